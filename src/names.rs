//! From a text to the code that it names.

use crate::error::{Excerpt, ParseCloseCodeError};
use crate::generated::{BY_NAME, CloseCode, LONGEST_NAME};

/// Whether a code has a name that the registry does not give it.
type HasName<'f> = &'f dyn Fn(CloseCode, &str) -> bool;

#[inline]
pub(crate) fn parse(text: &str) -> Result<CloseCode, ParseCloseCodeError> {
    parse_with(text, &|_, _| false)
}

/// The same, where a number may also stand with another name.
#[inline]
pub(crate) fn parse_with(
    text: &str,
    has_name: HasName<'_>,
) -> Result<CloseCode, ParseCloseCodeError> {
    match by_name(text) {
        Some(code) => Ok(code),
        None => without_name(text, has_name),
    }
}

/// Apart, so that a name pays nothing for it.
#[cold]
#[inline]
fn without_name(text: &str, has_name: HasName<'_>) -> Result<CloseCode, ParseCloseCodeError> {
    let trimmed = text.trim();
    let unsigned = trimmed.trim_start_matches(['+', '-']);
    if trimmed.is_empty() {
        Err(ParseCloseCodeError::Empty)
    } else if unsigned.starts_with(|c: char| c.is_ascii_digit()) {
        number(trimmed, text, has_name)
    } else {
        Err(ParseCloseCodeError::UnknownName(Excerpt::new(text)))
    }
}

/// A number, alone or with the name that `Display` puts behind it.
#[inline]
fn number(
    trimmed: &str,
    text: &str,
    has_name: HasName<'_>,
) -> Result<CloseCode, ParseCloseCodeError> {
    let named = trimmed.strip_suffix(')').and_then(|inner| inner.split_once('('));
    let (number, name) = match named {
        Some((number, name)) => (number.trim_end(), Some(name)),
        None => (trimmed, None),
    };
    let signs_and_digits = |c: char| c.is_ascii_digit() || c == '+' || c == '-';
    if !number.chars().all(signs_and_digits) {
        return Err(ParseCloseCodeError::UnknownName(Excerpt::new(text)));
    }
    let out_of_range = |_| ParseCloseCodeError::OutOfRange(Excerpt::new(text));
    let number = number.parse().map_err(out_of_range)?;
    let code = CloseCode::from_u16(number);
    match name {
        Some(name) if !is_name_of(code, name) && !has_name(code, name) => {
            Err(ParseCloseCodeError::Contradiction { met: Excerpt::new(text), number })
        }
        _ => Ok(code),
    }
}

#[inline]
fn is_name_of(code: CloseCode, name: &str) -> bool {
    match code {
        CloseCode::Other(_) => {
            let class = code.class().as_str();
            key(name, &mut [0; ROOM]) == key(class, &mut [0; ROOM])
        }
        _ => by_name(name) == Some(code),
    }
}

/// Whether two names are the same but for case and separators.
#[inline]
#[cfg(feature = "private")]
pub(crate) const fn are_equal(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    loop {
        match (next(&mut one), next(&mut other)) {
            (None, None) => return true,
            (Some(byte), Some(same)) if byte == same => {}
            _ => return false,
        }
    }
}

/// Takes the next byte of a name that is no separator, folded.
#[inline]
#[cfg(feature = "private")]
const fn next(name: &mut &[u8]) -> Option<u8> {
    while let [first, rest @ ..] = *name {
        *name = rest;
        let folded = FOLDED[*first as usize];
        if folded != DROPPED {
            return Some(folded);
        }
    }
    None
}

/// Whether a name is more than digits, separators and other signs: every character beyond ASCII is
/// taken for a letter.
#[inline]
#[cfg(feature = "private")]
pub(crate) const fn has_letter(name: &str) -> bool {
    let mut rest = name.as_bytes();
    while let [byte, tail @ ..] = rest {
        if byte.is_ascii_alphabetic() || !byte.is_ascii() {
            return true;
        }
        rest = tail;
    }
    false
}

#[inline]
fn by_name(name: &str) -> Option<CloseCode> {
    BY_NAME.get(key(name, &mut [0; ROOM])?).copied()
}

/// What names are compared by: their letters and digits in lower case, without separators. `None`
/// for a text longer than every name.
#[inline]
fn key<'k>(name: &str, buffer: &'k mut [u8; ROOM]) -> Option<&'k [u8]> {
    let mut len = 0;
    for byte in name.bytes() {
        let folded = FOLDED[usize::from(byte)];
        // Where there is no more room it goes round, which is quicker than to stop.
        buffer[len % ROOM] = folded;
        len += usize::from(folded != DROPPED);
    }
    buffer.get(..len)
}

/// Room for every name, and a power of two.
const ROOM: usize = LONGEST_NAME.next_power_of_two();

/// What a byte of a name becomes in its key.
static FOLDED: [u8; 256] = {
    let mut folded = [0; 256];
    let mut byte: u8 = 0;
    loop {
        folded[byte as usize] = match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b'_' | b'-' | b'.' => DROPPED,
            // No name has one, nor any byte of a character beyond ASCII.
            DROPPED => 0xFF,
            byte => byte.to_ascii_lowercase(),
        };
        if byte == u8::MAX {
            break folded;
        }
        byte += 1;
    }
};

/// The mark of the separators.
const DROPPED: u8 = 0;
