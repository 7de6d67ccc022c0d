//! Units of times and sizes, and the words for them.

use crate::sentence_words::{SIZE, TIME};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Milliseconds(u32),
    Bytes(u32),
}

impl Unit {
    /// The unit that a word in lower case is. One that is both is that of a time.
    pub fn named(word: &str) -> Option<Self> {
        let time = || milliseconds_in(word).map(Self::Milliseconds);
        time().or_else(|| bytes_in(word).map(Self::Bytes))
    }

    /// Every word with its unit. A word that is both comes for the time first.
    pub fn words() -> impl Iterator<Item = (&'static str, Self)> {
        let times = TIME.iter().map(|(value, words)| (Self::Milliseconds(*value), words));
        let sizes = SIZE.iter().map(|(value, words)| (Self::Bytes(*value), words));
        times.chain(sizes).flat_map(|(unit, words)| words.iter().map(move |word| (*word, unit)))
    }
}

/// The milliseconds in a unit of time, which is in lower case.
pub fn milliseconds_in(unit: &str) -> Option<u32> {
    value_of(unit, TIME)
}

/// The bytes in a unit of size, which is in lower case.
pub fn bytes_in(unit: &str) -> Option<u32> {
    value_of(unit, SIZE)
}

fn value_of(unit: &str, units: &[(u32, &[&str])]) -> Option<u32> {
    units.iter().find(|(_, words)| words.contains(&unit)).map(|(value, _)| *value)
}
