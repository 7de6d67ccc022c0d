//! The rules for search words.

use std::collections::HashSet;

use super::read::Language;
use crate::file::Problem;
use crate::words::{self, Located, Row, Words};

/// The labels of the classes, in their order.
const CLASSES: [&str; 5] = ["unused", "protocol", "registered", "private_use", "undefined"];

/// The kinds of limits.
const LIMITS: [&str; 9] =
    ["idle", "lifetime", "ping", "handshake", "close", "message", "frame", "queue", "connections"];

/// A word of a code's texts may also be a search word, because that lifts the code among those that
/// have it.
pub fn check(language: &Language, problems: &mut Vec<Problem>) {
    let mut check = Check { path: &language.path, problems };
    check.words("stop_words", &language.stop_words, false);
    check.words("endings", &language.endings, true);
    let stop_words: HashSet<_> = language.stop_words.iter().map(|word| &word.value).collect();
    check.keys("synonyms", &language.synonyms);
    for Row { key, words } in &language.synonyms {
        check.words("synonyms", [key], true);
        check.words(&format!("synonyms of {:?}", key.value), words, false);
        if stop_words.contains(&key.value) {
            check.problem(key.line, format!("synonyms: {:?} is a stop word", key.value));
        }
        if words.iter().any(|word| word.value == key.value) {
            check.problem(key.line, format!("synonyms: {:?} is its own synonym", key.value));
        }
    }
    check.table("limit", &language.limits, &LIMITS);
    let number = |key: &str| key.parse().ok().filter(|number| (1000..4000).contains(number));
    check.rows("code", &language.codes, number);
    check.rows("class", &language.classes, |key| CLASSES.iter().position(|label| *label == key));
}

struct Check<'a> {
    path: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Check<'_> {
    fn problem(&mut self, line: usize, message: String) {
        self.problems.push((self.path.to_owned(), line, message));
    }

    /// At most one row for each key, in the order of their places.
    fn rows<P: Ord>(&mut self, kind: &str, rows: &[Row], place: impl Fn(&str) -> Option<P>) {
        self.keys(kind, rows);
        let mut last = None;
        for Row { key, words } in rows {
            let place = place(&key.value);
            if place.is_none() {
                self.problem(key.line, format!("unknown {kind} {:?}", key.value));
            } else if place < last {
                self.problem(key.line, format!("{kind} {} is out of order", key.value));
            }
            last = last.max(place);
            self.row(kind, key, words);
        }
    }

    /// Rows with keys that are known, in any order.
    fn table(&mut self, kind: &str, rows: &[Row], known: &[&str]) {
        for Row { key, words } in rows {
            if !known.contains(&&*key.value) {
                let message =
                    format!("unknown {kind} {:?}: expected {}", key.value, known.join(", "));
                self.problem(key.line, message);
            }
            self.row(kind, key, words);
        }
    }

    fn row(&mut self, kind: &str, key: &Located<String>, words: &Words) {
        self.words(&format!("{kind} {}", key.value), words, false);
        if words.is_empty() {
            self.problem(key.line, format!("{kind} {}: expected search words", key.value));
        }
    }

    fn keys(&mut self, kind: &str, rows: &[Row]) {
        let mut seen = HashSet::new();
        for Row { key, .. } in rows {
            if !seen.insert(&key.value) {
                self.problem(key.line, format!("{kind} {} is there twice", key.value));
            }
        }
    }

    /// Each word once, in lower case, with letters or digits and single spaces.
    fn words<'w>(
        &mut self,
        name: &str,
        words: impl IntoIterator<Item = &'w Located<String>, IntoIter: Clone>,
        is_single: bool,
    ) {
        let words = words.into_iter();
        let mut problem = |line, message| self.problems.push((self.path.to_owned(), line, message));
        words::check(name, words.clone(), &mut problem);
        for Located { line, value } in words {
            let mut parts = value.split(' ').filter(|part| !part.is_empty());
            if is_single && value.contains(' ') {
                problem(*line, format!("{name}: expected one word, found {value:?}"));
            } else if !parts.all(|part| part.contains(char::is_alphanumeric)) {
                problem(*line, format!("{name}: expected letters or digits, found {value:?}"));
            }
        }
    }
}
