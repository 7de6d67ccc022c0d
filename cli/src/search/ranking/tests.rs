//! Both sides of each rule.

use super::*;
use crate::search::data::Language;

const LANGUAGE: Language = Language {
    stop_words: &["the"],
    endings: &["s", "ed", "이"],
    synonyms: &[("heartbeat", &["ping"]), ("끊김", &["끊"])],
    limits: &[],
    codes: &[],
    classes: &[],
};

/// An entry with its names and search words, and its sentences.
fn entry(number: u16, heads: &[&str], sentences: &[&str]) -> IndexedEntry {
    let names = heads.iter().copied();
    let passages = [heads, sentences].concat();
    IndexedEntry {
        numbers: Some(number..=number),
        ..IndexedEntry::of(Kind::Code, names, passages.into_iter(), heads.len())
    }
}

/// The numbers that a query finds, the best first.
fn found(query: &str, entries: &[IndexedEntry]) -> Vec<u16> {
    let vocabulary = Vocabulary::new(&[LANGUAGE]);
    let hits = rank(entries, &Query::new(query, &vocabulary), &vocabulary, &[]);
    let number = |hit: &Hit| entries[hit.entry].numbers.as_ref().map_or(0, |all| *all.start());
    hits.iter().map(number).collect()
}

/// Entries with a sentence each, numbered from 1000. The others have other words.
fn sentences(sentences: &[&str]) -> Vec<IndexedEntry> {
    let others = ["alpha", "beta", "gamma", "delta"];
    (1000..)
        .zip(sentences.iter().chain(&others))
        .map(|(number, sentence)| entry(number, &[], &[sentence]))
        .collect()
}

#[test]
fn a_name_as_a_whole_comes_before_everything() {
    let entries =
        [entry(1000, &[], &["A slow start, slow start"]), entry(1001, &["slow start"], &[])];
    assert_eq!(found("slow-start", &entries), [1001, 1000]);
    // As part of a query, it is a search word like others.
    assert_eq!(found("very slow start", &entries), [1001, 1000]);
}

#[test]
fn a_code_comes_before_a_range_of_the_same_name() {
    let range = entry(0, &["protocol"], &[]);
    let range = IndexedEntry { kind: Kind::Range, numbers: Some(1000..=1999), ..range };
    assert_eq!(found("protocol", &[range, entry(1002, &["protocol"], &[])]), [1002, 1000]);
}

#[test]
fn words_close_together_come_first_then_words_of_one_sentence() {
    let far = "idle one two three four timeout";
    let entries = [
        entry(1000, &[], &["idle", "timeout"]),
        entry(1001, &[], &[far]),
        entry(1002, &[], &["an idle long timeout"]),
    ];
    // The words all over the texts are chance where another entry has them together.
    assert_eq!(found("idle timeout", &entries), [1002, 1001]);
    assert_eq!(found("timeout idle", &entries), [1002, 1001]);
    assert_eq!(found("timeout idle", &entries[..2]), [1001, 1000]);
}

#[test]
fn all_words_hide_entries_that_have_some() {
    let entries = sentences(&["proxy", "proxy timeout", "timeout"]);
    assert_eq!(found("proxy timeout", &entries), [1001]);
    // Without such an entry, some words are better than nothing.
    assert_eq!(found("proxy timeout", &sentences(&["proxy", "timeout"])), [1000, 1001]);
}

#[test]
fn less_than_half_of_a_query_is_not_enough() {
    let common = sentences(&[
        "server one",
        "server",
        "server",
        "server",
        "server",
        "server",
        "server",
        "server",
    ]);
    assert_eq!(found("server pineapple", &common), [0; 0]);
    assert_eq!(found("one pineapple", &common), [1000]);
    assert_eq!(found("one pineapple banana cherry", &common), [0; 0]);
}

#[test]
fn a_rare_word_counts_more_than_a_common_one() {
    let entries = sentences(&["server a1", "server rare", "server a2", "server a3 other"]);
    assert_eq!(found("server rare other", &entries), [1001, 1003]);
    assert_eq!(found("server", &entries), [1000, 1001, 1002, 1003]);
}

#[test]
fn a_whole_word_hides_a_part_of_a_longer_one() {
    let entries = sentences(&["dropping", "a ping"]);
    assert_eq!(found("ping", &entries), [1001]);
    assert_eq!(found("ping", &sentences(&["dropping", "stopping"])), [1000, 1001]);
    // Too few letters for a part.
    assert_eq!(found("pin", &sentences(&["dropping", "pinging"])), [1001]);
    assert_eq!(found("pi", &sentences(&["dropping", "pinging"])), [0; 0]);
    assert_eq!(found("pi", &sentences(&["dropping", "pi"])), [1001]);
}

#[test]
fn a_search_word_comes_before_a_text_and_many_texts_before_one() {
    let entries = [
        entry(1000, &[], &["nginx"]),
        entry(1001, &[], &["nginx", "nginx again"]),
        entry(1002, &["nginx ingress"], &[]),
        entry(1003, &[], &["nginx"]),
    ];
    assert_eq!(found("nginx", &entries), [1002, 1001, 1000, 1003]);
}

#[test]
fn a_number_is_that_of_a_code_and_not_in_a_text() {
    let entries = sentences(&["like 1002", "after 60 s", "it"]);
    assert_eq!(found("1002", &entries), [1002]);
    assert_eq!(found("60", &entries), [1001]);
    assert_eq!(found("1002 1001", &entries), [1001, 1002]);
    // A number that is all of the query may still be being typed.
    assert_eq!(found("100", &sentences(&["a"])), [1000, 1001, 1002, 1003, 1004]);
    assert_eq!(found("100 a", &sentences(&["a", "100"])), [1000, 1001]);
    assert_eq!(found("6", &entries), [0; 0]);
}

#[test]
fn a_range_is_found_by_its_numbers_that_are_no_codes() {
    let range = |numbers| IndexedEntry {
        kind: Kind::Range,
        numbers: Some(numbers),
        ..entry(0, &[], &["60"])
    };
    let entries = [entry(1000, &[], &[]), range(1000..=2999), range(0..=999)];
    assert_eq!(found("1000", &entries), [1000]);
    assert_eq!(found("2000", &entries), [1000]);
    assert_eq!(found("60", &entries), [0, 1000]);
    assert_eq!(found("999", &entries), [0; 0]);
}

#[test]
fn endings_synonyms_and_spaces_do_not_count() {
    let entries = sentences(&["it restarted", "연결이 끊겼습니다", "a ping", "time out"]);
    for (query, wanted) in
        [("restarts", [1000]), ("끊김", [1001]), ("heartbeats", [1002]), ("timeout", [1003])]
    {
        assert_eq!(found(query, &entries), wanted, "{query}");
    }
    assert_eq!(found("the", &entries), [0; 0]);
}

#[test]
fn the_shorter_of_two_names_comes_first_where_nothing_else_tells_them_apart() {
    let entries = [entry(1000, &["60 s ingress-nginx"], &[]), entry(1001, &["60 s nginx"], &[])];
    assert_eq!(found("nginx 60s", &entries), [1001, 1000]);
    assert_eq!(found("nginx ingress 60s", &entries), [1000]);
}
