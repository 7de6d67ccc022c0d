//! `FromStr`: numbers, what `Display` prints, names in every spelling, and exact errors.

use proptest::prelude::*;
use ws_close_code::{CloseCode, ParseCloseCodeError};

/// Names as libraries spell them, independently of `data/`.
const FOREIGN: [(&str, u16); 40] = [
    ("Normal", 1000),                     // tungstenite
    ("CLOSE_NORMAL", 1000),               // MDN, formerly
    ("OK", 1000),                         // aiohttp
    ("NORMAL", 1000),                     // Jetty
    ("kWebSocketNormalClosure", 1000),    // Chromium
    ("WS_1000_NORMAL_CLOSURE", 1000),     // Starlette
    ("GOING_AWAY", 1001),                 // websockets
    ("EndpointUnavailable", 1001),        // .NET
    ("CLOSE_GOING_AWAY", 1001),           // MDN, formerly
    ("WS_1001_GOING_AWAY", 1001),         // Starlette
    ("LWS_CLOSE_STATUS_GOINGAWAY", 1001), // libwebsockets
    ("WINHTTP_WEB_SOCKET_ENDPOINT_TERMINATED_CLOSE_STATUS", 1001),
    ("CloseProtocolError", 1002),                     // gorilla
    ("CANNOT_ACCEPT", 1003),                          // Jakarta
    ("NOT_ACCEPTABLE", 1003),                         // Spring
    ("StatusNoMeaningYet", 1004),                     // gobwas
    ("Status", 1005),                                 // tungstenite
    ("NO_STATUS_RCVD", 1005),                         // websockets
    ("No Status Rcvd", 1005),                         // IANA
    ("NOCODE", 1005),                                 // Java-WebSocket
    ("ABNORMAL_CLOSURE", 1006),                       // wsproto
    ("NO_CLOSE_FRAME", 1006),                         // Spring
    ("CLOSED_ABNORMALLY", 1006),                      // Jakarta
    ("NOT_CONSISTENT", 1007),                         // Jakarta
    ("INVALID_DATA", 1007),                           // websockets
    ("VIOLATED_POLICY", 1008),                        // Jakarta
    ("TOO_BIG_TO_PROCESS", 1009),                     // Spring
    ("Size", 1009),                                   // tungstenite
    ("Mandatory Ext.", 1010),                         // IANA
    ("UNSUPPORTED_EXTENSIONS", 1010),                 // WinHTTP
    ("CloseInternalServerErr", 1011),                 // gorilla
    ("UNEXPECTED_CONDITION", 1011),                   // Jakarta
    ("SERVICE_RESTARTED", 1012),                      // Spring
    ("SERVICE_OVERLOAD", 1013),                       // Spring
    ("Again", 1013),                                  // tungstenite
    ("INVALID_UPSTREAM_RESPONSE", 1014),              // Jetty
    ("TLS_HANDSHAKE_FAILED", 1015),                   // wsproto
    ("tlsHandshakeFailure", 1015),                    // Swift
    ("CLOSE_STATUS_CODE_TLS_HANDSHAKE_FAILED", 1015), // autobahn
    ("UnauthorizedCode", 3000),                       // plus-core
];

fn parse(text: &str) -> Result<CloseCode, ParseCloseCodeError> {
    text.parse()
}

