//! The families of `build/`, on good data and on bad.

const FAMILY: &str = include_str!("family.toml");

fn generate_families(files: &[(&str, &str)]) -> Result<String, Vec<String>> {
    let files: Vec<_> = files.iter().copied().map(crate::file).collect();
    crate::codegen::families::generate(&files)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

/// What is reported once the family's `from` has become its `to`.
#[track_caller]
fn assert_family_problem(from: &str, to: &str, expected: &str) {
    assert!(FAMILY.contains(from), "{from:?} is not in the fixture");
    let changed = FAMILY.replacen(from, to, 1);
    assert_eq!(generate_families(&[("my.toml", &changed)]).unwrap_err(), [expected]);
}

#[test]
fn a_good_family_gives_a_static() {
    insta::assert_snapshot!(generate_families(&[("data/private/my-own.toml", FAMILY)]).unwrap());
}

#[test]
fn families_that_are_none() {
    for (from, line, number) in [("4000", 6, "2999"), ("4001", 12, "5000")] {
        let expected =
            format!("my.toml:{line}: code {number}: `number` must lie from 3000 to 4999");
        assert_family_problem(
            &format!("number = {from}"),
            &format!("number = {number}"),
            &expected,
        );
    }
    for number in ["4000", "3999"] {
        let expected = format!("my.toml:12: code {number}: `number` must be above 4000");
        assert_family_problem("number = 4001", &format!("number = {number}"), &expected);
    }
    assert_family_problem(
        "name = \"Too Fast\"",
        "name = \"\"",
        "my.toml:13: code 4001: `name`: \"\" must be one line of text",
    );
    assert_family_problem(
        "name = \"Too Fast\"",
        "name = \"4001\"",
        "my.toml:13: code 4001: `name`: \"4001\" has no letter",
    );
    assert_family_problem(
        "basis = \"convention\"",
        "basis = \"rfc\"",
        "my.toml:22: range 4500: `reconnect`: `basis` must be one of [\"convention\"]",
    );
    let twice = FAMILY.replace("name = \"Too Fast\"", "name = \"LEFT_ROOM\"");
    assert_eq!(
        generate_families(&[("my.toml", &twice)]).unwrap_err(),
        [
            "my.toml:7: code 4000: `name` \"Left Room\" stands twice",
            "my.toml:13: code 4001: `name` \"LEFT_ROOM\" stands twice",
        ]
    );
    assert_family_problem(
        "\"You left.\"",
        "\"You left\"",
        "my.toml:8: code 4000: `description`: \"You left\" must end with a full stop",
    );
    assert_family_problem(
        "https://",
        "http://",
        "my.toml:2: source: `url` must be one address that starts with https://",
    );
    assert_family_problem(
        "title = \"My Own\"",
        "title = \"\"",
        "my.toml:1: `title`: \"\" must be one line of text",
    );
    assert_family_problem(
        "title = \"Protocol\"",
        "title = \"\"",
        "my.toml:2: source: `title`: \"\" must be one line of text",
    );
    assert_family_problem(
        "2026-11-22",
        "yesterday",
        "my.toml:3: `checked` must be a day, YYYY-MM-DD",
    );
    assert_family_problem(
        "first_delay = [10, 20]",
        "first_delay = [10, 9]",
        "my.toml:16: code 4001: `first_delay` ends at 9 s, before its start",
    );
    assert_family_problem(
        "action = \"after_change\"",
        "action = \"after_change\", first_delay = [0, 5]",
        "my.toml:22: range 4500: `first_delay` has no meaning after_change",
    );
    for (from, to, first) in [
        ("first = 4500", "first = 2999", "2999"),
        ("last = 4599", "last = 5000", "4500"),
        ("last = 4599", "last = 4499", "4500"),
    ] {
        let expected = format!(
            "my.toml:19: range {first}: a range lies within 3000-4999 and ends after its start"
        );
        assert_family_problem(from, to, &expected);
    }
    for (file, id) in [
        ("My.toml", "My"),
        (".toml", ""),
        ("a_b.toml", "a_b"),
        ("1a.toml", "1a"),
        ("all.toml", "all"),
    ] {
        let expected =
            format!("{file}:1: the file's name {id:?} is no id, such as \"my-protocol\"");
        assert_eq!(generate_families(&[(file, FAMILY)]).unwrap_err(), [expected]);
    }
}

#[test]
fn bounds_of_families_are_in() {
    let codes =
        FAMILY.replace("number = 4000", "number = 3000").replace("number = 4001", "number = 4999");
    let ranges =
        codes.replace("first = 4500", "first = 3000").replace("last = 4599", "last = 4999");
    assert_eq!(generate_families(&[("my.toml", &ranges)]).err(), None);
    let one = FAMILY.replace("last = 4599", "last = 4500").replace("[10, 20]", "[10, 10]");
    assert_eq!(generate_families(&[("my.toml", &one)]).err(), None);
}
