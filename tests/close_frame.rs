//! `CloseFrame`, both ways: every code, every length, every broken byte, against sets stated here.

use proptest::prelude::*;
use ws_close_code::{
    CloseCode, CloseFrame, InvalidCloseFrame, MalformedCloseFrame, ReceivedClose, Sender,
};

const SENDERS: [Sender; 3] = [Sender::Client, Sender::Server, Sender::Browser];

fn is_sendable(number: u16) -> bool {
    matches!(number, 1000..=1003 | 1007..=1014 | 3000..=4999)
}

fn is_sendable_by(number: u16, sender: Sender) -> bool {
    match sender {
        Sender::Server => is_sendable(number) && number != 1010,
        Sender::Browser => number == 1000 || (3000..=4999).contains(&number),
        _ => is_sendable(number),
    }
}

fn all() -> impl Iterator<Item = (u16, CloseCode)> {
    (0..=u16::MAX).map(|number| (number, CloseCode::from_u16(number)))
}

fn frame(number: u16, reason: &str) -> CloseFrame<'_> {
    CloseFrame::new(CloseCode::from_u16(number), reason).unwrap()
}

fn payload(number: u16, reason: &[u8]) -> Vec<u8> {
    [&number.to_be_bytes(), reason].concat()
}

fn parse_error(payload: &[u8]) -> String {
    CloseFrame::parse(payload).unwrap_err().to_string()
}

#[test]
fn every_code_going_out() {
    for (number, code) in all() {
        match CloseFrame::new(code, "") {
            Ok(frame) => {
                assert!(is_sendable(number), "{number}");
                assert_eq!(*frame.encode(), number.to_be_bytes());
                assert_eq!((frame.code(), frame.reason()), (code, ""));
                for sender in SENDERS {
                    let expected = is_sendable_by(number, sender).then_some(frame);
                    let error = InvalidCloseFrame::Sender { code, sender };
                    assert_eq!(
                        frame.sent_by(sender),
                        expected.ok_or(error),
                        "{number} by {sender}"
                    );
                }
            }
            Err(error) => {
                assert!(!is_sendable(number), "{number}");
                assert_eq!(error, InvalidCloseFrame::Code(code));
            }
        }
        assert_eq!(CloseFrame::truncating(code, ""), CloseFrame::new(code, ""));
    }
}

#[test]
fn every_code_coming_in() {
    for (number, code) in all() {
        let strict = payload(number, b"");
        let strict = CloseFrame::parse(&strict);
        let lenient = payload(number, b"bye");
        let lenient = CloseFrame::parse_lenient(&lenient);
        if is_sendable(number) {
            assert_eq!(strict, Ok(Some(frame(number, ""))));
        } else {
            let error = MalformedCloseFrame::Code(code);
            assert_eq!(strict, Err(error), "{number}");
            assert_eq!(error.reply_code(), CloseCode::ProtocolError);
        }
        match lenient {
            Ok(close) => {
                let close = close.unwrap();
                assert!(![1005, 1006, 1015].contains(&number), "{number}");
                assert_eq!((close.code(), close.reason()), (code, "bye"));
                assert_eq!(CloseFrame::try_from(close), CloseFrame::new(code, "bye"));
            }
            Err(error) => {
                assert!([1005, 1006, 1015].contains(&number), "{number}");
                assert_eq!(error, MalformedCloseFrame::Code(code));
            }
        }
    }
}

#[test]
fn every_code_relayed_and_echoed() {
    for (number, code) in all() {
        let fallback = CloseCode::BadGateway;
        let relayed = if is_sendable(number) { number } else { 1014 };
        assert_eq!(code.sendable_or(fallback), relayed, "{number}");
        let echoed = match number {
            1005 | 1006 | 1015 => None,
            number if is_sendable(number) => Some(number),
            _ => Some(1002),
        };
        assert_eq!(CloseFrame::echo(code), echoed.map(|number| frame(number, "")), "{number}");
    }
}

/// Reasons of every length from 0 to 130 bytes, of characters of 1 to 4 bytes, and with 0 to 3
/// ASCII characters before them, so that every kind of character comes to lie astride byte 123.
fn reasons() -> impl Iterator<Item = String> {
    let characters = ['a', 'é', '가', '🦀'];
    characters.into_iter().flat_map(|character| {
        (0..4).flat_map(move |before| {
            (0..=130).map(move |count| "x".repeat(before) + &character.to_string().repeat(count))
        })
    })
}

