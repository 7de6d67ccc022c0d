//! `from_parts`: an optional code and a reason, as browsers and many libraries take them.

use ws_close_code::{CloseCode, CloseFrame, InvalidCloseFrame};

use super::{all, frame, reasons};

type Body<'a> = Result<Option<CloseFrame<'a>>, InvalidCloseFrame>;

#[test]
fn every_code_with_and_without_a_reason() {
    for (_, code) in all() {
        for reason in ["", "bye"] {
            let expected = CloseFrame::new(code, reason).map(Some);
            assert_eq!(CloseFrame::from_parts(Some(code), reason), expected);
            assert_eq!(CloseFrame::from_parts_truncating(Some(code), reason), expected);
        }
    }
}

#[test]
fn without_a_code() {
    assert_eq!(CloseFrame::from_parts(None, ""), Ok(None));
    assert_eq!(CloseFrame::from_parts_truncating(None, ""), Ok(None));
    for reason in ["b", "bye", "잘 가", " "] {
        let expected = Ok(Some(frame(1000, reason)));
        assert_eq!(CloseFrame::from_parts(None, reason), expected);
        assert_eq!(CloseFrame::from_parts_truncating(None, reason), expected);
    }
}

#[test]
fn reasons_of_every_length() {
    for code in [None, Some(CloseCode::PolicyViolation)] {
        for reason in reasons().filter(|reason| !reason.is_empty()) {
            let sent = code.unwrap_or(CloseCode::NormalClosure);
            let whole = CloseFrame::new(sent, &reason).map(Some);
            let len = reason.len();
            if len > 123 {
                assert_eq!(whole, Err(InvalidCloseFrame::ReasonTooLong { len }));
            }
            assert_eq!(CloseFrame::from_parts(code, &reason), whole);
            let cut = CloseFrame::truncating(sent, &reason).map(Some);
            assert_eq!(CloseFrame::from_parts_truncating(code, &reason), cut);
        }
    }
    let longest = "x".repeat(123);
    let longer = "x".repeat(124);
    assert_eq!(CloseFrame::from_parts(None, &longest), Ok(Some(frame(1000, &longest))));
    let too_long: Body<'_> = Err(InvalidCloseFrame::ReasonTooLong { len: 124 });
    assert_eq!(CloseFrame::from_parts(None, &longer), too_long);
    assert_eq!(CloseFrame::from_parts_truncating(None, &longer), Ok(Some(frame(1000, &longest))));
}

/// The error is about the code, even where the reason is too long.
#[test]
fn a_code_that_cannot_be_sent_is_refused_first() {
    let long = "x".repeat(200);
    let expected = Err(InvalidCloseFrame::Code(CloseCode::AbnormalClosure));
    assert_eq!(CloseFrame::from_parts(Some(CloseCode::AbnormalClosure), &long), expected);
    assert_eq!(
        CloseFrame::from_parts_truncating(Some(CloseCode::AbnormalClosure), &long),
        expected
    );
}

#[test]
fn bodies_are_made_in_constants() {
    const EMPTY: Body<'_> = CloseFrame::from_parts(None, "");
    const BYE: Body<'_> = CloseFrame::from_parts_truncating(Some(CloseCode::GoingAway), "bye");
    assert_eq!((EMPTY, BYE), (Ok(None), Ok(Some(frame(1001, "bye")))));
}
