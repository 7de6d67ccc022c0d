//! Whether a part of a text is a whole field of it.

use super::literal::is_in_word;

/// How long the name of a code in parentheses is at most, such as `(unsupported data)`.
const LONGEST_NAME: usize = 40;

/// Whether a field begins at `start`: at the start of a line, behind punctuation, or behind a close code, of which the
/// name may follow in parentheses.
#[inline]
pub(super) fn is_field_start(text: &[u8], start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let before = without_spaces(before);
    match before.last() {
        None | Some(b'\n' | b'\r' | b'"' | b'\'' | b'(' | b'[' | b'=' | b':' | b',' | b'-') => true,
        Some(b')') => {
            let mut near = before.iter().rev().take(LONGEST_NAME);
            let length = near.position(|byte| *byte == b'(').unwrap_or(before.len());
            let open = before.len().saturating_sub(length + 1);
            ends_with_code(without_spaces(before.get(..open).unwrap_or_default()))
        }
        Some(_) => ends_with_code(before),
    }
}

#[inline]
fn without_spaces(text: &[u8]) -> &[u8] {
    let spaces = text.iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    text.get(..text.len() - spaces).unwrap_or_default()
}

/// Whether `text` ends with a number from 1000 to 4999.
#[inline]
fn ends_with_code(text: &[u8]) -> bool {
    let Some((before, code)) = text.split_last_chunk::<4>() else { return false };
    matches!(code[0], b'1'..=b'4')
        && code.iter().all(u8::is_ascii_digit)
        && !before.last().copied().is_some_and(is_in_word)
}

/// Whether a field ends at `end`.
#[inline]
pub(super) fn is_field_end(text: &[u8], end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let is_at_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    match rest.first() {
        None | Some(b'"' | b'\'' | b')' | b']' | b',' | b';' | b'}') => true,
        Some(_) => rest.iter().find(|byte| !matches!(byte, b' ' | b'\t')).is_none_or(is_at_end),
    }
}
