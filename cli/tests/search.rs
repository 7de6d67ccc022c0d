//! What `search` prints.

mod program;

use std::process::Output;

use serde_json::Value;
use ws_close_code::{CloseCode, Locale, families};

use program::{program, stdout};

/// The codes and ranges that a search finds, such as `1006` or `4000-4999`, the best first.
fn found(arguments: &[&str]) -> Vec<String> {
    let output = program().arg("search").args(arguments).args(["--format", "json"]).output();
    let lines = String::from_utf8(output.unwrap().stdout).unwrap();
    let shown = |line: &str| {
        let object: Value = serde_json::from_str(line).unwrap();
        match object["code"].as_u64() {
            Some(code) => code.to_string(),
            None => format!("{}-{}", object["range"][0], object["range"][1]),
        }
    };
    lines.lines().map(shown).collect()
}

#[test]
fn words_may_be_separate_arguments_or_one() {
    for query in ["idle timeout", "연결 끊김"] {
        let words: Vec<_> = query.split(' ').collect();
        assert_eq!(found(&words), found(&[query]));
        assert!(!found(&words).is_empty());
    }
}

#[test]
fn the_sentence_that_matches_is_shown_in_the_language_if_it_is_there() {
    let table = |query: &str, tag: &str| {
        stdout(program().args(["search", query, "--lang", tag, "--format", "markdown"]))
    };
    let text = CloseCode::AbnormalClosure.explain();
    let korean = text.locale(Locale::Ko);
    for (text, tag) in [(text, "en"), (korean, "ko")] {
        let table = table("nginx", tag);
        let sentences = [text.causes(), text.remedies()].concat();
        assert!(sentences.iter().any(|sentence| table.contains(sentence)), "{tag}: {table}");
    }
    // Only its names and search words have it, so the description tells what it is.
    assert!(table("econnreset", "ko").contains(korean.description()));
}

#[test]
fn a_family_is_searched_by_itself_and_named_where_the_registry_has_nothing() {
    for family in families::ALL {
        let entry = &family.entries()[0];
        let found = found(&[entry.name(), "--family", family.id()]);
        assert!(found.contains(&entry.number().to_string()), "{}: {found:?}", entry.name());
    }
    let Output { status, stderr, .. } =
        program().args(["search", "disallowed", "intents"]).output().unwrap();
    assert_eq!(status.code(), Some(1));
    let stderr = String::from_utf8(stderr).unwrap();
    let (error, hint) = stderr.split_once('\n').unwrap();
    assert_eq!(error, "error: no code is about \"disallowed intents\"");
    let options = hint.strip_prefix("a family has it: add ").unwrap().trim_end();
    assert!(options.split(" or ").any(|option| option == "`--family discord-gateway`"), "{hint}");
}
