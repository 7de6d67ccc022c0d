//! The feature `names`: names in every spelling, and in every language.
#![cfg(feature = "names")]

use ws_close_code::{CloseCode, CodeClass, Locale, ParseCloseCodeError};

/// Names as libraries spell them, independently of `data/`.
const FOREIGN: &[(&str, u16)] = &[
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
    for &(name, number) in FOREIGN {
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
    assert!(names > CloseCode::NAMED.len(), "{names}");
}

#[test]
fn a_name_of_two_codes_is_refused() {
    for name in ["BAD_DATA", "CLOSE_TOO_LARGE", "bad data", "subprotocol_error"] {
        let message = format!(
            "unknown close code {name:?}: \
             expected a number from 0 to 65535 or a name such as \"going away\""
        );
        assert_eq!(parse(name).unwrap_err().to_string(), message);
    }
}

#[test]
fn any_name_follows_its_number() {
    for text in ["1006 (Abnormal Closure)", "1006(abnormal)", "1006 (NO_CLOSE_FRAME)"] {
        assert_eq!(parse(text), Ok(CloseCode::AbnormalClosure), "{text}");
    }
    for &code in CloseCode::NAMED {
        for name in [format!("{code:?}"), code.label().to_uppercase()] {
            assert_eq!(parse(&format!("{} ({name})", code.as_u16())), Ok(code), "{name}");
        }
    }
}

#[test]
fn separators_do_not_count_and_every_other_character_does() {
    for character in (0..=0x7F_u8).map(char::from).chain(['é', '가', '\u{A0}', '\u{3000}']) {
        let is_separator = " \t\n\r_-.".contains(character);
        let expected = is_separator.then_some(CloseCode::GoingAway);
        for text in [
            format!("going{character}away"),
            format!("{character}GOING{character}{character}AWAY{character}"),
        ] {
            assert_eq!(parse(&text).ok(), expected, "{text:?}");
        }
    }
}

/// Otherwise the meaning of a text would depend on the languages that the crate knows.
#[test]
fn from_str_reads_no_other_language() {
    for &code in CloseCode::NAMED {
        let name = code.explain().locale(Locale::Ko).name();
        assert!(parse(name).is_err(), "{name}");
    }
}

#[test]
fn names_of_every_language_ignore_case_and_white_space() {
    for &locale in Locale::ALL {
        for &code in CloseCode::NAMED {
            let name = code.explain().locale(locale).name();
            let spread: String = name.chars().flat_map(|c| [c, ' ']).collect();
            for text in [
                name.to_owned(),
                name.to_lowercase(),
                name.to_uppercase(),
                name.replace(' ', ""),
                name.replace(' ', "\u{3000}\n"),
                format!("\t {spread}"),
            ] {
                assert_eq!(CloseCode::from_name_in(locale, &text), Some(code), "{text:?}");
            }
        }
    }
}

#[test]
fn what_is_not_a_name_in_a_language() {
    for &locale in Locale::ALL {
        for &code in CloseCode::NAMED {
            let name = code.explain().locale(locale).name();
            let longer = format!("{name}s");
            let start: String = name.chars().take(name.chars().count() - 1).collect();
            for text in ["", " ", "no such name", "1000", &longer, &start] {
                assert_eq!(CloseCode::from_name_in(locale, text), None, "{text:?}");
            }
        }
    }
    // Only names: not variants, labels, or the names of other libraries.
    for text in ["abnormal_closure", "Abnormal", "CLOSE_ABNORMAL", "1006 (Abnormal Closure)"] {
        assert_eq!(CloseCode::from_name_in(Locale::En, text), None, "{text:?}");
    }
}

#[test]
fn a_name_is_read_in_its_own_language_only() {
    for &locale in Locale::ALL {
        for &other in Locale::ALL.iter().filter(|other| **other != locale) {
            for &code in CloseCode::NAMED {
                let name = code.explain().locale(other).name();
                assert_eq!(CloseCode::from_name_in(locale, name), None, "{name:?} in {locale}");
            }
        }
    }
}

#[test]
fn the_name_of_a_class_is_no_code() {
    for &locale in Locale::ALL {
        for class in CodeClass::ALL {
            let explanation = class.explain().locale(locale);
            assert_eq!(CloseCode::from_name_in(locale, explanation.name()), None, "{class}");
        }
    }
}
