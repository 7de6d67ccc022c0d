//! What families say of their codes, and how a text shows that it is about one of them.

use serde_json::{Value, json};
use ws_close_code::{CloseCode, Family, FamilyCode, Locale};

use crate::site::contents::Contents;

pub fn families(contents: &Contents, locale: Locale) -> Vec<Value> {
    contents.families.iter().map(|family| row(family, locale)).collect()
}

/// The last value says whether its texts are in this language.
fn row(family: &'static Family, locale: Locale) -> Value {
    let names = family.hosts().iter().chain(family.aliases()).copied().chain([family.id()]);
    let entries = family.entries().iter().map(|entry| {
        let code = family.of(entry.number());
        let reasons = entry.reasons().iter().enumerate().map(|(place, reason)| {
            let matching = match reason.matching().as_str() {
                "exact" => 0,
                "prefix" => 1,
                _ => 2,
            };
            json!([reason.text(), matching, said(code.at_reason(place), locale)])
        });
        json!([entry.number(), said(code, locale), reasons.collect::<Vec<_>>()])
    });
    let ranges = family.ranges().iter().map(|range| {
        let (first, last) = range.numbers().into_inner();
        let has_no_row = |number: &u16| family.entry(CloseCode::from(*number)).is_none();
        let example = range.numbers().find(has_no_row).unwrap_or(first);
        json!([first, last, said(family.of(example), locale)])
    });
    json!([
        family.id(),
        family.title(),
        names.map(str::to_lowercase).collect::<Vec<_>>(),
        entries.collect::<Vec<_>>(),
        ranges.collect::<Vec<_>>(),
        family.is_translated(locale),
    ])
}

/// The name, the description, the first remedy, and whether to reconnect.
fn said(code: FamilyCode, locale: Locale) -> Value {
    let explanation = code.explain_in(locale);
    json!([
        code.explain().name(),
        explanation.description(),
        explanation.remedies().first(),
        explanation.facts().next().map(|fact| fact.to_string()),
    ])
}

/// For each run of numbers the families that define them, by their places in [`families()`]: the one that most people
/// meet first.
pub fn defining(contents: &Contents) -> Vec<(u16, u16, Vec<usize>)> {
    let mut runs: Vec<(u16, u16, Vec<usize>)> = Vec::new();
    let place = |family: &Family| contents.families.iter().position(|one| one.id() == family.id());
    for number in 0..=u16::MAX {
        let families = contents.families_of(number).into_iter();
        let all: Vec<_> = families.filter_map(place).collect();
        match runs.last_mut() {
            Some((_, last, same)) if *same == all => *last = number,
            _ => runs.push((number, number, all)),
        }
    }
    runs.retain(|(_, _, all)| !all.is_empty());
    runs
}
