//! `serde`: a code is a number in every format, both ways.
#![cfg(feature = "serde")]

use std::collections::BTreeMap;

use serde_json::{from_str, json, to_string, to_value};
use ws_close_code::{CloseCode, CodeClass, Sender, Severity};

fn error(text: &str) -> String {
    from_str::<CloseCode>(text).unwrap_err().to_string()
}

#[test]
fn every_code_is_its_number() {
    for number in 0..=u16::MAX {
        let code = CloseCode::from_u16(number);
        let text = to_string(&code).unwrap();
        assert_eq!(text, number.to_string());
        assert_eq!(from_str::<CloseCode>(&text).unwrap(), code);
        let bytes = postcard::to_stdvec(&code).unwrap();
        assert_eq!(bytes, postcard::to_stdvec(&number).unwrap());
        assert_eq!(postcard::from_bytes::<CloseCode>(&bytes).unwrap(), code);
    }
}

#[test]
fn a_code_is_a_key_of_a_map() {
    let counts = BTreeMap::from([(CloseCode::GoingAway, 3), (CloseCode::from_u16(4001), 1)]);
    let text = to_string(&counts).unwrap();
    assert_eq!(text, r#"{"1001":3,"4001":1}"#);
    assert_eq!(from_str::<BTreeMap<CloseCode, i32>>(&text).unwrap(), counts);
}

#[test]
fn toml_numbers_which_are_signed() {
    let codes: BTreeMap<String, CloseCode> = toml::from_str("kicked = 4001").unwrap();
    assert_eq!(codes["kicked"], 4001);
    let error = toml::from_str::<BTreeMap<String, CloseCode>>("kicked = -1").unwrap_err();
    assert!(error.message().starts_with("invalid value: integer `-1`, expected a WebSocket"));
}

#[test]
fn what_is_no_number_of_16_bits_is_an_exact_error() {
    let expected = "expected a WebSocket close code, a number from 0 to 65535 at line 1 column";
    assert_eq!(error("70000"), format!("invalid value: integer `70000`, {expected} 5"));
    assert_eq!(error("-1"), format!("invalid value: integer `-1`, {expected} 2"));
    assert_eq!(error("\"abc\""), format!("invalid type: string \"abc\", {expected} 5"));
    assert_eq!(error("\"1006\""), format!("invalid type: string \"1006\", {expected} 6"));
    assert_eq!(error("null"), format!("invalid type: null, {expected} 4"));
    assert_eq!(error("1006.5"), format!("invalid type: floating point `1006.5`, {expected} 6"));
}

#[test]
fn fieldless_enums_are_their_words() {
    assert_eq!(to_value(CodeClass::PrivateUse).unwrap(), json!("private_use"));
    assert_eq!(from_str::<Sender>("\"browser\"").unwrap(), Sender::Browser);
    assert_eq!(
        from_str::<Severity>("\"fatal\"").unwrap_err().to_string(),
        "\"fatal\" is no severity: expected debug, info, warn or error at line 1 column 7"
    );
    assert_eq!(
        from_str::<Severity>("3").unwrap_err().to_string(),
        "invalid type: integer `3`, expected a severity at line 1 column 1"
    );
}
