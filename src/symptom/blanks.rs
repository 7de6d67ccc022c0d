//! What a match has in the blanks of a symptom's text.

use super::literal::{Span, byte_before, is_in_word};

/// The build refuses texts with more.
const MOST: usize = 8;

/// A blank: its name, and what a text has in it.
#[derive(Clone, Copy)]
pub(super) struct Blank {
    name: &'static [u8],
    pub(super) span: Span,
}

/// The blanks of a match.
#[derive(Clone, Copy)]
pub(super) struct Blanks {
    all: [Blank; MOST],
    len: usize,
}

impl Blanks {
    pub(super) const NONE: Self =
        Self { all: [Blank { name: b"", span: Span { start: 0, end: 0 } }; MOST], len: 0 };

    #[inline]
    pub(super) fn add(&mut self, name: &'static [u8], span: Span) {
        if let Some(blank) = self.all.get_mut(self.len) {
            *blank = Blank { name, span };
            self.len += 1;
        }
    }

    #[inline]
    pub(super) fn iter(&self) -> impl Iterator<Item = &Blank> {
        self.all.iter().take(self.len)
    }

    /// The number in the first blank of this name, which holds digits.
    #[inline]
    pub(super) fn number(&self, name: &[u8], text: &str) -> Option<u16> {
        let blank = self.iter().find(|blank| blank.name == name)?;
        text.get(blank.span.start..blank.span.end)?.parse().ok()
    }
}

/// Whether a blank of this name holds a number and not a text of several words.
#[inline]
fn holds_number(name: &[u8]) -> bool {
    matches!(name, b"duration" | b"errno" | b"limit" | b"number" | b"opcode" | b"size")
}

/// What the blank before `end` holds: a number reaches back over its digits and letters, another text to the start of
/// its line.
#[inline]
pub(super) fn blank_before(name: &[u8], text: &[u8], end: usize) -> Span {
    let mut start = end;
    while let Some(byte) = byte_before(text, start) {
        let goes_on = if holds_number(name) { is_in_word(byte) } else { byte != b'\n' };
        if !goes_on {
            break;
        }
        start -= 1;
    }
    Span { start, end }
}

/// What the blank behind `start` holds: a number its digits and letters, another text the rest of its line or field.
#[inline]
pub(super) fn blank_after(name: &[u8], text: &[u8], start: usize) -> Span {
    let rest = text.get(start..).unwrap_or_default();
    let spaces = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let held = rest.iter().skip(spaces).take_while(|&&byte| {
        if holds_number(name) { is_in_word(byte) } else { !matches!(byte, b'\n' | b'"') }
    });
    Span { start: start + spaces, end: start + spaces + held.count() }
}
