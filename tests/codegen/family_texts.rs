//! `build/families/`: sentences, reasons and translations.

use super::families::{PATH, assert_good, fault, faults};
use super::files::Files;

#[test]
fn texts_are_sentences() {
    fault(
        "\"You left.\"",
        "\"You left\"",
        "35: code 4000: `description`: \"You left\" must end with \".\"",
    );
    fault("\"The end.\"", "\"\"", "97: range 4500: `description`: \"\" is empty");
    fault(
        "\"A loop.\"",
        "\"A  loop.\"",
        "54: code 4001: `causes`: \"A  loop.\" must be one line, with single spaces",
    );
    fault(
        "\"Slow down.\"",
        "\"Slow down\"",
        "55: code 4001: `remedies`: \"Slow down\" must end with \".\"",
    );
    fault(
        "\"Close with 1000.\"",
        "\"since 2\"",
        "40: code 4000: `deprecated`: \"since 2\" must end with \".\"",
    );
    fault(
        "\"You are out.\"",
        "\"You are out\"",
        "66: code 4001: reason \"banned\": `description`: \"You are out\" must end with \".\"",
    );
    let longest = format!("{}.", "a".repeat(159));
    assert_good("You left.", &longest);
    fault(
        "You left.",
        &format!("a{longest}"),
        &format!("35: code 4000: `description`: \"a{longest}\" has 161 characters, over 160"),
    );
}

#[test]
fn a_reason_fits_into_a_frame_and_can_match() {
    let text = "text = \"banned\"";
    let subject = |text: &str| format!("64: code 4001: reason {text:?}");
    fault(text, "text = \"\"", &format!("{}: `text` has 0 bytes, expected 1 to 123", subject("")));
    let longest = "가".repeat(41);
    assert_good(text, &format!("text = \"{longest}\""));
    let longer = format!("{longest}a");
    fault(
        text,
        &format!("text = \"{longer}\""),
        &format!("{}: `text` has 124 bytes, expected 1 to 123", subject(&longer)),
    );
    fault(text, "text = \"a\\nb\"", &format!("{}: `text` must be one line", subject("a\nb")));
}

/// Each kind of match, after each other one.
#[test]
fn a_reason_that_matches_all_of_a_later_one_hides_it() {
    // What is in place of "banned" (exact) hides "rate: " (prefix) or "limit" (contains), which are lines 79 and 87.
    let first = "text = \"banned\"\nmatch = \"exact\"";
    let hidden = |line: usize, later: &str, earlier: &str| {
        format!(
            "{line}: code 4001: reason {later:?} can never match, because {earlier:?} above it matches first"
        )
    };
    for (text, matching) in [("rate: ", "prefix"), ("rate", "prefix"), ("te:", "contains")] {
        let to = format!("text = {text:?}\nmatch = \"{matching}\"");
        fault(first, &to, &hidden(79, "rate: ", text));
    }
    let to = "text = \"imi\"\nmatch = \"contains\"";
    fault(first, to, &hidden(87, "limit", "imi"));
    for (text, matching) in [
        ("rate: ", "exact"),
        ("limit", "exact"),
        // Another text before it can have more in front, or behind.
        ("limit", "prefix"),
        ("rate: a", "prefix"),
        ("rate: a", "contains"),
        ("limits", "contains"),
    ] {
        assert_good(first, &format!("text = {text:?}\nmatch = \"{matching}\""));
    }
    // A whole reason that one before it matches.
    for (text, line) in [("rate: 7", 79), ("the limit", 87)] {
        let last = "[[range]]\nfirst = 4500";
        let reason = format!(
            "[[code.reason]]\ntext = {text:?}\nmatch = \"exact\"\ndescription = \"Last.\"\n\
             ko = {{ description = \"끝이다.\" }}\n\n{last}"
        );
        let earlier = if line == 79 { "rate: " } else { "limit" };
        fault(last, &reason, &hidden(95, text, earlier));
    }
}

const KOREAN_OF_4000: &str =
    "[code.ko]\ndescription = \"나갔다.\"\ndeprecated = \"1000으로 닫는다.\"\n";

