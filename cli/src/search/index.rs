//! What a search looks through.

use std::ops::RangeInclusive;

use ws_close_code::{CloseCode, Locale};

use crate::query::family;
use crate::query::topic::Topic;
use crate::search::data::LANGUAGES;
use crate::search::passage::Passage;
use crate::search::words::letters_only;

/// A code, a class or a range, with its texts in every language.
pub struct Entry {
    pub numbers: RangeInclusive<u16>,
    /// Names, labels and aliases, and everything else that a whole query may be.
    pub names: Vec<&'static str>,
    /// What describes it in a word or two: names and search words.
    pub heads: Vec<String>,
    pub sentences: Vec<Sentence>,
}

pub struct Sentence {
    pub locale: Locale,
    pub text: &'static str,
}

/// An entry, ready to be searched.
pub struct IndexedEntry {
    pub numbers: RangeInclusive<u16>,
    /// Without spaces.
    pub names: Vec<String>,
    /// Those of the names and search words, then those of the sentences.
    pub passages: Vec<Passage>,
    /// How many of the passages are names and search words.
    pub heads: usize,
}

impl Entry {
    pub fn new(topic: &Topic) -> Self {
        let texts = Locale::ALL.iter().map(|locale| (*locale, topic.explain(*locale)));
        let mut sentences = Vec::new();
        let mut names = Vec::new();
        for (locale, text) in texts {
            names.push(text.name());
            let head = [text.description()];
            let rest = [text.causes(), text.remedies(), &[text.when_to_use()]].concat();
            let texts = head.into_iter().chain(rest).filter(|text| !text.is_empty());
            sentences.extend(texts.map(|text| Sentence { locale, text }));
        }
        let mut heads: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        heads.extend(search_words(topic).into_iter().map(str::to_owned));
        let code = registered(topic);
        heads.extend(
            code.and_then(CloseCode::http_equivalent).map(|status| format!("HTTP {status}")),
        );
        names.push(label(topic));
        names.extend(code.map_or(&[][..], CloseCode::aliases));
        Self { numbers: topic.numbers(), names, heads, sentences }
    }

    pub fn indexed(&self) -> IndexedEntry {
        let heads = self.heads.iter().map(String::as_str);
        let sentences = self.sentences.iter().map(|sentence| sentence.text);
        IndexedEntry {
            numbers: self.numbers.clone(),
            names: self.names.iter().map(|name| letters_only(name)).collect(),
            passages: heads.chain(sentences).map(Passage::new).collect(),
            heads: self.heads.len(),
        }
    }
}

/// The words that people type for it, which its texts need not have.
fn search_words(topic: &Topic) -> Vec<&'static str> {
    let label = label(topic);
    let rows = LANGUAGES.iter().filter_map(|language| match (topic, registered(topic)) {
        (_, Some(code)) => row(language.codes, |number| *number == code.as_u16()),
        (Topic::Class { .. }, _) => row(language.classes, |class| *class == label),
        _ => None,
    });
    rows.flatten().copied().collect()
}

fn row<K>(
    rows: &'static [(K, &'static [&'static str])],
    is_wanted: impl Fn(&K) -> bool,
) -> Option<&'static [&'static str]> {
    rows.iter().find(|(key, _)| is_wanted(key)).map(|(_, words)| *words)
}

/// The code, unless a family gives it another meaning.
fn registered(topic: &Topic) -> Option<CloseCode> {
    match topic {
        Topic::Code(code) if !family::is_named(code.family()) => Some(code.code()),
        _ => None,
    }
}

fn label(topic: &Topic) -> &'static str {
    match topic {
        Topic::Class { class, .. } => class.as_str(),
        _ => topic.code().label(),
    }
}
