//! Reasons of every length: refused, cut, and cut with a marker.

use ws_close_code::{CloseCode, CloseFrame, InvalidCloseFrame};

use super::{payload, reasons};

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
        // A longer start would not fit, except where it makes the marker one digit shorter.
        let next = reason[start.len()..].chars().next().unwrap().len_utf8();
        let longer = marked.reason().len() + next;
        assert!(marked.reason().len() <= 123 && longer >= 123, "{}", marked.reason());
    }
    let mut buffer = [0; CloseFrame::MAX_REASON_LEN];
    let refused = CloseFrame::truncating_marked(CloseCode::Reserved, "", &mut buffer);
    assert_eq!(refused, Err(InvalidCloseFrame::Code(CloseCode::Reserved)));
}
