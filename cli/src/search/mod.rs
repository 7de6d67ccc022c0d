//! Searches the texts of codes. The site does the same, with `templates/ranking.js`.

pub mod data;
pub mod index;

mod matches;
mod passage;
mod query;
mod ranking;
#[cfg(test)]
mod tests;
mod vocabulary;
mod words;

use std::cmp::Reverse;

use ws_close_code::Locale;

use crate::query::topic::Topic;
use crate::search::index::{Entry, IndexedEntry};
use crate::search::query::Query;
use crate::search::ranking::{Hit, rank};
use crate::search::vocabulary::Vocabulary;

/// What can be searched.
pub struct Index {
    topics: Vec<Topic>,
    entries: Vec<Entry>,
    indexed: Vec<IndexedEntry>,
    vocabulary: Vocabulary,
}

/// A code, class or range that was found.
pub struct Found<'a> {
    pub topic: &'a Topic,
    /// Its sentence that matches best.
    pub sentence: &'static str,
}

impl Index {
    pub fn new(topics: Vec<Topic>) -> Self {
        let entries: Vec<_> = topics.iter().map(Entry::new).collect();
        let indexed = entries.iter().map(Entry::indexed).collect();
        Self { topics, entries, indexed, vocabulary: Vocabulary::of_all_languages() }
    }

    /// What a query finds, the best first. The sentence is in `locale`, unless one in another language
    /// matches better.
    pub fn search(&self, query: &str, locale: Locale) -> Vec<Found<'_>> {
        let query = Query::new(query, &self.vocabulary);
        let found = |hit: Hit| Found {
            topic: &self.topics[hit.entry],
            sentence: sentence(&self.entries[hit.entry], &hit, locale),
        };
        rank(&self.indexed, &query, &self.vocabulary).into_iter().map(found).collect()
    }
}

/// The best sentence; the description where the query is found in no sentence.
fn sentence(entry: &Entry, hit: &Hit, locale: Locale) -> &'static str {
    let scores = hit.passages.iter().skip(entry.heads.len());
    let sentences = entry.sentences.iter().zip(scores).enumerate();
    let best = sentences
        .max_by_key(|(at, (sentence, score))| (**score, sentence.locale == locale, Reverse(*at)));
    best.map_or("", |(_, (sentence, _))| sentence.text)
}
