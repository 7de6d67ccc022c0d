//! Every type that prints on one line honours width, alignment, fill and precision, as a `str` does.

use std::fmt::Display;

use ws_close_code::{
    CloseCode, CloseFrame, CodeClass, FactKind, Heading, InvalidCloseFrame, Locale,
    MalformedCloseFrame, ParseCloseCodeError, ReconnectAction, ReconnectBasis, Sender, Severity,
};

/// Compares with what the standard library makes of the same text.
#[track_caller]
fn check(value: &dyn Display) {
    let text = value.to_string();
    assert!(!text.is_empty() && !text.contains('\n'), "{text:?}");
    let len = text.chars().count();
    for width in [0, len - 1, len, len + 1, len + 2, len + 7] {
        assert_eq!(format!("{value:width$}|"), format!("{text:width$}|"));
        assert_eq!(format!("{value:<width$}|"), format!("{text:<width$}|"));
        assert_eq!(format!("{value:>width$}|"), format!("{text:>width$}|"));
        assert_eq!(format!("{value:^width$}|"), format!("{text:^width$}|"));
        assert_eq!(format!("{value:*<width$}|"), format!("{text:*<width$}|"));
        assert_eq!(format!("{value:가^width$}|"), format!("{text:가^width$}|"));
        for most in [0, 7, len - 1, len, len + 1] {
            assert_eq!(format!("{value:.most$}|"), format!("{text:.most$}|"));
            assert_eq!(format!("{value:_>width$.most$}|"), format!("{text:_>width$.most$}|"));
            assert_eq!(format!("{value:^width$.most$}|"), format!("{text:^width$.most$}|"));
        }
    }
}

/// The named codes, and the first and last number of every class.
fn codes() -> impl Iterator<Item = CloseCode> {
    let bounds = CodeClass::ALL.iter().flat_map(|class| {
        let numbers = class.numbers();
        [*numbers.start(), *numbers.end()].map(CloseCode::from_u16)
    });
    CloseCode::NAMED.iter().copied().chain(bounds)
}

#[test]
fn codes_and_their_advice() {
    for code in codes() {
        check(&code);
        check(&code.reconnect());
        for reference in code.references() {
            check(reference);
        }
    }
    assert_eq!(format!("{:<20}|", CloseCode::GoingAway), "1001 (Going Away)   |");
    assert_eq!(format!("{:>20}|", CloseCode::from_u16(4001)), "  4001 (private use)|");
    let advice = [CloseCode::ServiceRestart, CloseCode::ProtocolError].map(CloseCode::reconnect);
    assert_eq!(
        format!("{:>19}|{:^14}|", advice[0], advice[1]),
        " retry after 5-30 s| after_change |"
    );
}

#[test]
fn words() {
    macro_rules! check_all {
        ($($Enum:ident),+) => {$(
            for value in $Enum::ALL {
                check(value);
            }
        )+};
    }
    check_all!(CodeClass, Sender, Severity, Locale, ReconnectAction, ReconnectBasis, FactKind);
    check_all!(Heading);
    assert_eq!(format!("{:>12}|", Severity::Warn), "        warn|");
}

#[test]
fn frames() {
    for reason in ["", "bye", "잘 가", "\"\n\u{202e}", &"x".repeat(123)] {
        for code in codes() {
            if let Ok(frame) = CloseFrame::new(code, reason) {
                check(&frame);
            }
            let payload = [&code.as_u16().to_be_bytes(), reason.as_bytes()].concat();
            if let Ok(Some(received)) = CloseFrame::parse_lenient(&payload) {
                check(&received);
            }
        }
    }
    let frame = CloseFrame::new(CloseCode::GoingAway, "bye").unwrap();
    assert_eq!(format!("{frame:>26}|"), "  1001 (Going Away): \"bye\"|");
}

/// In every language: a fact of each kind, and each kind of answer.
#[test]
fn facts() {
    for &locale in Locale::ALL {
        for code in codes() {
            for fact in code.explain().locale(locale).facts() {
                check(&fact);
                check(&fact.value());
            }
        }
        for class in CodeClass::ALL {
            class.explain().locale(locale).facts().for_each(|fact| check(&fact));
        }
    }
    let korean = CloseCode::Forbidden.explain().locale(Locale::Ko);
    let log = korean.facts().find(|fact| fact.kind() == FactKind::Severity).unwrap();
    assert_eq!(format!("{log:*>13}|"), "**로그 수준: warn|");
}

#[test]
fn errors() {
    for text in ["", "70000", "gone", "1006 (Going Away)", &"x".repeat(100), &"가".repeat(100)] {
        let error = text.parse::<CloseCode>().unwrap_err();
        check(&error);
        if let ParseCloseCodeError::OutOfRange(found)
        | ParseCloseCodeError::UnknownName(found)
        | ParseCloseCodeError::Contradiction { found, .. } = error
        {
            check(&found);
            assert_eq!(format!("{found:>120?}"), format!("{:>120}", found.to_string()));
        }
        check(&text.parse::<Sender>().unwrap_err());
        check(&text.parse::<Locale>().unwrap_err());
    }
    for code in codes() {
        check(&InvalidCloseFrame::Code(code));
        check(&MalformedCloseFrame::Code(code));
        check(&MalformedCloseFrame::Reason { code, valid_len: 9 });
        for &sender in Sender::ALL {
            check(&InvalidCloseFrame::Sender { code, sender });
        }
    }
    check(&InvalidCloseFrame::ReasonTooLong { len: 124 });
    check(&MalformedCloseFrame::OneByte);
    check(&MalformedCloseFrame::TooLong { len: 126 });
}

#[test]
#[cfg(feature = "private")]
fn families() {
    use ws_close_code::{FamilyEntry, InvalidFamily, families};

    for family in families::ALL {
        for reference in family.references() {
            check(reference);
        }
        let entries = family.entries().iter().map(FamilyEntry::number);
        let ranges = family.ranges().iter().map(|range| *range.numbers().end());
        for number in entries.chain(ranges).chain([1000, 4400]) {
            check(&family.of(number));
            check(&family.of(number).reconnect());
        }
        let first = family.of(family.entries()[0].number());
        for &locale in Locale::ALL {
            first.explain().locale(locale).facts().for_each(|fact| check(&fact.value()));
        }
    }
    for error in [
        InvalidFamily::Empty,
        InvalidFamily::NotOneLine,
        InvalidFamily::Number(1000),
        InvalidFamily::Order(4001),
        InvalidFamily::Name(4001),
    ] {
        check(&error);
    }
    let at_once = families::by_id("pusher").unwrap().of(4299_u16).reconnect();
    assert_eq!(format!("{at_once:>15}|"), "  retry at once|");
}
