//! Lists of what there is: the values of each fieldless enum, the numbers of each class, HTTP statuses.

use std::fmt::Debug;
use std::str::FromStr;

#[cfg(feature = "private")]
use ws_close_code::ReasonMatch;
use ws_close_code::{
    Basis, CloseCode, CodeClass, EndedBy, FactKind, Heading, Locale, ParseWordError,
    ReconnectAction, ReconnectBasis, Sender, SentBy, Severity,
};

/// Calls a macro for each fieldless enum.
macro_rules! for_each_enum {
    ($call:ident) => {
        $call!(CodeClass);
        $call!(Sender);
        $call!(Severity);
        $call!(Locale);
        $call!(ReconnectAction);
        $call!(ReconnectBasis);
        $call!(SentBy);
        $call!(Basis);
        $call!(EndedBy);
        $call!(FactKind);
        $call!(Heading);
    };
}

#[test]
fn all_is_complete_and_in_the_order_of_the_variants() {
    macro_rules! check {
        ($Enum:ident) => {
            for (place, &value) in $Enum::ALL.iter().enumerate() {
                assert_eq!(value as usize, place, "{value:?}");
                assert_eq!(value.as_str().parse(), Ok(value));
                assert_eq!(value.as_str().to_uppercase().parse(), Ok(value));
                assert_eq!(value.to_string(), value.as_str());
            }
            assert!($Enum::ALL.is_sorted());
            // The words that reading a text asks for are those of all variants.
            let words: Vec<&str> = $Enum::ALL.iter().map(|value| value.as_str()).collect();
            assert_eq!("?".parse::<$Enum>().unwrap_err().expected(), words);
        };
    }
    for_each_enum!(check);
}

/// The words that programs keep in files.
#[test]
fn words_stay() {
    fn check<T>(all: &[T], words: &[(T, &str)])
    where
        T: Copy + PartialEq + Debug + FromStr<Err = ParseWordError>,
    {
        assert_eq!(all, words.iter().map(|(value, _)| *value).collect::<Vec<_>>());
        for (value, word) in words {
            assert_eq!(word.parse().as_ref(), Ok(value));
        }
    }
    check(
        CodeClass::ALL,
        &[
            (CodeClass::Unused, "unused"),
            (CodeClass::Protocol, "protocol"),
            (CodeClass::Registered, "registered"),
            (CodeClass::PrivateUse, "private_use"),
            (CodeClass::Undefined, "undefined"),
        ],
    );
    check(
        Sender::ALL,
        &[(Sender::Client, "client"), (Sender::Server, "server"), (Sender::Browser, "browser")],
    );
    check(
        Severity::ALL,
        &[
            (Severity::Debug, "debug"),
            (Severity::Info, "info"),
            (Severity::Warn, "warn"),
            (Severity::Error, "error"),
        ],
    );
    check(
        ReconnectAction::ALL,
        &[
            (ReconnectAction::Retry, "retry"),
            (ReconnectAction::RetryElsewhere, "retry_elsewhere"),
            (ReconnectAction::IfNeeded, "if_needed"),
            (ReconnectAction::AfterChange, "after_change"),
            (ReconnectAction::NotNeeded, "not_needed"),
            (ReconnectAction::Unknown, "unknown"),
        ],
    );
    check(
        ReconnectBasis::ALL,
        &[
            (ReconnectBasis::Rfc, "rfc"),
            (ReconnectBasis::Registration, "registration"),
            (ReconnectBasis::Convention, "convention"),
            (ReconnectBasis::Documentation, "documentation"),
            (ReconnectBasis::Source, "source"),
            (ReconnectBasis::Observed, "observed"),
            (ReconnectBasis::Inferred, "inferred"),
            (ReconnectBasis::Definition, "definition"),
        ],
    );
    check(
        SentBy::ALL,
        &[
            (SentBy::Server, "server"),
            (SentBy::Client, "client"),
            (SentBy::Either, "either"),
            (SentBy::Nobody, "nobody"),
        ],
    );
    check(
        Basis::ALL,
        &[
            (Basis::Documentation, "documentation"),
            (Basis::Source, "source"),
            (Basis::Observed, "observed"),
            (Basis::Inferred, "inferred"),
            (Basis::Definition, "definition"),
        ],
    );
    #[cfg(feature = "private")]
    check(
        ReasonMatch::ALL,
        &[
            (ReasonMatch::Exact, "exact"),
            (ReasonMatch::Prefix, "prefix"),
            (ReasonMatch::Contains, "contains"),
        ],
    );
    check(
        FactKind::ALL,
        &[
            (FactKind::Causes, "causes"),
            (FactKind::Reconnect, "reconnect"),
            (FactKind::Severity, "severity"),
            (FactKind::CloseFrame, "close_frame"),
            (FactKind::Handshake, "handshake"),
            (FactKind::Sender, "sender"),
            (FactKind::HttpEquivalent, "http_equivalent"),
            (FactKind::Registration, "registration"),
        ],
    );
    assert_eq!("en".parse(), Ok(Locale::En));
    assert_eq!("ko".parse(), Ok(Locale::Ko));
    assert_eq!(Locale::default(), Locale::En);
}

