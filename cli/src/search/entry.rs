//! What is known of a subject: its names, search words and sentences in every language.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use ws_close_code::Locale;

use crate::search::subject::Subject;

pub type Text = Cow<'static, str>;

pub struct Entry {
    pub subject: Subject,
    pub numbers: Option<RangeInclusive<u16>>,
    /// Everything that a whole query may be: names, labels and aliases.
    pub names: Vec<Text>,
    /// What describes it in a few words: names and search words.
    pub heads: Vec<Text>,
    pub sentences: Vec<Sentence>,
    /// What is shown where no sentence is there to say what it is. It is not searched.
    pub summary: String,
    /// The less, the more people meet it, among those of its kind.
    pub rank: u8,
}

pub struct Sentence {
    pub locale: Locale,
    pub text: &'static str,
}

impl Entry {
    pub fn new(subject: Subject) -> Self {
        Self {
            subject,
            numbers: None,
            names: Vec::new(),
            heads: Vec::new(),
            sentences: Vec::new(),
            summary: String::new(),
            rank: 0,
        }
    }

    /// Adds the sentences that there are.
    pub fn add_sentences(&mut self, locale: Locale, texts: impl IntoIterator<Item = &'static str>) {
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        self.sentences.extend(texts.map(|text| Sentence { locale, text }));
    }
}
