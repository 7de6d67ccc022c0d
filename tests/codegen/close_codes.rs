//! `build/close_codes`: numbers, classes, and what is generated from good data.

use super::files::{Files, assert_good, assert_problem};

const PATH: &str = "close_codes.toml";

#[track_caller]
fn fault(from: &str, to: &str, expected: &str) {
    assert_problem(PATH, from, to, &format!("{PATH}:{expected}"));
}

/// The table of names needs the feature `names`.
#[test]
#[cfg(feature = "names")]
fn good_data_gives_the_enum_and_a_function_for_each_column() {
    for name in ["close_codes.rs", "sources.rs", "locales.rs"] {
        insta::assert_snapshot!(name, Files::all().rust(name));
    }
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let generated = || {
        let files = Files::all().generate().unwrap();
        files.into_iter().map(|file| (file.name, file.rust)).collect::<Vec<_>>()
    };
    assert_eq!(generated(), generated());
}

/// Good data whose first two codes have these numbers, which RFC 6455 does not define.
fn with_numbers(first: &str, second: &str) -> Files {
    let files = Files::english()
        .change(
            PATH,
            "sent_by = \"nobody\"\ngenerated_when = \"no_close_frame\"",
            "sent_by = \"endpoint\"",
        )
        .change(
            PATH,
            "when_to_use = \"Never.\"\nsent_by",
            "when_to_use = \"Close with 1006.\"\nsent_by",
        );
    let changed = |path| files.text(path).replace("1006", first).replace("1010", second);
    let (codes, registry) = (changed(PATH), changed("iana.csv"));
    files.with(PATH, codes).with("iana.csv", registry)
}

