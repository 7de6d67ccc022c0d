//! `build/rules.rs` on sentences, and what a sentence says of its code.

use super::files::{Files, assert_good, assert_problem};

const PATH: &str = "close_codes.toml";
const DESCRIPTION: &str = "\"It ended, and \\\"why\\\" is in a proxy.\"";

#[track_caller]
fn fault(to: &str, shown: &str, fault: &str) {
    let expected = format!("{PATH}:57: code 1006: `description`: {shown} {fault}");
    assert_problem(PATH, DESCRIPTION, to, &expected);
}

#[test]
fn a_sentence_is_one_line_with_an_end() {
    fault("\"\"", "\"\"", "is empty");
    fault("\"No stop\"", "\"No stop\"", "must end with \".\"");
    let spaces = "must be one line, with single spaces";
    fault("\"Two  spaces.\"", "\"Two  spaces.\"", spaces);
    fault("\" Before.\"", "\" Before.\"", spaces);
    fault("\"After. \"", "\"After. \"", spaces);
    fault("\"Line\\nbreak.\"", "\"Line\\nbreak.\"", spaces);
    fault("\"A\\ttab.\"", "\"A\\ttab.\"", spaces);
    fault("\"\\u0007 bell.\"", "\"\\u{7} bell.\"", spaces);
}

#[test]
fn a_sentence_has_at_most_160_characters() {
    let sentence = |length: usize| format!("\"{}.\"", "–".repeat(length - 1));
    fault(&sentence(161), &sentence(161), "has 161 characters, over 160");
    assert_good(PATH, DESCRIPTION, &sentence(160));
}

#[test]
fn every_text_of_a_row_is_a_sentence() {
    for (from, key, line) in
        [("\"It ended", "description", 57), ("\"One.", "causes", 58), ("\"Six.", "remedies", 59)]
    {
        let files = Files::english().change(PATH, from, "\" ");
        let problems = files.problems();
        let expected = format!("{PATH}:{line}: code 1006: `{key}`: \" ");
        assert!(matches!(&problems[..], [one] if one.starts_with(&expected)), "{problems:?}");
    }
    assert_problem(
        PATH,
        "when_to_use = \"Freely.\"",
        "when_to_use = \"Freely\"",
        "close_codes.toml:39: class private_use: `when_to_use`: \"Freely\" must end with \".\"",
    );
}

#[test]
fn when_to_use_has_up_to_three_sentences_and_240_characters() {
    let from = "\"Freely.\"";
    let subject = format!("{PATH}:39: class private_use: `when_to_use`");
    let long = |length: usize| format!("\"A. {}.\"", "–".repeat(length - 4));
    assert_good(PATH, from, &long(240));
    let problem = format!("{subject}: {} has 241 characters, over 240", long(241));
    assert_problem(PATH, from, &long(241), &problem);
    assert_good(PATH, from, "\"As 1.2 says. Or not. Or later.\"");
    let four = "\"One. Two. Three. Four.\"";
    let problem = format!("{subject}: {four} has 4 sentences, expected at most 3");
    assert_problem(PATH, from, four, &problem);
}

/// Otherwise a sentence that was copied from another row would go unnoticed.
#[test]
fn when_to_use_names_the_number_of_a_code_that_is_sent() {
    assert_problem(
        PATH,
        "Close with 3000 sometimes.",
        "Close with 3003 sometimes.",
        "close_codes.toml:89: code 3000: `when_to_use` must name 3000",
    );
    assert_problem(
        PATH,
        "Close with 1010 as a client.",
        "Close with it as a client.",
        "close_codes.toml:75: code 1010: `when_to_use` must name 1010",
    );
    assert_good(PATH, "Close with 3000 sometimes.", "After 1006, close with 3000.");
    let korean = Files::all().change("locale/ko.toml", "가끔 3000으로 닫으세요.", "가끔.");
    let expected = "locale/ko.toml:87: code 3000: `when_to_use` must name 3000";
    assert_eq!(korean.problems(), [expected]);
}
