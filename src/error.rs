//! What is wrong with a text that should name something.

use core::fmt;

use crate::text::InlineStr;

/// The start of a text that was met, kept inside an error without allocating.
///
/// `Display` shows it quoted, with control characters and the like escaped, and says how long the
/// whole was where it was cut.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Excerpt {
    start: InlineStr<{ Excerpt::LONGEST }>,
    whole_len: usize,
}

impl Excerpt {
    /// How much of a text is kept, in bytes; longer than every name that the crate knows.
    const LONGEST: usize = 64;

    #[inline]
    pub(crate) fn new(text: &str) -> Self {
        let mut start = InlineStr::new();
        start.push_str(text);
        Self { start, whole_len: text.len() }
    }

    /// The first 64 bytes of the text, or less by the rest of a character; all of it where it is
    /// no longer.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.start.as_str()
    }

    /// The length of the whole text, in bytes.
    #[inline]
    #[must_use]
    pub const fn whole_len(&self) -> usize {
        self.whole_len
    }
}

impl fmt::Display for Excerpt {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = self.as_str();
        if start.len() == self.whole_len {
            write!(f, "{start:?}")
        } else {
            write!(f, "{start:?}… ({} bytes)", self.whole_len)
        }
    }
}

impl fmt::Debug for Excerpt {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Why a text is no [`CloseCode`](crate::CloseCode).
///
/// ```
/// use ws_close_code::CloseCode;
///
/// let error = "70000".parse::<CloseCode>().unwrap_err();
/// assert_eq!(error.to_string(), r#""70000" is no close code: expected a number from 0 to 65535"#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ParseCloseCodeError {
    /// The text has no characters but white space.
    #[error(
        "empty text is no close code: expected a number from 0 to 65535 or a name such as \"going away\""
    )]
    Empty,
    /// It is a number, but no `u16`.
    #[error("{0} is no close code: expected a number from 0 to 65535")]
    OutOfRange(Excerpt),
    /// It is no number, and no code has that name, or two ecosystems give it to different codes.
    #[error(
        "{0} names no close code: expected a number from 0 to 65535 or a name such as \"going away\""
    )]
    UnknownName(Excerpt),
    /// It gives a number and, in parentheses, a name that is not the number's.
    #[error("{met} contradicts itself: the name is not that of {number}")]
    Contradiction {
        /// The whole text.
        met: Excerpt,
        /// The number that it starts with.
        number: u16,
    },
}

/// Why a text is none of the words of [`CodeClass`](crate::CodeClass), [`Sender`](crate::Sender),
/// [`Severity`](crate::Severity) or another enum of this crate.
///
/// ```
/// use ws_close_code::Severity;
///
/// let error = "fatal".parse::<Severity>().unwrap_err();
/// assert_eq!(error.to_string(), r#""fatal" is no severity: expected debug, info, warn or error"#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[error("{met} is no {what}: expected {}", Alternatives(.words))]
pub struct ParseWordError {
    met: Excerpt,
    what: &'static str,
    words: &'static [&'static str],
}

impl ParseWordError {
    #[inline]
    pub(crate) fn new(met: &str, what: &'static str, words: &'static [&'static str]) -> Self {
        Self { met: Excerpt::new(met), what, words }
    }

    /// The text that was met.
    #[inline]
    #[must_use]
    pub const fn met(&self) -> &Excerpt {
        &self.met
    }

    /// The words that were expected.
    #[inline]
    #[must_use]
    pub const fn expected(&self) -> &'static [&'static str] {
        self.words
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
