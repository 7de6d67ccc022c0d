//! The text of a symptom as a pattern: literal pieces, in this order on one line, with anything in the blanks between
//! them.

use super::blanks::{Blanks, blank_after, blank_before};
use super::field::{is_field_end, is_field_start, is_name_of_code};
use super::literal::{
    Span, byte_before, end_of_line, is_in_word, is_same, next_start, split, start_of, without,
};
use super::places::is_set;
use super::symptom::Symptom;
use super::table;
use super::words::holds_digits;

/// Where a symptom is in a text.
#[derive(Clone, Copy)]
pub(super) struct Found {
    /// From the first literal piece to the last, with a blank before and after them.
    pub(super) span: Span,
    pub(super) blanks: Blanks,
}

impl Found {
    /// Whether `span` is within one of the blanks.
    #[inline]
    pub(super) fn has_in_blank(&self, span: Span) -> bool {
        self.blanks.iter().any(|blank| blank.span.start <= span.start && span.end <= blank.span.end)
    }
}

/// Why a symptom is not at a place.
pub(super) enum Missing {
    /// Its first literal piece is not there.
    Here,
    /// The first literal piece is there, but the others are not before this place, the end of the line.
    Until(usize),
}

/// The symptom at a place in the order of the search.
#[inline]
pub(super) fn symptom(place: u16) -> &'static Symptom {
    let row = table::ROW.get(usize::from(place)).copied().unwrap_or_default();
    Symptom::ALL.get(usize::from(row)).unwrap_or(&Symptom::FIRST)
}

#[derive(Clone, Copy)]
pub(super) struct Pattern {
    place: u16,
    /// From the first literal piece to the last.
    pieces: &'static [u8],
    /// The names of the blanks before and after them; empty where there is none.
    blank_before: &'static [u8],
    blank_after: &'static [u8],
    /// Whether a word at the start of the pieces, and at their end, may not go on in the text that is searched.
    begins_word: bool,
    ends_word: bool,
    is_case_exact: bool,
    /// The first literal piece up to the end of the words by which it is found; empty where they are in another.
    words: &'static [u8],
}

/// Where a literal piece ends, and what is behind it in the pattern.
struct Piece {
    end: usize,
    /// The name of the blank behind it; empty where it is the last.
    blank: &'static [u8],
    /// The pieces behind that blank.
    others: &'static [u8],
}

impl Pattern {
    pub(super) fn at(place: u16) -> Self {
        let text = symptom(place).text_bytes();
        // What a blank at the start or the end holds may be apart by any white space, or there may be nothing.
        let (blank_before, pieces) = first_blank(text).unwrap_or((b"", text));
        let (blank_after, pieces) = last_blank(pieces).unwrap_or((b"", pieces));
        let begins_apart = blank_before.is_empty() || pieces.first() == Some(&b' ');
        let ends_apart = blank_after.is_empty() || pieces.last() == Some(&b' ');
        let pieces = pieces.trim_ascii();
        let is_word = |byte: Option<&u8>| {
            byte.is_some_and(|byte| is_in_word(*byte) || matches!(byte, b'{' | b'}'))
        };
        let words_end = table::WORDS_END.get(usize::from(place)).copied().unwrap_or_default();
        Self {
            place,
            pieces,
            blank_before,
            blank_after,
            begins_word: begins_apart && is_word(pieces.first()),
            ends_word: ends_apart && is_word(pieces.last()),
            is_case_exact: is_set(&table::EXACT_CASE, place),
            words: pieces.get(..usize::from(words_end)).unwrap_or_default(),
        }
    }

    /// Whether the words by which it is found are in its first literal piece.
    #[inline]
    pub(super) const fn begins_with_words(self) -> bool {
        !self.words.is_empty()
    }

    /// The match of which the words by which it is found end at `words_end`, and where it begins.
    #[inline]
    pub(super) fn find_by_words(self, text: &[u8], words_end: usize) -> Result<usize, Missing> {
        let before = text.get(..words_end).unwrap_or_default();
        let start = start_of(self.words, before, self.is_case_exact).ok_or(Missing::Here)?;
        let pieces = self.pieces.get(self.words.len()..).unwrap_or_default();
        self.find_rest(text, Span { start, end: words_end }, pieces, 0)?;
        Ok(start)
    }

    /// The first match from `start` on. Each byte is looked at a bounded number of times: where a piece is missing in the
    /// rest of a line, no other first piece on that line is followed.
    pub(super) fn find(self, text: &[u8], start: usize) -> Option<(usize, Found)> {
        let first = *self.pieces.first()?;
        let mut start = start;
        let mut missing_until = 0;
        loop {
            start = next_start(first, text, start)?;
            match self.find_at(text, start, missing_until) {
                Ok(found) => return Some((start, found)),
                Err(Missing::Until(end)) => missing_until = end,
                Err(Missing::Here) => {}
            }
            start += 1;
        }
    }

