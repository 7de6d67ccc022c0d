//! What the search of the front pages looks through, as a script, because a page that is opened as a file may
//! not read other files.

use serde_json::{Value, json};

use crate::query::family::REGISTRY;
use crate::query::topic::Topic;
use crate::search::data::LANGUAGES;
use crate::search::index::Entry;

pub const FILE: &str = "search-index.js";

/// The same entries and words as the command has, for all languages.
pub fn search_index() -> String {
    let words = |of: fn(&_) -> &'static [&'static str]| -> Vec<_> {
        LANGUAGES.iter().flat_map(of).collect()
    };
    let synonyms: Vec<_> = LANGUAGES.iter().flat_map(|language| language.synonyms).collect();
    let entries = Topic::all(&REGISTRY).into_iter().map(|topic| entry(&Entry::new(&topic)));
    let index = json!({
        "stopWords": words(|language| language.stop_words),
        "endings": words(|language| language.endings),
        "synonyms": synonyms,
        "entries": entries.collect::<Vec<_>>(),
    });
    format!("const SEARCH_INDEX = {index};\n")
}

fn entry(entry: &Entry) -> Value {
    json!({
        "numbers": [entry.numbers.start(), entry.numbers.end()],
        "names": entry.names,
        "heads": entry.heads,
        "sentences": entry.sentences.iter().map(|sentence| sentence.text).collect::<Vec<_>>(),
    })
}
