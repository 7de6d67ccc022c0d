//! What the search of the pages looks through, as a script, because a page that is opened as a file may not read
//! other files. It has what `search/entries.rs` has, but says each text once: `ranking.js` puts the rest together.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use ws_close_code::{Family, FamilyEntry, Locale};

use crate::output::code::plain;
use crate::query::topic::Topic;
use crate::search::data::{LANGUAGES, Language};
use crate::search::entries;
use crate::search::entry::{Entry, Text};
use crate::search::subject::{Kind, Subject};
use crate::search::units;
use crate::sentence_words::NOT_UNITS;

pub const FILE: &str = "search-index.js";

/// The same entries and words as the command has, for all languages.
pub fn search_index(families: &[&'static Family]) -> String {
    let words = |of: fn(&Language) -> &'static [&'static str]| -> Vec<_> {
        LANGUAGES.iter().flat_map(of).collect()
    };
    let synonyms: Vec<_> = LANGUAGES.iter().flat_map(|language| language.synonyms).collect();
    let units = units::words().map(|(word, worth)| (word, worth.factor, worth.is_time));
    let mut limits: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (kind, words) in LANGUAGES.iter().flat_map(|language| language.limits) {
        limits.entry(kind).or_default().extend(*words);
    }
    let mut tables: BTreeMap<&str, Table> = BTreeMap::new();
    for entry in entries::all(families) {
        if let Some((name, row)) = row(&entry) {
            let table = tables.entry(name).or_default();
            table.rows.push(row);
            table.sentences.push(sentences(&entry));
        }
    }
    let rows: BTreeMap<_, _> = tables.iter().map(|(name, table)| (name, &table.rows)).collect();
    // Each language by itself, because that compresses best.
    let of_locale = |place: usize| -> BTreeMap<_, Vec<_>> {
        let of_table = |table: &'_ Table| -> Vec<_> {
            table.sentences.iter().map(|of_locales| of_locales[place].clone()).collect()
        };
        tables.iter().map(|(name, table)| (name, of_table(table))).collect()
    };
    let index = json!({
        "stopWords": words(|language| language.stop_words),
        "endings": words(|language| language.endings),
        "synonyms": synonyms,
        "units": units.collect::<Vec<_>>(),
        "notUnits": NOT_UNITS,
        "limitWords": limits,
        "locales": Locale::ALL.iter().map(|locale| locale.as_str()).collect::<Vec<_>>(),
        "rows": rows,
        "sentences": (0..Locale::ALL.len()).map(of_locale).collect::<Vec<_>>(),
    });
    format!("const SEARCH_INDEX = {index};\n")
}

#[derive(Default)]
struct Table {
    rows: Vec<Value>,
    /// For each row, those of each language.
    sentences: Vec<Vec<Vec<String>>>,
}

/// Without backticks, because results show no code.
fn sentences(entry: &Entry) -> Vec<Vec<String>> {
    let of_locale = |locale: &Locale| -> Vec<_> {
        let of_locale = entry.sentences.iter().filter(|sentence| sentence.locale == *locale);
        of_locale.map(|sentence| plain(sentence.text.to_owned())).collect()
    };
    Locale::ALL.iter().map(of_locale).collect()
}

/// The table of an entry, and its row there. What families have in common about a number needs none.
fn row(entry: &Entry) -> Option<(&'static str, Value)> {
    let numbers = entry.numbers.as_ref().map(|numbers| [*numbers.start(), *numbers.end()]);
    let after =
        |texts: &[Text], count: usize| texts.iter().skip(count).cloned().collect::<Vec<_>>();
    let row = match (&entry.subject, entry.subject.kind()) {
        (Subject::Topic(topic), Kind::FamilyCode | Kind::Range) if !is_class(topic) => {
            let code = topic.code();
            let name = code.entry().map(FamilyEntry::name);
            let row = json!([code.family().id(), numbers, name, after(&entry.heads, 1)]);
            ("familyCodes", row)
        }
        (Subject::Topic(topic), _) => {
            let names: Vec<_> =
                Locale::ALL.iter().map(|locale| topic.explain(*locale).name()).collect();
            let count = names.len();
            let names_only = after(&entry.names, count);
            ("codes", json!([numbers, names, names_only, after(&entry.heads, count)]))
        }
        (Subject::Number(_), _) => return None,
        (Subject::Family(family), _) => {
            let hosts = family.hosts();
            ("families", json!([family.id(), family.title(), family.aliases(), hosts]))
        }
        (Subject::Product(product), _) => ("products", json!([product.name, entry.names])),
        (Subject::Symptom(of), _) => {
            ("symptoms", json!([of.id(), of.text(), of.origin(), of.rank()]))
        }
        (Subject::Limit(limit), _) => {
            let (product, kind, setting) = (limit.product(), limit.kind(), limit.setting());
            let value = limit.value().to_string();
            let row = json!([limit.id(), product, kind.as_str(), value, setting, limit.rank()]);
            ("limits", row)
        }
    };
    Some(row)
}

fn is_class(topic: &Topic) -> bool {
    matches!(topic, Topic::Class { .. })
}
