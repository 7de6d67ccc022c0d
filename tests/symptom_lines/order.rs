//! The order of the symptoms of a text.

use ws_close_code::Symptom;

#[test]
fn the_reason_comes_before_its_wrapper_and_more_text_before_less() {
    let texts =
        |line: &str| -> Vec<&str> { Symptom::in_text(line).map(|found| found.text()).collect() };
    assert_eq!(
        texts("1006 'Socket Error: read ECONNRESET'"),
        ["read ECONNRESET", "Socket Error: {message}"]
    );
    let found = texts(
        "ConnectionClosedError: sent 1011 (internal error) keepalive ping timeout; no close frame received",
    );
    assert!(found[0].contains("keepalive ping timeout"), "{found:?}");
    assert!(found.len() > 1, "{found:?}");
    // Up to 16 symptoms.
    let wrapper = "Failed to complete negotiation with the server: {message}";
    let mut many = wrapper.replace("{message}", "read ECONNRESET\n");
    let shorter = |text: &&str| text.len() < 40 && !text.contains('{');
    for other in Symptom::ALL.iter().map(|symptom| symptom.text()).filter(shorter) {
        let more = many.clone() + other + "\n";
        if texts(&more).len() == texts(&many).len() + 1 {
            many = more;
        }
        let found = texts(&many);
        if found.len() == 17 {
            assert_eq!(found[0], wrapper);
            break;
        }
        assert_eq!(found[..2], ["read ECONNRESET", wrapper], "{found:?}");
    }
    assert_eq!(texts(&many).len(), 17);
    // Not in each other's blanks: the one with more text is first, wherever it is.
    for apart in [
        "read ECONNRESET\nWebSocket is already in CLOSING or CLOSED state.",
        "Failed to complete negotiation with the server: x\nread ECONNRESET",
        "read ECONNRESET\n192.0.2.1 - \"WebSocket /ws\" 403",
    ] {
        assert_eq!(texts(apart)[1], "read ECONNRESET", "{apart}");
    }
}
