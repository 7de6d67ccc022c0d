//! How a frame is printed: the peer's text cannot forge a log line.

use ws_close_code::CloseFrame;

use super::frame;

#[test]
fn display_forges_no_log_line() {
    assert_eq!(frame(1000, "").to_string(), "1000 (Normal Closure)");
    assert_eq!(
        frame(1008, "too many requests").to_string(),
        "1008 (Policy Violation): \"too many requests\""
    );
    assert_eq!(frame(4001, "잘 가").to_string(), "4001 (private use): \"잘 가\"");
    assert_eq!(
        frame(1000, "bye\"\n2026 ERROR disk full\r\x1b[31m\\").to_string(),
        r#"1000 (Normal Closure): "bye\"\n2026 ERROR disk full\r\u{1b}[31m\\""#
    );
    let controls = (0..=0x1f).chain(0x7f..=0x9f);
    let bidirectional =
        [0x61c, 0x200e, 0x200f].into_iter().chain(0x202a..=0x202e).chain(0x2066..=0x2069);
    let breaks = [0x85, 0x2028, 0x2029];
    for number in controls.chain(bidirectional).chain(breaks) {
        let character = char::from_u32(number).unwrap();
        let reason = character.to_string();
        let shown = frame(1000, &reason).to_string();
        assert!(!shown.contains(character) && shown.contains('\\'), "U+{number:04X}: {shown}");
    }
}

#[test]
fn a_received_close_says_that_its_code_must_not_be_sent() {
    let received = |payload| CloseFrame::parse_lenient(payload).unwrap().unwrap().to_string();
    assert_eq!(received(b"\x07\xd0bye"), "2000 (protocol), a code that must not be sent: \"bye\"");
    assert_eq!(received(b"\x03\xec"), "1004 (Reserved), a code that must not be sent");
    assert_eq!(received(b"\x03\xe8bye"), "1000 (Normal Closure): \"bye\"");
    assert_eq!(received(b"\x03\xe8"), "1000 (Normal Closure)");
}