#[test]
fn reasons_of_every_length() {
    let code = CloseCode::PolicyViolation;
    for reason in reasons() {
        let len = reason.len();
        match CloseFrame::new(code, &reason) {
            Ok(frame) => {
                assert!(len <= 123, "{len}");
                assert_eq!(CloseFrame::truncating(code, &reason), Ok(frame));
                let payload = payload(1008, reason.as_bytes());
                assert_eq!(*frame.encode(), *payload);
                assert_eq!(CloseFrame::parse(&payload), Ok(Some(frame)));
            }
            Err(error) => {
                assert!(len > 123, "{len}");
                assert_eq!(error, InvalidCloseFrame::ReasonTooLong { len });
                let cut = CloseFrame::truncating(code, &reason).unwrap();
                assert!(reason.starts_with(cut.reason()));
                let next = reason[cut.reason().len()..].chars().next().unwrap();
                assert!(cut.reason().len() <= 123 && cut.reason().len() + next.len_utf8() > 123);
                assert_eq!(*cut.encode(), *payload(1008, cut.reason().as_bytes()));
            }
        }
    }
}

#[test]
fn a_marked_reason_tells_how_much_is_missing() {
    let code = CloseCode::InternalError;
    for reason in reasons().chain([100, 999, 1_000, 1_122, 100_000].map(|n| "z".repeat(n))) {
        let mut buffer = [0; CloseFrame::MAX_REASON_LEN];
        let marked = CloseFrame::truncating_marked(code, &reason, &mut buffer).unwrap();
        if reason.len() <= 123 {
            assert_eq!(marked.reason(), reason);
            continue;
        }
        let (start, rest) = marked.reason().rsplit_once("… (+").unwrap();
        let missing: usize = rest.strip_suffix(" bytes)").unwrap().parse().unwrap();
        assert!(reason.starts_with(start));
        assert_eq!(start.len() + missing, reason.len());
        // No longer start would fit, unless its marker were shorter by the digit that it saves.
        let next = reason[start.len()..].chars().next().unwrap().len_utf8();
        let longer = marked.reason().len() + next;
        assert!(marked.reason().len() <= 123 && longer >= 123, "{}", marked.reason());
    }
    let mut buffer = [0; CloseFrame::MAX_REASON_LEN];
    let refused = CloseFrame::truncating_marked(CloseCode::Reserved, "", &mut buffer);
    assert_eq!(refused, Err(InvalidCloseFrame::Code(CloseCode::Reserved)));
}

#[test]
fn payloads_of_every_length() {
    for len in 0..=300_usize {
        let payload = payload(1000, &vec![b'x'; len.saturating_sub(2)]);
        let payload = &payload[..len];
        let expected = match len {
            0 => Ok(None),
            1 => Err(MalformedCloseFrame::OneByte),
            2..=125 => Ok(Some(frame(1000, std::str::from_utf8(&payload[2..]).unwrap()))),
            len => Err(MalformedCloseFrame::TooLong { len }),
        };
        assert_eq!(CloseFrame::parse(payload), expected, "{len}");
        assert_eq!(
            CloseFrame::parse_lenient(payload),
            expected.map(|frame| frame.map(ReceivedClose::from))
        );
    }
}

/// Every payload of up to 3 bytes: a frame whose encoding is the payload, or an error that fits.
#[test]
fn every_short_payload() {
    for (number, code) in all() {
        for reason in 0..=u8::MAX {
            let [high, low] = number.to_be_bytes();
            let payload = [high, low, reason];
            match CloseFrame::parse(&payload) {
                Ok(frame) => {
                    let frame = frame.unwrap();
                    assert!(is_sendable(number) && reason < 0x80);
                    assert_eq!(*frame.encode(), payload);
                }
                Err(MalformedCloseFrame::Code(met)) => assert!(met == code && !is_sendable(number)),
                Err(error) => {
                    assert!(is_sendable(number) && reason >= 0x80);
                    assert_eq!(error, MalformedCloseFrame::Reason { code, valid_len: 0 });
                    assert_eq!(error.reply_code(), CloseCode::InvalidFramePayloadData);
                }
            }
        }
    }
    for byte in 0..=u8::MAX {
        assert_eq!(CloseFrame::parse(&[byte]), Err(MalformedCloseFrame::OneByte));
        assert_eq!(CloseFrame::parse_lenient(&[byte]), Err(MalformedCloseFrame::OneByte));
    }
    assert_eq!(MalformedCloseFrame::OneByte.reply_code(), CloseCode::ProtocolError);
    assert_eq!(MalformedCloseFrame::TooLong { len: 126 }.reply_code(), CloseCode::ProtocolError);
}

