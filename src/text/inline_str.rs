//! A short text on the stack.

use core::{fmt, str};

/// The length of the longest start of `text` that has at most `most` bytes and ends between two
/// characters. The standard library's `str::floor_char_boundary` is newer than our minimum compiler.
#[inline]
pub(crate) const fn floor_char_boundary(text: &str, most: usize) -> usize {
    let bytes = text.as_bytes();
    if bytes.len() <= most {
        return bytes.len();
    }
    let mut end = most;
    while end > 0 && is_continuation(bytes[end]) {
        end -= 1;
    }
    end
}

/// Whether `byte` is the second or a later one of a character.
#[inline]
const fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

/// A text of at most `N` bytes, on the stack.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct InlineStr<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> InlineStr<N> {
    #[inline]
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; N], len: 0 }
    }

    #[inline]
    pub(crate) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        let text = self.bytes.get(..self.len).unwrap_or_default();
        str::from_utf8(text).unwrap_or_default()
    }

    /// Appends as many whole characters of `text` as fit, and returns the rest.
    #[inline]
    pub(crate) fn push_str<'t>(&mut self, text: &'t str) -> &'t str {
        let fits = floor_char_boundary(text, N - self.len);
        let room = self.bytes.get_mut(self.len..self.len + fits);
        if let (Some(room), Some(fitting)) = (room, text.as_bytes().get(..fits)) {
            room.copy_from_slice(fitting);
        }
        self.len += fits;
        text.get(fits..).unwrap_or_default()
    }
}

/// What does not fit is dropped.
impl<const N: usize> fmt::Write for InlineStr<N> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}
