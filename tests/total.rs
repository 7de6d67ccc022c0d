//! Every question about a number, asked of all 65,536 and checked against sets stated here.
//!
//! This is the one test that knows the codes independently of `data/`, so that it notices a slip there: a
//! new code gets a row here too.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::str::FromStr;
use std::time::Duration;

use ws_close_code::ReconnectAction::{self, AfterChange, IfNeeded, Retry, RetryElsewhere, Unknown};
use ws_close_code::ReconnectBasis::{self, Convention, Registration, Rfc};
use ws_close_code::Severity::{self, Debug, Error, Info, Warn};
use ws_close_code::{CloseCode, CodeClass, Sender};

/// What to do, the window for the first delay in seconds, and the basis.
type Advice = (ReconnectAction, Option<(u64, u64)>, ReconnectBasis);

const IF_NEEDED: Advice = (IfNeeded, Some((0, 5)), Convention);
const RETRY: Advice = (Retry, Some((0, 5)), Convention);
const AFTER_CHANGE: Advice = (AfterChange, None, Convention);

/// Number, variant, name, label, HTTP status, severity, advice.
type Row = (u16, CloseCode, &'static str, &'static str, Option<u16>, Severity, Advice);

#[rustfmt::skip]
const NAMED: &[Row] = &[
    (1000, CloseCode::NormalClosure, "Normal Closure", "normal_closure", None, Debug, IF_NEEDED),
    (1001, CloseCode::GoingAway, "Going Away", "going_away", None, Info, RETRY),
    (1002, CloseCode::ProtocolError, "Protocol Error", "protocol_error", None, Error, AFTER_CHANGE),
    (1003, CloseCode::UnsupportedData, "Unsupported Data", "unsupported_data", None, Error, AFTER_CHANGE),
    (1004, CloseCode::Reserved, "Reserved", "reserved", None, Warn, AFTER_CHANGE),
    (1005, CloseCode::NoStatusReceived, "No Status Received", "no_status_received", None, Debug, IF_NEEDED),
    (1006, CloseCode::AbnormalClosure, "Abnormal Closure", "abnormal_closure", None, Warn, (Retry, Some((0, 5)), Convention)),
    (1007, CloseCode::InvalidFramePayloadData, "Invalid Frame Payload Data", "invalid_frame_payload_data", None, Error, AFTER_CHANGE),
    (1008, CloseCode::PolicyViolation, "Policy Violation", "policy_violation", None, Warn, (AfterChange, Some((30, 60)), Convention)),
    (1009, CloseCode::MessageTooBig, "Message Too Big", "message_too_big", None, Error, AFTER_CHANGE),
    (1010, CloseCode::MandatoryExtension, "Mandatory Extension", "mandatory_extension", None, Error, AFTER_CHANGE),
    (1011, CloseCode::InternalError, "Internal Error", "internal_error", None, Error, RETRY),
    (1012, CloseCode::ServiceRestart, "Service Restart", "service_restart", None, Info, (Retry, Some((5, 30)), Registration)),
    (1013, CloseCode::TryAgainLater, "Try Again Later", "try_again_later", None, Warn, (RetryElsewhere, Some((30, 60)), Registration)),
    (1014, CloseCode::BadGateway, "Bad Gateway", "bad_gateway", Some(502), Warn, RETRY),
    (1015, CloseCode::TlsHandshake, "TLS Handshake", "tls_handshake", None, Error, AFTER_CHANGE),
    (3000, CloseCode::Unauthorized, "Unauthorized", "unauthorized", Some(401), Warn, AFTER_CHANGE),
    (3003, CloseCode::Forbidden, "Forbidden", "forbidden", Some(403), Warn, AFTER_CHANGE),
    (3008, CloseCode::Timeout, "Timeout", "timeout", Some(408), Warn, RETRY),
];

fn all() -> impl Iterator<Item = (u16, CloseCode)> {
    (0..=u16::MAX).map(|number| (number, CloseCode::from_u16(number)))
}

fn row(number: u16) -> Option<&'static Row> {
    NAMED.iter().find(|row| row.0 == number)
}

/// Asserts that `holds` is true of the numbers for which `expected` is, and of no other.
fn assert_set(what: &str, expected: impl Fn(u16) -> bool, holds: impl Fn(CloseCode) -> bool) {
    for (number, code) in all() {
        assert_eq!(holds(code), expected(number), "{what} of {number}");
    }
}

