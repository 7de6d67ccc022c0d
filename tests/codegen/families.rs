//! `build/families.rs`, on good data and on bad.

use super::files::Files;

const PATH: &str = "families/my-own.toml";

#[track_caller]
fn fault(from: &str, to: &str, expected: &str) {
    let found = Files::all().change(PATH, from, to).problems();
    assert_eq!(found, [format!("{PATH}:{expected}")]);
}

#[track_caller]
fn assert_good(from: &str, to: &str) {
    Files::all().change(PATH, from, to).assert_good();
}

#[test]
fn a_good_family_gives_a_static() {
    insta::assert_snapshot!(Files::all().rust("families.rs"));
}

#[test]
fn numbers_are_private_or_to_be_registered_and_ascend() {
    for (from, line, number) in [("4000", 7, "2999"), ("4001", 13, "5000")] {
        fault(
            &format!("number = {from}"),
            &format!("number = {number}"),
            &format!("{line}: code {number}: `number` must be from 3000 to 4999"),
        );
    }
    for number in ["4000", "3999"] {
        let expected = format!("13: code {number}: `number` must be above 4000");
        fault("number = 4001", &format!("number = {number}"), &expected);
    }
    assert_good("number = 4000", "number = 3000");
    assert_good("number = 4001", "number = 4999");
}

#[test]
fn names_are_unique_and_have_a_letter() {
    let name = "name = \"Too Fast\"";
    let subject = "14: code 4001: `name`";
    fault(name, "name = \"\"", &format!("{subject}: \"\" must be one line of text"));
    fault(name, "name = \"4001\"", &format!("{subject}: \"4001\" has no letter"));
    fault(name, "name = \"Too (Fast)\"", &format!("{subject}: \"Too (Fast)\" has a parenthesis"));
    let twice = Files::all().change(PATH, name, "name = \"LEFT_ROOM\"");
    assert_eq!(
        twice.problems(),
        [
            "families/my-own.toml:8: code 4000: `name` \"Left Room\" is a duplicate",
            "families/my-own.toml:14: code 4001: `name` \"LEFT_ROOM\" is a duplicate",
        ]
    );
}

#[test]
fn texts_are_sentences_and_lines() {
    fault(
        "\"You left.\"",
        "\"You left\"",
        "9: code 4000: `description`: \"You left\" must end with \".\"",
    );
    fault("\"The end.\"", "\"\"", "22: range 4500: `description`: \"\" is empty");
    fault("title = \"My Own\"", "title = \"\"", "1: `title`: \"\" must be one line of text");
    fault(
        "title = \"Protocol\"",
        "title = \"\"",
        "3: source: `title`: \"\" must be one line of text",
    );
    fault(
        "https://my.example/",
        "http://my.example/",
        "3: source: `url` must be one address of up to 250 characters such as https://example.com/path, found \"http://my.example/\"",
    );
    fault(
        "My Own",
        "My\u{202E}Own",
        "1: `title`: \"My\\u{202e}Own\" has the invisible character U+202E",
    );
    for day in ["yesterday", "2026-02-29"] {
        fault("2026-11-22", day, "4: `checked` must be a day, YYYY-MM-DD");
    }
}

#[test]
fn advice_is_the_services_own_or_ours() {
    fault(
        "basis = \"convention\"",
        "basis = \"rfc\"",
        "23: range 4500: `reconnect`: `basis` must be one of [\"convention\"]",
    );
    fault(
        "first_delay = [10, 20]",
        "first_delay = [10, 9]",
        "17: code 4001: `first_delay` ends at 9 s, before its start",
    );
    fault(
        "first_delay = [10, 20]",
        "first_delay = [10, 3601]",
        "17: code 4001: `first_delay` ends at 3601 s: expected at most 3600",
    );
    assert_good("[10, 20]", "[10, 10]");
    assert_good("[10, 20]", "[0, 3600]");
    // Without a window, the advice has that of 1006.
    let rust = Files::all().change(PATH, ", first_delay = [10, 20]", "").rust("families.rs");
    assert!(
        rust.contains("Reconnect::within(0, 5, Action::Retry, Basis::Documentation)"),
        "{rust}"
    );
}

#[test]
fn ranges_have_an_end_after_their_start() {
    for (from, to, first) in [
        ("first = 4500", "first = 2999", "2999"),
        ("first = 4500", "first = 5000", "5000"),
        ("last = 4599", "last = 5000", "4500"),
        ("last = 4599", "last = 4499", "4500"),
    ] {
        let expected =
            format!("20: range {first}: a range lies within 3000-4999 and ends after its start");
        fault(from, to, &expected);
    }
    assert_good("first = 4500", "first = 3000");
    assert_good("last = 4599", "last = 4999");
    assert_good("last = 4599", "last = 4500");
}

#[test]
fn the_name_of_the_file_is_the_id() {
    let text = Files::all().text(PATH).to_owned();
    for id in ["My", "", "a_b", "1a", "-a", "all", "내것"] {
        let path = format!("families/{id}.toml");
        let expected =
            format!("{path}:1: the file's name {id:?} is not an id, such as \"my-protocol\"");
        assert_eq!(Files::english().with(&path, &text).problems(), [expected]);
    }
    let rust = Files::english().with("families/a1-b.toml", &text).rust("families.rs");
    assert!(rust.contains("pub static A1_B: Family"), "{rust}");
}

#[test]
fn a_rank_is_1_or_more() {
    fault("rank = 2", "rank = 0", "2: `rank` must be 1 or more");
    fault("rank = 2", "rank = -1", "2: `rank` must be a number from 0 to 65535");
    fault("rank = 2\n", "", "1: `rank` is missing");
    assert_good("rank = 2", "rank = 1");
}

#[test]
fn families_are_listed_by_id_and_by_rank() {
    let text = Files::all().text(PATH).to_owned();
    let with_rank = |rank: u16| text.replace("rank = 2", &format!("rank = {rank}"));
    let rust = Files::english()
        .with("families/a.toml", with_rank(9))
        .with("families/b.toml", with_rank(3))
        .with("families/c.toml", with_rank(1))
        .with("families/d.toml", with_rank(3))
        .rust("families.rs");
    let list = |name: &str| -> Vec<String> {
        let (_, list) = rust.split_once(&format!("static {name}: &[&Family] = &[\n")).unwrap();
        let (list, _) = list.split_once("];").unwrap();
        list.lines().map(|line| line.trim().to_owned()).collect()
    };
    assert_eq!(list("ALL"), ["&A,", "&B,", "&C,", "&D,"]);
    assert_eq!(list("BY_RANK"), ["&C,", "&B,", "&D,", "&A,"]);
}

#[test]
fn no_family_is_no_fault() {
    let rust = Files::english().rust("families.rs");
    assert!(rust.contains("pub static ALL: &[&Family] = &[\n];"), "{rust}");
}
