//! Where in a chunk a code may be.

use std::iter::Peekable;

use aho_corasick::{AhoCorasick, FindIter};

/// Goes forward through the places of a chunk. Searching a whole chunk is several times faster than splitting it into
/// lines first, because most lines have no such place.
pub struct Places<'a, N: Iterator> {
    /// Numbers of four digits, each with its value.
    numbers: Peekable<N>,
    /// Without any, every line may have a code.
    words: Option<Peekable<FindIter<'a, 'a>>>,
}

impl<'a, N: Iterator<Item = (usize, u16)>> Places<'a, N> {
    /// `numbers` are those of the text, as [`number::candidates`](super::number::candidates) gives them.
    pub fn new(text: &'a [u8], numbers: N, words: Option<&'a AhoCorasick>) -> Self {
        let words = words.map(|words| words.find_iter(text).peekable());
        Self { numbers: numbers.peekable(), words }
    }

    /// The next place, which is `start` where every line may have a code.
    pub fn next_from(&mut self, start: usize) -> Option<usize> {
        let Some(words) = &mut self.words else { return Some(start) };
        let word = words.peek().map(aho_corasick::Match::start);
        let number = self.numbers.peek().map(|(number, _)| *number);
        word.into_iter().chain(number).min()
    }

    /// Goes on to the end of the line from `start`. Adds its numbers, by their places in the line, and returns whether it
    /// has words.
    pub fn go_on_to(&mut self, start: usize, end: usize, numbers: &mut Vec<(usize, u16)>) -> bool {
        let Some(words) = &mut self.words else { return true };
        while let Some((place, number)) = self.numbers.next_if(|(place, _)| *place < end) {
            numbers.push((place - start, number));
        }
        let mut has_words = false;
        while words.next_if(|word| word.start() < end).is_some() {
            has_words = true;
        }
        has_words
    }
}
