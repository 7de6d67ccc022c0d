//! `CloseEvent::relay`: every number, sender and fallback against rules that are stated here.

use ws_close_code::{CloseCode, CloseEvent, CloseFrame, InvalidCloseFrame, Sender};

/// Who may send what, independently of the library: RFC 6455, IANA's registry and WHATWG.
fn may_send(sender: Sender, number: u16) -> bool {
    match sender {
        Sender::Browser => matches!(number, 1000 | 3000..=4999),
        Sender::Server => matches!(number, 1000..=1003 | 1007..=1009 | 1011..=1014 | 3000..=4999),
        _ => matches!(number, 1000..=1003 | 1007..=1014 | 3000..=4999),
    }
}

const FALLBACKS: [u16; 13] =
    [0, 1000, 1001, 1005, 1006, 1010, 1011, 1014, 1015, 2000, 3000, 4999, 5000];

#[test]
fn every_number_sender_and_fallback() {
    for number in 0..=u16::MAX {
        let event = CloseEvent::received(number, "why");
        for &by in Sender::ALL {
            for fallback in FALLBACKS {
                let relayed = event.relay(by, CloseCode::from_u16(fallback));
                let fallback_is_sent = number != 1005 && !may_send(by, number);
                match relayed {
                    Ok(None) => assert_eq!(number, 1005),
                    Ok(Some(frame)) if fallback_is_sent => {
                        assert!(may_send(by, fallback), "{number} {by} {fallback}");
                        assert_eq!((frame.code().as_u16(), frame.reason()), (fallback, ""));
                    }
                    Ok(Some(frame)) => {
                        assert_eq!((frame.code().as_u16(), frame.reason()), (number, "why"));
                    }
                    Err(error) => {
                        assert!(fallback_is_sent && !may_send(by, fallback), "{number} {error}");
                        let code = CloseCode::from_u16(fallback);
                        let expected = if may_send(Sender::Client, fallback) {
                            InvalidCloseFrame::Sender { code, sender: by }
                        } else {
                            InvalidCloseFrame::Code(code)
                        };
                        assert_eq!(error, expected);
                    }
                }
            }
        }
    }
}

#[test]
fn a_long_reason_is_cut_between_characters() {
    let frame = |reason: &str| {
        let event = CloseEvent::local(1011, reason);
        let frame = event.relay(Sender::Server, CloseCode::InternalError).unwrap().unwrap();
        frame.reason().to_owned()
    };
    assert_eq!(frame(&"x".repeat(123)).len(), 123);
    assert_eq!(frame(&"x".repeat(124)).len(), CloseFrame::MAX_REASON_LEN);
    assert_eq!(frame(&"가".repeat(42)), "가".repeat(41));
}

#[test]
fn who_ended_the_connection_does_not_matter() {
    let relay = |event: CloseEvent<'static>| event.relay(Sender::Server, CloseCode::BadGateway);
    let gone = relay(CloseEvent::LOST);
    assert_eq!(gone, Ok(CloseFrame::new(CloseCode::BadGateway, "").ok()));
    for event in [CloseEvent::NOT_OPENED, CloseEvent::refused(503), CloseEvent::TLS_FAILED] {
        assert_eq!(relay(event), gone);
    }
    assert_eq!(relay(CloseEvent::local(4001, "x")), relay(CloseEvent::received(4001, "x")));
    assert_eq!(relay(CloseEvent::NO_STATUS.by_us()), Ok(None));
}
