//! Why a text is not a word of an enum.

use core::fmt;

use crate::text::{Excerpt, pad};

/// Why a text does not name a value of [`CodeClass`](crate::CodeClass), [`Sender`](crate::Sender),
/// [`Severity`](crate::Severity) or another enum of this crate.
///
/// ```
/// use ws_close_code::Severity;
///
/// let error = "fatal".parse::<Severity>().unwrap_err();
/// assert_eq!(error.to_string(), r#"unknown severity "fatal": expected debug, info, warn or error"#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
pub struct ParseWordError {
    found: Excerpt,
    what: &'static str,
    words: &'static [&'static str],
}

impl ParseWordError {
    #[inline]
    pub(super) fn new(found: &str, what: &'static str, words: &'static [&'static str]) -> Self {
        Self { found: Excerpt::new(found), what, words }
    }

    /// The rejected input.
    #[inline]
    #[must_use]
    pub const fn found(&self) -> &Excerpt {
        &self.found
    }

    /// The words that were expected.
    #[inline]
    #[must_use]
    pub const fn expected(&self) -> &'static [&'static str] {
        self.words
    }
}

impl fmt::Display for ParseWordError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found, what, words } = self;
        pad(f, format_args!("unknown {what} {found}: expected {}", Alternatives(words)))
    }
}

/// `a, b or c`.
struct Alternatives<'a>(&'a [&'a str]);

impl fmt::Display for Alternatives<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, word) in self.0.iter().enumerate() {
            f.write_str(match self.0.len() - i {
                _ if i == 0 => "",
                1 => " or ",
                _ => ", ",
            })?;
            f.write_str(word)?;
        }
        Ok(())
    }
}
