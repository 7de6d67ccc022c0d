//! `build/sources.rs`: sources and who cites them.

use super::files::{Files, assert_problem, assert_problems};

const CITATION: &str = "references = [\"rfc\", \"iana\"]";

#[test]
fn citations_of_sources_that_are_missing() {
    assert_problem(
        "close_codes.toml",
        CITATION,
        "references = []",
        "close_codes.toml:65: code 1006: `references` is empty",
    );
    assert_problem(
        "close_codes.toml",
        CITATION,
        "references = [\"rfc\", \"mdn\"]",
        "close_codes.toml:65: code 1006: `references`: sources.toml has no source with the id \"mdn\"",
    );
    assert_problem(
        "close_codes.toml",
        "references = [\"rfc\"]",
        "references = [\"RFC\"]",
        "close_codes.toml:11: class unused: `references`: sources.toml has no source with the id \"RFC\"",
    );
}

#[test]
fn sources_that_nothing_cites_or_whose_id_is_taken() {
    let more = "[[source]]\nid = \"mdn\"\ntitle = \"MDN\"\nurl = \"https://mdn.example/\"\nchecked = \"2026-11-03\"\n\n[[source]]";
    assert_problem(
        "sources.toml",
        "[[source]]",
        more,
        "sources.toml:2: source mdn: nothing cites it",
    );
    assert_problem(
        "sources.toml",
        "[[source]]",
        &more.replace("mdn\"", "iana\""),
        "sources.toml:14: source iana: the id is taken",
    );
}

#[test]
fn titles_and_addresses() {
    assert_problem(
        "sources.toml",
        "\"The RFC\"",
        "\"\"",
        "sources.toml:3: source rfc: `title`: \"\" must be one line of text",
    );
    assert_problems(
        "sources.toml",
        "https://rfc.example/",
        "http://rfc.example/",
        &[
            "sources.toml:4: source rfc: `url` must be one address of up to 250 characters such as https://example.com/path, found \"http://rfc.example/\"",
        ],
    );
}

#[test]
fn the_day_on_which_a_source_was_checked() {
    let checked = "checked = \"2026-11-01\"";
    assert_problem("sources.toml", checked, "", "sources.toml:1: source rfc: `checked` is missing");
    assert_problem(
        "sources.toml",
        checked,
        "checked = \"2026-02-30\"",
        "sources.toml:5: source rfc: `checked` must be a day, YYYY-MM-DD",
    );
}

#[test]
fn a_citation_is_the_place_of_its_source() {
    let rust = Files::english().rust("close_codes.rs");
    let (_, references) = rust.split_once("const REFERENCES").unwrap();
    let (references, _) = references.split_once("],").unwrap();
    let places: Vec<&str> = references.lines().skip(2).map(str::trim).collect();
    let [rfc, iana] = ["Reference::of_data(0),", "Reference::of_data(1),"];
    assert_eq!(places[..4], [rfc, iana, iana, iana]);
    assert!(places[4..].iter().filter(|place| !place.is_empty()).all(|&place| place == rfc));
}
