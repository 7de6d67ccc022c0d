//! Arguments that are a word of one of the library's enums.

use std::error::Error;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use ws_close_code::{CodeClass, Locale, Sender};

pub fn sender() -> impl TypedValueParser<Value = Sender> {
    one_of(Sender::ALL, Sender::as_str)
}

pub fn class() -> impl TypedValueParser<Value = CodeClass> {
    one_of(CodeClass::ALL, CodeClass::as_str)
}

pub fn locale() -> impl TypedValueParser<Value = Locale> {
    one_of(Locale::ALL, Locale::as_str)
}

/// A parser that lists the words in the help, in completions and in errors.
fn one_of<T>(values: &'static [T], word: fn(T) -> &'static str) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err: Error + Send + Sync + 'static> + Copy + Send + Sync + 'static,
{
    let words = values.iter().map(move |value| word(*value));
    PossibleValuesParser::new(words).try_map(|word| word.parse::<T>())
}
