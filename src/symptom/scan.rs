//! Which symptoms a text may have, by one rare word of each.

use super::literal::Span;
use super::pattern::Pattern;
use super::symptom::Symptom;
use super::table::{FILTER, HASHES, OF_WORD, ROWS, RowSet};
use super::words::{BEFORE, filter_bit, letter, with_letter};

/// The letters of words in lower case, and 0 for other bytes.
static LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        letters[byte] = letter(byte.to_le_bytes()[0]);
        byte += 1;
    }
    letters
};

/// The symptoms that a text has, and where each is for the first time.
#[derive(Clone, Copy)]
pub(super) struct Scan {
    pub(super) found: RowSet,
    starts: [usize; ROWS],
}

impl Scan {
    #[inline]
    pub(super) fn of(text: &str) -> Self {
        let mut scan = Self { found: RowSet::NONE, starts: [0; ROWS] };
        let text = text.as_bytes();
        let mut lines = Lines { before: 0, start: 0, tried: RowSet::NONE };
        let mut hash = BEFORE;
        for (place, &byte) in text.iter().enumerate() {
            let letter = LETTERS[usize::from(byte)];
            if letter != 0 {
                hash = with_letter(hash, letter);
                continue;
            }
            if hash != BEFORE {
                if is_known(hash) {
                    scan.try_word(hash, text, &mut lines, place);
                }
                hash = BEFORE;
            }
            if byte == b'\n' {
                lines.begin(place + 1);
            }
        }
        if is_known(hash) {
            scan.try_word(hash, text, &mut lines, text.len());
        }
        scan
    }

    /// Looks for the symptoms of a word that ends at `place`.
    #[cold]
    fn try_word(&mut self, hash: u32, text: &[u8], lines: &mut Lines, place: usize) {
        let Ok(word) = HASHES.binary_search(&hash) else { return };
        for &row in OF_WORD.list(word) {
            if self.found.has(row) || lines.tried.has(row) {
                continue;
            }
            lines.tried.add(row);
            // White space within a symptom may be a line break.
            let within = Span { start: lines.before, end: end_of_next_line(text, place) };
            let Some(symptom) = Symptom::ALL.get(usize::from(row)) else { continue };
            if let Some(found) = Pattern::of(*symptom).find(text, within) {
                self.found.add(row);
                if let Some(start) = self.starts.get_mut(usize::from(row)) {
                    *start = found.literal_start;
                }
            }
        }
    }

    /// Where the first literal piece of a found symptom is.
    #[inline]
    pub(super) fn start(&self, row: u16) -> usize {
        self.starts.get(usize::from(row)).copied().unwrap_or_default()
    }
}

/// The line that is read.
struct Lines {
    /// The start of the line before it.
    before: usize,
    start: usize,
    /// The symptoms that were looked for on this line.
    tried: RowSet,
}

impl Lines {
    #[inline]
    fn begin(&mut self, start: usize) {
        self.before = self.start;
        self.start = start;
        if !self.tried.is_empty() {
            self.tried = RowSet::NONE;
        }
    }
}

/// Whether a symptom may have the word with this hash.
#[inline]
fn is_known(hash: u32) -> bool {
    let bit = filter_bit(hash);
    FILTER.get(bit as usize / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
}

#[cold]
fn end_of_next_line(text: &[u8], place: usize) -> usize {
    let mut ends =
        text.iter().enumerate().skip(place).filter(|(_, byte)| **byte == b'\n').map(|(end, _)| end);
    ends.nth(1).unwrap_or(text.len())
}
