//! The rules for formats. Whether a pattern finds what its samples say is a test, because only the command searches.

use std::collections::HashSet;

use super::read::{Data, Format, Located};
use crate::file::Problem;

/// What `{code}` is in a pattern.
const CODE: &str = "(?<code>[1-4][0-9]{3})";

/// How many formats there may be, because the command keeps them as bits.
const MOST: usize = 128;

/// What `numbers` may be.
const NUMBERS: [&str; 3] = ["usual", "any", "registered"];

/// Checks every format, and puts the shared parts into the patterns.
pub fn check(data: &mut Data, problems: &mut Vec<Problem>) {
    let mut parts: Vec<(String, String)> =
        data.parts.iter().map(|part| part.value.clone()).collect();
    parts.push(("code".to_owned(), CODE.to_owned()));
    let words: HashSet<String> = data.near.iter().map(|part| part.value.0.clone()).collect();
    let mut ids = HashSet::new();
    if let Some(format) = data.formats.get(MOST) {
        problems.push(at(&format.at, format!("expected at most {MOST} formats")));
    }
    for format in &mut data.formats {
        if !ids.insert(format.id.value.clone()) {
            let id = &format.id.value;
            problems.push(at(&format.id, format!("format {id:?} is there twice")));
        }
        for (name, part) in &parts {
            let whole = format!("(?:{part})");
            let part = if name == "code" { part } else { &whole };
            format.pattern.value = format.pattern.value.replace(&format!("{{{name}}}"), part);
        }
        check_format(format, &words, problems);
    }
}

fn check_format(format: &Format, words: &HashSet<String>, problems: &mut Vec<Problem>) {
    let mut problem = |message: String| problems.push(at(&format.at, message));
    let Format { id, origin, source, pattern, hints, .. } = format;
    for (name, value) in [
        ("id", &id.value),
        ("origin", origin),
        ("source", &source.value),
        ("pattern", &pattern.value),
    ] {
        if value.trim().is_empty() {
            problem(format!("format {:?}: {name} is missing", id.value));
        }
    }
    let needs_hints = needs_hints(format);
    if needs_hints == hints.is_empty() || hints.iter().any(|hint| hint.len() < 3) {
        let expected = if needs_hints {
            "expected a text of three bytes or more that every match has"
        } else {
            "expected none, because the text next to {code} decides"
        };
        problem(format!("format {:?}: hints: {expected}", id.value));
    }
    if !["https://", "none: "].iter().any(|start| source.value.starts_with(start)) {
        problems.push(at(source, format!("source: expected an address, found {:?}", source.value)));
    }
    if !["(?<code>", "(?<name>", "(?<high"].iter().any(|group| pattern.value.contains(group)) {
        problems.push(at(pattern, "pattern: expected {code} or (?<name>…)".to_owned()));
    }
    if pattern.value.contains("(?<code>") && up_to_code(&pattern.value).is_none() {
        let message = "pattern: expected {code} outside of groups, and `|` only in groups";
        problems.push(at(pattern, message.to_owned()));
    }
    if !format.numbers.value.is_empty() && !NUMBERS.contains(&&*format.numbers.value) {
        let message =
            format!("numbers: expected one of {NUMBERS:?}, found {:?}", format.numbers.value);
        problems.push(at(&format.numbers, message));
    }
    for alternative in &format.near {
        for word in alternative.value.split(' ').filter(|word| !words.contains(*word)) {
            problems.push(at(alternative, format!("near: unknown word {word:?}")));
        }
    }
    for name in &format.names {
        if !(1_000..5_000).contains(&name.value.1) {
            problems.push(at(name, format!("names: {} is not a close code", name.value.1)));
        }
    }
    check_samples(format, problems);
}

/// Whether a format needs hints, which save a search for the pattern: if it has no number, or if a name next to the number
/// says whether it is a code.
fn needs_hints(format: &Format) -> bool {
    !format.pattern.value.contains("(?<code>") || !format.names.is_empty()
}

/// The pattern up to the end of its code: what the text before a number must match. `None` if it has no code, or if the
/// code is in a group or in one of several alternatives.
pub fn up_to_code(pattern: &str) -> Option<&str> {
    let mut depth = 0;
    let mut is_class = false;
    let mut end = None;
    let mut bytes = pattern.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => drop(bytes.next()),
            b']' => is_class = false,
            _ if is_class => {}
            b'[' => is_class = true,
            b'(' => {
                if depth == 0 && pattern[at..].starts_with("(?<code>") {
                    end = Some(at + pattern[at..].find(')')? + 1);
                }
                depth += 1;
            }
            b')' => depth -= 1,
            b'|' if depth == 0 => return None,
            _ => {}
        }
    }
    pattern.get(..end?)
}

/// At least one line with a code and one without.
fn check_samples(format: &Format, problems: &mut Vec<Problem>) {
    for has_code in [true, false] {
        if !format.samples.iter().any(|sample| sample.codes.is_empty() != has_code) {
            let kind = if has_code { "with" } else { "without" };
            let message = format!("format {:?}: expected a sample {kind} a code", format.id.value);
            problems.push(at(&format.at, message));
        }
    }
    for sample in &format.samples {
        let line = &sample.at.value;
        let has_hint =
            format.hints.is_empty() || format.hints.iter().any(|hint| line.contains(&**hint));
        if !sample.codes.is_empty() && !has_hint {
            problems.push(at(&sample.at, format!("sample {line:?} has none of the hints")));
        }
    }
}

fn at<T>(located: &Located<T>, message: String) -> Problem {
    (located.path.clone(), located.line, message)
}
