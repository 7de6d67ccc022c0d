//! The tables of symptoms.

use ws_close_code::{CloseCode, Locale, Reference, Sentences, Symptom};

use crate::export::column::{
    BOOLEAN, Column, DATE_OR_NULL, DataTable, INTEGER, TEXT, TEXT_OR_NULL, column, readable,
};
use crate::export::keys::{ForeignKey, keys, to};
use crate::export::symptom_pattern::{Dialect, in_search_order, literal, parts, pattern};

pub fn symptoms() -> DataTable {
    let mut rows: Vec<_> = in_search_order().into_iter().zip(1..).collect();
    rows.sort();
    DataTable::new("symptoms", keys(&["id"], &[]), &[SYMPTOM], rows)
}

pub fn symptom_parts() -> DataTable {
    let of = |of| Dialect::ALL.map(|dialect| (of, dialect));
    let keys = keys(&["symptom_id", "dialect"], TO_SYMPTOM);
    DataTable::new(
        "symptom_parts",
        keys,
        &[SYMPTOM_PARTS],
        Symptom::ALL.iter().copied().flat_map(of),
    )
}

pub fn symptom_codes() -> DataTable {
    let rows = Symptom::ALL.iter().copied().flat_map(|of| {
        let row = move |seen_by| move |code: &CloseCode| SymptomCode { of, seen_by, code: *code };
        let holder = of.codes().iter().map(row("holder"));
        holder.chain(of.peer_codes().iter().map(row("peer")))
    });
    let keys = keys(&["symptom_id", "seen_by", "code"], TO_SYMPTOM);
    DataTable::new("symptom_codes", keys, &[SYMPTOM_CODE], rows)
}

pub fn symptom_texts() -> DataTable {
    let keys = keys(&["symptom_id", "language", "kind", "position"], TO_SYMPTOM);
    let rows = Symptom::ALL.iter().copied().flat_map(texts_of);
    DataTable::new("symptom_texts", keys, &[SYMPTOM_TEXT], rows)
}

pub fn symptom_sources() -> DataTable {
    let rows = Symptom::ALL.iter().copied().flat_map(|of| {
        let numbered = of.references().zip(1..);
        numbered.map(move |(source, position)| SymptomSource { of, position, source })
    });
    let keys = keys(&["symptom_id", "position"], TO_SYMPTOM);
    DataTable::new("symptom_sources", keys, &[SYMPTOM_SOURCE], rows)
}

const TO_SYMPTOM: &[ForeignKey] = &[to(&["symptom_id"], "symptoms", &["id"])];

/// Each with its place in the order of [`Symptom::in_text`].
const SYMPTOM: &[Column<(Symptom, u16)>] = &[
    readable(column("id", TEXT, |(symptom, _)| symptom.id().into())),
    readable(column("origin", TEXT, |(symptom, _)| symptom.origin().into())),
    readable(column("text", TEXT, |(symptom, _)| symptom.text().into())),
    readable(column("form", TEXT, |(symptom, _)| symptom.form().as_str().into())),
    readable(column("rank", INTEGER, |(symptom, _)| symptom.rank().into())),
    column("search_order", INTEGER, |(_, place)| (*place).into()),
    column("is_case_exact", BOOLEAN, |(symptom, _)| symptom.is_case_exact().into()),
    column("is_whole_field", BOOLEAN, |(symptom, _)| symptom.is_whole_field().into()),
    column("literal", TEXT, |(symptom, _)| literal(*symptom).into()),
    column("pattern_re2", TEXT, |(symptom, _)| pattern(*symptom, Dialect::Re2).into()),
    column("pattern_java", TEXT, |(symptom, _)| pattern(*symptom, Dialect::Java).into()),
];

/// `symptom_id` joins with `symptoms`.
const SYMPTOM_PARTS: &[Column<(Symptom, Dialect)>] = &[
    readable(column("symptom_id", TEXT, |(symptom, _)| symptom.id().into())),
    readable(column("dialect", TEXT, |(_, dialect)| dialect.as_str().into())),
    column("pattern", TEXT, |(symptom, dialect)| parts(*symptom, *dialect).pattern.into()),
    column("replacement", TEXT, |(symptom, dialect)| parts(*symptom, *dialect).replacement.into()),
];

struct SymptomCode {
    of: Symptom,
    seen_by: &'static str,
    code: CloseCode,
}

/// `symptom_id` joins with `symptoms`.
const SYMPTOM_CODE: &[Column<SymptomCode>] = &[
    readable(column("symptom_id", TEXT, |row| row.of.id().into())),
    readable(column("seen_by", TEXT, |row| row.seen_by.into())),
    readable(column("code", INTEGER, |row| row.code.as_u16().into())),
];

struct SymptomText {
    of: Symptom,
    language: Locale,
    kind: &'static str,
    position: usize,
    content: &'static str,
}

/// `symptom_id` joins with `symptoms`.
const SYMPTOM_TEXT: &[Column<SymptomText>] = &[
    readable(column("symptom_id", TEXT, |text| text.of.id().into())),
    readable(column("language", TEXT, |text| text.language.as_str().into())),
    readable(column("kind", TEXT, |text| text.kind.into())),
    column("position", INTEGER, |text| text.position.into()),
    readable(column("text", TEXT, |text| text.content.into())),
];

/// The texts in each language that has them.
fn texts_of(of: Symptom) -> impl Iterator<Item = SymptomText> {
    let locales = Locale::ALL.iter().copied();
    locales.filter(move |language| of.is_translated(*language)).flat_map(move |language| {
        let row =
            move |kind, position, content| SymptomText { of, language, kind, position, content };
        let numbered = move |kind, sentences: Sentences| {
            sentences.iter().zip(1..).map(move |(text, position)| row(kind, position, text))
        };
        std::iter::once(row("meaning", 1, of.meaning_in(language)))
            .chain(numbered("cause", of.causes_in(language)))
            .chain(numbered("remedy", of.remedies_in(language)))
            .chain(of.tell_apart_in(language).map(|text| row("tell_apart", 1, text)))
    })
}

struct SymptomSource {
    of: Symptom,
    position: usize,
    source: Reference,
}

/// `symptom_id` joins with `symptoms`. They are the same in every language.
const SYMPTOM_SOURCE: &[Column<SymptomSource>] = &[
    readable(column("symptom_id", TEXT, |row| row.of.id().into())),
    readable(column("position", INTEGER, |row| row.position.into())),
    readable(column("title", TEXT, |row| row.source.title().into())),
    readable(column("url", TEXT, |row| row.source.url().into())),
    column("version", TEXT_OR_NULL, |row| row.source.version().into()),
    column("path", TEXT_OR_NULL, |row| row.source.path().into()),
    column("checked", DATE_OR_NULL, |row| row.source.checked().into()),
];
