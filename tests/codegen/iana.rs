//! `build/iana.rs`: the registry as IANA offers it, and what does not fit it.

use std::fmt::Write;

use super::files::{Files, assert_good, assert_problems};

const PATH: &str = "iana.csv";

#[track_caller]
fn fault(from: &str, to: &str, expected: &str) {
    assert_problems(PATH, from, to, &[&format!("{PATH}:{expected}")]);
}

/// The registrations that are generated from this registry.
#[track_caller]
fn registrations(files: &Files) -> Vec<String> {
    let rust = files.rust("close_codes.rs");
    let lines = rust.lines().filter_map(|line| line.split_once("Some(Registration::new("));
    lines.map(|(_, rest)| rest.trim_end_matches(")),").to_owned()).collect()
}

#[track_caller]
fn assert_same(registry: &str) {
    let files = Files::english();
    let changed = files.clone().with(PATH, registry);
    assert_eq!(registrations(&changed), registrations(&files));
}

#[test]
fn a_row_gives_contact_document_and_day() {
    assert_eq!(
        registrations(&Files::english()),
        [
            "\"IESG HYBI\", Some(\"RFC6455\"), None",
            "\"IESG HYBI\", Some(\"RFC6455\"), None",
            "\"Leo Tietz\", None, Some(\"2021-09-06\")",
        ]
    );
}

#[test]
fn rows_and_codes_agree() {
    fault(
        "1016-2999,Unassigned,,,\n",
        "1012,Service Restart,,,\n",
        "4: code 1012: IANA lists it as \"Service Restart\": add a [[code]] table to close_codes.toml",
    );
    assert_problems(
        PATH,
        "1010,Mandatory Ext.,IESG_HYBI,RFC6455,\n",
        "",
        &["close_codes.toml:69: code 1010: iana.csv does not list it"],
    );
    assert_problems(
        PATH,
        "Abnormal Closure",
        "Strange Closure",
        &[
            "close_codes.toml:56: code 1006: `name` is \"Abnormal Closure\", but IANA calls it \"Strange Closure\"",
        ],
    );
    for name in ["abnormal closure", "A sentence."] {
        assert_good(PATH, "Abnormal Closure", name);
    }
}

#[test]
fn ranges_and_unassigned_numbers_are_not_codes() {
    for gap in ["1011,Unassigned,,,", "1011-2999,Reserved,,,", "2000-2999,Unassigned,,,"] {
        assert_good(PATH, "1016-2999,Unassigned,,,", gap);
    }
}

#[test]
fn a_download_can_be_used_as_it_is() {
    let good = Files::english().text(PATH).to_owned();
    assert_same(&good.replace('\n', "\r\n"));
    assert_same(good.trim_end());
    assert_same(&good.replace('\n', "\n\n"));
    // Fields in quotes.
    let quoted = "\"Abnormal Closure\",\"IESG_HYBI\",\"RFC6455\",\"\"";
    assert_same(&good.replace("Abnormal Closure,IESG_HYBI,RFC6455,", quoted));
    let sentence = "\"It is a sentence, in \"\"two\"\" lines\r\nand not a name.\"";
    assert_same(&good.replace("It is a sentence and not a name.", sentence));
    // References are in brackets on IANA's page.
    assert_same(&good.replace("RFC6455", "[RFC6455]").replace("IESG_HYBI", "[IESG_HYBI]"));
    // Another order of the columns, and one more.
    let mut swapped = String::new();
    for line in good.lines() {
        let fields: Vec<&str> = line.split(',').collect();
        let [code, meaning, contact, reference, date] = fields[..] else { panic!("{line}") };
        writeln!(swapped, "{date},{reference},note,{contact},{code},{meaning}").unwrap();
    }
    assert_same(&swapped);
}

#[test]
fn two_documents_are_one_text() {
    let files = Files::english().change(PATH, "RFC6455", "[RFC6455][RFC Errata 3227]");
    let first = "\"IESG HYBI\", Some(\"RFC6455; RFC Errata 3227\"), None";
    assert_eq!(registrations(&files).first().unwrap(), first);
}

#[test]
fn a_meaning_in_two_lines_is_one_sentence() {
    let files = Files::english().change(PATH, "It is a sentence", "\"It is\na sentence\"");
    assert!(files.rust("close_codes.rs").contains("IANA lists it as “It is a sentence and"));
    // The lines after it keep their numbers.
    let files = files.change(PATH, "2021-09-06\n", "2021-09-06\nx,,,,\n");
    assert_eq!(files.problems(), ["iana.csv:7: expected a number or a range, found \"x\""]);
}

#[test]
fn the_column_of_days_may_be_missing() {
    let good = Files::english().text(PATH).to_owned();
    let without: Vec<&str> = good.lines().map(|line| line.rsplit_once(',').unwrap().0).collect();
    let files = Files::english().with(PATH, without.join("\n"));
    assert_eq!(registrations(&files).last().unwrap(), "\"Leo Tietz\", None, None");
}

#[test]
fn headers_that_lack_a_column() {
    let expected = "1: expected a header with the columns [\"Status Code\", \"Meaning\", \"Contact\", \"Reference\"]";
    for column in ["Status Code", "Meaning", "Contact", "Reference"] {
        fault(column, "Other", expected);
    }
    assert_eq!(Files::english().with(PATH, "").problems(), [format!("{PATH}:{expected}")]);
}

#[test]
fn rows_that_do_not_fit() {
    fault("1006,Abnormal", "1006,Very, Abnormal", "2: expected 5 fields like the header, found 6");
    fault(",RFC6455,\n1010", "\n1010", "2: expected 5 fields like the header, found 3");
    for field in
        ["codes", "", "65536", "1016-", "-1016", "1016-1016", "2999-1016", "1016-70000", "1-2-3"]
    {
        let expected = format!("4: expected a number or a range, found {field:?}");
        fault("1016-2999", field, &expected);
    }
    for day in ["in 2021", "2026-99-99", "2026-02-29", "2021-9-06", "2021-09-0x", "2021-09-06 "] {
        let expected = format!("5: code 3000: expected a day, YYYY-MM-DD, found {day:?}");
        fault("2021-09-06", day, &expected);
    }
    assert_good(PATH, "2021-09-06", "2024-02-29");
    let again = "1006,Abnormal Closure,IESG_HYBI,RFC6455,\n";
    fault(again, &again.repeat(2), "3: code 1006: expected a number above 1006");
    let header = "Status Code,Meaning,Contact,Reference,Date Registered\n";
    for registry in [header, &format!("{header}3001,Unassigned,,,\n")] {
        let expected = "iana.csv:1: expected a row for each code, found none";
        assert_eq!(Files::english().with(PATH, registry).problems(), [expected]);
    }
}
