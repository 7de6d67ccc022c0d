//! Every code: going out, coming in, relayed and echoed.

use ws_close_code::{
    CloseCode, CloseFrame, InvalidCloseFrame, MalformedCloseFrame, ReceivedClose, Sender,
};

use super::{all, frame, is_sendable, is_sendable_by, payload};

#[test]
fn every_code_going_out() {
    for (number, code) in all() {
        match CloseFrame::new(code, "") {
            Ok(frame) => {
                assert!(is_sendable(number), "{number}");
                assert_eq!(*frame.encode(), number.to_be_bytes());
                assert_eq!((frame.code(), frame.reason()), (code, ""));
                for sender in Sender::ALL.iter().copied() {
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
