//! `serde`: a code is a number in every format, both ways, or with `name_or_number` what people write.
#![cfg(feature = "serde")]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{from_str, json, to_string, to_value};
use ws_close_code::{
    CloseCode, CodeClass, FactKind, Heading, Locale, ReconnectAction, ReconnectBasis, Sender,
    Severity,
};

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
    assert_eq!(
        error.message(),
        "invalid value: integer `-1`, expected a WebSocket close code, a number from 0 to 65535"
    );
}

#[test]
fn what_is_not_a_number_of_16_bits_is_an_exact_error() {
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
    macro_rules! check {
        ($($Enum:ident),+) => {$(
            for value in $Enum::ALL {
                assert_eq!(to_value(value).unwrap(), json!(value.as_str()));
                for word in [value.as_str().to_owned(), value.as_str().to_uppercase()] {
                    assert_eq!(from_str::<$Enum>(&format!("{word:?}")).unwrap(), *value);
                }
                let bytes = postcard::to_stdvec(value).unwrap();
                assert_eq!(postcard::from_bytes::<$Enum>(&bytes).unwrap(), *value);
            }
        )+};
    }
    check!(CodeClass, Sender, Severity, Locale, ReconnectAction, ReconnectBasis, FactKind, Heading);
    assert_eq!(
        from_str::<Severity>("\"fatal\"").unwrap_err().to_string(),
        "unknown severity \"fatal\": expected debug, info, warn or error at line 1 column 7"
    );
    assert_eq!(
        from_str::<Severity>("3").unwrap_err().to_string(),
        "invalid type: integer `3`, expected a severity at line 1 column 1"
    );
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Config {
    #[serde(with = "ws_close_code::serde::name_or_number")]
    close: CloseCode,
}

fn read(value: &str) -> Result<CloseCode, String> {
    let config = from_str::<Config>(&format!("{{\"close\":{value}}}"));
    config.map(|config| config.close).map_err(|error| error.to_string())
}

#[test]
fn name_or_number_writes_labels_and_reads_both() {
    for number in 0..=u16::MAX {
        let close = CloseCode::from_u16(number);
        let config = Config { close };
        let is_named = CloseCode::NAMED.contains(&close);
        let value = if is_named { format!("{:?}", close.label()) } else { number.to_string() };
        let text = to_string(&config).unwrap();
        assert_eq!(text, format!("{{\"close\":{value}}}"));
        assert_eq!(from_str::<Config>(&text).unwrap(), config);
        assert_eq!(read(&number.to_string()), Ok(close));
        assert_eq!(read(&format!("\"{number}\"")), Ok(close));
        assert_eq!(read(&format!("\"{close}\"")), Ok(close));
    }
}

#[test]
fn name_or_number_in_toml() {
    for &close in CloseCode::NAMED.iter().chain(&[0, 2000, 4001, 65535].map(CloseCode::from_u16)) {
        let config = Config { close };
        let text = toml::to_string(&config).unwrap();
        let value = match close {
            CloseCode::Other(_) => close.as_u16().to_string(),
            _ => format!("{:?}", close.label()),
        };
        assert_eq!(text, format!("close = {value}\n"));
        assert_eq!(toml::from_str::<Config>(&text).unwrap(), config);
        let number = format!("close = {}", close.as_u16());
        assert_eq!(toml::from_str::<Config>(&number).unwrap(), config);
    }
    let error = toml::from_str::<Config>("close = -1").unwrap_err();
    assert_eq!(
        error.message(),
        "invalid value: integer `-1`, expected a WebSocket close code, a number from 0 to 65535"
    );
}

#[test]
fn name_or_number_is_the_number_where_no_person_reads() {
    for number in 0..=u16::MAX {
        let config = Config { close: CloseCode::from_u16(number) };
        let bytes = postcard::to_stdvec(&config).unwrap();
        assert_eq!(bytes, postcard::to_stdvec(&number).unwrap());
        assert_eq!(postcard::from_bytes::<Config>(&bytes).unwrap(), config);
    }
    let name = postcard::to_stdvec("going_away").unwrap();
    assert_ne!(
        postcard::from_bytes::<Config>(&name).ok().map(|c| c.close),
        Some(CloseCode::GoingAway)
    );
}

#[test]
#[cfg(feature = "names")]
fn name_or_number_reads_every_name() {
    for &code in CloseCode::NAMED {
        for name in [code.name().unwrap(), &format!("{code:?}"), &code.label().to_uppercase()] {
            assert_eq!(read(&format!("{name:?}")), Ok(code));
        }
    }
    assert_eq!(read("\"EndpointUnavailable\""), Ok(CloseCode::GoingAway));
}

/// Otherwise a program without the feature could not read what another one writes.
#[test]
#[cfg(not(feature = "names"))]
fn name_or_number_reads_labels_without_the_feature_names() {
    for &code in CloseCode::NAMED {
        assert_eq!(read(&format!("{:?}", code.label())), Ok(code));
        assert!(read(&format!("{code:?}")).is_err());
    }
}

#[test]
fn what_is_neither_a_name_nor_a_number_is_an_exact_error() {
    let number = "expected a WebSocket close code, a number from 0 to 65535";
    let either = format!("{number} or a name");
    let of = |value| read(value).unwrap_err();
    assert_eq!(
        of("70000"),
        format!("invalid value: integer `70000`, {number} at line 1 column 14")
    );
    assert_eq!(of("-1"), format!("invalid value: integer `-1`, {number} at line 1 column 11"));
    assert_eq!(of("null"), format!("invalid type: null, {either} at line 1 column 13"));
    assert_eq!(of("true"), format!("invalid type: boolean `true`, {either} at line 1 column 13"));
    assert_eq!(
        of("1006.5"),
        format!("invalid type: floating point `1006.5`, {either} at line 1 column 15")
    );
    assert_eq!(
        of("\"70000\""),
        "\"70000\" is not a close code: expected a number from 0 to 65535 at line 1 column 16"
    );
    assert!(
        of("\"gone\"").starts_with("unknown close code \"gone\": expected a number from 0 to ")
    );
    assert!(of("\"\"").starts_with("an empty text is not a close code: expected a number from 0 "));
}
