//! Whether a part of a text is a whole field of it.

use super::literal::is_in_word;
use crate::close_code::CloseCode;

/// How many characters the name of a code in parentheses has at most, such as `unsupported data`.
const LONGEST_NAME: usize = 40;

/// Whether a field begins at `start`: at the start of a line, behind punctuation, or behind a close code, of which the
/// name may follow in parentheses. A hyphen or two colons next to it are part of a longer word.
#[inline]
pub(super) fn is_field_start(text: &[u8], start: usize) -> bool {
    let next_to_it = text.get(..start).unwrap_or_default();
    if next_to_it.ends_with(b"-") || next_to_it.ends_with(b"::") {
        return false;
    }
    let before = without_spaces(next_to_it);
    match before.last() {
        None | Some(b'\n' | b'\r' | b'"' | b'\'' | b'(' | b'[' | b'=' | b':' | b',' | b'-') => true,
        Some(b')') => {
            // A character has up to 4 bytes, and 2 are the parentheses.
            let mut near = before.iter().rev().take(4 * LONGEST_NAME + 2);
            let Some(length) = near.position(|byte| *byte == b'(') else { return false };
            let name = before.iter().rev().take(length).skip(1);
            let (before, _) =
                before.split_at_checked(before.len() - length - 1).unwrap_or_default();
            name.filter(|byte| is_first_of_character(**byte)).count() <= LONGEST_NAME
                && ends_with_code(before)
        }
        Some(_) => ends_with_code(before),
    }
}

/// Whether a byte of UTF-8 begins a character.
#[inline]
const fn is_first_of_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Whether `found`, which is at `start`, is the name of the close code before it, behind a parenthesis. What is behind
/// it does not count, because engines without a look at both sides search by the same rules.
#[inline]
pub(super) fn is_name_of_code(found: &[u8], text: &[u8], start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.strip_suffix(b"("));
    let name = before.and_then(code_at_end).and_then(CloseCode::name);
    name.is_some_and(|name| name.as_bytes().eq_ignore_ascii_case(found))
}

#[inline]
fn without_spaces(text: &[u8]) -> &[u8] {
    let spaces = text.iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    text.get(..text.len() - spaces).unwrap_or_default()
}

/// Whether `text` ends with a number from 1000 to 4999, and spaces.
#[inline]
fn ends_with_code(text: &[u8]) -> bool {
    code_at_end(text).is_some()
}

/// The number from 1000 to 4999 with which `text` ends, before spaces.
#[inline]
fn code_at_end(text: &[u8]) -> Option<CloseCode> {
    let (before, code) = without_spaces(text).split_last_chunk::<4>()?;
    if before.last().copied().is_some_and(is_in_word) {
        return None;
    }
    let mut number = 0;
    for byte in code {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        number = number * 10 + u16::from(digit);
    }
    (1_000..=4_999).contains(&number).then(|| CloseCode::from_u16(number))
}

/// Whether a field ends at `end`. A string before a colon is the key of a field.
#[inline]
pub(super) fn is_field_end(text: &[u8], end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let is_at_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let is_space = |byte: &&u8| matches!(byte, b' ' | b'\t');
    match rest.split_first() {
        None | Some((b')' | b']' | b',' | b';' | b'}', _)) => true,
        Some((b'"' | b'\'', after)) => after.iter().find(|byte| !is_space(byte)) != Some(&b':'),
        Some(_) => rest.iter().find(|byte| !is_space(byte)).is_none_or(is_at_end),
    }
}