#[test]
fn unknown_words_are_errors_that_say_what_was_expected() {
    fn error<T: FromStr<Err = ParseWordError> + Debug>(text: &str) -> String {
        text.parse::<T>().unwrap_err().to_string()
    }
    assert_eq!(
        error::<Sender>("browsers"),
        r#"unknown sender "browsers": expected client, server or browser"#
    );
    assert_eq!(
        error::<Severity>("fatal"),
        r#"unknown severity "fatal": expected debug, info, warn or error"#
    );
    assert_eq!(
        error::<CodeClass>("private use"),
        "unknown class of close codes \"private use\": \
         expected unused, protocol, registered, private_use or undefined"
    );
    assert_eq!(
        error::<ReconnectAction>(" retry"),
        "unknown reconnect action \" retry\": \
         expected retry, retry_elsewhere, if_needed, after_change, not_needed or unknown"
    );
    assert_eq!(
        error::<ReconnectBasis>("\n"),
        "unknown basis \"\\n\": \
         expected rfc, registration, convention, documentation, source, observed, inferred or definition"
    );
    assert_eq!(
        error::<SentBy>("both"),
        r#"unknown sender "both": expected server, client, either or nobody"#
    );
    assert_eq!(
        error::<Basis>("convention"),
        r#"unknown basis "convention": expected documentation, source, observed, inferred or definition"#
    );
    #[cfg(feature = "private")]
    assert_eq!(
        error::<ReasonMatch>("suffix"),
        r#"unknown kind of match "suffix": expected exact, prefix or contains"#
    );
    assert!(error::<Locale>("xx").starts_with("unknown language \"xx\": expected en"));
    assert!(error::<FactKind>("").starts_with("unknown kind of fact \"\": expected causes, "));
    assert!(error::<Heading>("x").starts_with("unknown heading \"x\": expected description, "));
    let error = "browsers".parse::<Sender>().unwrap_err();
    assert_eq!(error.found().as_str(), "browsers");
    assert_eq!(error.expected(), ["client", "server", "browser"]);
    let error = "x".repeat(100).parse::<Sender>().unwrap_err();
    assert_eq!((error.found().as_str().len(), error.found().whole_len()), (64, 100));
}

#[test]
fn the_numbers_of_the_classes_are_all_numbers_once() {
    let mut next = 0_u32;
    for class in CodeClass::ALL {
        assert_eq!(u32::from(*class.numbers().start()), next, "{class}");
        for number in class.numbers() {
            assert_eq!(CloseCode::from_u16(number).class(), *class, "{number}");
        }
        next = u32::from(*class.numbers().end()) + 1;
    }
    assert_eq!(next, 65_536);
}

#[test]
fn a_status_gives_the_code_that_gives_the_status() {
    let equivalents: Vec<(CloseCode, u16)> = (0..=u16::MAX)
        .map(CloseCode::from_u16)
        .filter_map(|code| Some((code, code.http_equivalent()?)))
        .collect();
    assert!(!equivalents.is_empty());
    for status in 0..=u16::MAX {
        let mut codes = equivalents.iter().filter(|(_, other)| *other == status);
        assert_eq!(CloseCode::from_http_status(status), codes.next().map(|(code, _)| *code));
        assert_eq!(codes.next(), None, "{status}");
    }
}
