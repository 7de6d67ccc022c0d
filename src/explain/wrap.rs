//! Lines of a limited width.

use core::fmt::{self, Display, Write};

use crate::text::InlineStr;

/// Breaks lines between words, and between the characters of scripts without spaces, so that none is wider
/// than the columns unless a single word is too wide.
pub(super) struct Wrapped<'f, 'o> {
    f: &'f mut fmt::Formatter<'o>,
    columns: usize,
    /// The columns left empty at the start of every line but the first.
    indent: usize,
    /// The column after the last word.
    column: usize,
    /// The start of a word whose end has not been written yet. A longer one than fits here is written in
    /// pieces, and may be wider than the columns.
    start: InlineStr<256>,
    /// Whether a piece of the current word has been written.
    is_in_word: bool,
}

impl<'f, 'o> Wrapped<'f, 'o> {
    /// The caller has written the indent of the first line.
    #[inline]
    pub(super) fn new(f: &'f mut fmt::Formatter<'o>, columns: usize, indent: usize) -> Self {
        Self { f, columns, indent, column: indent, start: InlineStr::new(), is_in_word: false }
    }

    #[inline]
    pub(super) fn write_all(mut self, text: &dyn Display) -> fmt::Result {
        write!(self, "{text}")?;
        self.end_word()
    }

    /// Writes what is left of the current word.
    #[inline]
    fn end_word(&mut self) -> fmt::Result {
        if !self.start.is_empty() {
            self.write_start()?;
        }
        self.is_in_word = false;
        Ok(())
    }

    /// Keeps the start of a word, because it may have to go on the next line.
    #[inline]
    fn keep(&mut self, text: &str) -> fmt::Result {
        let mut rest = self.start.push_str(text);
        while !rest.is_empty() {
            self.write_start()?;
            rest = self.start.push_str(rest);
        }
        Ok(())
    }

    #[inline]
    fn write_start(&mut self) -> fmt::Result {
        let start = core::mem::replace(&mut self.start, InlineStr::new());
        self.write_piece(start.as_str())
    }

    /// Writes a word or a piece of one, on the next line if it does not fit on this one.
    #[inline]
    fn write_piece(&mut self, piece: &str) -> fmt::Result {
        let goes_on = core::mem::replace(&mut self.is_in_word, true);
        let mut is_apart = !goes_on && self.column > self.indent;
        let mut rest = piece;
        loop {
            let room = self.columns.saturating_sub(self.column + usize::from(is_apart));
            let width = width(rest);
            if width <= room {
                return self.write_word(rest, width, is_apart);
            }
            let fitting = start_that_fits(rest, room);
            // What can't be broken goes on a line of its own, however wide it is.
            if fitting.is_empty() && !is_apart {
                return self.write_word(rest, width, false);
            }
            if !fitting.is_empty() {
                // Its width does not matter, because the line ends here.
                self.write_word(fitting, 0, is_apart)?;
            }
            rest = rest.get(fitting.len()..).unwrap_or_default();
            is_apart = false;
            self.break_line()?;
        }
    }

    #[inline]
    fn write_word(&mut self, word: &str, width: usize, is_apart: bool) -> fmt::Result {
        if is_apart {
            self.f.write_char(' ')?;
        }
        self.column += usize::from(is_apart) + width;
        self.f.write_str(word)
    }

    #[inline]
    fn break_line(&mut self) -> fmt::Result {
        self.f.write_char('\n')?;
        for _ in 0..self.indent {
            self.f.write_char(' ')?;
        }
        self.column = self.indent;
        Ok(())
    }
}

impl Write for Wrapped<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(end) = rest.bytes().position(|byte| byte == b' ') {
            let (word, after) = rest.split_at(end);
            if self.start.is_empty() {
                // A whole word, or the end of a long one, needs no copy.
                self.write_piece(word)?;
            } else {
                self.keep(word)?;
            }
            self.end_word()?;
            rest = after.get(1..).unwrap_or_default();
        }
        self.keep(rest)
    }
}

/// The longest start of `text` that takes at most `room` columns and ends between two characters of a script
/// without spaces; often empty.
#[inline]
fn start_that_fits(text: &str, room: usize) -> &str {
    if text.is_ascii() {
        return "";
    }
    let (mut columns, mut end) = (0, 0);
    let mut before = None;
    for (place, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            end = place;
        }
        columns += if is_wide(c) { 2 } else { 1 };
        if columns > room {
            break;
        }
        before = Some(c);
    }
    text.get(..end).unwrap_or_default()
}

/// Whether a line may break between two characters: both are of a script without spaces, and the second is
/// not punctuation that belongs to the first.
#[inline]
const fn may_break(before: char, after: char) -> bool {
    const fn is_without_spaces(c: char) -> bool {
        is_wide(c)
            && !matches!(c, '\u{1100}'..='\u{115F}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7A3}')
    }
    is_without_spaces(before)
        && is_without_spaces(after)
        && !matches!(
            after,
            '、' | '。'
                | '，'
                | '．'
                | '」'
                | '』'
                | '）'
                | '】'
                | '！'
                | '？'
                | '：'
                | '；'
                | 'ー'
        )
}

/// The columns that a terminal gives to `text`.
#[inline]
fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Whether a terminal gives two columns to a character: the wide and full-width blocks of Unicode's East
/// Asian Width that texts use.
#[inline]
const fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{1100}'..='\u{115F}' // Hangul Jamo, leading consonants
            | '\u{2E80}'..='\u{303E}' // CJK radicals, symbols and punctuation
            | '\u{3041}'..='\u{A4CF}' // Kana, Bopomofo, Hangul compatibility, CJK, Yi
            | '\u{A960}'..='\u{A97F}' // Hangul Jamo Extended-A
            | '\u{AC00}'..='\u{D7A3}' // Hangul syllables
            | '\u{F900}'..='\u{FAFF}' // CJK compatibility ideographs
            | '\u{FE30}'..='\u{FE6F}' // CJK compatibility forms, small forms
            | '\u{FF01}'..='\u{FF60}' // full-width forms
            | '\u{FFE0}'..='\u{FFE6}' // full-width signs
            | '\u{1F300}'..='\u{1F64F}' // pictographs
            | '\u{20000}'..='\u{3FFFD}' // CJK extensions
    )
}
