//! The text of a symptom as a pattern: literal pieces, in this order on one line, with anything in the blanks between
//! them.

use super::blanks::{Blanks, blank_after, blank_before};
use super::literal::{Literal, Span, is_in_word, split, start_before};
use super::places::is_set;
use super::symptom::Symptom;
use super::table;

/// Where a symptom is in a text.
#[derive(Clone, Copy)]
pub(super) struct Found {
    /// From the first literal piece to the last, with a blank before and after them.
    pub(super) span: Span,
    /// Where the first literal piece begins.
    pub(super) literal_start: usize,
    pub(super) blanks: Blanks,
}

impl Found {
    /// Whether `span` is within one of the blanks.
    #[inline]
    pub(super) fn has_in_blank(&self, span: Span) -> bool {
        self.blanks.iter().any(|blank| blank.span.start <= span.start && span.end <= blank.span.end)
    }
}

/// No first piece that ends before this place is followed by all others.
struct MissingUntil(usize);

/// The symptom at a place in the order of the search.
#[inline]
pub(super) fn symptom(place: u16) -> &'static Symptom {
    let row = table::ROW.get(usize::from(place)).copied().unwrap_or_default();
    Symptom::ALL.get(usize::from(row)).unwrap_or(&Symptom::FIRST)
}

/// Why there is no match with certain words.
pub(super) enum Missing {
    /// Nothing is known of the words.
    Unknown,
    /// The words are there, but what is around them differs.
    Here,
    /// The first literal piece is there, but the others are not on this line.
    OnThisLine,
}

#[derive(Clone, Copy)]
pub(super) struct Pattern {
    text: &'static [u8],
    is_case_exact: bool,
    is_whole_field: bool,
    /// Where the words by which it is found end in its first literal piece; 0 where they are in another.
    words_end: usize,
}

impl Pattern {
    #[inline]
    pub(super) fn at(place: u16) -> Self {
        Self {
            text: symptom(place).text_bytes(),
            is_case_exact: is_set(&table::EXACT_CASE, place),
            is_whole_field: is_set(&table::WHOLE_FIELD, place),
            words_end: usize::from(table::WORDS_END.get(usize::from(place)).copied().unwrap_or(0)),
        }
    }

    /// The match of which the words by which it is found end at `words_end`.
    #[inline]
    pub(super) fn find_by_words(
        self,
        text: &[u8],
        words_end: usize,
        end: usize,
    ) -> Result<Found, Missing> {
        let first = Piece::first(self);
        let (before, _) = first.literal.bytes.split_at_checked(self.words_end).unwrap_or_default();
        if before.is_empty() {
            return Err(Missing::Unknown);
        }
        let start = start_before(before, text, words_end).ok_or(Missing::Here)?;
        let literal_end = first.literal.end_at(text, start, |_, _| {}).ok_or(Missing::Here)?;
        let span = Span { start, end: literal_end };
        if !self.fits(text, span) {
            return Err(Missing::Here);
        }
        self.rest(text, first, span, end).map_err(|MissingUntil(_)| Missing::OnThisLine)
    }

    /// Whether something may be in a blank of it.
    #[inline]
    pub(super) fn has_blank(self) -> bool {
        self.text.contains(&b'{')
    }

    /// The first match within `within`. Each byte is looked at a bounded number of times: where a piece is missing in
    /// the rest of a line, no other first piece on that line is tried.
    #[inline]
    pub(super) fn find(self, text: &[u8], within: Span) -> Option<Found> {
        let first = Piece::first(self);
        let mut within = within;
        let mut ends_after = within.start;
        loop {
            let fits = |span: Span| span.end > ends_after && self.fits(text, span);
            let span = first.literal.find(text, within, within.end, fits)?;
            match self.rest(text, first, span, within.end) {
                Ok(found) => return Some(found),
                Err(MissingUntil(end)) => ends_after = end,
            }
            within.start = span.start + 1;
        }
    }

    #[inline]
    fn rest(
        self,
        text: &[u8],
        first: Piece,
        first_span: Span,
        end: usize,
    ) -> Result<Found, MissingUntil> {
        let mut blanks = Blanks::NONE;
        let mut span = first_span;
        first.literal.end_at(text, span.start, |name, span| blanks.add(name, span));
        if !first.blank_before.is_empty() {
            let blank = blank_before(first.blank_before, text, span.start);
            blanks.add(first.blank_before, blank);
            span.start = blank.start;
        }
        let mut piece = first;
        while let Some(next) = piece.next(self) {
            let rest = text.get(span.end..end).unwrap_or_default();
            let line_end =
                rest.iter().position(|byte| *byte == b'\n').map_or(end, |length| span.end + length);
            // A piece may end on the next line, but not begin there, because a blank has no line break.
            let starts = Span { start: span.end, end: end.min(line_end + 1) };
            let Some(found) = next.literal.find(text, starts, end, |_| true) else {
                return Err(MissingUntil(line_end));
            };
            blanks.add(next.blank_before, Span { start: span.end, end: found.start });
            next.literal.end_at(text, found.start, |name, span| blanks.add(name, span));
            span.end = found.end;
            piece = next;
        }
        if let Some(name) = piece.blank_after() {
            let blank = blank_after(name, text, span.end);
            blanks.add(name, blank);
            span.end = blank.end;
        }
        Ok(Found { span, literal_start: first_span.start, blanks })
    }