#[test]
fn broken_utf8_of_every_form() {
    let broken: [(&[u8], &str); 22] = [
        (b"\x80", "a continuation byte alone"),
        (b"\xbf", "the last continuation byte alone"),
        (b"\xc3", "two bytes, the second missing"),
        (b"\xe0\xa0", "three bytes, the third missing"),
        (b"\xea\xb0", "three bytes of Korean, the third missing"),
        (b"\xf0\x9f\xa6", "four bytes, the fourth missing"),
        (b"\xc3(", "two bytes, the second no continuation"),
        (b"\xe2\x28\xa1", "three bytes, the second no continuation"),
        (b"\xe2\x82\x28", "three bytes, the third no continuation"),
        (b"\xf0\x28\x8c\xbc", "four bytes, the second no continuation"),
        (b"\xf0\x90\x28\xbc", "four bytes, the third no continuation"),
        (b"\xc0\x80", "overlong NUL in two bytes"),
        (b"\xc0\xaf", "overlong slash in two bytes"),
        (b"\xc1\xbf", "overlong DEL in two bytes"),
        (b"\xe0\x80\xaf", "overlong slash in three bytes"),
        (b"\xe0\x9f\xbf", "the last overlong form of three bytes"),
        (b"\xf0\x80\x80\xaf", "overlong slash in four bytes"),
        (b"\xed\xa0\x80", "the first surrogate"),
        (b"\xed\xbf\xbf", "the last surrogate"),
        (b"\xf4\x90\x80\x80", "one over the last character"),
        (b"\xf8\x88\x80\x80\x80", "five bytes"),
        (b"\xff", "a byte of no form"),
    ];
    for (bytes, what) in broken {
        for before in ["", "ok ", "가"] {
            let payload = payload(4000, &[before.as_bytes(), bytes].concat());
            let error = MalformedCloseFrame::Reason {
                code: CloseCode::from_u16(4000),
                valid_len: before.len(),
            };
            assert_eq!(CloseFrame::parse(&payload), Err(error), "{what}");
            assert_eq!(CloseFrame::parse_lenient(&payload), Err(error), "{what}");
        }
    }
}

#[test]
fn texts_of_errors_going_out() {
    let new = |number| CloseFrame::new(CloseCode::from_u16(number), "").unwrap_err().to_string();
    let expected = "expected 1000-1003, 1007-1014 or 3000-4999";
    assert_eq!(
        new(999),
        format!("999 (unused) must not be sent, for numbers below 1000 are not used: {expected}")
    );
    assert_eq!(
        new(1004),
        format!("1004 (Reserved) must not be sent, for it is set aside: {expected}")
    );
    assert_eq!(
        new(1005),
        format!(
            "1005 (No Status Received) must not be sent, for an endpoint makes it up locally: {expected}"
        )
    );
    assert_eq!(
        new(2999),
        format!("2999 (protocol) must not be sent, for nothing is registered for it: {expected}")
    );
    assert_eq!(
        new(5000),
        format!(
            "5000 (undefined) must not be sent, for no range is defined from 5000 up: {expected}"
        )
    );
    assert_eq!(
        CloseFrame::new(CloseCode::NormalClosure, &"x".repeat(200)).unwrap_err().to_string(),
        "the reason is 200 bytes long: expected at most 123"
    );
    let by = |number, sender| frame(number, "").sent_by(sender).unwrap_err().to_string();
    assert_eq!(
        by(1010, Sender::Server),
        "1010 (Mandatory Extension) must not be sent by a server: \
         expected 1000-1003, 1007-1009, 1011-1014 or 3000-4999"
    );
    assert_eq!(
        by(1008, Sender::Browser),
        "1008 (Policy Violation) must not be sent by a script in a browser: expected 1000 or 3000-4999"
    );
    let by_client = InvalidCloseFrame::Sender { code: CloseCode::Reserved, sender: Sender::Client };
    assert_eq!(
        by_client.to_string(),
        "1004 (Reserved) must not be sent by a client: expected 1000-1003, 1007-1014 or 3000-4999"
    );
}

