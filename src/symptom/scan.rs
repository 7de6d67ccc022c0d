//! Which symptoms a text may have, by two words of each that follow one another, or by one where there are no two.

use super::pattern::{Missing, Pattern, end_of_line};
use super::places::Places;
use super::table::{FILTER, HASHES, OF_WORDS};
use super::words::{filter_bit, letter, of_pair};
use crate::fnv::{EMPTY, with_byte};

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

/// How many places are kept. Lines have a few symptoms; of a whole log with more, the others are looked for again.
const PLACES: usize = 16;

/// The symptoms that a text has, and where each is for the first time.
#[derive(Clone, Copy)]
pub(super) struct Scan {
    pub(super) found: Places,
    /// How many of the next are kept.
    len: usize,
    symptoms: [u16; PLACES],
    starts: [usize; PLACES],
}

impl Scan {
    #[inline]
    pub(super) fn of(text: &str) -> Self {
        let mut scan =
            Self { found: Places::NONE, len: 0, symptoms: [0; PLACES], starts: [0; PLACES] };
        let text = text.as_bytes();
        let mut lines = Lines { before: 0, start: 0, end: None, tried: Places::NONE };
        let (mut previous, mut hash) = (EMPTY, EMPTY);
        for (place, &byte) in text.iter().enumerate() {
            let letter = LETTERS[usize::from(byte)];
            if letter != 0 {
                hash = with_byte(hash, letter);
                continue;
            }
            if hash != EMPTY {
                scan.end_word(previous, hash, text, &mut lines, place);
                (previous, hash) = (hash, EMPTY);
            }
            if byte == b'\n' {
                lines.begin(place + 1);
            }
        }
        scan.end_word(previous, hash, text, &mut lines, text.len());
        scan
    }

    #[inline]
    fn end_word(&mut self, previous: u32, hash: u32, text: &[u8], lines: &mut Lines, place: usize) {
        let pair = of_pair(previous, hash);
        if is_known(hash) {
            self.try_words(hash, text, lines, place);
        }
        if is_known(pair) {
            self.try_words(pair, text, lines, place);
        }
    }

    /// Looks for the symptoms of a word or a pair that ends at `place`.
    #[cold]
    #[inline(never)]
    fn try_words(&mut self, hash: u32, text: &[u8], lines: &mut Lines, place: usize) {
        let first = HASHES.partition_point(|other| *other < hash);
        for (_, &symptom) in
            HASHES.iter().zip(&OF_WORDS).skip(first).take_while(|(other, _)| **other == hash)
        {
            if self.found.has(symptom) || lines.tried.has(symptom) {
                continue;
            }
            let pattern = Pattern::at(symptom);
            let found = if pattern.begins_with_words() {
                let Some(start) = pattern.start_before(text, place) else { continue };
                match pattern.find_at(text, start, 0) {
                    Ok(_) => Some(start),
                    Err(Missing::Here) => continue,
                    Err(Missing::Until(_)) => None,
                }
            } else {
                // White space within a symptom may be a line break.
                let text = text.get(..lines.end(text, place)).unwrap_or_default();
                pattern.find(text, lines.before).map(|(start, _)| start)
            };
            lines.tried.add(symptom);
            if let Some(start) = found {
                self.add(symptom, start);
            }
        }
    }

    #[inline]
    fn add(&mut self, symptom: u16, start: usize) {
        self.found.add(symptom);
        if let (Some(kept), Some(kept_start)) =
            (self.symptoms.get_mut(self.len), self.starts.get_mut(self.len))
        {
            (*kept, *kept_start) = (symptom, start);
            self.len += 1;
        }
    }

    /// Where the first literal piece of a found symptom is; `None` where its place was not kept.
    #[inline]
    pub(super) fn start(&self, symptom: u16) -> Option<usize> {
        let kept = self.symptoms.iter().take(self.len).position(|kept| *kept == symptom)?;
        self.starts.get(kept).copied()
    }
}

/// The line that is read.
struct Lines {
    /// The start of the line before it.
    before: usize,
    start: usize,
    /// The end of the next one, once it was needed.
    end: Option<usize>,
    /// The symptoms that were looked for on this line.
    tried: Places,
}

impl Lines {
    /// The end of the line after the one that has `place`.
    #[inline]
    fn end(&mut self, text: &[u8], place: usize) -> usize {
        *self.end.get_or_insert_with(|| end_of_next_line(text, place))
    }

    #[inline]
    fn begin(&mut self, start: usize) {
        self.before = self.start;
        self.start = start;
        self.end = None;
        if !self.tried.is_empty() {
            self.tried = Places::NONE;
        }
    }
}

/// Whether a symptom may have the word or the pair with this hash.
#[inline]
fn is_known(hash: u32) -> bool {
    let bit = filter_bit(hash);
    FILTER.get(bit as usize / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
}

#[cold]
fn end_of_next_line(text: &[u8], place: usize) -> usize {
    end_of_line(text, end_of_line(text, place) + 1)
}