#[test]
fn a_language_has_every_text_or_none() {
    let missing = "31: code 4000: `ko` is missing, which other tables have";
    fault(KOREAN_OF_4000, "", missing);
    fault(
        "ko = { description = \"끝이다.\" }\n",
        "",
        "94: range 4500: `ko` is missing, which other tables have",
    );
    fault(
        "[code.reason.ko]\ndescription = \"잦다.\"\n",
        "",
        "78: code 4001: reason \"rate: \": `ko` is missing, which other tables have",
    );
    // In no table at all.
    let text = without_korean();
    assert!(!text.contains("ko") && !text.contains("다."));
    let english = Files::all().with(PATH, &text);
    let rust = english.rust("families.rs");
    assert!(!rust.contains("Locale::Ko"), "{rust}");
    assert!(Files::all().rust("families.rs").contains("(Locale::Ko, 0) => Some(&MY_OWN_KO)"));
}

fn without_korean() -> String {
    let all = Files::all();
    let mut lines = all.text(PATH).lines();
    let mut kept = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with("ko = ") {
        } else if line.ends_with("ko]") {
            // To the end of the table.
            lines.by_ref().find(|line| line.is_empty());
        } else {
            kept.push(line);
        }
    }
    kept.join("\n")
}

#[test]
fn a_language_has_as_many_sentences_as_english() {
    fault(
        "causes = [\"여섯 개다.\", \"반복이다.\"]",
        "causes = [\"여섯 개다.\"]",
        "60: code 4001: `ko`: `causes` has 1 sentences, English has 2",
    );
    fault(
        "remedies = [\"늦춘다.\"]",
        "remedies = [\"늦춘다.\", \"또 늦춘다.\"]",
        "61: code 4001: `ko`: `remedies` has 2 sentences, English has 1",
    );
    fault(
        "causes = [\"경고했다.\"]\n",
        "",
        "73: code 4001: reason \"banned\": `ko`: `causes` has 0 sentences, English has 1",
    );
    let with_causes = format!("{KOREAN_OF_4000}causes = [\"나갔다.\"]\n");
    fault(
        KOREAN_OF_4000,
        &with_causes,
        "45: code 4000: `ko`: `causes` has 1 sentences, English has 0",
    );
}

#[test]
fn a_language_says_of_the_same_codes_that_they_are_deprecated() {
    let deprecated = "deprecated = \"1000으로 닫는다.\"\n";
    fault(deprecated, "", "43: code 4000: `ko`: `deprecated` must be there as in English");
    fault(
        "description = \"너무 빨랐다.\"\n",
        &format!("description = \"너무 빨랐다.\"\n{deprecated}"),
        "59: code 4001: `ko`: `deprecated` must be there as in English",
    );
    fault(
        deprecated,
        "deprecated = \"1000으로\"\n",
        "44: code 4000: `ko`: `deprecated`: \"1000으로\" must end with \".\"",
    );
    // Reasons and ranges are not.
    fault(
        "[code.reason.ko]\n",
        &format!("[code.reason.ko]\n{deprecated}"),
        "74: code 4001: reason \"banned\": `ko`: unknown key `deprecated`: expected one of [\"description\", \
         \"causes\", \"remedies\"]",
    );
}

#[test]
fn a_language_has_its_own_letters_and_end() {
    fault(
        "나갔다.",
        "나갔다",
        "43: code 4000: `ko`: `description`: \"나갔다\" must end with \".\"",
    );
    fault(
        "나갔다.",
        "出た.",
        "43: code 4000: `ko`: `description`: \"出た.\" has '出' (U+51FA), a letter of another language",
    );
    fault(
        "You left.",
        "나갔다.",
        "35: code 4000: `description`: \"나갔다.\" has '나' (U+B098), a letter of another language",
    );
    fault("\"끝이다.\"", "\"\"", "103: range 4500: `ko`: `description`: \"\" is empty");
    faults(
        KOREAN_OF_4000,
        "[code.ko]\nname = \"나감\"\n",
        &[
            "42: code 4000: `ko`: `description` is missing",
            "43: code 4000: `ko`: unknown key `name`: expected one of [\"deprecated\", \"description\", \"causes\", \"remedies\"]",
        ],
    );
}

/// A language without a file, and one that is not a table.
#[test]
fn a_language_is_a_table_with_the_name_of_its_file() {
    let found = Files::all().change(PATH, "[code.ko]", "[code.ja]").problems();
    let [unknown] = found.as_slice() else { panic!("{found:?}") };
    assert!(
        unknown.starts_with(&format!("{PATH}:42: code 4000: unknown key `ja`: expected one of [")),
        "{unknown}"
    );
    fault(
        "ko = { description = \"끝이다.\" }",
        "ko = \"끝이다.\"",
        "103: range 4500: `ko`: expected a table, found string",
    );
}
