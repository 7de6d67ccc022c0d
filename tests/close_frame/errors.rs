//! The texts of errors.

use ws_close_code::{CloseCode, CloseFrame, InvalidCloseFrame, Sender};

use super::frame;

fn parse_error(payload: &[u8]) -> String {
    CloseFrame::parse(payload).unwrap_err().to_string()
}

#[test]
fn texts_of_errors_going_out() {
    let new = |number| CloseFrame::new(CloseCode::from_u16(number), "").unwrap_err().to_string();
    let expected = "expected 1000-1003, 1007-1014 or 3000-4999";
    assert_eq!(
        new(999),
        format!("999 (unused) cannot be sent because numbers below 1000 are not used: {expected}")
    );
    assert_eq!(
        new(1004),
        format!("1004 (Reserved) cannot be sent because it is set aside: {expected}")
    );
    assert_eq!(
        new(1005),
        format!(
            "1005 (No Status Received) cannot be sent because it is only generated locally: {expected}"
        )
    );
    assert_eq!(
        new(2999),
        format!("2999 (protocol) cannot be sent because nothing is registered for it: {expected}")
    );
    assert_eq!(
        new(5000),
        format!(
            "5000 (undefined) cannot be sent because no range is defined from 5000 up: {expected}"
        )
    );
    assert_eq!(
        CloseFrame::new(CloseCode::NormalClosure, &"x".repeat(200)).unwrap_err().to_string(),
        "the reason is 200 bytes long: expected at most 123"
    );
    let by = |number, sender| frame(number, "").sent_by(sender).unwrap_err().to_string();
    assert_eq!(
        by(1010, Sender::Server),
        "1010 (Mandatory Extension) cannot be sent by a server: \
         expected 1000-1003, 1007-1009, 1011-1014 or 3000-4999"
    );
    assert_eq!(
        by(1008, Sender::Browser),
        "1008 (Policy Violation) cannot be sent by a script in a browser: expected 1000 or 3000-4999"
    );
    let by_client = InvalidCloseFrame::Sender { code: CloseCode::Reserved, sender: Sender::Client };
    assert_eq!(
        by_client.to_string(),
        "1004 (Reserved) cannot be sent by a client: expected 1000-1003, 1007-1014 or 3000-4999"
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
        "1006 (Abnormal Closure) cannot be received because it is only generated locally: \
         expected 1000-1003, 1007-1014 or 3000-4999"
    );
    assert_eq!(
        parse_error(b"\x03\xf0too many \xff requests"),
        "the reason of 1008 (Policy Violation) is not UTF-8: byte 9 is invalid"
    );
}
