//! Stop words, endings and synonyms of every language.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::search::data::{LANGUAGES, Language};
use crate::search::words::{length, letters_only};

/// What `data/search` says about words, for all languages at once, because a query may mix them.
pub struct Vocabulary {
    stop_words: HashSet<String>,
    /// The longest first.
    endings: Vec<String>,
    synonyms: HashMap<String, Vec<String>>,
}

impl Vocabulary {
    /// The fewest letters that stay when an ending is cut. A Hangul syllable has two or three.
    const STEM: usize = 3;

    pub fn of_all_languages() -> Self {
        Self::new(LANGUAGES)
    }

    pub fn new(languages: &[Language]) -> Self {
        let all = |of: fn(&Language) -> &'static [&'static str]| {
            languages.iter().flat_map(of).map(|word| letters_only(word))
        };
        let mut endings: Vec<_> = all(|language| language.endings).collect();
        endings.sort_by_key(|ending| Reverse(length(ending)));
        let mut synonyms = HashMap::<_, Vec<_>>::new();
        for (word, others) in languages.iter().flat_map(|language| language.synonyms) {
            let others = others.iter().map(|other| letters_only(other));
            synonyms.entry(letters_only(word)).or_default().extend(others);
        }
        Self { stop_words: all(|language| language.stop_words).collect(), endings, synonyms }
    }

    pub fn is_ending(&self, letters: &str) -> bool {
        self.endings.iter().any(|ending| ending == letters)
    }

    /// Whether two words say nothing together, such as "close code".
    pub fn is_stop_phrase(&self, first: &str, second: &str) -> bool {
        self.stop_words.contains(&format!("{first}{second}"))
    }

    /// What to look for where a query has `word`: the word, the word without its ending, and the
    /// synonyms of both. Empty for a stop word.
    pub fn forms(&self, word: &str) -> Vec<String> {
        let stem = self.stem(word);
        let mut forms: Vec<_> =
            [Some(word), stem].into_iter().flatten().map(str::to_owned).collect();
        if forms.iter().any(|form| self.stop_words.contains(form)) {
            return Vec::new();
        }
        let synonyms = forms.iter().filter_map(|form| self.synonyms.get(form)).flatten();
        let synonyms: Vec<_> = synonyms.cloned().collect();
        forms.extend(synonyms);
        forms
    }

    /// The word without its longest ending, if enough of it stays.
    fn stem<'a>(&self, word: &'a str) -> Option<&'a str> {
        let stems = self.endings.iter().filter_map(|ending| word.strip_suffix(ending.as_str()));
        stems.into_iter().find(|stem| length(stem) >= Self::STEM)
    }
}
