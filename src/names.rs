//! From a text to the code that it names.

use crate::error::{Excerpt, ParseCloseCodeError};
use crate::generated::{BY_NAME, CloseCode, LONGEST_NAME};

#[inline]
pub(crate) fn parse(text: &str) -> Result<CloseCode, ParseCloseCodeError> {
    match by_name(text) {
        Some(code) => Ok(code),
        None => without_name(text),
    }
}

/// Apart, so that a name pays nothing for it.
#[cold]
#[inline]
fn without_name(text: &str) -> Result<CloseCode, ParseCloseCodeError> {
    let trimmed = text.trim();
    let unsigned = trimmed.trim_start_matches(['+', '-']);
    if trimmed.is_empty() {
        Err(ParseCloseCodeError::Empty)
    } else if unsigned.starts_with(|c: char| c.is_ascii_digit()) {
        number(trimmed, text)
    } else {
        Err(ParseCloseCodeError::UnknownName(Excerpt::new(text)))
    }
}

/// A number, alone or with the name that `Display` puts behind it.
#[inline]
fn number(trimmed: &str, text: &str) -> Result<CloseCode, ParseCloseCodeError> {
    let (number, name) = match trimmed.split_once('(') {
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
    match name.map(|name| name.strip_suffix(')').is_some_and(|name| is_name_of(code, name))) {
        None | Some(true) => Ok(code),
        Some(false) => Err(ParseCloseCodeError::Contradiction { met: Excerpt::new(text), number }),
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
pub(crate) fn are_equal(one: &str, other: &str) -> bool {
    #[inline]
    fn folded(name: &str) -> impl Iterator<Item = u8> {
        name.bytes().map(|byte| FOLDED[usize::from(byte)]).filter(|&byte| byte != DROPPED)
    }
    folded(one).eq(folded(other))
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