#[test]
fn every_number_makes_the_round_trip() {
    for (number, code) in all() {
        assert_eq!(code.as_u16(), number);
        assert_eq!(u16::from(code), number);
        assert_eq!(CloseCode::from(number), code);
        assert_eq!(CloseCode::of(number), code);
        assert_eq!(CloseCode::reported(Some(number)), code);
        assert_eq!(code, number);
        assert_eq!(number, code);
        assert!(code != number.wrapping_add(1) && number.wrapping_add(1) != code);
    }
    assert_eq!(CloseCode::reported(None::<u16>), CloseCode::NoStatusReceived);
}

#[test]
fn variants_are_the_named_numbers_and_no_other() {
    let variants: Vec<CloseCode> = NAMED.iter().map(|row| row.1).collect();
    assert_eq!(CloseCode::NAMED, variants);
    for (number, code) in all() {
        match row(number) {
            Some(&(_, variant, ..)) => assert_eq!(code, variant),
            None => assert!(matches!(code, CloseCode::Other(_)), "{number}"),
        }
    }
}

#[test]
fn order_is_that_of_the_numbers_and_hashes_agree() {
    let codes: Vec<_> = all().map(|(_, code)| code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b && a.partial_cmp(b) == Some(a.cmp(b))));
    let hasher = RandomState::new();
    for (number, code) in all() {
        assert_eq!(hasher.hash_one(code), hasher.hash_one(number), "{number}");
    }
    assert_eq!(all().map(|(_, code)| code).collect::<HashSet<_>>().len(), 65_536);
}

#[test]
fn classes_are_the_ranges_of_the_rfc() {
    for (number, code) in all() {
        let expected = match number {
            ..1000 => CodeClass::Unused,
            1000..3000 => CodeClass::Protocol,
            3000..4000 => CodeClass::Registered,
            4000..5000 => CodeClass::PrivateUse,
            5000.. => CodeClass::Undefined,
        };
        assert_eq!(code.class(), expected, "{number}");
    }
}

#[test]
fn predicates_hold_for_their_sets() {
    let sendable = |n| matches!(n, 1000..=1003 | 1007..=1014 | 3000..=4999);
    assert_set("is_registered", |n| row(n).is_some(), CloseCode::is_registered);
    assert_set("is_reserved", |n| [1004, 1005, 1006, 1015].contains(&n), CloseCode::is_reserved);
    assert_set("is_local_only", |n| [1005, 1006, 1015].contains(&n), CloseCode::is_local_only);
    assert_set("may_be_sent_by_endpoint", sendable, CloseCode::may_be_sent_by_endpoint);
    assert_set("may_be_received", sendable, CloseCode::may_be_received);
    assert_set("sent by a client", sendable, |code| code.may_be_sent_by(Sender::Client));
    let by_server = |n| sendable(n) && n != 1010;
    assert_set("sent by a server", by_server, |code| code.may_be_sent_by(Sender::Server));
    let by_browser = |n| n == 1000 || (3000..=4999).contains(&n);
    assert_set("sent by a browser", by_browser, |code| code.may_be_sent_by(Sender::Browser));
}

#[test]
fn names_and_labels() {
    for (number, code) in all() {
        let (class, class_name) = match number {
            ..1000 => ("unused", "unused"),
            1000..3000 => ("protocol", "protocol"),
            3000..4000 => ("registered", "unassigned"),
            4000..5000 => ("private_use", "private use"),
            5000.. => ("undefined", "undefined"),
        };
        if let Some(&(_, variant, name, label, ..)) = row(number) {
            assert_eq!((code.name(), code.label()), (Some(name), label));
            assert_eq!(code.to_string(), format!("{number} ({name})"));
            assert_eq!(format!("{code:?}"), format!("{variant:?}"));
        } else {
            assert_eq!((code.name(), code.label()), (None, class));
            assert_eq!(code.to_string(), format!("{number} ({class_name})"));
            assert_eq!(format!("{code:?}"), format!("Other({number})"));
        }
    }
}

#[test]
fn display_is_read_back() {
    for (number, code) in all() {
        assert_eq!(CloseCode::from_str(&number.to_string()), Ok(code));
        assert_eq!(CloseCode::from_str(&code.to_string()), Ok(code));
    }
}

