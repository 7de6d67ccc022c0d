//! Arguments that are a word of one of the library's enums.

use std::error::Error;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use ws_close_code::{CodeClass, Sender};

pub fn sender() -> impl TypedValueParser<Value = Sender> {
    one_of(["client", "server", "browser"])
}

pub fn class() -> impl TypedValueParser<Value = CodeClass> {
    one_of(["unused", "protocol", "registered", "private_use", "undefined"])
}

/// A parser that lists the words in the help and in completions.
fn one_of<T>(words: impl Into<PossibleValuesParser>) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err: Error + Send + Sync + 'static> + Clone + Send + Sync + 'static,
{
    words.into().try_map(|word| word.parse::<T>())
}
