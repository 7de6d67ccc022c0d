//! The start of a text, for errors.

use core::fmt;

use super::inline_str::InlineStr;
use super::pad::pad;

/// The start of a rejected input, kept inside an error without allocating.
///
/// `Display` shows it in quotes, with control characters, line breaks and bidirectional marks escaped.
/// Where the input was cut, it adds the length of the whole.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Excerpt {
    start: InlineStr<{ Excerpt::LONGEST }>,
    whole_len: usize,
}

impl Excerpt {
    /// How much of a text is kept, in bytes: more than the longest name that the crate knows.
    const LONGEST: usize = 64;

    #[inline]
    pub(crate) fn new(text: &str) -> Self {
        let mut start = InlineStr::new();
        start.push_str(text);
        Self { start, whole_len: text.len() }
    }

    /// At most the first 64 bytes of the text, cut between two characters.
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
            pad(f, format_args!("{start:?}"))
        } else {
            pad(f, format_args!("{start:?}… ({} bytes)", self.whole_len))
        }
    }
}

impl fmt::Debug for Excerpt {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
