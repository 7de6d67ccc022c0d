//! Codes, classes and ranges as entries.

use ws_close_code::{CloseCode, FamilyCode, FamilyEntry, FamilyReason, Locale};

use crate::query::topic::Topic;
use crate::search::data::LANGUAGES;
use crate::search::entry::{Entry, Text};
use crate::search::subject::{Subject, is_of_family, registered};

pub fn of_topic(topic: Topic) -> Entry {
    let numbers = Some(topic.numbers());
    let entry = match topic.code() {
        code if is_of_family(code) => of_family(topic, code),
        _ => of_registry(topic),
    };
    Entry { numbers, ..entry }
}

/// A code or a class of the registry.
fn of_registry(topic: Topic) -> Entry {
    let code = registered(&topic);
    let texts: Vec<_> =
        Locale::ALL.iter().map(|locale| (*locale, topic.explain(*locale))).collect();
    let names = names(&topic);
    let mut heads: Vec<_> = texts.iter().map(|(_, text)| Text::from(text.name())).collect();
    heads.extend(search_words(&topic).into_iter().map(Text::from));
    heads.extend(
        code.and_then(CloseCode::http_equivalent).map(|status| format!("HTTP {status}").into()),
    );
    let mut entry = Entry { names, heads, ..Entry::new(Subject::Topic(topic)) };
    for (locale, text) in texts {
        entry.add_sentences(locale, [text.description()]);
        entry.add_sentences(locale, text.causes().iter().copied());
        entry.add_sentences(locale, text.remedies().iter().copied());
        entry.add_sentences(locale, [text.when_to_use()]);
    }
    entry
}

/// What a whole query may be for a code or a class of the registry: the name in each language, the label, and aliases.
pub fn names(topic: &Topic) -> Vec<Text> {
    let names = Locale::ALL.iter().map(|locale| topic.explain(*locale).name());
    let aliases = registered(topic).map_or(&[][..], CloseCode::aliases);
    names.chain([label(topic)]).chain(aliases.iter().copied()).map(Text::from).collect()
}

/// A code or a range of a family, with the reasons that tell the cases of a code apart.
fn of_family(topic: Topic, code: FamilyCode) -> Entry {
    let family = code.family();
    let row = code.entry();
    let reasons = row.map_or(&[][..], FamilyEntry::reasons).iter();
    let aliases = row.map_or(&[][..], FamilyEntry::aliases);
    let name = row.map(FamilyEntry::name).unwrap_or_default();
    let heads = aliases.iter().copied().chain(reasons.map(FamilyReason::text));
    let first = Text::from(format!("{name} {}", family.title()));
    let heads = [first].into_iter().chain(heads.map(Text::from)).collect();
    let mut entry = Entry { heads, ..Entry::new(Subject::Topic(topic)) };
    for locale in Locale::ALL.iter().filter(|locale| family.is_translated(**locale)) {
        entry.add_sentences(*locale, [code.explain_in(*locale).description()]);
    }
    entry
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

fn label(topic: &Topic) -> &'static str {
    match topic {
        Topic::Class { class, .. } => class.as_str(),
        _ => topic.code().label(),
    }
}
