//! The tables of families.

use serde_json::Value;
use ws_close_code::{
    Basis, Family, FamilyCode, FamilyEntry, FamilyReason, Locale, Reconnect, Reference, SentBy,
};

use crate::export::column::{
    Column, DATE_OR_NULL, DataTable, INTEGER, INTEGER_OR_NULL, TEXT, TEXT_OR_NULL, column, readable,
};
use crate::export::keys::{ForeignKey, Keys, keys, to};
use crate::export::reconnect::Advised;
use crate::query::topic::Topic;

/// The key of `family_codes`, and of what belongs to a row of it.
const ROW: &[&str] = &["family", "first_code", "last_code"];

const TO_FAMILY: &[ForeignKey] = &[to(&["family"], "families", &["id"])];

const TO_ROW: &[ForeignKey] = &[to(ROW, "family_codes", ROW)];

const FAMILY: &[Column<&'static Family>] = &[
    readable(column("id", TEXT, |family| family.id().into())),
    readable(column("title", TEXT, |family| family.title().into())),
    readable(column("source_title", TEXT_OR_NULL, |family| {
        source(family).map(Reference::title).into()
    })),
    readable(column("source_url", TEXT_OR_NULL, |family| {
        source(family).map(Reference::url).into()
    })),
    column("source_checked", DATE_OR_NULL, |family| last_checked(family).into()),
];

pub fn families(all: &[&'static Family]) -> DataTable {
    DataTable::new("families", keys(&["id"], &[]), &[FAMILY], all.iter().copied())
}

fn source(family: &Family) -> Option<Reference> {
    family.references().first().copied()
}

/// The day on which a source of the family was read last.
pub fn last_checked(family: &Family) -> Option<&'static str> {
    family.references().iter().filter_map(|source| source.checked()).max()
}

/// `family` joins with `families`. `name` is null for a range, whose row holds for the numbers
/// without their own row.
const FAMILY_CODE: &[Column<Topic>] = &[
    readable(column("family", TEXT, |topic| topic.code().family().id().into())),
    readable(column("first_code", INTEGER, |topic| (*topic.numbers().start()).into())),
    readable(column("last_code", INTEGER, |topic| (*topic.numbers().end()).into())),
    readable(column("name", TEXT_OR_NULL, |topic| match topic {
        Topic::Code(code) => code.name().into(),
        _ => Value::Null,
    })),
    readable(column("label", TEXT, |topic| topic.code().label().into())),
    readable(column("description", TEXT, |topic| topic.code().description().into())),
    column("sent_by", TEXT, |topic| topic.code().sent_by().map(SentBy::as_str).into()),
    column("basis", TEXT, |topic| topic.code().basis().map(Basis::as_str).into()),
    column("deprecation", TEXT_OR_NULL, |topic| {
        topic.code().entry().and_then(FamilyEntry::deprecation).into()
    }),
    readable(column("severity", TEXT, |topic| topic.code().severity().as_str().into())),
];

