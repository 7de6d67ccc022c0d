//! `build/citations.rs`: what a sentence may only say with a source.

use super::files::{Files, assert_good, assert_problem, assert_problems};

const PATH: &str = "close_codes.toml";
const CITED: &str = "{ text = \"Acme Gate closes after 60 s.\", sources = [\"acme\"] }";
const NEITHER: &str =
    "which is neither a name of a source that it cites nor one of the `plain_words`";

/// The codes in English, with a plain word, and a source for a product that a sentence cites.
fn files() -> Files {
    let sources = Files::english().text("sources.toml").to_owned();
    let acme = "[[source]]\nid = \"acme\"\ntitle = \"Timeouts\"\nurl = \"https://acme.example/\"\n\
        checked = \"2026-11-03\"\nnames = [\"Acme\", \"Acme Gate\", \"acmed\"]\n";
    Files::english()
        .with("sources.toml", format!("plain_words = [\"HTTP\"]\n{sources}\n{acme}"))
        .change(PATH, "\"Three.\"]", &format!("{CITED}]"))
}

/// Asserts that the sentence, as the first cause of 1006, has these faults.
#[track_caller]
fn assert_faults(sentence: &str, faults: &[&str]) {
    let changed = files().change(PATH, "[\"One.\"", &format!("[{sentence:?}"));
    let mut expected = Vec::new();
    for fault in faults {
        expected.push(format!("{PATH}:58: code 1006: `causes`: {sentence:?} {fault}"));
    }
    assert_eq!(changed.generate().err().unwrap_or_default(), expected);
}

#[test]
fn names_of_products() {
    let uncited = |name: &str| format!("names {name:?}, but cites no source with this name");
    assert_faults("Acme closes.", &[&uncited("Acme")]);
    assert_faults("By Acme Gate's end.", &[&uncited("Acme Gate")]);
    assert_faults("The acmed, it ends.", &[&uncited("acmed")]);
    // No part of a word is a name.
    assert_faults("The acmeds end.", &[]);
    assert_faults("The my_acmed ends.", &["has \"my_acmed\", but cites no source"]);
}

#[test]
fn words_with_a_capital_may_be_products() {
    assert_faults("A Proxy ends it.", &[&format!("has \"Proxy\", {NEITHER}")]);
    assert_faults("A proXy ends it.", &["has \"proXy\", but cites no source"]);
    assert_faults("Proxies end it with HTTP 503, \"HTTP\".", &[]);
}

#[test]
fn settings_and_calls_durations_and_sizes() {
    let details = [
        "max_size",
        "idleTimeout",
        "--max-size",
        "close()",
        "close(1000)",
        "Message::Close",
        "a=b",
        "60 s",
        "2 hours",
        "1 minute",
        "1 day",
        "1.5 MiB",
        "0-5 s",
        "1 B",
    ];
    for detail in details {
        let fault = format!("has {detail:?}, but cites no source");
        assert_faults(&format!("It is {detail}."), &[&fault]);
        assert_faults(&format!("It is (up to {detail})."), &[&fault]);
    }
    assert_faults("After 60 of them, s in all; close, 4000-4999.", &[]);
}

#[test]
fn a_source_allows_its_own_names_and_any_detail() {
    let with = |item: &str| files().change(PATH, CITED, item);
    files().assert_good();
    with("{ text = \"The acmed has idle_timeout.\", sources = [\"acme\"] }").assert_good();
    let other = with("{ text = \"Acme Gate closes.\", sources = [\"rfc\"] }");
    let problems = [
        "close_codes.toml:58: code 1006: `causes`: \"Acme Gate closes.\" names \"Acme Gate\", but cites no source with this name",
        "sources.toml:16: source acme: nothing cites it",
    ];
    assert_eq!(other.problems(), problems);
}

#[test]
fn the_sources_of_a_sentence() {
    let cited = "{ text = \"Two.\", sources = [\"rfc\"] }";
    assert_good(PATH, "\"Two.\"", cited);
    let fault = |to: &str, fault: &str| {
        let expected = format!("{PATH}:58: code 1006: `causes`: `sources`{fault}");
        assert_problem(PATH, "\"Two.\"", to, &expected);
    };
    let unknown = ": sources.toml has no source with the id \"RFC\"";
    fault(&cited.replace("rfc", "RFC"), unknown);
    fault(&cited.replace("\"rfc\"", ""), " is empty");
    assert_problems(
        PATH,
        "\"Two.\"",
        "{ txt = \"Two.\" }, 2",
        &[
            "close_codes.toml:58: code 1006: `causes`: `sources` is missing",
            "close_codes.toml:58: code 1006: `causes`: `text` is missing",
            "close_codes.toml:58: code 1006: `causes`: expected a table, found integer",
            "close_codes.toml:58: code 1006: `causes`: unknown key `txt`: expected one of [\"text\", \"sources\"]",
        ],
    );
}

/// People read them alone, and they cite nothing.
#[test]
fn descriptions_name_no_product() {
    let description = "\"It ended, and \\\"why\\\" is in a proxy.\"";
    let changed = files().change(PATH, description, "\"Acme ended it.\"");
    let expected = "close_codes.toml:57: code 1006: `description`: \"Acme ended it.\" names \"Acme\", but cites no source with this name";
    assert_eq!(changed.problems(), [expected]);
}

#[test]
fn every_language_names_what_the_english_sentence_cites() {
    let korean = |third: &str| {
        files()
            .with("locale/en.toml", include_str!("en.toml"))
            .with("locale/ko.toml", include_str!("ko.toml"))
            .change("locale/ko.toml", "\"셋.\"", third)
    };
    let fault = |third: &str, fault: &str| {
        let expected = format!("locale/ko.toml:69: code 1006: `causes`: {fault}");
        assert_eq!(korean(third).problems(), [expected]);
    };
    korean("\"Acme Gate는 60초 뒤.\"").assert_good();
    fault("\"이것은 Other가.\"", &format!("\"이것은 Other가.\" has \"Other\", {NEITHER}"));
    let cited = "{ text = \"셋.\", sources = [\"acme\"] }";
    fault(cited, "sources belong in close_codes.toml");
}

#[test]
fn a_connection_that_never_opened_ended_without_a_close_frame() {
    let never = "when_to_use = \"Never.\"\nsent_by";
    let causes = "causes_at_once = [\"Seven.\", \"Eight.\", \"Nine.\"]\n";
    assert_good(PATH, never, &format!("{causes}{never}"));
    assert_problem(
        PATH,
        "when_to_use = \"Close with 1010",
        &format!("{causes}when_to_use = \"Close with 1010"),
        "close_codes.toml:75: code 1010: `causes_at_once` needs `generated_when` \"no_close_frame\"",
    );
    assert_problem(
        PATH,
        never,
        &format!("remedies_at_once = [\"Seven.\", \"Eight.\"]\n{never}"),
        "close_codes.toml:60: code 1006: `remedies_at_once` has 2 sentences, expected 3 to 8",
    );
}