#[test]
fn http_equivalents() {
    for (number, code) in all() {
        let expected = row(number).and_then(|row| row.4);
        assert_eq!(code.http_equivalent(), expected, "{number}");
    }
}

/// Searches the lines of the registry's file instead of reading CSV, so quotes and brackets do not matter.
#[test]
fn registrations_are_the_rows_of_the_registry() {
    let registry = include_str!("../data/iana.csv");
    for (number, code) in all() {
        let Some(registration) = code.registration() else {
            assert_eq!(row(number), None, "{number}");
            continue;
        };
        let start = format!("{number},");
        let line = registry.lines().find(|line| line.starts_with(&start)).unwrap();
        let date = registration.date();
        assert!(line.contains(&registration.contact().replace(' ', "_")), "{line}");
        assert_eq!(
            date.is_some(),
            line.trim_end().ends_with(|c: char| c.is_ascii_digit()),
            "{line}"
        );
        assert!(date.is_none_or(|date| line.trim_end().ends_with(date)), "{line}");
        let parts = registration.reference().into_iter().flat_map(|all| all.split("; "));
        assert!(parts.into_iter().all(|part| line.contains(part)), "{line}");
    }
    let of = |code: CloseCode| {
        let registration = code.registration().unwrap();
        (registration.contact(), registration.reference(), registration.date())
    };
    assert_eq!(of(CloseCode::GoingAway), ("IESG HYBI", Some("RFC6455"), None));
    assert_eq!(of(CloseCode::InternalError), ("IESG HYBI", Some("RFC6455; RFC Errata 3227"), None));
    let mail = "https://mailarchive.ietf.org/arch/msg/hybi/l1lK4ZImO70jmcYorRa1lsLdvzY/";
    assert_eq!(of(CloseCode::BadGateway), ("Alexey Melnikov", Some(mail), Some("2016-10-10")));
    assert_eq!(of(CloseCode::Unauthorized), ("Leo Tietz", None, Some("2021-09-06")));
}

#[test]
fn severities() {
    for (number, code) in all() {
        let of_class = if matches!(number, 3000..5000) { Info } else { Warn };
        let expected = row(number).map_or(of_class, |row| row.5);
        assert_eq!(code.severity(), expected, "{number}");
    }
}

#[test]
fn reconnect_advice() {
    for (number, code) in all() {
        let (action, window, basis) = row(number).map_or((Unknown, None, Convention), |row| row.6);
        let advice = code.reconnect();
        let seconds = |(from, to)| (Duration::from_secs(from), Duration::from_secs(to));
        assert_eq!(advice.action(), action, "{number}");
        assert_eq!(advice.first_delay(), window.map(seconds), "{number}");
        assert_eq!(advice.basis(), basis, "{number}");
        // Where the window has another basis than the action.
        let delay_basis = match number {
            1006 => Rfc,
            1013 => Convention,
            _ => basis,
        };
        assert_eq!(advice.delay_basis(), window.map(|_| delay_basis), "{number}");
        assert_eq!(advice.needs_other_message(), matches!(number, 1007 | 1009), "{number}");
        assert_eq!(code.is_retryable(), matches!(action, Retry | RetryElsewhere), "{number}");
    }
}

#[test]
fn every_code_has_its_own_texts_and_every_other_number_those_of_its_class() {
    let mut descriptions = HashSet::new();
    for &(number, code, ..) in NAMED {
        assert!(descriptions.insert(code.description()), "{number}");
        // 1006 has two lists of each: at once, and later.
        let most = if number == 1006 { 16 } else { 8 };
        assert!((3..=most).contains(&code.causes().len()), "{number}");
        assert!((3..=most).contains(&code.remedies().len()), "{number}");
        assert!(!code.references().is_empty(), "{number}");
    }
    for class in CodeClass::ALL {
        assert!(descriptions.insert(class.explain().description()), "{class}");
    }
    for (number, code) in all().filter(|(number, _)| row(*number).is_none()) {
        let class = code.class().explain();
        assert_eq!(code.description(), class.description(), "{number}");
        assert_eq!(code.causes(), class.causes(), "{number}");
        assert_eq!(code.remedies(), class.remedies(), "{number}");
        assert_eq!(code.references(), class.references(), "{number}");
    }
}

#[test]
fn a_code_is_four_bytes_and_so_is_an_option_of_one() {
    assert_eq!(size_of::<CloseCode>(), 4);
    assert_eq!(size_of::<Option<CloseCode>>(), 4);
}