pub fn codes(all: &[&'static Family]) -> DataTable {
    let keys = keys(ROW, TO_FAMILY);
    DataTable::new("family_codes", keys, &[FAMILY_CODE, &Topic::RECONNECT], topics(all))
}

fn topics(all: &[&'static Family]) -> impl Iterator<Item = Topic> {
    all.iter().copied().flat_map(Topic::all)
}

/// A reason of a code, by its place in the entry.
#[derive(Clone, Copy)]
struct ReasonRow {
    code: FamilyCode,
    place: usize,
    reason: &'static FamilyReason,
    entry: &'static FamilyEntry,
}

impl Advised for ReasonRow {
    /// Its own, else that of the code.
    fn advice(&self) -> Reconnect {
        self.reason.reconnect().unwrap_or(self.entry.reconnect())
    }
}

/// `family` and `code` join with `family_codes`. The first row that matches a reason counts.
const REASON: &[Column<ReasonRow>] = &[
    readable(column("family", TEXT, |row| row.code.family().id().into())),
    readable(column("code", INTEGER, |row| row.code.as_u16().into())),
    column("position", INTEGER, |row| (row.place + 1).into()),
    readable(column("matching", TEXT, |row| row.reason.matching().as_str().into())),
    readable(column("text", TEXT, |row| row.reason.text().into())),
    readable(column("description", TEXT, |row| row.reason.description().into())),
    column("basis", TEXT, |row| row.reason.basis().unwrap_or(row.entry.basis()).as_str().into()),
    readable(column("severity", TEXT, |row| {
        row.reason.severity().unwrap_or(row.entry.severity()).as_str().into()
    })),
];

pub fn reasons(all: &[&'static Family]) -> DataTable {
    let keys = keys(&["family", "code", "position"], TO_FAMILY);
    let rows = topics(all).flat_map(|topic| reasons_of(topic.code()));
    DataTable::new("family_reasons", keys, &[REASON, &ReasonRow::RECONNECT], rows)
}

fn reasons_of(code: FamilyCode) -> impl Iterator<Item = ReasonRow> {
    let of_entry = move |entry: &'static FamilyEntry| {
        let numbered = entry.reasons().iter().enumerate();
        numbered.map(move |(place, reason)| ReasonRow { code, place, reason, entry })
    };
    code.entry().into_iter().flat_map(of_entry)
}

/// A sentence about a code, a range or a reason.
struct Text {
    family: &'static Family,
    first: u16,
    last: u16,
    /// Its place among the reasons of the code, and its text.
    reason: Option<(usize, &'static str)>,
    language: Locale,
    kind: &'static str,
    position: usize,
    content: &'static str,
}

/// `family`, `first_code` and `last_code` join with `family_codes`; `reason_position` is 0 for what holds without a
/// reason, else it joins with `position` of `family_reasons`.
const TEXTS: &[Column<Text>] = &[
    readable(column("family", TEXT, |row| row.family.id().into())),
    readable(column("first_code", INTEGER, |row| row.first.into())),
    readable(column("last_code", INTEGER, |row| row.last.into())),
    column("reason_position", INTEGER, |row| row.reason.map_or(0, |(place, _)| place + 1).into()),
    readable(column("reason", TEXT_OR_NULL, |row| row.reason.map(|(_, text)| text).into())),
    readable(column("language", TEXT, |row| row.language.as_str().into())),
    readable(column("kind", TEXT, |row| row.kind.into())),
    column("position", INTEGER, |row| row.position.into()),
    readable(column("text", TEXT, |row| row.content.into())),
];

pub fn texts(all: &[&'static Family]) -> DataTable {
    const KEYS: Keys = keys(
        &["family", "first_code", "last_code", "reason_position", "language", "kind", "position"],
        TO_ROW,
    );
    DataTable::new("family_texts", KEYS, &[TEXTS], topics(all).flat_map(|topic| texts_of(&topic)))
}

fn texts_of(topic: &Topic) -> Vec<Text> {
    let (code, (first, last)) = (topic.code(), topic.numbers().into_inner());
    let family = code.family();
    let mut rows = Vec::new();
    for language in Locale::ALL.iter().copied().filter(|locale| family.is_translated(*locale)) {
        let mut add = |reason, kind, sentences: &[&'static str]| {
            for (place, content) in sentences.iter().enumerate() {
                let position = place + 1;
                rows.push(Text { family, first, last, reason, language, kind, position, content });
            }
        };
        let explanation = code.explain_in(language);
        add(None, "description", &[explanation.description()]);
        add(None, "cause", explanation.causes());
        add(None, "remedy", explanation.remedies());
        for row in reasons_of(code) {
            let text = Some((row.place, row.reason.text()));
            let explanation = code.at_reason(row.place).explain_in(language);
            add(text, "description", &[explanation.description()]);
            add(text, "cause", explanation.causes());
            add(text, "remedy", explanation.remedies());
        }
    }
    rows
}

/// A source of a code or a range.
struct SourceRow {
    family: &'static Family,
    first: u16,
    last: u16,
    position: usize,
    source: Reference,
}

/// `family`, `first_code` and `last_code` join with `family_codes`.
const SOURCE: &[Column<SourceRow>] = &[
    readable(column("family", TEXT, |row| row.family.id().into())),
    readable(column("first_code", INTEGER, |row| row.first.into())),
    readable(column("last_code", INTEGER, |row| row.last.into())),
    column("position", INTEGER, |row| row.position.into()),
    readable(column("title", TEXT, |row| row.source.title().into())),
    readable(column("url", TEXT, |row| row.source.url().into())),
    column("version", TEXT_OR_NULL, |row| row.source.version().into()),
    column("path", TEXT_OR_NULL, |row| row.source.path().into()),
    readable(column("checked", DATE_OR_NULL, |row| row.source.checked().into())),
];

pub fn sources(all: &[&'static Family]) -> DataTable {
    let of_topic = |topic: Topic| {
        let (family, (first, last)) = (topic.code().family(), topic.numbers().into_inner());
        let numbered = topic.code().references().iter().enumerate();
        numbered.map(move |(place, &source)| SourceRow {
            family,
            first,
            last,
            position: place + 1,
            source,
        })
    };
    let keys = keys(&["family", "first_code", "last_code", "position"], TO_ROW);
    DataTable::new("family_sources", keys, &[SOURCE], topics(all).flat_map(of_topic))
}

/// Another name of a family or a code.
struct NameRow {
    family: &'static Family,
    position: usize,
    code: Option<u16>,
    kind: &'static str,
    name: &'static str,
}

/// `code` is null for a name of the family itself.
const NAME: &[Column<NameRow>] = &[
    readable(column("family", TEXT, |row| row.family.id().into())),
    column("position", INTEGER, |row| row.position.into()),
    readable(column("code", INTEGER_OR_NULL, |row| row.code.into())),
    readable(column("kind", TEXT, |row| row.kind.into())),
    readable(column("name", TEXT, |row| row.name.into())),
];

pub fn names(all: &[&'static Family]) -> DataTable {
    let keys = keys(&["family", "position"], TO_FAMILY);
    DataTable::new("family_names", keys, &[NAME], all.iter().copied().flat_map(names_of))
}

fn names_of(family: &'static Family) -> Vec<NameRow> {
    let mut rows = Vec::new();
    let mut add = |code, kind, names: &[&'static str]| {
        for name in names {
            rows.push(NameRow { family, position: rows.len() + 1, code, kind, name });
        }
    };
    add(None, "alias", family.aliases());
    add(None, "host", family.hosts());
    for entry in family.entries() {
        add(Some(entry.number()), "alias", entry.aliases());
    }
    rows
}
