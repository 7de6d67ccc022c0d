//! The rules for snippets. Whether the code runs is a proof, because it needs the languages.

use std::collections::HashSet;

use super::read::{Language, Snippet};
use crate::file::Problem;

/// Who may run a snippet.
pub const SENDERS: [&str; 3] = ["browser", "client", "server"];

/// The longest line of code, because a page shows it without scrolling.
const LONGEST_LINE: usize = 78;

/// Checks every language.
pub fn check(languages: &[Language], problems: &mut Vec<Problem>) {
    let (mut ids, mut ranks) = (HashSet::new(), HashSet::new());
    for language in languages {
        let mut problem = |line, message| problems.push((language.path.clone(), line, message));
        if language.name.is_empty() {
            problem(1, "language: expected its name".to_owned());
        }
        if !ranks.insert(language.rank) {
            let rank = language.rank;
            problem(1, format!("rank: expected a number that no other file has, found {rank}"));
        }
        if language.snippets.is_empty() {
            problem(1, "expected a [[snippet]]".to_owned());
        }
        for snippet in &language.snippets {
            let name = format!("snippet {:?}", snippet.id);
            if !ids.insert(&snippet.id) {
                problem(snippet.line, format!("{name} is there twice"));
            }
            for message in messages(snippet) {
                problem(snippet.line, format!("{name}: {message}"));
            }
        }
    }
}

/// What is wrong with a snippet.
fn messages(snippet: &Snippet) -> Vec<String> {
    let Snippet { id, library, source, senders, close, read, .. } = snippet;
    let mut messages = Vec::new();
    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(is_id) {
        messages.push("id: expected lower case, digits and hyphens".to_owned());
    }
    if library.is_empty() {
        messages.push("library is missing".to_owned());
    }
    if !source.starts_with("https://") {
        messages.push(format!("source: expected an address, found {source:?}"));
    }
    if senders.is_empty() || senders.iter().any(|sender| !SENDERS.contains(&sender.as_str())) {
        messages.push(format!("senders: expected some of {SENDERS:?}, found {senders:?}"));
    }
    for (key, code) in [("close", close), ("read", read)] {
        if !code.contains("{code}") {
            messages.push(format!("{key}: expected code with {{code}}"));
        }
    }
    if !close.contains("{reason}") {
        messages.push("close: expected code with {reason}".to_owned());
    }
    let without = [&snippet.read_without_code, &snippet.read_without_frame];
    for line in [close, read].into_iter().chain(without).flat_map(|code| code.lines()) {
        let length = line.chars().count();
        if length > LONGEST_LINE {
            let expected = format!("expected lines of at most {LONGEST_LINE} characters");
            messages.push(format!("{expected}, found {length} in {line:?}"));
        }
    }
    for number in snippet.not_sent.iter().chain(&snippet.not_read) {
        if !(1000..=4999).contains(number) {
            messages.push(format!("expected a close code, found {number}"));
        }
    }
    messages
}
