//! What is wrong with a family.

use core::fmt;

use super::entry::FamilyEntry;
use crate::close_code::{are_equal, has_letter};
use crate::text::pad;

/// Why a table is not a [`Family`](crate::Family).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidFamily {
    /// The id, the title, or a name or a description is empty.
    Empty,
    /// The id, the title, or a text of a code has a control character, a line break or a bidirectional
    /// mark.
    NotOneLine,
    /// A number outside 3000-4999.
    Number(u16),
    /// A number that is not above the one before it.
    Order(u16),
    /// A number whose name has no letter, or is also that of an earlier number.
    Name(u16),
}

impl InvalidFamily {
    /// What is wrong, without the number: for messages at compile time, which cannot contain one.
    #[inline]
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => {
                "a family needs an id and a title, each of its codes a name and a description"
            }
            Self::NotOneLine => {
                "the texts of a family must be one line, without control characters or bidirectional marks"
            }
            Self::Number(_) => "the number of a family's code must be from 3000 to 4999",
            Self::Order(_) => "the numbers of a family must ascend, and each be there once",
            Self::Name(_) => "the name of a family's code must have a letter and be there once",
        }
    }
}

/// The message, with the number where there is one: `1000: the number …`.
impl fmt::Display for InvalidFamily {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty | Self::NotOneLine => f.pad(self.message()),
            Self::Number(number) | Self::Order(number) | Self::Name(number) => {
                pad(f, format_args!("{number}: {}", self.message()))
            }
        }
    }
}

#[inline]
pub(super) const fn check(entries: &[FamilyEntry]) -> Result<(), InvalidFamily> {
    let mut last = 0;
    let mut rest = entries;
    while let [entry, tail @ ..] = rest {
        if !matches!(entry.number(), 3000..=4999) {
            return Err(InvalidFamily::Number(entry.number()));
        }
        if entry.number() <= last {
            return Err(InvalidFamily::Order(entry.number()));
        }
        if entry.name().is_empty() || entry.description().is_empty() {
            return Err(InvalidFamily::Empty);
        }
        if !is_one_line(entry.name()) || !is_one_line(entry.description()) {
            return Err(InvalidFamily::NotOneLine);
        }
        if let Some(label) = entry.own_label() {
            if !is_one_line(label) {
                return Err(InvalidFamily::NotOneLine);
            }
        }
        if !has_letter(entry.name()) {
            return Err(InvalidFamily::Name(entry.number()));
        }
        let mut earlier = entries;
        while let [other, others @ ..] = earlier {
            if other.number() == entry.number() {
                break;
            }
            if are_equal(entry.name(), other.name()) {
                return Err(InvalidFamily::Name(entry.number()));
            }
            earlier = others;
        }
        last = entry.number();
        rest = tail;
    }
    Ok(())
}

/// Whether a text has no control characters, line breaks or bidirectional marks.
#[inline]
pub(super) const fn is_one_line(text: &str) -> bool {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [] => return true,
            // ASCII and Latin-1 control characters, and U+061C.
            [0..=0x1F | 0x7F, ..]
            | [0xC2, 0x80..=0x9F, ..]
            | [0xD8, 0x9C, ..]
            // U+200E, U+200F, U+2028-U+202E and U+2066-U+2069.
            | [0xE2, 0x80, 0x8E | 0x8F | 0xA8..=0xAE, ..]
            | [0xE2, 0x81, 0xA6..=0xA9, ..] => return false,
            [_, tail @ ..] => tail,
        };
    }
}
