//! Searches what is known of codes, families, symptoms and limits. The site does the same, with
//! `templates/ranking.js`.

pub mod data;
pub mod entries;
pub mod entry;
pub mod subject;
pub mod topics;
pub mod units;

mod index;
mod matches;
mod passage;
mod query;
mod ranking;
mod split;
#[cfg(test)]
mod tests;
mod vocabulary;
mod words;

use std::cmp::Reverse;
use std::iter;

use ws_close_code::{Locale, Symptom};

use crate::search::entry::Entry;
use crate::search::index::IndexedEntry;
use crate::search::query::Query;
use crate::search::ranking::{Hit, PassageScore, rank};
use crate::search::subject::Subject;
use crate::search::vocabulary::Vocabulary;

/// What can be searched.
pub struct Index {
    entries: Vec<Entry>,
    indexed: Vec<IndexedEntry>,
    vocabulary: Vocabulary,
}

/// What was found.
pub struct Found<'a> {
    pub subject: &'a Subject,
    /// Its sentence that matches best, or else what it is.
    pub sentence: &'a str,
}

impl Index {
    pub fn new(entries: Vec<Entry>) -> Self {
        let indexed = entries.iter().map(IndexedEntry::new).collect();
        Self { entries, indexed, vocabulary: Vocabulary::of_all_languages() }
    }

    /// What a query finds, the best first. The sentence is in `locale`, unless one in another language
    /// matches better.
    pub fn search(&self, query: &str, locale: Locale) -> Vec<Found<'_>> {
        let printed: Vec<_> = Symptom::in_text(query).collect();
        let is_printed = |entry: &Entry| matches!(entry.subject, Subject::Symptom(symptom) if printed.contains(&&symptom));
        let printed = self.entries.iter().enumerate().filter(|(_, entry)| is_printed(entry));
        let printed: Vec<_> = printed.map(|(at, _)| at).collect();
        let query = Query::new(query, &self.vocabulary);
        let found = |hit: Hit| Found {
            subject: &self.entries[hit.entry].subject,
            sentence: sentence(&self.entries[hit.entry], &hit, locale),
        };
        rank(&self.indexed, &query, &self.vocabulary, &printed).into_iter().map(found).collect()
    }
}

/// The best sentence. Where names and search words match better than any, the first, which says what it is.
fn sentence<'a>(entry: &'a Entry, hit: &Hit, locale: Locale) -> &'a str {
    let none = PassageScore::default();
    let (heads, scores) = hit.passages.split_at(entry.heads.len().min(hit.passages.len()));
    let is_better = heads.iter().max() > scores.iter().max();
    let scores = scores.iter().filter(|_| !is_better).chain(iter::repeat(&none));
    let sentences = entry.sentences.iter().zip(scores).enumerate();
    let best = sentences
        .max_by_key(|(at, (sentence, score))| (**score, sentence.locale == locale, Reverse(*at)));
    best.map_or(&entry.summary, |(_, (sentence, _))| sentence.text)
}
