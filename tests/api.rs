//! What a program that imports the crate relies on: traits, constants, patterns, formatting.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use ws_close_code::{
    CloseCode, CodeClass, Excerpt, OtherCode, ParseCloseCodeError, ParseWordError, Reconnect,
    ReconnectAction, ReconnectBasis, Reference, Sender, Severity,
};

const KICKED: CloseCode = CloseCode::from_u16(4001);
const LATER_NAMED: CloseCode = CloseCode::from_u16(3000);

#[test]
fn constants_are_patterns() {
    let answer = |code| match code {
        CloseCode::GoingAway => "away",
        KICKED => "kicked",
        LATER_NAMED => "unauthorized",
        _ => "other",
    };
    let numbers = [1001, 4001, 3000, 4002];
    assert_eq!(
        numbers.map(|n| answer(CloseCode::from_u16(n))),
        ["away", "kicked", "unauthorized", "other"]
    );
}

/// Whatever can be `const` is: this compiles or does not.
#[test]
fn answers_are_constants() {
    const CODE: CloseCode = CloseCode::from_u16(1012);
    const NUMBER: u16 = CODE.as_u16();
    const PREDICATES: [bool; 7] = [
        CODE.is_registered(),
        CODE.is_reserved(),
        CODE.is_local_only(),
        CODE.may_be_sent_by_endpoint(),
        CODE.may_be_sent_by(Sender::Browser),
        CODE.may_be_received(),
        CODE.is_retryable(),
    ];
    const TEXTS: (Option<&str>, &str, &str) = (CODE.name(), CODE.label(), CODE.description());
    const LISTS: (&[&str], &[&str], &[Reference]) =
        (CODE.causes(), CODE.remedies(), CODE.references());
    const CLASS: &str = CODE.class().as_str();
    const HTTP: Option<u16> = CODE.http_equivalent();
    const SEVERITY: &str = CODE.severity().as_str();
    const ADVICE: Reconnect = CODE.reconnect();

    assert_eq!((NUMBER, HTTP, CLASS, SEVERITY), (1012, None, "protocol", "info"));
    assert_eq!(PREDICATES, [true, false, false, true, false, true, true]);
    assert_eq!((TEXTS.0, TEXTS.1), (Some("Service Restart"), "service_restart"));
    assert_eq!((LISTS.0.len(), LISTS.1.len(), LISTS.2.len()), (3, 4, 2));
    assert_eq!(ADVICE.action(), ReconnectAction::Retry);
}

#[test]
fn types_are_plain_values() {
    fn plain<T: Copy + Eq + Debug + Send + Sync + Unpin + 'static>() {}
    fn key<T: Ord + Hash>() {}
    plain::<CloseCode>();
    plain::<OtherCode>();
    plain::<CodeClass>();
    plain::<Sender>();
    plain::<Severity>();
    plain::<Reconnect>();
    plain::<ReconnectAction>();
    plain::<ReconnectBasis>();
    plain::<Reference>();
    plain::<Excerpt>();
    plain::<ParseCloseCodeError>();
    plain::<ParseWordError>();
    key::<CloseCode>();
    key::<CodeClass>();
    key::<Sender>();
    key::<Severity>();
}

#[test]
fn display_honours_width() {
    assert_eq!(format!("{:<20}|", CloseCode::GoingAway), "1001 (Going Away)   |");
    assert_eq!(format!("{:>12}|", Severity::Warn), "        warn|");
    let longest = CloseCode::InvalidFramePayloadData;
    assert_eq!(format!("{longest:>40}"), format!("{:>40}", longest.to_string()));
}

#[test]
fn references_print_title_and_address() {
    let iana = CloseCode::Forbidden.references()[0];
    assert_eq!(iana.title(), "IANA, WebSocket Close Code Number Registry");
    assert_eq!(iana.to_string(), format!("{} <{}>", iana.title(), iana.url()));
}

#[test]
fn words_are_read_back_in_any_case() {
    fn check<T>(values: &[(T, &str)])
    where
        T: Copy + PartialEq + Debug + Display + FromStr<Err = ParseWordError>,
    {
        for &(value, word) in values {
            assert_eq!(value.to_string(), word);
            assert_eq!(word.parse(), Ok(value));
            assert_eq!(word.to_uppercase().parse(), Ok(value));
        }
    }
    check(&[
        (CodeClass::Unused, "unused"),
        (CodeClass::Protocol, "protocol"),
        (CodeClass::Registered, "registered"),
        (CodeClass::PrivateUse, "private_use"),
        (CodeClass::Undefined, "undefined"),
    ]);
    check(&[(Sender::Client, "client"), (Sender::Server, "server"), (Sender::Browser, "browser")]);
    check(&[
        (Severity::Debug, "debug"),
        (Severity::Info, "info"),
        (Severity::Warn, "warn"),
        (Severity::Error, "error"),
    ]);
    check(&[
        (ReconnectAction::Retry, "retry"),
        (ReconnectAction::RetryElsewhere, "retry_elsewhere"),
        (ReconnectAction::IfNeeded, "if_needed"),
        (ReconnectAction::AfterChange, "after_change"),
        (ReconnectAction::Unknown, "unknown"),
    ]);
    check(&[
        (ReconnectBasis::Rfc, "rfc"),
        (ReconnectBasis::Registration, "registration"),
        (ReconnectBasis::Convention, "convention"),
        (ReconnectBasis::Documentation, "documentation"),
    ]);
}

#[test]
fn unknown_words_are_errors_that_say_what_was_expected() {
    let error = "browsers".parse::<Sender>().unwrap_err();
    assert_eq!(error.to_string(), r#""browsers" is no sender: expected client, server or browser"#);
    assert_eq!(error.met().as_str(), "browsers");
    assert_eq!(error.expected(), ["client", "server", "browser"]);
}

#[test]
fn severities_are_ordered() {
    use Severity::{Debug, Error, Info, Warn};
    assert!(Debug < Info && Info < Warn && Warn < Error);
}
