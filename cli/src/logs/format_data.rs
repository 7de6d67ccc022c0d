//! The formats of `data/logs`, as the build writes them.

use aho_corasick::{AhoCorasick, BuildError, MatchKind};

use crate::logs::number::Numbers;

include!(concat!(env!("OUT_DIR"), "/logs.rs"));

/// An entry of `data/logs`.
pub struct FormatData {
    /// Every match has one of these. Empty if the text next to a number says whether it is a code.
    pub hints: &'static [&'static str],
    pub pattern: &'static str,
    /// How long the pattern is up to the end of its number of four digits; 0 if it has none.
    pub up_to_code: usize,
    /// Alternatives, each a set of places in [`NEAR`]: all words of a set must be near.
    pub near: &'static [u16],
    pub numbers: Numbers,
    pub names: &'static [(&'static str, u16)],
    /// Whether what is near may be on other lines, if the line begins with the key.
    pub is_dump: bool,
}

/// What the group of the number in a pattern begins with.
pub const CODE_GROUP: &str = "(?<code>";

impl FormatData {
    pub fn has_code(&self) -> bool {
        self.up_to_code > 0
    }

    pub fn ends_with_code(&self) -> bool {
        self.up_to_code == self.pattern.len()
    }
}

/// Finds the hints of all formats without a number, and these texts.
pub fn words<'w>(others: impl Iterator<Item = &'w str>) -> Result<AhoCorasick, BuildError> {
    let formats = FORMATS.iter().filter(|format| !format.has_code());
    let hints = formats.flat_map(|format| format.hints).copied();
    // Only with this kind are few texts searched with vector instructions.
    AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(hints.chain(others))
}

/// All patterns ignore case and are about bytes.
pub fn flagged(pattern: &str) -> String {
    format!("(?i-u){pattern}")
}
