//! What a search found.

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;
use ws_close_code::{CloseCode, Family, Locale, families};

use crate::locale::Phrases;
use crate::output::console::BOLD;
use crate::output::json;
use crate::output::text_table::TextTable;
use crate::output::wrap::wrap;
use crate::search::Found;
use crate::search::subject::{Kind, Subject};

/// The kinds, and beside each the title in bold and the sentence; below each where there is little room.
pub fn text(found: &[&Found<'_>], locale: Locale, columns: usize) -> String {
    const NARROW: usize = 60;
    const GAP: usize = 2;
    let is_narrow = columns < NARROW;
    let kinds = found.iter().map(|found| kind(found.subject.kind(), locale).width());
    let indent = if is_narrow { 0 } else { kinds.max().unwrap_or(0) } + GAP;
    let width = columns.saturating_sub(indent);
    let mut text = String::new();
    for found in found {
        let kind = kind(found.subject.kind(), locale);
        text += kind;
        if is_narrow {
            text.push('\n');
        }
        let title = wrap(&title(found.subject, locale), width).into_iter();
        let title = title.map(|line| format!("{BOLD}{line}{BOLD:#}\n"));
        let sentence = wrap(found.sentence, width).into_iter().map(|line| line + "\n");
        for (place, line) in title.chain(sentence).enumerate() {
            let taken = if place == 0 && !is_narrow { kind.width() } else { 0 };
            text.extend([&*" ".repeat(indent - taken), &line]);
        }
    }
    text
}

pub fn markdown(found: &[&Found<'_>], locale: Locale) -> String {
    let rows = found.iter().map(|found| {
        let kind = kind(found.subject.kind(), locale).to_owned();
        [kind, title(found.subject, locale), found.sentence.to_owned()]
    });
    let phrases = &Phrases::of(locale).results;
    TextTable::new([phrases.kind, phrases.title, phrases.sentence], rows).markdown()
}

/// A code, class or range as in `explain`, and the sentence.
pub fn json_line(found: &Found<'_>, locale: Locale) -> String {
    let mut object = object(found.subject, locale);
    object["found"] = found.sentence.into();
    format!("{object}\n")
}

fn object(subject: &Subject, locale: Locale) -> Value {
    let numbers =
        |codes: &[CloseCode]| -> Value { codes.iter().map(|code| code.as_u16()).collect() };
    match subject {
        Subject::Topic(topic) => json::topic(topic, locale),
        Subject::Number(number) => {
            let families = families::defining(CloseCode::from(*number));
            json!({
                "kind": "number",
                "code": number,
                "families": families.map(Family::id).collect::<Vec<_>>(),
            })
        }
        Subject::Family(family) => json!({
            "kind": "family",
            "id": family.id(),
            "title": family.title(),
        }),
        Subject::Product(product) => json!({
            "kind": "product",
            "id": product.name,
            "title": product.name,
        }),
        Subject::Symptom(symptom) => json!({
            "kind": "symptom",
            "id": symptom.id(),
            "product": symptom.origin(),
            "title": symptom.text(),
            "codes": numbers(symptom.codes()),
        }),
        Subject::Limit(limit) => json!({
            "kind": "limit",
            "id": limit.id(),
            "product": limit.product(),
            "title": subject.title(locale),
            "codes": numbers(limit.codes()),
        }),
    }
}

/// With where it is from.
fn title(subject: &Subject, locale: Locale) -> String {
    let title = subject.title(locale);
    match (subject, subject.origin()) {
        (Subject::Symptom(_), Some(origin)) => format!("{title} [{origin}]"),
        (_, Some(origin)) => format!("{origin} {title}"),
        (_, None) => title,
    }
}

pub fn kind(kind: Kind, locale: Locale) -> &'static str {
    let phrases = &Phrases::of(locale).results;
    match kind {
        Kind::Code | Kind::FamilyCode => phrases.code,
        Kind::Number => phrases.number,
        Kind::Family => phrases.family,
        Kind::Product => phrases.product,
        Kind::Symptom => phrases.symptom,
        Kind::Limit => phrases.limit,
        Kind::Range => phrases.range,
    }
}
