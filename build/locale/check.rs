//! The rules for languages: English has phrases and pairs, every other language has the same ones and
//! the texts of every row.

use super::super::close_codes::{CloseCodes, check_claims, check_texts, names_its_number};
use super::super::rules::Check;
use super::super::sources::Sources;
use super::super::toml::{Located, Problems};
use super::model::{ENGLISH, Locale, Pair};
use super::phrases;

pub fn check(data: &CloseCodes, locales: &[Locale], sources: &Sources, problems: &mut Problems) {
    let Some(english) = locales.iter().find(|locale| locale.is_english()) else {
        let file = locales.first().map_or("data/locale", |locale| &locale.file);
        problems.add(file, 1, format!("{ENGLISH}.toml is missing in its folder"));
        return;
    };
    for locale in locales {
        let check = &mut Check::new(&locale.file, &locale.style, problems);
        of_every_language(locale, check);
        meanings(locale, data, check);
        if locale.is_english() {
            of_english(locale, data, check);
        } else {
            phrases::check_same(&locale.phrases, &english.phrases, check);
            same_pairs(&locale.pairs, &english.pairs, check);
            same_rows(locale, data, sources, check);
        }
    }
}

fn of_every_language(locale: &Locale, check: &mut Check<'_, '_>) {
    let tag = &locale.tag;
    if !matches!(tag.len(), 2 | 3) || !tag.bytes().all(|byte| byte.is_ascii_lowercase()) {
        let message = format!("the file's name {tag:?} is not a language, such as \"ko\"");
        check.problem(1, message);
    }
    if locale.sentence_end.value.is_empty() {
        let message = "`sentence_end` must be how a sentence ends, such as \".\"".to_owned();
        check.problem(locale.sentence_end.line, message);
    }
    check.line("`language`", &locale.language);
    phrases::check(&locale.phrases, check);
    for Pair { codes: Located { value: (first, second), .. }, sentence } in &locale.pairs {
        let subject = format!("pair {:?}", (first, second));
        check.sentence(&subject, "sentence", sentence);
        for number in [first, second] {
            if !sentence.value.contains(&number.to_string()) {
                let message = format!("{subject}: the sentence must name {number}");
                check.problem(sentence.line, message);
            }
        }
    }
    for row in &locale.rows {
        check_texts(&row.subject, &row.texts, check);
    }
}

/// Part of a sentence for every code and class, each a different one.
fn meanings(locale: &Locale, data: &CloseCodes, check: &mut Check<'_, '_>) {
    let rows = data.rows();
    for (subject, ..) in &rows {
        if locale.meanings.of(subject).is_none() {
            check.problem(locale.meanings.line, format!("[meanings]: {subject} is missing"));
        }
    }
    for (place, (key, meaning)) in locale.meanings.all.iter().enumerate() {
        let subject = format!("[meanings] `{}`", key.value);
        let is_key_of = |row: &str| row.split_once(' ').is_some_and(|(_, name)| name == key.value);
        if !rows.iter().any(|(row, ..)| is_key_of(row)) {
            let message = format!("{subject} is not a code or a class of {}", data.file);
            check.problem(key.line, message);
        }
        check.phrase(&subject, meaning);
        let (text, end) = (meaning.value.as_str(), locale.sentence_end.value.as_str());
        if !end.is_empty() && text.ends_with(end) {
            let message = format!("{subject}: {text:?} must not end with {end:?}");
            check.problem(meaning.line, message);
        }
        if locale.meanings.all[..place].iter().any(|(_, other)| other.value == text) {
            check.problem(meaning.line, format!("{subject}: {text:?} is a duplicate"));
        }
    }
}

fn of_english(english: &Locale, data: &CloseCodes, check: &mut Check<'_, '_>) {
    for row in &english.rows {
        let message = format!("{}: the English texts belong in {}", row.subject, data.file);
        check.problem(row.line, message);
    }
    let pairs = &english.pairs;
    for (place, Pair { codes: Located { line, value: pair }, .. }) in pairs.iter().enumerate() {
        let (first, second) = *pair;
        if first >= second || has(&pairs[..place], *pair) {
            let message =
                format!("pair {pair:?}: expected the lower number first, and each pair once");
            check.problem(*line, message);
        }
        for number in [first, second] {
            if !data.has(number) {
                check.problem(*line, format!("pair {pair:?}: code {number} does not exist"));
            }
        }
    }
    phrases::check_keys(&english.phrases, check);
}

fn same_pairs(own: &[Pair], english: &[Pair], check: &mut Check<'_, '_>) {
    for Pair { codes, sentence } in english {
        let subject = format!("pair {:?}", codes.value);
        match own.iter().find(|pair| pair.codes.value == codes.value) {
            Some(pair) => check.same_code(&subject, &pair.sentence, &sentence.value),
            None => check.problem(1, format!("{subject} is missing")),
        }
    }
    for (place, Pair { codes, .. }) in own.iter().enumerate() {
        if !has(english, codes.value) || has(&own[..place], codes.value) {
            let message = format!("pair {:?} is not in English, or is a duplicate", codes.value);
            check.problem(codes.line, message);
        }
    }
}

/// The same rows as `close_codes.toml`, with as many sentences each and a different name each.
fn same_rows(locale: &Locale, data: &CloseCodes, sources: &Sources, check: &mut Check<'_, '_>) {
    let mut expected = data.rows();
    let mut names: Vec<&str> = Vec::new();
    for row in &locale.rows {
        let Some(place) = expected.iter().position(|(subject, ..)| *subject == row.subject) else {
            let message = format!("{} is not in {}, or is a duplicate", row.subject, data.file);
            check.problem(row.line, message);
            continue;
        };
        let (subject, _, texts) = expected.remove(place);
        for ((key, own), (_, english)) in row.texts.lists().into_iter().zip(texts.lists()) {
            let (found, wanted) = (own.value.len(), english.value.len());
            if found != wanted {
                let message =
                    format!("{subject}: `{key}` has {found} sentences, English has {wanted}");
                check.problem(own.line, message);
            }
            for (sentence, english) in own.value.iter().zip(&english.value) {
                let subject = format!("{subject}: `{key}`");
                check.same_code(&subject, &sentence.text, &english.text.value);
            }
            for sentence in own.value.iter().filter(|sentence| sentence.sources.line > 0) {
                let message = format!("{subject}: `{key}`: sources belong in {}", data.file);
                check.problem(sentence.sources.line, message);
            }
        }
        for (key, own, english) in [
            ("description", &row.texts.description, &texts.description),
            ("when_to_use", &row.texts.when_to_use, &texts.when_to_use),
        ] {
            check.same_code(&format!("{subject}: `{key}`"), own, &english.value);
        }
        check_claims(&subject, &row.texts, texts, sources, check);
        if let Some(code) = data.codes.iter().find(|code| is_row_of(code.number.value, &subject)) {
            names_its_number(&subject, code, &row.texts, check);
        }
        let Located { line, value: name } = &row.name;
        check.name(&format!("{subject}: `name`"), &row.name);
        if names.contains(&name.as_str()) {
            check.problem(*line, format!("{subject}: `name` {name:?} is a duplicate"));
        }
        names.push(name);
    }
    for (subject, ..) in expected {
        check.problem(1, format!("{subject} is missing"));
    }
}

fn is_row_of(number: u16, subject: &str) -> bool {
    subject.strip_prefix("code ").is_some_and(|rest| rest == number.to_string())
}

fn has(pairs: &[Pair], codes: (u16, u16)) -> bool {
    pairs.iter().any(|pair| pair.codes.value == codes)
}