#[test]
fn texts_of_errors_coming_in() {
    assert_eq!(
        parse_error(b"\x03"),
        "the payload is 1 byte long: expected none, or 2 bytes of code and a reason"
    );
    assert_eq!(parse_error(&[3; 126]), "the payload is 126 bytes long: expected at most 125");
    assert_eq!(
        parse_error(b"\x03\xee"),
        "1006 (Abnormal Closure) must not be received, for an endpoint makes it up locally: \
         expected 1000-1003, 1007-1014 or 3000-4999"
    );
    assert_eq!(
        parse_error(b"\x03\xf0too many \xff requests"),
        "the reason of 1008 (Policy Violation) is not UTF-8 from byte 9 on"
    );
}

#[test]
fn display_forges_no_log_line() {
    assert_eq!(frame(1000, "").to_string(), "1000 (Normal Closure)");
    assert_eq!(
        frame(1008, "too many requests").to_string(),
        "1008 (Policy Violation): \"too many requests\""
    );
    assert_eq!(frame(4001, "잘 가").to_string(), "4001 (private use): \"잘 가\"");
    assert_eq!(
        frame(1000, "bye\"\n2026 ERROR all is lost\r\x1b[31m\\").to_string(),
        r#"1000 (Normal Closure): "bye\"\n2026 ERROR all is lost\r\u{1b}[31m\\""#
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

#[test]
fn frames_are_made_and_read_in_constants() {
    const FRAME: Result<CloseFrame<'_>, InvalidCloseFrame> =
        CloseFrame::truncating(CloseCode::from_u16(4001), "kicked");
    const READ: Result<Option<CloseFrame<'_>>, MalformedCloseFrame> =
        CloseFrame::parse(b"\x0f\xa1kicked");
    const LENIENT: Result<Option<ReceivedClose<'_>>, MalformedCloseFrame> =
        CloseFrame::parse_lenient(b"\x00\x01");
    const ECHO: Option<CloseFrame<'_>> = CloseFrame::echo(CloseCode::GoingAway);
    assert_eq!(FRAME.map(Some).ok(), READ.ok());
    assert_eq!(LENIENT.unwrap().unwrap().code(), 1);
    assert_eq!(ECHO, Some(frame(1001, "")));
}

#[test]
fn encoded_bytes_are_compared_and_printed_as_bytes() {
    let encoded = frame(1000, "a").encode();
    assert_eq!(format!("{encoded:?}"), "[3, 232, 97]");
    assert_eq!(encoded, frame(1000, "a").encode());
    assert_ne!(encoded, frame(1000, "b").encode());
    assert_eq!(encoded.as_ref(), b"\x03\xe8a");
}

proptest! {
    /// What `parse` takes, `encode` gives back, byte for byte; nothing panics.
    #[test]
    fn what_is_parsed_is_encoded_back(payload in prop::collection::vec(any::<u8>(), 0..140)) {
        match CloseFrame::parse(&payload) {
            Ok(Some(frame)) => prop_assert_eq!(&*frame.encode(), &*payload),
            Ok(None) => prop_assert!(payload.is_empty()),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    /// What `encode` gives, `parse` takes.
    #[test]
    fn what_is_encoded_is_parsed_back(number: u16, reason in ".{0,140}") {
        let code = CloseCode::from_u16(number);
        if let Ok(frame) = CloseFrame::truncating(code, &reason) {
            let encoded = frame.encode();
            prop_assert_eq!(CloseFrame::parse(&encoded), Ok(Some(frame)));
            prop_assert_eq!(CloseFrame::parse_lenient(&encoded), Ok(Some(frame.into())));
        }
    }
}
