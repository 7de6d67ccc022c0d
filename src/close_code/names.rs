//! How names are compared: by their letters and digits, ignoring case and separators.

use super::table::FOLDED;

/// What [`FOLDED`] has for a separator.
pub(super) const SEPARATOR: u8 = 0;

/// Whether two names are the same except for case and separators.
#[inline]
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

/// Takes the next byte of a name that is not a separator, folded.
#[inline]
const fn next(name: &mut &[u8]) -> Option<u8> {
    while let [first, rest @ ..] = *name {
        *name = rest;
        let folded = FOLDED[*first as usize];
        if folded != SEPARATOR {
            return Some(folded);
        }
    }
    None
}

/// Whether a name is more than digits and signs. Every character beyond ASCII counts as a letter.
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
