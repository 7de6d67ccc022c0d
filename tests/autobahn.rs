//! Section 7 of the Autobahn test suite, "Close Handling": the Close payload that each case sends, what we
//! read in it, and our answer, which is one that the suite accepts.
//!
//! The cases of 7.1 are about other frames around a Close frame with 1000, which are the WebSocket library's
//! business; only their payload is here. The suite accepts any answer to the cases of 7.13; we refuse their
//! codes, because the RFC defines no range for them.

use ws_close_code::CloseFrame;

/// The body of the answer: its code, or `None` where it is empty.
type Answer = Option<u16>;

const EMPTY: Answer = None;

/// The case, its payload, the answer, and whether the payload is malformed.
fn cases() -> Vec<(String, Vec<u8>, Answer, bool)> {
    let mut cases = Vec::new();
    let mut add = |case: &str, payload: Vec<u8>, answer: Answer, malformed: bool| {
        cases.push((case.to_owned(), payload, answer, malformed));
    };
    let close = |code: u16, reason: &[u8]| [&code.to_be_bytes(), reason].concat();

    for case in 1..=6 {
        add(&format!("7.1.{case}"), close(1000, b""), Some(1000), false);
    }

    add("7.3.1", vec![], EMPTY, false);
    add("7.3.2", b"a".to_vec(), Some(1002), true);
    add("7.3.3", close(1000, b""), Some(1000), false);
    add("7.3.4", close(1000, b"Hello World!"), Some(1000), false);
    add("7.3.5", close(1000, &[b'*'; 123]), Some(1000), false);
    add("7.3.6", close(1000, &[b'*'; 124]), Some(1002), true);

    let surrogate =
        b"\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5\xed\xa0\x80\x65\x64\x69\x74\x65\x64";
    add("7.5.1", close(1000, surrogate), Some(1007), true);

    let valid = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999];
    for (case, code) in (1..).zip(valid) {
        add(&format!("7.7.{case}"), close(code, b""), Some(code), false);
    }

    for (case, code) in (1..).zip([0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999]) {
        add(&format!("7.9.{case}"), close(code, b""), Some(1002), true);
    }

    for (case, code) in (1..).zip([5000, 65535]) {
        add(&format!("7.13.{case}"), close(code, b""), Some(1002), true);
    }
    cases
}

#[test]
fn section_7() {
    let cases = cases();
    assert_eq!(cases.len(), 37);
    for (case, payload, answer, malformed) in cases {
        let parsed = CloseFrame::parse(&payload);
        let code = match parsed {
            Ok(frame) => {
                let sent =
                    frame.map(|frame| (frame.code().as_u16(), frame.reason().as_bytes().to_vec()));
                let expected = payload
                    .split_first_chunk()
                    .map(|(code, reason)| (u16::from_be_bytes(*code), reason.to_vec()));
                assert_eq!(sent, expected, "{case}");
                frame.map(CloseFrame::code).and_then(CloseFrame::echo).map(CloseFrame::code)
            }
            Err(error) => Some(error.reply_code()),
        };
        assert_eq!(parsed.is_err(), malformed, "{case}");
        assert_eq!(code.map(u16::from), answer, "{case}");
    }
}
