//! Which entries a query finds, the best first. `templates/ranking.js` does the same on the site.
//!
//! The order, each rule only where those before it leave a tie:
//!
//! 1. the query is a name, a label or an alias of a registered code
//! 2. the query has the text that a program prints, the longest first
//! 3. the query is a search word of a registered code, or a name of something else; a range and a code of a family do
//!    not count, because many have the same
//! 4. the query as it is typed is in a name or a text that a program prints
//! 5. a name, a search word or a sentence has all words close together
//! 6. the most words; a word that few entries have counts more, and a part of a longer word counts half
//! 7. the most words in names and search words
//! 8. the kinds in their order
//! 9. one sentence has all words
//! 10. the one that more people meet
//! 11. the most sentences with these words
//! 12. the lowest number, then the order of the entries

#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::search::index::IndexedEntry;
use crate::search::matches::{EntryMatches, Found, matches};
use crate::search::passage::{Match, Passage};
use crate::search::query::Query;
use crate::search::subject::Kind;
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassageScore {
    together: Together,
    /// What the words in it count.
    weight: usize,
    words: usize,
}

/// Whether the words that an entry must have in its texts are in one passage. The worse comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Together {
    #[default]
    No,
    Somewhere,
    Close,
}

/// The rules in their order.
#[allow(clippy::struct_excessive_bools)]
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    is_code: bool,
    /// How many letters of the text that a program prints are in the query.
    printed: usize,
    is_named: bool,
    is_phrase: bool,
    is_close: bool,
    weight: usize,
    heads: usize,
    kind: Reverse<Kind>,
    together: Together,
    rank: Reverse<u8>,
    passages: usize,
    /// The words of the shortest name or search word that has as many of the query: `nginx` before `ingress-nginx`.
    brevity: Reverse<usize>,
    number: Reverse<u16>,
}

/// The entries that `query` finds, the best first. `printed` are the places of those whose text is known to be
/// in the query.
pub fn rank(
    entries: &[IndexedEntry],
    query: &Query,
    vocabulary: &Vocabulary,
    printed: &[usize],
) -> Vec<Hit> {
    let matches = matches(entries, query, vocabulary);
    let weights: Vec<_> =
        (0..query.words.len()).map(|word| Weight::new(word, query, &matches)).collect();
    let total: usize = weights.iter().map(Weight::all).sum();
    let scored = entries.iter().zip(matches).enumerate().map(|(at, (entry, matches))| {
        score(at, entry, &matches, &weights, query, printed.contains(&at))
    });
    let mut hits: Vec<(Score, Hit)> = scored.collect();
    let best = hits.iter().map(|(score, _)| score.weight).max().unwrap_or(0);
    let is_any_close = hits.iter().any(|(score, _)| score.is_close && score.weight == best);
    // Less than half of what was asked for is chance. So is much less than another entry has, and so are words
    // all over the texts where another entry has them close together.
    hits.retain(|(score, _)| {
        let Score { weight, printed, together, .. } = score;
        let has_enough = *weight > 0 && weight * 2 >= total && weight * 4 >= best * 3;
        let is_scattered = is_any_close && *together == Together::No;
        let is_exact = score.is_code || score.is_named || score.is_phrase;
        *printed > 0 || is_exact || has_enough && !is_scattered
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
        // Twice as rare is one more.
        let doublings = |having: usize| (matches.len() / having).max(1).ilog2() as usize;
        let rarity = match having {
            Some(having) => 1 + doublings(having),
            None if is_short => 0,
            None => 1 + doublings(1) / 2,
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
            Found::Whole | Found::Start | Found::Number => self.all(),
        }
    }
}

fn score(
    at: usize,
    entry: &IndexedEntry,
    matches: &EntryMatches,
    weights: &[Weight],
    query: &Query,
    is_printed: bool,
) -> (Score, Hit) {
    let found = &matches.found;
    let has_number = |word: &usize| matches!(found[*word], Found::Number | Found::Start);
    let rarest = weights.iter().map(|weight| weight.rarity).max().unwrap_or(0);
    // A number is not looked for in texts, and a word that is everywhere says nothing about where the others are.
    let is_wanted = |word: &usize| {
        weights[*word].is_known && !has_number(word) && weights[*word].rarity * 3 >= rarest
    };
    let wanted: Vec<usize> = (0..weights.len()).filter(is_wanted).collect();
    let passages: Vec<_> =
        matches.passages.iter().map(|places| PassageScore::new(places, &wanted, weights)).collect();
    // At least one, because a passage without a word says nothing.
    let most = passages.iter().map(|passage| passage.words).max().unwrap_or(0).max(1);
    let in_heads = |word: &usize| {
        let is_whole = |places: &Vec<Vec<Match>>| places[*word].iter().any(|place| place.is_whole);
        has_number(word) || matches.passages.iter().take(entry.heads).any(is_whole)
    };
    let together = passages.iter().map(|passage| passage.together).max();
    let together =
        together.unwrap_or(if wanted.is_empty() { Together::Close } else { Together::No });
    let is_exact = entry.names.iter().any(|name| name == query.passage.letters());
    let many_have = matches!(entry.kind, Kind::Range | Kind::FamilyCode);
    let is_query = |head: &Passage| head.letters() == query.passage.letters();
    let is_search_word =
        entry.kind == Kind::Code && entry.passages.iter().take(entry.heads).any(is_query);
    let has_most = |passage: &PassageScore| passage.words == most;
    let heads = entry.passages.iter().zip(&passages).take(entry.heads);
    let shortest = heads.filter(|(_, score)| has_most(score)).map(|(head, _)| head.words()).min();
    let score = Score {
        is_code: is_exact && entry.kind == Kind::Code,
        printed: printed(entry, query, is_printed),
        is_named: is_exact && !many_have || is_search_word,
        is_phrase: is_phrase(entry, query),
        is_close: together == Together::Close,
        weight: weights.iter().zip(found).map(|(weight, found)| weight.of(*found)).sum(),
        heads: (0..weights.len()).filter(in_heads).count(),
        kind: Reverse(entry.kind),
        together,
        rank: Reverse(entry.rank),
        passages: passages.iter().filter(|passage| has_most(passage)).count(),
        brevity: Reverse(shortest.unwrap_or(usize::MAX)),
        number: Reverse(entry.numbers.as_ref().map_or(0, |numbers| *numbers.start())),
    };
    (score, Hit { entry: at, passages })
}

/// How many letters of the text that a program prints are in the query.
fn printed(entry: &IndexedEntry, query: &Query, is_printed: bool) -> usize {
    /// The fewest letters that say more than the words: `timeout` is in many queries.
    const PRINTED: usize = 12;
    if entry.pieces.iter().map(Passage::words).sum::<usize>() < 2 {
        return 0;
    }
    let all = || entry.pieces.iter().map(|piece| length(piece.letters())).sum();
    let letters = query.passage.letters_of_pieces(&entry.pieces);
    letters.or_else(|| is_printed.then(all)).filter(|letters| *letters >= PRINTED).unwrap_or(0)
}

/// Whether the query is several words of a name or of a text that a program prints, as they are there.
fn is_phrase(entry: &IndexedEntry, query: &Query) -> bool {
    const WORDS: usize = 3;
    const LETTERS: usize = 12;
    let letters = query.passage.letters();
    query.passage.words() >= WORDS
        && length(letters) >= LETTERS
        && entry.passages.iter().take(entry.heads).any(|head| head.has_words(letters))
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