fn error(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

/// `name` as others would type it.
fn spellings(name: &str) -> Vec<String> {
    let spaced = name.replace('_', " ");
    vec![
        name.to_owned(),
        name.to_lowercase(),
        name.to_uppercase(),
        spaced.clone(),
        name.replace('_', "-"),
        name.replace('_', "."),
        name.replace('_', ""),
        format!("  {spaced}\t\r\n"),
    ]
}

#[test]
fn names_of_other_libraries_in_every_spelling() {
    for (name, number) in FOREIGN {
        for spelling in spellings(name) {
            assert_eq!(parse(&spelling), Ok(CloseCode::from_u16(number)), "{spelling}");
        }
    }
}

#[test]
fn own_names_variants_and_labels_in_every_spelling() {
    for &code in CloseCode::NAMED {
        let names = [code.name().unwrap().to_owned(), format!("{code:?}"), code.label().to_owned()];
        for spelling in names.iter().flat_map(|name| spellings(name)) {
            assert_eq!(parse(&spelling), Ok(code), "{spelling}");
        }
    }
}

#[test]
fn every_name_of_the_data_file_is_found() {
    let data: toml::Table = include_str!("../data/close_codes.toml").parse().unwrap();
    let mut names = 0;
    for code in data["code"].as_array().unwrap() {
        let number = u16::try_from(code["number"].as_integer().unwrap()).unwrap();
        let aliases = code.get("aliases").and_then(toml::Value::as_array).into_iter().flatten();
        for alias in aliases.map(|alias| alias.as_str().unwrap()) {
            assert_eq!(parse(alias), Ok(CloseCode::from_u16(number)), "{alias}");
            names += 1;
        }
    }
    assert!(names > 200, "{names}");
}

#[test]
fn a_name_of_two_codes_is_refused() {
    for name in ["BAD_DATA", "CLOSE_TOO_LARGE", "bad data"] {
        let message = format!(
            "{name:?} names no close code: expected a number from 0 to 65535 or a name such as \"going away\""
        );
        assert_eq!(error(name), message);
    }
}

#[test]
fn numbers_as_people_write_them() {
    for text in ["1006", "+1006", "01006", " 1006 ", "1006 (Abnormal Closure)", "1006(abnormal)"] {
        assert_eq!(parse(text), Ok(CloseCode::AbnormalClosure), "{text}");
    }
    for text in ["4001 (private use)", "4001 (Private-Use)"] {
        assert_eq!(parse(text), Ok(CloseCode::from_u16(4001)), "{text}");
    }
}

#[test]
fn errors_show_what_was_met() {
    let empty = "empty text is no close code: expected a number from 0 to 65535 or a name such as \"going away\"";
    assert_eq!(error(""), empty);
    assert_eq!(error(" \n"), empty);
    for text in ["65536", "70000", "-1", "-1006", "99999999999999999999", "+-1", "1-2"] {
        let message = format!("{text:?} is no close code: expected a number from 0 to 65535");
        assert_eq!(error(text), message);
    }
    for text in [
        "gone",
        "10O6",
        "1006.0",
        "0x3E8",
        "비정상 종료",
        "going\0away",
        "CloseCode::Away",
        "1006 (",
        "1006 (Abnormal Closure",
        "1006 (Abnormal Closure) again",
        "1008 (Policy Violation): \"no\"",
    ] {
        let message = format!(
            "{text:?} names no close code: expected a number from 0 to 65535 or a name such as \"going away\""
        );
        assert_eq!(error(text), message);
    }
    for text in ["1006 (Going Away)", "4001 (registered)", "1006 ()", "1000 (1000)"] {
        let number = &text[..4];
        let message = format!("{text:?} contradicts itself: the name is not that of {number}");
        assert_eq!(error(text), message);
    }
}

#[test]
fn long_input_is_cut_between_characters_and_its_length_told() {
    let expectation =
        "names no close code: expected a number from 0 to 65535 or a name such as \"going away\"";
    let whole = "x".repeat(64);
    assert_eq!(error(&whole), format!("\"{whole}\" {expectation}"));
    let over = "x".repeat(65);
    assert_eq!(error(&over), format!("\"{whole}\"… (65 bytes) {expectation}"));
    let korean = "가".repeat(22);
    assert_eq!(error(&korean), format!("\"{}\"… (66 bytes) {expectation}", "가".repeat(21)));
}

#[test]
fn the_input_is_shown_escaped() {
    assert!(error("a\n\u{202e}\"b").starts_with(r#""a\n\u{202e}\"b" names no"#));
}

proptest! {
    /// Whatever the text: a code or an error, never a panic; and a code is printed and read back.
    #[test]
    fn nothing_panics(text in ".{0,100}") {
        match parse(&text) {
            Ok(code) => prop_assert_eq!(parse(&code.to_string()), Ok(code)),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn a_text_around_a_number_is_never_another_number(number: u16, before in "[a-z(]{0,3}", after in "[^0-9()]{0,5}") {
        if let Ok(code) = parse(&format!("{before}{number}{after}")) {
            prop_assert_eq!(code.as_u16(), number);
        }
    }
}

#[test]
fn an_error_keeps_the_start_of_what_was_met() {
    let met = |text: &str| match parse(text) {
        Err(ParseCloseCodeError::UnknownName(met)) => met,
        other => panic!("{text:?} gives {other:?}"),
    };
    for (text, kept) in [
        ("nothing of ours".to_owned(), 15),
        ("x".repeat(64), 64),
        ("x".repeat(65), 64),
        ("가".repeat(22), 63),
    ] {
        assert_eq!((met(&text).as_str(), met(&text).whole_len()), (&text[..kept], text.len()));
        assert_eq!(format!("{:?}", met(&text)), met(&text).to_string());
    }
    assert_eq!(met("a\nb").to_string(), r#""a\nb""#);
    let cut = format!("\"{}\"… (65 bytes)", "x".repeat(64));
    assert_eq!(met(&"x".repeat(65)).to_string(), cut);
}
