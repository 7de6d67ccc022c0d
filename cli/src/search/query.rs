//! What a person searches for.

use crate::search::vocabulary::Vocabulary;
use crate::search::words::words;

pub struct Query {
    /// The letters of all words, without spaces.
    pub letters: String,
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
        for word in &typed {
            let forms = vocabulary.forms(word);
            if !forms.is_empty() && words.iter().all(|other| other.forms[0] != forms[0]) {
                words.push(Word { forms });
            }
        }
        Self { letters: typed.concat(), words }
    }
}

impl Word {
    /// The word as it was typed.
    pub fn typed(&self) -> &str {
        &self.forms[0]
    }
}
