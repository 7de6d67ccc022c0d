//! Symptoms are searched in any text, however long it is.
#![cfg(feature = "diagnosis")]

use ws_close_code::Symptom;

#[test]
fn any_bytes_are_searched_in_linear_time() {
    const LENGTH: usize = 1 << 20;
    let repeated = |text: &str| text.repeat(LENGTH / text.len());
    for text in [
        "\0",
        " ",
        "\n",
        "'",
        "close ",
        "slow ",
        ") slow",
        "WebSocket connection to '",
        "websocket connection to 'wss://x' failed: error during ",
        "received 1011 (internal error) ",
        "101 - - cD 101 ",
        "한글 slow",
        "{code}",
    ] {
        let found: Vec<_> =
            Symptom::find_in(&repeated(text)).map(|found| found.symptom()).collect();
        assert!(found.len() < 8, "{text:?}: {found:?}");
    }
    assert_eq!(Symptom::in_text("\0read ECONNRESET\0").count(), 0);
    assert_eq!(Symptom::in_text("\"read ECONNRESET\"\0").count(), 1);
}