    /// The match that begins at `start` with its first literal piece, if that ends behind `missing_until`.
    #[inline]
    pub(super) fn find_at(
        self,
        text: &[u8],
        start: usize,
        missing_until: usize,
    ) -> Result<Found, Missing> {
        self.find_rest(text, Span::at(start), self.pieces, missing_until)
    }

    /// The match that begins as `begun` does, behind which the other `pieces` are.
    fn find_rest(
        self,
        text: &[u8],
        begun: Span,
        pieces: &'static [u8],
        missing_until: usize,
    ) -> Result<Found, Missing> {
        let start = begun.start;
        if self.begins_word && byte_before(text, start).is_some_and(is_in_word) {
            return Err(Missing::Here);
        }
        let mut blanks = Blanks::NONE;
        let mut piece = self.piece_at(pieces, text, begun.end, &mut blanks).ok_or(Missing::Here)?;
        let is_field = || is_field_start(text, start) && is_field_end(text, piece.end);
        if piece.end <= missing_until || (is_set(&table::WHOLE_FIELD, self.place) && !is_field()) {
            return Err(Missing::Here);
        }
        if is_name_of_code(self.pieces, text, start) {
            return Err(Missing::Here);
        }
        let mut line_end = 0;
        while !piece.blank.is_empty() {
            if line_end < piece.end {
                line_end = end_of_line(text, piece.end);
            }
            let (start, next) = self
                .find_piece(
                    piece.others,
                    text,
                    Span { start: piece.end, end: line_end },
                    &mut blanks,
                )
                .ok_or(Missing::Until(line_end))?;
            blanks.add(piece.blank, Span { start: piece.end, end: start });
            piece = next;
        }
        let mut span = Span { start, end: piece.end };
        if !self.blank_before.is_empty() {
            let blank = blank_before(self.blank_before, text, start);
            blanks.add(self.blank_before, blank);
            span.start = blank.start;
        }
        if !self.blank_after.is_empty() {
            let blank = blank_after(self.blank_after, text, piece.end);
            blanks.add(self.blank_after, blank);
            span.end = blank.end;
        }
        Ok(Found { span, blanks })
    }

    /// The first of the `pieces` where it is for the first time on a line: it may end on the next one, but not begin
    /// there, because a blank has no line break.
    fn find_piece(
        self,
        pieces: &'static [u8],
        text: &[u8],
        line: Span,
        blanks: &mut Blanks,
    ) -> Option<(usize, Piece)> {
        let first = *pieces.first()?;
        let mut start = line.start;
        loop {
            start = next_start(first, text, start).filter(|start| *start <= line.end)?;
            let before = *blanks;
            if let Some(piece) = self.piece_at(pieces, text, start, blanks) {
                return Some((start, piece));
            }
            *blanks = before;
            start += 1;
        }
    }

    /// The first of the `pieces`, if it is at `start`. Adds the numbers in it to `blanks`.
    fn piece_at(
        self,
        pieces: &'static [u8],
        text: &[u8],
        start: usize,
        blanks: &mut Blanks,
    ) -> Option<Piece> {
        let mut rest = text.get(start..)?;
        let mut pattern = pieces;
        while let Some((&byte, after)) = pattern.split_first() {
            pattern = after;
            match byte {
                b' ' => rest = without(rest, u8::is_ascii_whitespace)?,
                b'{' => {
                    let (blank, others) = split(after, b'}')?;
                    let end = text.len() - rest.len();
                    if !holds_digits(blank) {
                        return Some(Piece { end, blank, others });
                    }
                    rest = without(rest, u8::is_ascii_digit)?;
                    blanks.add(blank, Span { start: end, end: text.len() - rest.len() });
                    pattern = others;
                }
                _ => {
                    let (&found, behind) = rest.split_first()?;
                    if !is_same(byte, found, self.is_case_exact) {
                        return None;
                    }
                    rest = behind;
                }
            }
        }
        let goes_on = self.ends_word && rest.first().copied().is_some_and(is_in_word);
        (!goes_on).then_some(Piece { end: text.len() - rest.len(), blank: b"", others: b"" })
    }

    /// Whether something may be in a blank of it.
    #[inline]
    pub(super) fn has_blank(self) -> bool {
        !self.blank_before.is_empty() || !self.blank_after.is_empty() || self.pieces.contains(&b'{')
    }
}

/// The name of a blank at the start that holds any text, and what is behind it.
fn first_blank(text: &'static [u8]) -> Option<(&'static [u8], &'static [u8])> {
    let (name, after) = split(text.strip_prefix(b"{")?, b'}')?;
    (!holds_digits(name)).then_some((name, after))
}

/// The name of a blank at the end that holds any text, and what is before it.
fn last_blank(text: &'static [u8]) -> Option<(&'static [u8], &'static [u8])> {
    let text = text.strip_suffix(b"}")?;
    let (before, name) = text.split_at_checked(text.iter().rposition(|byte| *byte == b'{')?)?;
    let name = name.get(1..)?;
    (!holds_digits(name)).then_some((name, before))
}
