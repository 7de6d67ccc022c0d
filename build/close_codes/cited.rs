//! The sources of a row and of its sentences.

use super::super::rules::Check;
use super::super::sources::Sources;
use super::super::toml::Strings;
use super::model::{Sentence, Texts};

/// The places of the row's own sources, then those of its sentences, each once.
pub fn places(references: &Strings, texts: &Texts, sources: &Sources) -> Vec<usize> {
    let mut unique: Vec<usize> = Vec::new();
    for ids in [references].into_iter().chain(texts.citations()) {
        for place in sources.places(ids) {
            if !unique.contains(&place) {
                unique.push(place);
            }
        }
    }
    unique
}

/// Reports a row without sources, unknown ids, and claims without a source.
pub fn check(
    subject: &str,
    references: &Strings,
    texts: &Texts,
    sources: &Sources,
    check: &mut Check<'_, '_>,
) {
    sources.check_citations(&format!("{subject}: `references`"), references, check);
    for (key, list) in texts.lists() {
        for Sentence { sources: cited, .. } in &list.value {
            if cited.line > 0 {
                sources.check_citations(&format!("{subject}: `{key}`: `sources`"), cited, check);
            }
        }
    }
    check_claims(subject, texts, texts, sources, check);
}

/// Reports what the sentences of `texts` claim without a source; `english` has the citations.
pub fn check_claims(
    subject: &str,
    texts: &Texts,
    english: &Texts,
    sources: &Sources,
    check: &mut Check<'_, '_>,
) {
    for (key, text) in [("description", &texts.description), ("when_to_use", &texts.when_to_use)] {
        sources.check_claims(&format!("{subject}: `{key}`"), text, None, check);
    }
    for ((key, list), (_, english)) in texts.lists().into_iter().zip(english.lists()) {
        for (sentence, english) in list.value.iter().zip(&english.value) {
            let subject = format!("{subject}: `{key}`");
            sources.check_claims(&subject, &sentence.text, Some(&english.sources), check);
        }
    }
}
