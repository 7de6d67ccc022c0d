//! `build/names.rs` and `build/close_codes/names.rs`: whose name is whose, and how names are folded.

use super::files::{Files, assert_good, assert_problem};

const PATH: &str = "close_codes.toml";

#[track_caller]
fn fault(from: &str, to: &str, expected: &str) {
    assert_problem(PATH, from, to, &format!("{PATH}:{expected}"));
}

#[test]
fn variants_that_are_not_identifiers() {
    for variant in ["", "closure", "Abnormal_Closure", "Abnormal Closure", "TLS", "1st", "비정상"]
    {
        fault(
            "variant = \"AbnormalClosure\"",
            &format!("variant = {variant:?}"),
            &format!("55: code 1006: `variant` {variant:?} is not an UpperCamelCase identifier"),
        );
    }
    for variant in ["Tls", "Http2Reset", "AClosure"] {
        assert_good(PATH, "variant = \"AbnormalClosure\"", &format!("variant = {variant:?}"));
    }
}

#[test]
fn variants_that_are_taken() {
    for variant in ["Other", "Self"] {
        fault(
            "variant = \"AbnormalClosure\"",
            &format!("variant = {variant:?}"),
            &format!("55: code 1006: `variant` {variant:?} already has a meaning"),
        );
    }
    for (variant, label) in [
        ("Unused", "unused"),
        ("Protocol", "protocol"),
        ("Registered", "registered"),
        ("PrivateUse", "private_use"),
        ("Undefined", "undefined"),
    ] {
        let fault_of = "has the label";
        fault(
            "variant = \"AbnormalClosure\"",
            &format!("variant = {variant:?}"),
            &format!("55: code 1006: `variant` {variant:?} {fault_of} {label:?}, that of a class"),
        );
    }
    let twice = Files::english().change(
        PATH,
        "variant = \"Unauthorized\"",
        "variant = \"AbnormalClosure\"",
    );
    assert_eq!(
        twice.problems(),
        [
            "close_codes.toml:84: code 3000: `variant` \"AbnormalClosure\" is taken by line 55",
            "close_codes.toml:84: code 3000: the name \"AbnormalClosure\" already belongs to code 1006, by line 55",
        ]
    );
}

#[test]
fn names_that_two_codes_claim() {
    fault(
        "aliases = [\"Nobody\"]",
        "aliases = [\"Nobody\", \"Closed_Abnormally\"]",
        "95: code 3000: the name \"Closed_Abnormally\" already belongs to code 1006, by line 66",
    );
    fault(
        "aliases = [\"ABNORMAL\",",
        "aliases = [\"abnormal_closure\",",
        "66: code 1006: the name \"abnormal_closure\" already belongs to code 1006, by line 55",
    );
    fault(
        "aliases = [\"Nobody\"]",
        "aliases = [\"Nobody\", \"no_body\"]",
        "95: code 3000: the name \"no_body\" already belongs to code 3000, by line 95",
    );
    assert_good(PATH, "aliases = [\"Nobody\"]\n", "");
}

#[test]
fn names_that_are_not_names() {
    let name = "name = \"Unauthorized\"";
    let subject = "85: code 3000: `name`";
    for (text, expected) in [
        ("Unauthorized ", "\"Unauthorized \" must be one line of text"),
        ("", "\"\" must be one line of text"),
        ("1006", "\"1006\" has no letter"),
        ("...", "\"...\" has no letter"),
        ("Unauthorized (token)", "\"Unauthorized (token)\" has a parenthesis"),
        ("Unauthorized)", "\"Unauthorized)\" has a parenthesis"),
        ("(Unauthorized", "\"(Unauthorized\" has a parenthesis"),
    ] {
        fault(name, &format!("name = {text:?}"), &format!("{subject}: {expected}"));
    }
    assert_eq!(
        Files::english().change(PATH, name, "name = \"Unäuthorized\"").problems(),
        [
            format!("{PATH}:{subject} must be ASCII"),
            format!(
                "{PATH}:{subject}: \"Unäuthorized\" has 'ä' (U+00E4), a letter of another language"
            ),
        ]
    );
    for alias in ["", "_", "1006", "going away", "게이트웨이", "1006:x"] {
        fault(
            "\"Nobody\"",
            &format!("{alias:?}"),
            &format!(
                "95: code 3000: alias {alias:?} is not a name of letters, digits and underscores"
            ),
        );
    }
    // The name of a class follows the same rules.
    fault(
        "name = \"private use\"",
        "name = \"private (use)\"",
        "35: class private_use: `name`: \"private (use)\" has a parenthesis",
    );
}

/// The library's table for folding names follows the rule by which the build compares them.
#[test]
fn case_and_separators_do_not_count() {
    let rust = Files::english().rust("close_codes.rs");
    let (_, table) = rust.split_once("static FOLDED: [u8; 256] = [").unwrap();
    let (table, _) = table.split_once(']').unwrap();
    let table: Vec<u8> = table.split(", ").map(|byte| byte.parse().unwrap()).collect();
    let expected: Vec<u8> = (0..=255)
        .map(|byte| match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b'_' | b'-' | b'.' => 0,
            // 0 is a separator in the table, so the byte 0 becomes one that no name has.
            0 => 255,
            byte => byte.to_ascii_lowercase(),
        })
        .collect();
    assert_eq!(table, expected);
    for separator in [" ", "\t", "_", "-", ".", "\n", "\r"] {
        let name = format!("AB{separator}NORMAL");
        let files =
            Files::english().change(PATH, "name = \"Unauthorized\"", &format!("name = {name:?}"));
        let expected = format!(
            "{PATH}:66: code 1006: the name \"ABNORMAL\" already belongs to code 3000, by line 85"
        );
        let problems = files.problems();
        assert!(problems.contains(&expected), "{problems:?}");
    }
}
