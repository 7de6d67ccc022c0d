//! The rules that the types of the model cannot express.

use std::ops::RangeInclusive;

use super::super::iana::Registry;
use super::super::rules::{Check, Style, is_date};
use super::super::sources::Sources;
use super::super::toml::{Located, Problems};
use super::model::{CLASSES, Class, CloseCodes, Code, GeneratedWhen, SentBy, Texts};
use super::{cited, names, rfc};

pub fn check(
    data: &CloseCodes,
    registry: &Registry,
    sources: &Sources,
    english: &Style,
    problems: &mut Problems,
) {
    let check = &mut Check::new(&data.file, english, problems);
    if !is_date(&data.registry_updated.value) {
        let message = "`registry_updated` must be a day, YYYY-MM-DD".to_owned();
        check.problem(data.registry_updated.line, message);
    }
    classes(&data.classes, sources, check);
    for row in &data.codes {
        code(row, sources, check);
    }
    order(&data.codes, check);
    http_equivalents(&data.codes, check);
    names::check(&data.codes, registry, check);
}

fn classes(classes: &[Class], sources: &Sources, check: &mut Check<'_, '_>) {
    let labels: Vec<&str> = classes.iter().map(|class| class.label.value.as_str()).collect();
    if labels != CLASSES {
        let line = classes.first().map_or(1, |class| class.label.line);
        check.problem(line, format!("the classes must be {CLASSES:?}, in this order"));
    }
    for class in classes {
        let subject = format!("class {}", class.label.value);
        check.name(&format!("{subject}: `name`"), &class.name);
        counts(&subject, &class.texts, 1..=8, check);
        check_texts(&subject, &class.texts, check);
        at_once(&subject, &class.texts, check);
        cited::check(&subject, &class.references, &class.texts, sources, check);
    }
}

fn code(code: &Code, sources: &Sources, check: &mut Check<'_, '_>) {
    let subject = format!("code {}", code.number.value);
    rfc::check(&subject, code, check);
    check.name(&format!("{subject}: `name`"), &code.name);
    if !code.name.value.is_ascii() {
        check.problem(code.name.line, format!("{subject}: `name` must be ASCII"));
    }
    counts(&subject, &code.texts, 3..=8, check);
    check_texts(&subject, &code.texts, check);
    names_its_number(&subject, code, &code.texts, check);
    if code.generated_when != Some(GeneratedWhen::NoCloseFrame) {
        at_once(&subject, &code.texts, check);
    }
    cited::check(&subject, &code.references, &code.texts, sources, check);
    code.reconnect.check(&subject, check);
}

fn counts(
    subject: &str,
    texts: &Texts,
    expected: RangeInclusive<usize>,
    check: &mut Check<'_, '_>,
) {
    for (key, Located { line, value: list }) in texts.lists() {
        let is_absent = list.is_empty() && key.ends_with("_at_once");
        if !is_absent && !expected.contains(&list.len()) {
            let (least, most, found) = (expected.start(), expected.end(), list.len());
            let message =
                format!("{subject}: `{key}` has {found} sentences, expected {least} to {most}");
            check.problem(*line, message);
        }
    }
}

/// Only where no Close frame came can the connection have never opened.
fn at_once(subject: &str, texts: &Texts, check: &mut Check<'_, '_>) {
    for (key, list) in texts.lists() {
        if key.ends_with("_at_once") && !list.value.is_empty() {
            let message = format!("{subject}: `{key}` needs `generated_when` \"no_close_frame\"");
            check.problem(list.line, message);
        }
    }
}

/// Reports texts that are not sentences of the file's language.
pub fn check_texts(subject: &str, texts: &Texts, check: &mut Check<'_, '_>) {
    check.sentence(subject, "description", &texts.description);
    check.sentences(subject, "when_to_use", &texts.when_to_use);
    for (key, list) in texts.lists() {
        for sentence in &list.value {
            check.sentence(subject, key, &sentence.text);
        }
    }
}

/// When to close with a code is said of this code and not of another.
pub fn names_its_number(subject: &str, code: &Code, texts: &Texts, check: &mut Check<'_, '_>) {
    let is_sent = code.sent_by.value != SentBy::Nobody;
    if is_sent && !texts.when_to_use.value.contains(&code.number.value.to_string()) {
        let message = format!("{subject}: `when_to_use` must name {}", code.number.value);
        check.problem(texts.when_to_use.line, message);
    }
}

fn order(codes: &[Code], check: &mut Check<'_, '_>) {
    for pair in codes.windows(2) {
        let [Code { number: before, .. }, Code { number, .. }] = pair else { continue };
        if number.value <= before.value {
            let message = format!(
                "code {}: `number` must be above {} of line {}",
                number.value, before.value, before.line
            );
            check.problem(number.line, message);
        }
    }
}

/// An HTTP status has one code at most, because the library also asks the other way round.
fn http_equivalents(codes: &[Code], check: &mut Check<'_, '_>) {
    let mut taken: Vec<(u16, u16)> = Vec::new();
    for Code { number, http_equivalent, .. } in codes {
        let Some(http) = http_equivalent else { continue };
        let subject = format!("code {}: `http_equivalent`", number.value);
        if !(100..=599).contains(&http.value) {
            check.problem(http.line, format!("{subject} must be from 100 to 599"));
        }
        match taken.iter().find(|(status, _)| *status == http.value) {
            Some((status, other)) => {
                check.problem(http.line, format!("{subject} {status} belongs to code {other}"));
            }
            None => taken.push((http.value, number.value)),
        }
    }
}
