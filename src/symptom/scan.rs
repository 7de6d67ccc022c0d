//! Which symptoms a text may have, by two words of each that follow one another, or by one where there are no two.

use super::literal::{end_of_line, start_of_line};
use super::pattern::{Missing, Pattern};
use super::places::Places;
use super::table::{FILTER, HASHES, OF_WORDS};
use super::words::{EIGHT, EMPTY, filter_bit, in_lower_case, of_pair, of_word, with_eight};

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
        let mut previous = of_word(EMPTY);
        let mut at = 0;
        while at < text.len() {
            let mut eight = eight_at(text, at);
            let mut in_words = word_bytes(eight);
            let mut length = first_without(in_words);
            if length > 0 {
                let mut hash = EMPTY;
                while length == EIGHT {
                    hash = with_eight(hash, in_lower_case(eight));
                    at += EIGHT;
                    eight = eight_at(text, at);
                    in_words = word_bytes(eight);
                    length = first_without(in_words);
                }
                if length > 0 {
                    let is_in_word = (1 << (8 * length)) - 1;
                    hash = with_eight(hash, in_lower_case(eight) & is_in_word);
                }
                at += length;
                in_words >>= 8 * length;
                let hash = of_word(hash);
                self.end_word(previous, hash, text, &mut line, at);
                previous = hash;
            }
            // The next word, or what was not yet looked at.
            at += first_with(in_words).min(EIGHT - length);
        }
    }

    #[inline]
    fn end_word(&mut self, previous: u32, hash: u32, text: &[u8], line: &mut Line, place: usize) {
        let pair = of_pair(previous, hash);
        // One branch for both, because few words take it.
        if is_known(hash) | is_known(pair) {
            self.try_word_and_pair(hash, pair, text, line, place);
        }
    }

    #[cold]
    #[inline(never)]
    fn try_word_and_pair(
        &mut self,
        word: u32,
        pair: u32,
        text: &[u8],
        line: &mut Line,
        place: usize,
    ) {
        for hash in [word, pair].into_iter().filter(|hash| is_known(*hash)) {
            self.try_words(hash, text, line, place);
        }
    }

    /// Looks for the symptoms of a word or a pair that ends at `place`.
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

/// Eight bytes of a text, the first one lowest; 0 for those behind its end.
#[inline]
fn eight_at(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
    }
}

/// The highest bit of each byte.
const HIGHEST: u64 = each(0x80);

/// The highest bit of each of eight bytes that is part of a word, as [`letter`](super::words::letter) says. No sum
/// carries into the next byte, because both of its bytes are below 0x80.
#[inline]
const fn word_bytes(eight: u64) -> u64 {
    let low = eight & !HIGHEST;
    let lower = in_lower_case(low);
    let is_letter = (lower + each(0x80 - b'a')) & !(lower + each(0x80 - b'z' - 1));
    let is_digit = (low + each(0x80 - b'0')) & !(low + each(0x80 - b'9' - 1));
    let is_underscore = HIGHEST - (low ^ each(b'_'));
    (is_letter | is_digit | is_underscore) & !eight & HIGHEST
}

/// The same byte eight times.
#[inline]
const fn each(byte: u8) -> u64 {
    byte as u64 * 0x0101_0101_0101_0101
}

/// The first of eight bytes that has its highest bit set; 8 if none has.
#[inline]
const fn first_with(highest: u64) -> usize {
    highest.trailing_zeros() as usize / 8
}

/// The first one that has not.
#[inline]
const fn first_without(highest: u64) -> usize {
    first_with(!highest & HIGHEST)
}

/// Whether a symptom may have the word or the pair with this hash.
#[inline]
fn is_known(hash: u32) -> bool {
    let bit = filter_bit(hash);
    FILTER.get(bit as usize / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
}
