//! What is wrong with a family.

use core::fmt;

use super::entry::FamilyEntry;
use super::reason::FamilyReason;
use crate::close_code::{are_equal, has_letter};
use crate::close_frame::CloseFrame;
use crate::text::pad;

/// Why a table is not a [`Family`](crate::Family).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidFamily {
    /// The id or the title is empty.
    Empty,
    /// The id or the title has a control character, a line break or a bidirectional mark.
    NotOneLine,
    /// A text of the code with this number has a control character, a line break or a bidirectional mark.
    NotOneLineOf(u16),
    /// A number outside 1000-4999.
    Number(u16),
    /// A number that is not above the one before it.
    Order(u16),
    /// A number whose name is empty or has no letter.
    Name(u16),
    /// A number whose name is also that of an earlier number.
    DuplicateName(u16),
    /// A number one of whose reasons is empty or longer than 123 bytes.
    Reason(u16),
    /// A number one of whose reasons can never match, because one before it matches first.
    HiddenReason(u16),
}

impl InvalidFamily {
    /// What is wrong, without the number.
    #[inline]
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "a family needs an id and a title",
            Self::NotOneLine | Self::NotOneLineOf(_) => {
                "the texts of a family must be one line, without control characters or bidirectional marks"
            }
            Self::Number(_) => "the number of a family's code must be from 1000 to 4999",
            Self::Order(_) => "the numbers of a family must ascend, and each be there once",
            Self::Name(_) => "a family's code needs a name with a letter",
            Self::DuplicateName(_) => "an earlier code of the family has this name",
            Self::Reason(_) => "a reason must have from 1 to 123 bytes",
            Self::HiddenReason(_) => "a reason before this one matches all that it matches",
        }
    }

    /// The number of the code that it is about, if it is about one.
    #[inline]
    #[must_use]
    pub const fn number(self) -> Option<u16> {
        match self {
            Self::Empty | Self::NotOneLine => None,
            Self::NotOneLineOf(number)
            | Self::Number(number)
            | Self::Order(number)
            | Self::Name(number)
            | Self::DuplicateName(number)
            | Self::Reason(number)
            | Self::HiddenReason(number) => Some(number),
        }
    }

    /// The number and the message, for an error at compile time.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn at_compile_time(self) -> CompileError {
        CompileError::new(self)
    }
}

/// The message, with the number where there is one: `999: the number …`.
impl fmt::Display for InvalidFamily {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number() {
            None => f.pad(self.message()),
            Some(number) => pad(f, format_args!("{number}: {}", self.message())),
        }
    }
}

/// What `Display` prints of an error, in a constant.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
#[expect(unnameable_types, reason = "only the macro `family!` asks for it")]
pub struct CompileError {
    bytes: [u8; 128],
    len: usize,
}

impl CompileError {
    const fn new(error: InvalidFamily) -> Self {
        let mut text = Self { bytes: [0; 128], len: 0 };
        if let Some(number) = error.number() {
            let mut unit = 10_000;
            while unit > 0 {
                if number >= unit || unit == 1 {
                    text.push(b'0' + (number / unit % 10) as u8);
                }
                unit /= 10;
            }
            text.push(b':');
            text.push(b' ');
        }
        let mut rest = error.message().as_bytes();
        while let [byte, tail @ ..] = rest {
            text.push(*byte);
            rest = tail;
        }
        text
    }

    const fn push(&mut self, byte: u8) {
        if self.len < self.bytes.len() {
            self.bytes[self.len] = byte;
            self.len += 1;
        }
    }

    #[inline]
    #[must_use]
    pub const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.len);
        match core::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

#[inline]
pub(super) const fn check(entries: &[FamilyEntry]) -> Result<(), InvalidFamily> {
    let mut last = 0;
    let mut rest = entries;
    while let [entry, tail @ ..] = rest {
        let number = entry.number();
        if !matches!(number, 1000..=4999) {
            return Err(InvalidFamily::Number(number));
        }
        if number <= last {
            return Err(InvalidFamily::Order(number));
        }
        if !has_lines(entry) {
            return Err(InvalidFamily::NotOneLineOf(number));
        }
        if !has_letter(entry.name()) {
            return Err(InvalidFamily::Name(number));
        }
        let mut earlier = entries;
        while let [other, others @ ..] = earlier {
            if other.number() == number {
                break;
            }
            if are_equal(entry.name(), other.name()) {
                return Err(InvalidFamily::DuplicateName(number));
            }
            earlier = others;
        }
        if let Err(error) = check_reasons(number, entry.reasons()) {
            return Err(error);
        }
        last = number;
        rest = tail;
    }
    Ok(())
}

/// Whether every text of the entry is one line.
#[inline]
const fn has_lines(entry: &FamilyEntry) -> bool {
    let label = match entry.own_label() {
        Some(label) => label,
        None => "",
    };
    let deprecation = match entry.deprecation() {
        Some(deprecation) => deprecation,
        None => "",
    };
    let texts = &[entry.name(), entry.description(), label, deprecation];
    let mut reasons = entry.reasons();
    while let [reason, tail @ ..] = reasons {
        let texts = &[reason.text(), reason.description()];
        if !are_lines(texts) || !are_lines(reason.causes()) || !are_lines(reason.remedies()) {
            return false;
        }
        reasons = tail;
    }
    are_lines(texts)
        && are_lines(entry.aliases())
        && are_lines(entry.causes())
        && are_lines(entry.remedies())
}

#[inline]
const fn are_lines(texts: &[&str]) -> bool {
    let mut rest = texts;
    while let [text, tail @ ..] = rest {
        if !is_one_line(text) {
            return false;
        }
        rest = tail;
    }
    true
}

/// Whether each of the reasons of the code with this number can match.
#[inline]
const fn check_reasons(number: u16, reasons: &[FamilyReason]) -> Result<(), InvalidFamily> {
    let mut place = 0;
    while place < reasons.len() {
        if !matches!(reasons[place].text().len(), 1..=CloseFrame::MAX_REASON_LEN) {
            return Err(InvalidFamily::Reason(number));
        }
        let mut earlier = 0;
        while earlier < place {
            if reasons[earlier].catches(&reasons[place]) {
                return Err(InvalidFamily::HiddenReason(number));
            }
            earlier += 1;
        }
        place += 1;
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
