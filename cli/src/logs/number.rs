//! Whether four digits are a close code, by what is next to them.

use ws_close_code::CloseCode;

use crate::logs::digits::FourDigits;

/// How many digits a code has.
pub const DIGITS: usize = 4;

/// Which numbers a format takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// From 1000 to 4999.
    Any,
    /// Those of the registry and those of libraries and applications, from 3000.
    Usual,
    /// Those of the registry below 1016. 1004 is reserved, and nobody sends it.
    Registered,
}

impl Numbers {
    pub fn include(self, number: u16) -> bool {
        let is_registered = (1000..1016).contains(&number) && number != 1004;
        match self {
            Self::Any => (1000..5000).contains(&number),
            Self::Usual => is_registered || (3000..5000).contains(&number),
            Self::Registered => is_registered,
        }
    }
}

/// Where the numbers from 1000 to 4999 of a text begin that are not a part of something longer, with their values.
pub fn candidates(text: &[u8]) -> impl Iterator<Item = (usize, u16)> {
    FourDigits::new(text).filter_map(|start| {
        let (digits, rest) = text[start..].split_at(DIGITS);
        let number = digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
        (Numbers::Any.include(number) && is_complete(rest)).then_some((start, number))
    })
}

pub fn parse(digits: &[u8]) -> Option<CloseCode> {
    std::str::from_utf8(digits).ok()?.parse().ok().map(CloseCode::from_u16)
}

/// How long the texts next to a number are that decide, in bytes.
pub const NEXT_TO_IT: usize = 64;

/// Whether a number before `rest` is complete: not the start of a decimal, a time, a date, an address or a quantity.
fn is_complete(rest: &[u8]) -> bool {
    match rest {
        [b'.' | b':' | b'-' | b'/' | b',', next, ..] => !next.is_ascii_digit(),
        [0x80..=0xff, ..] => !first_char(rest).is_some_and(is_letter),
        [next, ..] => !next.is_ascii_alphanumeric() && !matches!(next, b'_' | b'%'),
        [] => true,
    }
}

fn first_char(text: &[u8]) -> Option<char> {
    text.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next())
}

/// Whether a number goes on with this letter. A Korean particle is next to its number.
fn is_letter(c: char) -> bool {
    let is_korean = matches!(c, '가'..='힣');
    c.is_alphanumeric() && (!is_korean || "개건명번분초회".contains(c))
}
