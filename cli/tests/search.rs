//! What `search` prints.

mod program;

use serde_json::Value;
use ws_close_code::{CloseCode, Locale, families};

use program::{program, stdout};

/// What a search prints as JSON, the best first.
fn objects(arguments: &[&str]) -> Vec<Value> {
    let output = program().arg("search").args(arguments).args(["--format", "json"]).output();
    let lines = String::from_utf8(output.unwrap().stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The kinds and ids of what a search finds, such as `symptom ws-econnreset`, the best first.
fn found(arguments: &[&str]) -> Vec<String> {
    let shown = |object: &Value| {
        let kind = object["kind"].as_str().unwrap();
        match (object["id"].as_str(), object["code"].as_u64()) {
            (Some(id), _) => format!("{kind} {id}"),
            (None, Some(code)) => match object["family"].as_str() {
                Some(family) => format!("{kind} {family} {code}"),
                None => format!("{kind} {code}"),
            },
            (None, None) => format!("{kind} {}-{}", object["range"][0], object["range"][1]),
        }
    };
    objects(arguments).iter().map(shown).collect()
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
fn what_answers_comes_first() {
    for (query, first) in [
        ("1006", "code 1006"),
        ("4004", "number 4004"),
        ("pusher", "family pusher"),
        ("nginx", "product nginx"),
        ("60s timeout nginx", "limit nginx-proxy-read-timeout"),
        ("max_size", "limit py-websockets-max-size"),
        ("discord 4014", "code discord-voice 4014"),
        ("Error: read ECONNRESET at TCP.onStreamRead", "symptom ws-econnreset"),
        ("어제부터 Stream end encountered 오류가 납니다", "symptom socketrocket-stream-end"),
    ] {
        let found = found(&[query]);
        assert!(found.iter().take(2).any(|id| id == first), "{query}: {found:?}");
    }
    for (query, first) in [
        // Action Cable prints `server_restart`.
        ("server restart", "code 1012"),
        // Tornado prints it.
        ("message too big", "code 1009"),
        ("60s nginx", "limit nginx-proxy-read-timeout"),
        ("60s ingress-nginx", "limit ingress-nginx-proxy-read-timeout"),
        ("60초마다 nginx", "limit nginx-proxy-read-timeout"),
    ] {
        assert_eq!(found(&[query])[0], first, "{query}");
    }
}

#[test]
fn each_kind_shows_a_few_unless_more_are_asked_for() {
    let count = |limit: &str| found(&["timeout", "--limit", limit]).len();
    assert_eq!(count("0"), 0);
    let few = found(&["timeout"]);
    let limits = few.iter().filter(|id| id.starts_with("limit ")).count();
    assert!(limits == 4 && few.len() < count("1000"), "{few:?}");
    let output = program().args(["search", "timeout", "--limit", "1"]).output().unwrap();
    let note = String::from_utf8(output.stderr).unwrap();
    let all = count("1000");
    let left = all - count("1");
    assert_eq!(note, format!("note: {left} more with `--limit {all}`\n"));
}

#[test]
fn every_kind_is_told_apart_in_json() {
    let [number] = &objects(&["4004", "--limit", "1"])[..1] else { panic!() };
    assert_eq!(number["code"], 4004);
    let families: Vec<_> = number["families"].as_array().unwrap().iter().collect();
    assert!(families.iter().any(|family| *family == "discord-gateway"), "{families:?}");
    let all = objects(&["nginx", "--limit", "1"]);
    let of_kind = |kind: &str| all.iter().find(|object| object["kind"] == kind).unwrap();
    assert_eq!(of_kind("limit")["product"], "nginx");
    assert!(of_kind("limit")["title"].as_str().unwrap().starts_with("nginx: 60 s ("));
    assert_eq!(of_kind("symptom")["product"], "nginx");
    for object in &all {
        assert!(object["found"].as_str().is_some_and(|text| !text.is_empty()), "{object}");
    }
}

#[test]
fn a_named_family_is_searched_by_itself() {
    for family in [&families::DISCORD_GATEWAY, &families::PUSHER] {
        let entry = &family.entries()[0];
        let found = found(&[entry.name(), "--family", family.id()]);
        let id = format!("code {} {}", family.id(), entry.number());
        assert_eq!(found.first(), Some(&id), "{}", entry.name());
    }
    let output = program().args(["search", "nginx", "--family", "pusher"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "error: nothing is known about \"nginx\"\nit is outside this family: add `--family registry`\n"
    );
}
