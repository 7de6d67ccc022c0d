//! Which entries a query finds, the best first. `templates/ranking.js` does the same on the site.
//!
//! The order, each rule only where those before it leave a tie:
//!
//! 1. the query is a name, a label or an alias of the entry, which is a code rather than a range
//! 2. a name, a search word or a sentence has all words close together
//! 3. the most words; a word that few entries have counts more, and a part of a longer word counts half
//! 4. the most words in names and search words
//! 5. one sentence has all words
//! 6. the most sentences with these words
//! 7. the lowest number

#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::search::index::IndexedEntry;
use crate::search::matches::{EntryMatches, Found, matches};
use crate::search::passage::Match;
use crate::search::query::Query;
use crate::search::vocabulary::Vocabulary;
use crate::search::words::length;

/// An entry that a query finds.
pub struct Hit {
    /// Its place among the entries.
    pub entry: usize,
    /// How well each passage matches: the names and search words, then the sentences.
    pub passages: Vec<PassageScore>,
}

/// How well a passage matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassageScore {
    together: Together,
    /// What the words in it count.
    weight: usize,
    words: usize,
}

/// Whether the words that an entry must have in its texts are in one passage. The worse comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Together {
    No,
    Somewhere,
    Close,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    is_exact: bool,
    is_exact_code: bool,
    is_close: bool,
    weight: usize,
    heads: usize,
    together: Together,
    passages: usize,
    number: Reverse<u16>,
}

/// The entries that `query` finds, the best first.
pub fn rank(entries: &[IndexedEntry], query: &Query, vocabulary: &Vocabulary) -> Vec<Hit> {
    let matches = matches(entries, query, vocabulary);
    let weights: Vec<_> =
        (0..query.words.len()).map(|word| Weight::new(word, query, &matches)).collect();
    let mut hits: Vec<(Score, Hit)> = Vec::new();
    for (at, (entry, matches)) in entries.iter().zip(&matches).enumerate() {
        hits.push(score(at, entry, matches, &weights, query));
    }
    let total: usize = weights.iter().map(Weight::all).sum();
    let best = hits.iter().map(|(score, _)| score.weight).max().unwrap_or(0);
    // Less than half of what was asked for is chance, and so is much less than another entry has.
    hits.retain(|(Score { weight, is_exact, .. }, _)| {
        *is_exact || *weight > 0 && weight * 2 >= total && weight * 4 >= best * 3
    });
    hits.sort_by(|(one, _), (other, _)| other.cmp(one));
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// What a word of the query counts.
struct Weight {
    /// More, the fewer entries have the word.
    rarity: usize,
    /// Whether any entry has it.
    is_known: bool,
}

impl Weight {
    /// The fewest letters of a word that counts although no entry has it: a shorter one is still being
    /// typed.
    const TYPED: usize = 3;

    fn new(word: usize, query: &Query, matches: &[EntryMatches]) -> Self {
        let count =
            |least: Found| matches.iter().filter(|entry| entry.found[word] >= least).count();
        // Parts of longer words count only where no entry has the whole word.
        let having = [Found::Whole, Found::Part].map(count).into_iter().find(|count| *count > 0);
        let is_short = length(query.words[word].typed()) < Self::TYPED;
        let rarity = match having {
            Some(having) => matches.len() + 1 - having,
            None if is_short => 0,
            None => matches.len() / 2,
        };
        Self { rarity, is_known: having.is_some() }
    }

    /// The weight of the whole word.
    fn all(&self) -> usize {
        2 * self.rarity
    }

    fn of(&self, found: Found) -> usize {
        match found {
            Found::No => 0,
            Found::Part => self.rarity,
            Found::Whole | Found::Number => self.all(),
        }
    }
}

fn score(
    at: usize,
    entry: &IndexedEntry,
    matches: &EntryMatches,
    weights: &[Weight],
    query: &Query,
) -> (Score, Hit) {
    let found = &matches.found;
    // A number is not looked for in texts.
    let wanted: Vec<usize> = (0..weights.len())
        .filter(|word| weights[*word].is_known && found[*word] != Found::Number)
        .collect();
    let passages: Vec<_> =
        matches.passages.iter().map(|places| PassageScore::new(places, &wanted, weights)).collect();
    // At least one, because a passage without a word says nothing.
    let most = passages.iter().map(|passage| passage.words).max().unwrap_or(0).max(1);
    let in_heads = |word: &usize| {
        let is_whole = |places: &Vec<Vec<Match>>| places[*word].iter().any(|place| place.is_whole);
        found[*word] == Found::Number || matches.passages[..entry.heads].iter().any(is_whole)
    };
    let together = passages.iter().map(|passage| passage.together).max().unwrap_or(Together::No);
    let is_exact = entry.names.contains(&query.letters);
    let score = Score {
        is_exact,
        is_exact_code: is_exact && entry.numbers.start() == entry.numbers.end(),
        is_close: together == Together::Close,
        weight: weights.iter().zip(found).map(|(weight, found)| weight.of(*found)).sum(),
        heads: (0..weights.len()).filter(in_heads).count(),
        together,
        passages: passages.iter().filter(|passage| passage.words == most).count(),
        number: Reverse(*entry.numbers.start()),
    };
    (score, Hit { entry: at, passages })
}

impl PassageScore {
    fn new(places: &[Vec<Match>], wanted: &[usize], weights: &[Weight]) -> Self {
        let words: Vec<_> =
            wanted.iter().copied().filter(|word| !places[*word].is_empty()).collect();
        let found: Vec<&[Match]> = words.iter().map(|word| &places[*word][..]).collect();
        let weight = |word: &usize| weights[*word].of(Found::best(&places[*word]));
        let together = if found.len() < wanted.len() {
            Together::No
        } else if span(&found).is_none_or(|span| span <= 2 * found.len()) {
            Together::Close
        } else {
            Together::Somewhere
        };
        Self { together, weight: words.iter().map(weight).sum(), words: words.len() }
    }
}

/// The fewest successive words of a passage that have a place of each word of the query; `None` if the
/// query has no words for texts.
fn span(found: &[&[Match]]) -> Option<usize> {
    let from = |first: usize| {
        let last = |places: &&[Match]| {
            places.iter().filter(|place| place.first >= first).map(|place| place.last).min()
        };
        let last = found.iter().map(last).collect::<Option<Vec<_>>>()?.into_iter().max()?;
        Some(last + 1 - first)
    };
    found.iter().flat_map(|places| places.iter()).filter_map(|place| from(place.first)).min()
}
