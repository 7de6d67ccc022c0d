//! How common words are, to find the symptoms of a line by words that few other lines have.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::pattern::{Pattern, words};
use super::words::{EIGHT, NO_WORD, of_pair, of_word};
use super::{Sentence, Symptoms};

/// How much rarer than the words of the first literal piece other words must be.
const ELSEWHERE: usize = 3;

/// How often words and pairs of words occur in all symptoms and in the sentences about them, which are about what lines
/// of logs are about too.
#[derive(Default)]
pub struct Prose {
    words: HashMap<String, usize>,
    pairs: HashMap<(String, String), usize>,
}

impl Symptoms {
    pub fn prose(&self) -> Prose {
        let mut prose = Prose::default();
        for symptom in &self.all {
            prose.add(&symptom.text.value);
            prose.add(&symptom.meaning.value);
            for Sentence { text, .. } in symptom.causes.value.iter().chain(&symptom.remedies.value)
            {
                prose.add(&text.value);
            }
        }
        prose
    }
}

impl Prose {
    fn add(&mut self, text: &str) {
        let words = words(text);
        for pair in words.windows(2) {
            *self.pairs.entry((pair[0].clone(), pair[1].clone())).or_default() += 1;
        }
        for word in words {
            *self.words.entry(word).or_default() += 1;
        }
    }

    /// Two words of a pattern that follow one another, the rarest there are; one where there are no two. Those in the
    /// first literal piece count as rarer, because they tell where it begins.
    pub fn rarest_words(&self, pattern: &Pattern<'_>) -> Vec<String> {
        let pieces = pattern.words();
        let pairs = pieces.iter().flat_map(|words| words.windows(2));
        let commonness = |pair: &&[String]| {
            let (count, of_words) = self.commonness_of_pair(&pair[0], &pair[1]);
            let is_elsewhere = pattern.end_in_first(pair).is_none();
            (count + if is_elsewhere { ELSEWHERE } else { 0 }, of_words)
        };
        if let Some(pair) = pairs.min_by_key(commonness) {
            return pair.to_vec();
        }
        let words = pieces.concat();
        words.into_iter().min_by_key(|word| self.commonness(word)).into_iter().collect()
    }

    fn commonness_of_pair(&self, first: &str, second: &str) -> (usize, impl Ord + use<>) {
        let pair = (first.to_owned(), second.to_owned());
        let found = self.pairs.get(&pair).copied().unwrap_or_default();
        (found, self.commonness(first).min(self.commonness(second)))
    }

    /// A number is more common than any word, because lines are full of numbers.
    fn commonness(&self, word: &str) -> (bool, usize, Reverse<usize>) {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        (is_number, self.words.get(word).copied().unwrap_or_default(), Reverse(word.len()))
    }
}

/// The hash of a word or of two.
pub fn hash_of(words: &[String]) -> u32 {
    match words {
        [word] => hash(word),
        [first, second] => of_pair(hash(first), hash(second)),
        _ => NO_WORD,
    }
}

fn hash(word: &str) -> u32 {
    let first = word.bytes().take(EIGHT);
    of_word(first.rev().fold(0, |eight, byte| eight << 8 | u64::from(byte)), word.len())
}
