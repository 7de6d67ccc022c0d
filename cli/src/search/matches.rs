//! Which words of a query an entry has, and where.

use memchr::memmem::Finder;

use crate::search::index::IndexedEntry;
use crate::search::passage::{Match, Passage, is_number};
use crate::search::query::{Query, Word};
use crate::search::subject::Kind;
use crate::search::vocabulary::Vocabulary;

/// How well an entry has a word. The worse comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    No,
    /// Part of a longer word.
    Part,
    Whole,
    /// The word begins the entry's number, and may still be being typed.
    Start,
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

/// What is looked for in every entry.
struct Form {
    text: String,
    finder: Finder<'static>,
}

fn finder(form: &str) -> Finder<'static> {
    Finder::new(form).into_owned()
}

/// The places of every word of a query in one entry.
pub struct EntryMatches {
    /// How well the entry has each word.
    pub found: Vec<Found>,
    /// For each passage, and in it for each word, the places. Empty for an entry that has no word in a text.
    pub passages: Vec<Vec<Vec<Match>>>,
}

/// The places in every entry.
pub fn matches(
    entries: &[IndexedEntry],
    query: &Query,
    vocabulary: &Vocabulary,
) -> Vec<EntryMatches> {
    let is_alone = query.words.len() == 1;
    let registered = || entries.iter().filter(|entry| entry.kind == Kind::Code);
    let is_code = |word: &Word| registered().any(|entry| is_code_of(entry, word));
    let codes: Vec<_> = query.words.iter().map(is_code).collect();
    let of_entry = |entry: &IndexedEntry| -> Vec<Found> {
        let number = |(word, is_code): (&Word, &bool)| {
            if is_code_of(entry, word) || !is_code && is_in_range_of(entry, word) {
                Found::Number
            } else if is_alone && is_start_of(entry, word) {
                Found::Start
            } else {
                Found::No
            }
        };
        query.words.iter().zip(&codes).map(number).collect()
    };
    let numbers: Vec<_> = entries.iter().map(of_entry).collect();
    // The texts mention other codes too, so a code is found only as the number of its entry.
    let in_texts: Vec<_> = (0..query.words.len())
        .map(|word| !numbers.iter().any(|numbers| numbers[word] == Found::Number))
        .collect();
    let forms = |(word, in_texts): (&'_ Word, &bool)| -> Vec<Form> {
        let forms = word.forms.iter().filter(|_| *in_texts);
        forms.map(|form| Form { text: form.clone(), finder: finder(form) }).collect()
    };
    let forms: Vec<_> = query.words.iter().zip(&in_texts).map(forms).collect();
    let pairs = entries.iter().zip(&numbers);
    pairs.map(|(entry, numbers)| EntryMatches::new(entry, numbers, &forms, vocabulary)).collect()
}

impl EntryMatches {
    fn new(
        entry: &IndexedEntry,
        numbers: &[Found],
        forms: &[Vec<Form>],
        vocabulary: &Vocabulary,
    ) -> Self {
        // Most entries have none of the forms anywhere.
        let has = |form: &&Form| form.finder.find(entry.letters.as_bytes()).is_some();
        let forms: Vec<Vec<_>> =
            forms.iter().map(|forms| forms.iter().filter(has).collect()).collect();
        let has_any = forms.iter().any(|forms| !forms.is_empty());
        let places = |passage: &Passage, forms: &Vec<&Form>| {
            forms.iter().flat_map(|form| passage.matches(&form.text, vocabulary)).collect()
        };
        let of_passage = |passage: &Passage| -> Vec<Vec<Match>> {
            forms.iter().map(|forms| places(passage, forms)).collect()
        };
        let passages: Vec<_> = entry.passages.iter().filter(|_| has_any).map(of_passage).collect();
        let found = |(word, number): (usize, &Found)| {
            Found::best(passages.iter().flat_map(|passage| &passage[word])).max(*number)
        };
        Self { found: numbers.iter().enumerate().map(found).collect(), passages }
    }
}

/// Whether the word is the number of the code.
fn is_code_of(entry: &IndexedEntry, word: &Word) -> bool {
    number(entry).is_some_and(|number| number.to_string() == word.typed())
}

/// Whether the word begins the number of the code.
fn is_start_of(entry: &IndexedEntry, word: &Word) -> bool {
    /// The fewest digits that begin a number: `60` is a time.
    const TYPED: usize = 3;
    let typed = word.typed();
    is_number(typed)
        && typed.len() >= TYPED
        && number(entry).is_some_and(|number| number.to_string().starts_with(typed))
}

/// The number of an entry that is no range.
fn number(entry: &IndexedEntry) -> Option<u16> {
    let numbers = entry.numbers.as_ref()?;
    (numbers.start() == numbers.end()).then_some(*numbers.start())
}

/// Whether the word is a number of the range, which no registered code has. Below 1000, a number is as likely a
/// time or an HTTP status.
fn is_in_range_of(entry: &IndexedEntry, word: &Word) -> bool {
    let is_in_range = |number: u16| {
        let mut ranges = entry.numbers.iter().filter(|numbers| numbers.start() < numbers.end());
        number >= 1000 && ranges.any(|numbers| numbers.contains(&number))
    };
    word.typed().parse().is_ok_and(is_in_range)
}
