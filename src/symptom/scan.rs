//! Which symptoms a text may have, by two words of each that follow one another, or by one where there are no two.

use super::literal::{end_of_line, start_of_line};
use super::pattern::{Missing, Pattern};
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
    pub(super) const NONE: Self =
        Self { found: Places::NONE, len: 0, symptoms: [0; PLACES], starts: [0; PLACES] };

    /// Adds the symptoms of a text.
    pub(super) fn read(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut line = Line { tried: Places::NONE, end: 0 };
        let mut previous = EMPTY;
        let mut rest = text.iter();
        while !rest.as_slice().is_empty() {
            let mut hash = EMPTY;
            let mut behind = 0;
            for &byte in rest.by_ref() {
                let letter = LETTERS[usize::from(byte)];
                if letter == 0 {
                    behind = 1;
                    break;
                }
                hash = with_byte(hash, letter);
            }
            if hash != EMPTY {
                let place = text.len() - rest.len() - behind;
                self.end_word(previous, hash, text, &mut line, place);
                previous = hash;
            }
        }
    }

    #[inline]
    fn end_word(&mut self, previous: u32, hash: u32, text: &[u8], line: &mut Line, place: usize) {
        let pair = of_pair(previous, hash);
        if is_known(hash) {
            self.try_words(hash, text, line, place);
        }
        if is_known(pair) {
            self.try_words(pair, text, line, place);
        }
    }

    /// Looks for the symptoms of a word or a pair that ends at `place`.
    #[cold]
    #[inline(never)]
    fn try_words(&mut self, hash: u32, text: &[u8], line: &mut Line, place: usize) {
        let first = HASHES.partition_point(|other| *other < hash);
        let of_hash = HASHES.iter().skip(first).take_while(|other| **other == hash);
        for (_, &symptom) in of_hash.zip(OF_WORDS.iter().skip(first)) {
            line.go_on_to(text, place);
            if self.found.has(symptom) || line.tried.has(symptom) {
                continue;
            }
            let pattern = Pattern::at(symptom);
            let found = if pattern.begins_with_words() {
                match pattern.find_by_words(text, place) {
                    Ok(start) => Some(start),
                    Err(Missing::Here) => continue,
                    Err(Missing::Until(_)) => None,
                }
            } else {
                // White space within a symptom may be a line break.
                let start = start_of_line(text, start_of_line(text, place).saturating_sub(1));
                let end = end_of_line(text, line.end + 1);
                let text = text.get(..end).unwrap_or_default();
                pattern.find(text, start).map(|(start, _)| start)
            };
            line.tried.add(symptom);
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
struct Line {
    /// The symptoms that were looked for on it.
    tried: Places,
    end: usize,
}

impl Line {
    /// Becomes the line of the word that ends at `place`.
    #[inline]
    fn go_on_to(&mut self, text: &[u8], place: usize) {
        if place > self.end {
            *self = Self { tried: Places::NONE, end: end_of_line(text, place) };
        }
    }
}

/// Whether a symptom may have the word or the pair with this hash.
#[inline]
fn is_known(hash: u32) -> bool {
    let bit = filter_bit(hash);
    FILTER.get(bit as usize / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
}
