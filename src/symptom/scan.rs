//! Which symptoms a text may have, by two words of each that follow one another, or by one where there are no two.

use super::literal::{Span, end_of_line, start_of_line};
use super::pattern::{Missing, Pattern};
use super::places::Places;
use super::table::{FILTER, HASHES, OF_WORDS, ROWS};
use super::words::{NO_WORD, filter_bit, letter, of_pair, of_word};

/// How many parts of the same length a text has, so that where a symptom is takes a byte, because lines are short and the
/// places of all symptoms are set before each.
const PARTS: usize = 1 << u8::BITS;

/// The symptoms that a text has, and where each is for the first time.
#[derive(Clone, Copy)]
pub(super) struct Scan {
    pub(super) found: Places,
    /// The part of the text in which each begins.
    parts: [u8; ROWS],
}

impl Scan {
    pub(super) const NONE: Self = Self { found: Places::NONE, parts: [0; ROWS] };

    /// Adds the symptoms of a text.
    pub(super) fn read(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut line = Line::NONE;
        let mut previous = NO_WORD;
        // Where the word began that is read, and whether it goes on in the next block.
        let (mut start, mut goes_on) = (0, 0);
        // A word at the end of a text ends in the block behind it.
        for block in (0..=text.len()).step_by(BLOCK) {
            let in_words = words_of(text, block);
            let behind = in_words << 1 | goes_on;
            let (mut starts, mut ends) = (in_words & !behind, behind & !in_words);
            if goes_on == 0 {
                start = block + take_first(&mut starts);
            }
            while ends != 0 {
                let end = block + take_first(&mut ends);
                let hash = of_word(eight_at(text, start), end - start);
                self.end_word(previous, hash, text, &mut line, end);
                previous = hash;
                start = block + take_first(&mut starts);
            }
            goes_on = in_words >> (BLOCK - 1);
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
                let Span { start, end } = line.with_its_neighbours(text, place);
                let text = text.get(..end).unwrap_or_default();
                pattern.find(text, start).map(|(start, _)| start)
            };
            line.tried.add(symptom);
            if let Some(start) = found {
                self.add(symptom, text, start);
            }
        }
    }

    #[inline]
    fn add(&mut self, symptom: u16, text: &[u8], start: usize) {
        self.found.add(symptom);
        if let Some(part) = self.parts.get_mut(usize::from(symptom)) {
            *part = u8::try_from(start / part_len(text)).unwrap_or_default();
        }
    }

    /// Where the part of the text begins in which a found symptom does.
    #[inline]
    pub(super) fn start_of_part(&self, symptom: u16, text: &[u8]) -> usize {
        let part = self.parts.get(usize::from(symptom)).copied().unwrap_or_default();
        usize::from(part) * part_len(text)
    }
}

#[inline]
const fn part_len(text: &[u8]) -> usize {
    text.len() / PARTS + 1
}

/// The line that is read.
struct Line {
    /// The symptoms that were looked for on it.
    tried: Places,
    end: usize,
    /// With the line before it and the next one, if a symptom needed them.
    neighbours: Option<Span>,
}

impl Line {
    const NONE: Self = Self { tried: Places::NONE, end: 0, neighbours: None };

    /// Becomes the line of the word that ends at `place`.
    #[inline]
    fn go_on_to(&mut self, text: &[u8], place: usize) {
        if place > self.end {
            *self = Self { end: end_of_line(text, place), ..Self::NONE };
        }
    }

    /// From the line before it to the next one, because white space within a symptom may be a line break. `place` is on it.
    fn with_its_neighbours(&mut self, text: &[u8], place: usize) -> Span {
        let end = self.end;
        *self.neighbours.get_or_insert_with(|| Span {
            start: start_of_line(text, start_of_line(text, place).saturating_sub(1)),
            end: end_of_line(text, end + 1),
        })
    }
}

/// How many bytes are looked at together: one for each bit of a mask.
const BLOCK: usize = u64::BITS as usize;

/// The lowest bit, which is removed.
#[inline]
const fn take_first(bits: &mut u64) -> usize {
    let first = bits.trailing_zeros() as usize;
    *bits &= bits.wrapping_sub(1);
    first
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

/// A bit for each byte of the block that begins at `start` that is part of a word. What is behind the end of the text is
/// not.
#[inline]
fn words_of(text: &[u8], start: usize) -> u64 {
    let rest = text.get(start..).unwrap_or_default();
    if let Some(block) = rest.first_chunk() {
        return words_of_block(block);
    }
    let mut block = [0; BLOCK];
    block.iter_mut().zip(rest).for_each(|(byte, of_text)| *byte = *of_text);
    words_of_block(&block)
}

/// The compiler makes vector instructions of the first loop, and the product moves the lowest bits of eight bytes next to
/// each other.
#[inline]
fn words_of_block(block: &[u8; BLOCK]) -> u64 {
    let mut are_in_words = [0; BLOCK];
    for (is_in_word, byte) in are_in_words.iter_mut().zip(block) {
        *is_in_word = u8::from(letter(*byte) != 0);
    }
    are_in_words.chunks_exact(8).rev().fold(0, |bits, eight| {
        let eight = eight.first_chunk().copied().map_or(0, u64::from_le_bytes);
        bits << 8 | eight.wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

/// Whether a symptom may have the word or the pair with this hash.
#[inline]
fn is_known(hash: u32) -> bool {
    let bit = filter_bit(hash);
    FILTER.get(bit as usize / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
}
