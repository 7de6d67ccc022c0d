//! The feature `strum`: its traits say what the rest of the API says.
#![cfg(feature = "strum")]

use strum::{EnumCount, IntoEnumIterator, VariantNames};
use ws_close_code::{
    CloseCode, CodeClass, FactKind, Heading, Locale, ReconnectAction, ReconnectBasis, Sender,
    Severity,
};

#[test]
fn close_codes_are_counted_and_iterated_by_name() {
    assert_eq!(CloseCode::COUNT, CloseCode::NAMED.len());
    assert!(CloseCode::iter().eq(CloseCode::NAMED.iter().copied()));
    assert_eq!(CloseCode::iter().next_back().as_ref(), CloseCode::NAMED.last());
}

#[test]
fn words_are_the_variant_names() {
    fn check<T>(all: &[T])
    where
        T: IntoEnumIterator + EnumCount + VariantNames + Copy + PartialEq + std::fmt::Debug,
        T: Into<&'static str>
            + for<'a> TryFrom<&'a str, Error: std::fmt::Debug>
            + std::fmt::Display,
        for<'a> &'a T: Into<&'static str>,
    {
        assert_eq!(T::iter().collect::<Vec<_>>(), all);
        assert_eq!((T::COUNT, T::VARIANTS.len()), (all.len(), all.len()));
        for (value, &word) in T::iter().zip(T::VARIANTS) {
            let (owned, borrowed): (&str, &str) = (value.into(), (&value).into());
            assert_eq!((owned, borrowed, value.to_string().as_str()), (word, word, word));
            assert_eq!(T::try_from(word).unwrap(), value);
        }
        assert!(T::try_from("no such word").is_err());
    }
    check(CodeClass::ALL);
    check(Sender::ALL);
    check(Severity::ALL);
    check(ReconnectAction::ALL);
    check(ReconnectBasis::ALL);
    check(Locale::ALL);
    check(FactKind::ALL);
    check(Heading::ALL);
}
