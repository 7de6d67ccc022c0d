//! What a person searches for.

use crate::search::passage::Passage;
use crate::search::vocabulary::Vocabulary;
use crate::search::words::words;

pub struct Query {
    /// All of it.
    pub passage: Passage,
    /// The words that say something, each once.
    pub words: Vec<Word>,
}

pub struct Word {
    /// What to look for, the word itself first.
    pub forms: Vec<String>,
}

impl Query {
    pub fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        let typed = words(text);
        let mut words: Vec<Word> = Vec::new();
        let mut rest = &typed[..];
        while let [word, after @ ..] = rest {
            let skipped = after.first().filter(|next| vocabulary.is_stop_phrase(word, next));
            rest = skipped.map_or(after, |_| &after[1..]);
            let forms = if skipped.is_some() { Vec::new() } else { vocabulary.forms(word) };
            if !forms.is_empty() && words.iter().all(|other| other.forms[0] != forms[0]) {
                words.push(Word { forms });
            }
        }
        Self { passage: Passage::new(text), words }
    }
}

impl Word {
    /// The word as it was typed.
    pub fn typed(&self) -> &str {
        &self.forms[0]
    }
}