    /// Whether the only piece of a pattern of common words is where it counts.
    #[inline]
    fn fits(self, text: &[u8], span: Span) -> bool {
        !self.is_whole_field || (is_field_start(text, span.start) && is_field_end(text, span.end))
    }
}

/// A literal piece, and what is around it.
#[derive(Clone, Copy)]
struct Piece {
    literal: Literal,
    /// The name of the blank before it; empty where there is none.
    blank_before: &'static [u8],
    /// The pattern behind it, which begins with a brace or is empty.
    after: &'static [u8],
}

impl Piece {
    #[inline]
    fn first(pattern: Pattern) -> Self {
        match length_before_blank(pattern.text) {
            0 => Self::behind_blank(pattern, pattern.text, true),
            _ => Self::new(pattern, pattern.text, b"", true),
        }
    }

    /// `None` where a blank is the end, or nothing is left.
    #[inline]
    fn next(self, pattern: Pattern) -> Option<Self> {
        let (_, after) = split(self.after, b'}')?;
        if after.is_empty() { None } else { Some(Self::behind_blank(pattern, self.after, false)) }
    }

    /// `text` begins with a blank.
    #[inline]
    fn behind_blank(pattern: Pattern, text: &'static [u8], is_first: bool) -> Self {
        let (name, after) = split(text, b'}').unwrap_or_default();
        Self::new(pattern, after, name.get(1..).unwrap_or_default(), is_first)
    }

    #[inline]
    fn new(
        pattern: Pattern,
        text: &'static [u8],
        blank_before: &'static [u8],
        is_first: bool,
    ) -> Self {
        let (bytes, after) = text.split_at_checked(length_before_blank(text)).unwrap_or_default();
        let is_last = is_last(after);
        let is_blank_after = !after.is_empty();
        let mut literal = Literal {
            bytes,
            is_case_exact: pattern.is_case_exact,
            begins_word: is_first && blank_before.is_empty(),
            ends_word: is_last && !is_blank_after,
        };
        // What a blank at the start or the end holds may be apart by any white space, or there may be nothing.
        let trimmed = literal.bytes.trim_ascii_start();
        if is_first && !blank_before.is_empty() && !trimmed.is_empty() {
            literal.begins_word = trimmed.len() < literal.bytes.len();
            literal.bytes = trimmed;
        }
        let trimmed = literal.bytes.trim_ascii_end();
        if is_last && is_blank_after && !trimmed.is_empty() {
            literal.ends_word = trimmed.len() < literal.bytes.len();
            literal.bytes = trimmed;
        }
        let is_letter = |byte: Option<&u8>| {
            byte.is_some_and(|byte| is_in_word(*byte) || matches!(byte, b'{' | b'}'))
        };
        literal.begins_word &= is_letter(literal.bytes.first());
        literal.ends_word &= is_letter(literal.bytes.last());
        Self { literal, blank_before, after }
    }

    /// The name of the blank behind the last piece.
    #[inline]
    fn blank_after(self) -> Option<&'static [u8]> {
        let (name, _) = split(self.after, b'}')?;
        name.get(1..)
    }
}

/// Whether no piece comes after a blank with which `after` begins, if it isn't empty.
#[inline]
fn is_last(after: &'static [u8]) -> bool {
    split(after, b'}').is_none_or(|(_, after)| after.is_empty())
}

/// How many bytes come before the first blank that holds any text.
#[inline]
fn length_before_blank(text: &'static [u8]) -> usize {
    let mut length = 0;
    while let Some((before, after)) = text.get(length..).and_then(|rest| split(rest, b'{')) {
        length += before.len();
        match split(after, b'}') {
            Some((name, _)) if matches!(name, b"code" | b"status") => length += name.len() + 2,
            _ => return length,
        }
    }
    text.len()
}

/// How many characters the name of a code in parentheses has at most, such as `unsupported data`.
const LONGEST_NAME: usize = 40;

/// Whether a field begins at `start`: at the start of a line, behind punctuation, or behind a close code, of which the
/// name may follow in parentheses.
#[inline]
fn is_field_start(text: &[u8], start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let before = without_spaces(before);
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
                && ends_with_code(without_spaces(before))
        }
        Some(_) => ends_with_code(before),
    }
}

/// Whether a byte of UTF-8 begins a character.
#[inline]
fn is_first_of_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
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
fn is_field_end(text: &[u8], end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let is_at_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    match rest.first() {
        None | Some(b'"' | b'\'' | b')' | b']' | b',' | b';' | b'}') => true,
        Some(_) => rest.iter().find(|byte| !matches!(byte, b' ' | b'\t')).is_none_or(is_at_end),
    }
}
