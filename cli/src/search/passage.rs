//! A name, a search word or a sentence, and where words of a query are in it.

use crate::search::split::is_asian;
use crate::search::vocabulary::Vocabulary;
use crate::search::words::{length, words};

/// The words of a text. They are kept without the spaces between them, because people write
/// `비정상종료`, `timeout` and `time out`.
pub struct Passage {
    letters: String,
    /// Where each word begins in `letters`.
    starts: Vec<usize>,
}

/// Where a word of a query is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The words of the passage that it is in, counted from 0.
    pub first: usize,
    pub last: usize,
    /// Whether it is whole words, except for an ending.
    pub is_whole: bool,
}

impl Passage {
    /// The fewest letters that are found at the start of a longer word.
    const AT_START: usize = 3;
    /// The fewest letters that are found inside a word.
    const INSIDE: usize = 4;
    /// The fewest letters that are found across words: `aws` is not in "a WSS server".
    const ACROSS: usize = 4;

    pub fn new(text: &str) -> Self {
        let (mut letters, mut starts) = (String::new(), Vec::new());
        for word in words(text) {
            starts.push(letters.len());
            letters += &word;
        }
        Self { letters, starts }
    }

    /// The words without the spaces between them.
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// How many words there are.
    pub fn words(&self) -> usize {
        self.starts.len()
    }

    /// Whether successive words begin with these letters.
    pub fn has_words(&self, letters: &str) -> bool {
        letters.len() <= self.letters.len()
            && self.starts.iter().any(|start| self.letters[*start..].starts_with(letters))
    }

    /// Every place where the letters of a word of a query are.
    pub fn matches(&self, form: &str, vocabulary: &Vocabulary) -> Vec<Match> {
        let mut matches = Vec::new();
        let mut from = 0;
        while let Some(found) = self.letters[from..].find(form) {
            let begin = from + found;
            matches.extend(self.match_at(begin, form, vocabulary));
            from = begin + self.letters[begin..].chars().next().map_or(1, char::len_utf8);
        }
        matches
    }

    /// The match of `form`, which is at `begin`, or `None` if that means nothing.
    fn match_at(&self, begin: usize, form: &str, vocabulary: &Vocabulary) -> Option<Match> {
        let end = begin + form.len();
        let [first, last] = [begin, end - 1].map(|at| self.word_at(at));
        let is_at_start = self.starts[first] == begin;
        let rest = &self.letters[end..self.end_of(last)];
        let letters = length(form);
        if first != last && letters < Self::ACROSS {
            return None;
        }
        if is_number(form) {
            // `60` is also in `60s`.
            let is_alone = rest.is_empty() || rest == "s";
            return (is_at_start && is_alone && first == last).then_some(Match {
                first,
                last,
                is_whole: true,
            });
        }
        let is_whole = is_at_start && (rest.is_empty() || vocabulary.is_ending(rest));
        // Where spaces are a matter of taste, a part may also go across them.
        let is_within = first == last || form.chars().all(is_asian);
        let enough = if is_at_start { Self::AT_START } else { Self::INSIDE };
        (is_whole || is_within && letters >= enough).then_some(Match { first, last, is_whole })
    }

    /// How many letters the pieces of a text have, if they are here in their order: the first begins with a
    /// word, and the last ends with one.
    pub fn letters_of_pieces(&self, pieces: &[Self]) -> Option<usize> {
        let pieces: Vec<_> =
            pieces.iter().map(Self::letters).filter(|all| !all.is_empty()).collect();
        let (first, rest) = pieces.split_first()?;
        let begin = self.starts.iter().find(|at| self.letters[**at..].starts_with(first));
        let mut end = begin? + first.len();
        for piece in rest {
            end += self.letters[end..].find(piece)? + piece.len();
        }
        let ends_word = end == self.letters.len() || self.starts.contains(&end);
        ends_word.then(|| pieces.iter().map(|piece| length(piece)).sum())
    }

    /// The word that has the byte `at`.
    fn word_at(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    fn end_of(&self, word: usize) -> usize {
        self.starts.get(word + 1).copied().unwrap_or(self.letters.len())
    }
}

pub fn is_number(form: &str) -> bool {
    form.bytes().all(|byte| byte.is_ascii_digit())
}
