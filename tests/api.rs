//! What a program that imports the crate relies on: traits, constants, patterns, formatting.

use std::fmt::Debug;
use std::hash::Hash;
use std::ops::RangeInclusive;

use ws_close_code::{
    CloseCode, CodeClass, Comparison, EncodedCloseFrame, Excerpt, Explanation, FactKind, Heading,
    InvalidCloseFrame, KeyDifference, Locale, MalformedCloseFrame, Markdown, OtherCode,
    ParseCloseCodeError, ParseWordError, Reconnect, ReconnectAction, ReconnectBasis, Reference,
    Registration, Sender, Severity,
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

/// This compiles only if everything here is `const`.
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
    const NUMBERS: RangeInclusive<u16> = CODE.class().numbers();
    const BY_STATUS: Option<CloseCode> = CloseCode::from_http_status(502);
    const KOREAN: &str = CODE.description_in(Locale::Ko);

    assert_eq!((NUMBER, HTTP, CLASS, SEVERITY), (1012, None, "protocol", "info"));
    assert_eq!(PREDICATES, [true, false, false, true, false, true, true]);
    assert_eq!((TEXTS.0, TEXTS.1), (Some("Service Restart"), "service_restart"));
    let at_run_time = CloseCode::ServiceRestart;
    assert_eq!(LISTS, (at_run_time.causes(), at_run_time.remedies(), at_run_time.references()));
    assert_eq!(
        (TEXTS.2, KOREAN),
        (at_run_time.description(), at_run_time.description_in(Locale::Ko))
    );
    assert_eq!(ADVICE.action(), ReconnectAction::Retry);
    assert_eq!((NUMBERS, BY_STATUS), (1000..=2999, Some(CloseCode::BadGateway)));
}

#[test]
fn types_are_plain_values() {
    fn plain<T: Copy + Eq + Debug + Send + Sync + Unpin + 'static>() {}
    fn in_maps<T: Hash>() {}
    fn in_order<T: Ord>() {}
    plain::<CloseCode>();
    plain::<OtherCode>();
    plain::<CodeClass>();
    plain::<Sender>();
    plain::<Severity>();
    plain::<Locale>();
    plain::<FactKind>();
    plain::<Heading>();
    plain::<Registration>();
    plain::<InvalidCloseFrame>();
    plain::<MalformedCloseFrame>();
    plain::<EncodedCloseFrame>();
    plain::<Explanation>();
    plain::<Explanation<CodeClass>>();
    plain::<Comparison>();
    plain::<Markdown<Comparison>>();
    plain::<KeyDifference>();
    plain::<Reconnect>();
    plain::<ReconnectAction>();
    plain::<ReconnectBasis>();
    plain::<Reference>();
    plain::<Excerpt>();
    plain::<ParseCloseCodeError>();
    plain::<ParseWordError>();
    in_order::<CloseCode>();
    in_order::<CodeClass>();
    in_order::<Sender>();
    in_order::<Severity>();
    in_maps::<CloseCode>();
    in_maps::<OtherCode>();
    in_maps::<Reconnect>();
    in_maps::<Reference>();
    in_maps::<Explanation>();
    in_maps::<Comparison>();
    in_maps::<Markdown<Explanation>>();
    in_maps::<EncodedCloseFrame>();
    in_maps::<InvalidCloseFrame>();
    in_maps::<MalformedCloseFrame>();
    in_maps::<ParseCloseCodeError>();
    in_maps::<ParseWordError>();
}

#[test]
fn references_print_title_and_address() {
    let iana = CloseCode::Forbidden.references()[0];
    assert_eq!(iana.title(), "IANA, WebSocket Close Code Number Registry");
    assert_eq!(
        iana.url(),
        "https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number"
    );
    assert_eq!(iana.to_string(), format!("{} <{}>", iana.title(), iana.url()));
}

#[test]
fn severities_are_ordered() {
    use Severity::{Debug, Error, Info, Warn};
    assert!(Debug < Info && Info < Warn && Warn < Error);
}
