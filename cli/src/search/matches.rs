//! Which words of a query an entry has, and where.

use crate::search::index::IndexedEntry;
use crate::search::passage::{Match, Passage, is_number};
use crate::search::query::{Query, Word};
use crate::search::vocabulary::Vocabulary;

/// How well an entry has a word. The worse comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    No,
    /// Part of a longer word.
    Part,
    Whole,
    /// The word is the entry's number.
    Number,
}

impl Found {
    /// How well a word is found that has these places.
    pub fn best<'a>(places: impl IntoIterator<Item = &'a Match>) -> Self {
        match places.into_iter().map(|place| place.is_whole).max() {
            Some(true) => Self::Whole,
            Some(false) => Self::Part,
            None => Self::No,
        }
    }
}

/// The places of every word of a query in one entry.
pub struct EntryMatches {
    /// How well the entry has each word.
    pub found: Vec<Found>,
    /// For each passage, and in it for each word, the places.
    pub passages: Vec<Vec<Vec<Match>>>,
}

/// The places in every entry.
pub fn matches(
    entries: &[IndexedEntry],
    query: &Query,
    vocabulary: &Vocabulary,
) -> Vec<EntryMatches> {
    let is_alone = query.words.len() == 1;
    let is_code = |word: &Word| entries.iter().any(|entry| is_code_of(entry, word, false));
    let codes: Vec<_> = query.words.iter().map(is_code).collect();
    let of_entry = |entry: &IndexedEntry| -> Vec<bool> {
        let is_number = |(word, is_code): (&Word, &bool)| {
            is_code_of(entry, word, is_alone) || !is_code && is_in_range_of(entry, word)
        };
        query.words.iter().zip(&codes).map(is_number).collect()
    };
    let numbered: Vec<_> = entries.iter().map(of_entry).collect();
    // The texts mention other codes too, so a code is found only as the number of its entry.
    let in_texts: Vec<_> = (0..query.words.len())
        .map(|word| !numbered.iter().any(|is_number| is_number[word]))
        .collect();
    let pairs = entries.iter().zip(&numbered);
    pairs
        .map(|(entry, is_number)| EntryMatches::new(entry, is_number, &in_texts, query, vocabulary))
        .collect()
}

impl EntryMatches {
    fn new(
        entry: &IndexedEntry,
        is_number: &[bool],
        in_texts: &[bool],
        query: &Query,
        vocabulary: &Vocabulary,
    ) -> Self {
        let places = |passage: &Passage, (word, in_texts): (&Word, &bool)| {
            let forms = if *in_texts { &word.forms[..] } else { &[] };
            forms.iter().flat_map(|form| passage.matches(form, vocabulary)).collect()
        };
        let of_passage = |passage: &Passage| -> Vec<Vec<Match>> {
            query.words.iter().zip(in_texts).map(|pair| places(passage, pair)).collect()
        };
        let passages: Vec<_> = entry.passages.iter().map(of_passage).collect();
        let found = |(word, is_number): (usize, &bool)| {
            if *is_number {
                return Found::Number;
            }
            Found::best(passages.iter().flat_map(|passage| &passage[word]))
        };
        Self { found: is_number.iter().enumerate().map(found).collect(), passages }
    }
}

/// Whether the word is the number of the code. A word that is all of the query may also be the start of
/// it, because it is still being typed.
fn is_code_of(entry: &IndexedEntry, word: &Word, is_alone: bool) -> bool {
    let (typed, numbers) = (word.typed(), &entry.numbers);
    let number = numbers.start().to_string();
    numbers.start() == numbers.end()
        && is_number(typed)
        && (number == typed || is_alone && number.starts_with(typed))
}

/// Whether the word is a number of the range, which no code has. Below 1000, a number is as likely a
/// time or an HTTP status.
fn is_in_range_of(entry: &IndexedEntry, word: &Word) -> bool {
    let numbers = &entry.numbers;
    let is_in_range = |number: u16| number >= 1000 && numbers.contains(&number);
    numbers.start() < numbers.end() && word.typed().parse().is_ok_and(is_in_range)
}
