//! Literal pieces of a text, and where they are in another.

use super::words::letter;

/// From the first byte to the one after the last.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Span {
    /// The empty one at this place.
    #[inline]
    pub(super) const fn at(place: usize) -> Self {
        Self { start: place, end: place }
    }
}

/// `text` without the bytes at its start of which this is true; `None` where there are none.
#[inline]
pub(super) fn without(text: &[u8], is_left_out: fn(&u8) -> bool) -> Option<&[u8]> {
    let (first, mut rest) = text.split_first()?;
    if !is_left_out(first) {
        return None;
    }
    while let Some((_, after)) = rest.split_first().filter(|(byte, _)| is_left_out(byte)) {
        rest = after;
    }
    Some(rest)
}

/// What is before the first `byte`, and what is after it.
#[inline]
pub(super) fn split(text: &'static [u8], byte: u8) -> Option<(&'static [u8], &'static [u8])> {
    let (before, after) = text.split_at_checked(text.iter().position(|other| *other == byte)?)?;
    Some((before, after.get(1..)?))
}

#[inline]
pub(super) fn is_in_word(byte: u8) -> bool {
    letter(byte) != 0
}

#[inline]
pub(super) fn byte_before(text: &[u8], place: usize) -> Option<u8> {
    text.get(place.checked_sub(1)?).copied()
}

/// The first place from `start` on where a literal piece that begins with `first` may begin. Of white space and of digits
/// only the first one is, because the rest would be looked at again and again.
#[inline]
pub(super) fn next_start(first: u8, text: &[u8], start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let of_kind = |is_of_kind: fn(&u8) -> bool| {
        let goes_on = byte_before(text, start).is_some_and(|byte| is_of_kind(&byte));
        let skipped = rest.iter().take_while(|byte| goes_on && is_of_kind(byte)).count();
        Some(skipped + rest.get(skipped..)?.iter().position(is_of_kind)?)
    };
    let length = match first {
        b' ' => of_kind(u8::is_ascii_whitespace)?,
        b'{' => of_kind(u8::is_ascii_digit)?,
        _ => {
            let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
            rest.iter().position(|byte| *byte == lower || *byte == upper)?
        }
    };
    Some(start + length)
}

/// Where `words` begin at the end of `text`, if they are there.
#[inline]
pub(super) fn start_of(words: &[u8], text: &[u8], is_case_exact: bool) -> Option<usize> {
    if text.ends_with(words) {
        return Some(text.len() - words.len());
    }
    let mut rest = text;
    for &byte in words.iter().rev() {
        let (&found, before) = rest.split_last()?;
        rest = before;
        if byte == b' ' {
            if !found.is_ascii_whitespace() {
                return None;
            }
            rest = rest.trim_ascii_end();
        } else if !is_same(byte, found, is_case_exact) {
            return None;
        }
    }
    Some(rest.len())
}

/// Whether a byte of a pattern and one of a text are the same.
#[inline]
pub(super) fn is_same(byte: u8, found: u8, is_case_exact: bool) -> bool {
    byte == found || (!is_case_exact && byte.eq_ignore_ascii_case(&found))
}

/// Where the line that has `place` begins.
pub(super) fn start_of_line(text: &[u8], place: usize) -> usize {
    let before = text.get(..place).unwrap_or_default();
    before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1)
}

/// Where the line that has `place` ends.
pub(super) fn end_of_line(text: &[u8], place: usize) -> usize {
    let rest = text.get(place..).unwrap_or_default();
    rest.iter().position(|byte| *byte == b'\n').map_or(text.len(), |length| place + length)
}