#[test]
fn consecutive_codes_make_a_run() {
    let rows = |second: &str| {
        let rust = with_numbers("1012", second).rust("close_codes.rs");
        let (_, rows) = rust.split_once("const fn row(").unwrap();
        let ranges = rows.lines().skip(2).take_while(|line| !line.contains("_ =>"));
        ranges.map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    let last = "3000..=3000 => Some(2 + (number - 3000) as usize),";
    assert_eq!(rows("1013"), ["1012..=1013 => Some(0 + (number - 1012) as usize),", last]);
    let alone = "1012..=1012 => Some(0 + (number - 1012) as usize),";
    assert_eq!(rows("1014"), [alone, "1014..=1014 => Some(1 + (number - 1014) as usize),", last]);
}

#[test]
fn the_numbers_that_may_be_sent_are_put_in_words() {
    let words = |second: &str, sent_by: &str| {
        let files = with_numbers("1012", second).change(
            PATH,
            "sent_by = \"client\"",
            &format!("sent_by = {sent_by:?}"),
        );
        let rust = files.rust("close_codes.rs");
        ["SENT_BY_CLIENTS", "SENT_BY_SERVERS"].map(|name| {
            let (_, words) = rust.split_once(&format!("const {name}: &str = \"")).unwrap();
            words.split_once('"').unwrap().0.to_owned()
        })
    };
    assert_eq!(words("1013", "client"), ["1012-1013 or 3000-4999", "1012 or 3000-4999"]);
    assert_eq!(words("1014", "endpoint"), ["1012, 1014 or 3000-4999"; 2]);
    assert_eq!(words("1014", "nobody"), ["1012 or 3000-4999"; 2]);
}

#[test]
fn numbers_ascend() {
    for (from, to, expected) in [
        ("1010", "1006", "69: code 1006: `number` must be above 1006 of line 54"),
        ("1006", "1011", "69: code 1010: `number` must be above 1011 of line 54"),
    ] {
        let files =
            Files::english().change(PATH, &format!("number = {from}"), &format!("number = {to}"));
        let problems = files.problems();
        assert!(problems.contains(&format!("{PATH}:{expected}")), "{problems:?}");
    }
    with_numbers("1012", "1013").assert_good();
}

#[test]
fn lists_have_a_length() {
    let eight = "\"A.\", \"B.\", \"C.\", \"D.\", \"E.\", \"F.\", \"G.\", \"H.\"";
    for (key, from, line) in [
        ("causes", "\"One.\", \"Two.\", \"Three.\"", 58),
        ("remedies", "\"Four.\", \"Five.\", \"Six.\"", 59),
    ] {
        assert_good(PATH, from, eight);
        assert_good(PATH, from, "\"A.\", \"B.\", \"C.\"");
        let nine = format!("{eight}, \"I.\"");
        let expected = format!("{line}: code 1006: `{key}` has 9 sentences, expected 3 to 8");
        fault(from, &nine, &expected);
        let expected = format!("{line}: code 1006: `{key}` has 2 sentences, expected 3 to 8");
        fault(from, "\"A.\", \"B.\"", &expected);
    }
    for (key, from, line) in [("causes", "\"Cause.\"", 7), ("remedies", "\"Remedy.\"", 8)] {
        assert_good(PATH, from, eight);
        let nine = format!("{eight}, \"I.\"");
        let expected = format!("{line}: class unused: `{key}` has 9 sentences, expected 1 to 8");
        fault(from, &nine, &expected);
        let expected = format!("{line}: class unused: `{key}` has 0 sentences, expected 1 to 8");
        fault(from, "", &expected);
    }
}

#[test]
fn classes_are_complete_and_in_order() {
    let expected = "the classes must be [\"unused\", \"protocol\", \"registered\", \"private_use\", \"undefined\"], in this order";
    fault("label = \"unused\"", "label = \"used\"", &format!("4: {expected}"));
    let files = Files::english();
    let (head, classes) = files.text(PATH).split_once("[[class]]").unwrap();
    let (_, codes) = classes.split_once("[[code]]").unwrap();
    let without = format!("class = []\n{head}[[code]]{codes}");
    assert_eq!(files.with(PATH, without).problems(), [format!("{PATH}:1: {expected}")]);
}

#[test]
fn http_statuses() {
    for http in ["99", "600"] {
        fault(
            "http_equivalent = 426",
            &format!("http_equivalent = {http}"),
            "77: code 1010: `http_equivalent` must be from 100 to 599",
        );
    }
    for http in ["100", "599"] {
        assert_good(PATH, "http_equivalent = 426", &format!("http_equivalent = {http}"));
    }
    fault(
        "http_equivalent = 401",
        "http_equivalent = 426",
        "91: code 3000: `http_equivalent` 426 belongs to code 1010",
    );
}

#[test]
fn windows_fit_their_action() {
    let window = "first_delay = [0, 5]";
    let subject = "64: code 1006: `first_delay`";
    fault(window, "first_delay = [5, 4]", &format!("{subject} ends at 4 s, before its start"));
    assert_good(PATH, window, "first_delay = [5, 5]");
    assert_good(PATH, window, "first_delay = [5, 3600]");
    let expected = format!("{subject} ends at 3601 s: expected at most 3600");
    fault(window, "first_delay = [5, 3601]", &expected);
    fault("first_delay = [0, 5], ", "", &format!("{subject} is missing: retry needs it"));
    for action in ["retry_elsewhere", "if_needed"] {
        fault(
            "action = \"retry\", first_delay = [0, 5]",
            &format!("action = {action:?}"),
            &format!("{subject} is missing: {action} needs it"),
        );
    }
    // What passes with time may be retried late.
    let change = "action = \"after_change\"";
    assert_good(PATH, change, &format!("{change}, first_delay = [30, 60]"));
}

#[test]
fn what_advice_adds_belongs_to_its_parts() {
    let (window, change) = ("first_delay = [0, 5]", "action = \"after_change\"");
    assert_good(PATH, window, &format!("{window}, delay_basis = \"convention\""));
    fault(
        change,
        &format!("{change}, delay_basis = \"rfc\""),
        "79: code 1010: `delay_basis` is about `first_delay`, which is missing",
    );
    assert_good(PATH, change, &format!("{change}, needs = \"other_message\""));
    fault(
        window,
        &format!("{window}, needs = \"other_message\""),
        "64: code 1006: `needs` is about a change, so it goes with after_change",
    );
    fault(
        change,
        &format!("{change}, needs = \"money\""),
        "79: code 1010: `reconnect`: `needs` must be one of [\"other_message\"]",
    );
}

#[test]
fn the_day_of_the_registry_exists() {
    let expected = "1: `registry_updated` must be a day, YYYY-MM-DD";
    for day in ["2026-6-10", "2026-02-29", "2026-99-99", ""] {
        fault("\"2026-06-10\"", &format!("{day:?}"), expected);
    }
    assert_good(PATH, "\"2026-06-10\"", "\"2024-02-29\"");
}
