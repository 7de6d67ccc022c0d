//! What families mean by a number, after the explanation of the number.

use serde_json::{Value, json};
use ws_close_code::{CloseCode, FamilyReason, Locale};

use crate::locale::{Phrases, fill};
use crate::output::json;
use crate::output::wrap::{hang, wrap};
use crate::query::meaning::Meaning;

/// A heading and a list, behind an empty line; empty where no family defines the code.
pub fn text(code: CloseCode, meanings: &[Meaning], locale: Locale, columns: usize) -> String {
    const INDENT: usize = 4;
    let item = |meaning: &Meaning| {
        let family = meaning.code.family().id();
        let item = format!("{} --family {family}", sentence(*meaning, locale));
        format!("  - {}\n", hang(&item, INDENT, columns, INDENT))
    };
    let items = meanings.iter().map(item).collect::<String>();
    if items.is_empty() { items } else { format!("\n{}\n{items}", heading(code, locale)) }
}

pub fn markdown(code: CloseCode, meanings: &[Meaning], locale: Locale) -> String {
    let item = |meaning: &Meaning| {
        let family = meaning.code.family().id();
        format!("- {} `--family {family}`\n", sentence(*meaning, locale))
    };
    let items = meanings.iter().map(item).collect::<String>();
    if items.is_empty() { items } else { format!("\n## {}\n\n{items}", heading(code, locale)) }
}

pub fn json(meanings: &[Meaning], locale: Locale) -> Value {
    let object = |meaning: &Meaning| {
        let code = meaning.code;
        json!({
            "family": code.family().id(),
            "title": code.family().title(),
            "name": code.name(),
            "description": code.explain_in(locale).description(),
            "reason": code.reason().map(FamilyReason::text),
            "reconnect": json::reconnect(code.reconnect()),
            "is_likely": meaning.is_likely(),
        })
    };
    meanings.iter().map(object).collect()
}

fn heading(code: CloseCode, locale: Locale) -> String {
    fill(Phrases::of(locale).meanings.heading, &[("number", &code.as_u16())])
}

/// What the likely one of the families means by the code, in a line.
pub fn line(meanings: &[Meaning], locale: Locale) -> Option<String> {
    let likely = meanings.first().filter(|meaning| meaning.is_likely())?;
    Some(sentence(*likely, locale))
}

/// The same as a paragraph before the explanation of the number.
pub fn likely(meanings: &[Meaning], locale: Locale, columns: usize) -> Option<String> {
    Some(wrap(&line(meanings, locale)?, columns).join("\n") + "\n")
}

/// `4004: Authentication Failed (Discord Gateway): The token …`.
fn sentence(meaning: Meaning, locale: Locale) -> String {
    let phrases = &Phrases::of(locale).meanings;
    let code = meaning.code;
    let (number, family) = (code.as_u16(), code.family().title());
    let text = code.explain_in(locale).description();
    let name = code.name().unwrap_or_default();
    let phrase = if name.is_empty() { phrases.range } else { phrases.code };
    let blanks: &[(&str, &dyn std::fmt::Display)] =
        &[("number", &number), ("name", &name), ("family", &family), ("text", &text)];
    let sentence = fill(phrase, blanks);
    if meaning.is_likely() { fill(phrases.likely, &[("meaning", &sentence)]) } else { sentence }
}
