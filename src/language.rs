//! What a language has to say, beside the texts of the generated columns.

use core::fmt;

use crate::generated::{Locale, Phrases};

/// A language. Whoever holds one can print all of its texts, so it is reached only through the
/// [`Locale`] that a program names.
pub(crate) struct Language {
    pub(crate) locale: Locale,
    pub(crate) name: fn(usize) -> &'static str,
    pub(crate) description: fn(usize) -> &'static str,
    pub(crate) causes: fn(usize) -> &'static [&'static str],
    pub(crate) remedies: fn(usize) -> &'static [&'static str],
    pub(crate) when_to_use: fn(usize) -> &'static str,
    /// What is said of two codes, by their numbers, lower first.
    pub(crate) pair: fn(u16, u16) -> Option<&'static str>,
    pub(crate) phrases: Phrases,
}

/// `phrase` with its blanks, such as `{from}`, filled in; one that is not known stays as it is.
#[inline]
pub(crate) fn fill(
    phrase: &str,
    blanks: &[(&str, &dyn fmt::Display)],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut parts = phrase.split('{');
    f.write_str(parts.next().unwrap_or_default())?;
    for part in parts {
        let (blank, text) = part.split_once('}').unwrap_or((part, ""));
        match blanks.iter().find(|(name, _)| *name == blank) {
            Some((_, value)) => write!(f, "{value}{text}")?,
            None => write!(f, "{{{blank}}}{text}")?,
        }
    }
    Ok(())
}
