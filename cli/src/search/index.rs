//! Entries, ready to be searched.

use std::ops::RangeInclusive;

use crate::search::entries::pieces;
use crate::search::entry::Entry;
use crate::search::passage::Passage;
use crate::search::subject::{Kind, Subject};
use crate::search::words::letters_only;

pub struct IndexedEntry {
    pub kind: Kind,
    pub numbers: Option<RangeInclusive<u16>>,
    pub rank: u8,
    /// Without spaces.
    pub names: Vec<String>,
    /// For a text that a program prints, what is between its blanks.
    pub pieces: Vec<Passage>,
    /// Those of the names and search words, then those of the sentences.
    pub passages: Vec<Passage>,
    /// How many of the passages are names and search words.
    pub heads: usize,
    /// The letters of all passages, each behind a line break.
    pub letters: String,
}

impl IndexedEntry {
    pub fn new(entry: &Entry) -> Self {
        let heads = entry.heads.iter().map(|head| &**head);
        let sentences = entry.sentences.iter().map(|sentence| sentence.text);
        let pieces = match entry.subject {
            // People write the words of an identifier, such as `server_restart`, and mean no text.
            Subject::Symptom(symptom) if symptom.text().contains(' ') => {
                pieces(symptom.text()).map(Passage::new).collect()
            }
            _ => Vec::new(),
        };
        Self {
            numbers: entry.numbers.clone(),
            rank: entry.rank,
            pieces,
            ..Self::of(
                entry.subject.kind(),
                entry.names.iter().map(|name| &**name),
                heads.chain(sentences),
                entry.heads.len(),
            )
        }
    }

    /// One with these texts only.
    pub fn of<'a>(
        kind: Kind,
        names: impl Iterator<Item = &'a str>,
        passages: impl Iterator<Item = &'a str>,
        heads: usize,
    ) -> Self {
        let passages: Vec<_> = passages.map(Passage::new).collect();
        let letters = passages.iter().map(|passage| format!("\n{}", passage.letters()));
        Self {
            kind,
            numbers: None,
            rank: 0,
            names: names.map(letters_only).collect(),
            pieces: Vec::new(),
            letters: letters.collect(),
            passages,
            heads,
        }
    }
}
