//! `build/families/`: ids, aliases and ranks, and the lists of families.

use super::families::{PATH, assert_good, fault};
use super::files::Files;

#[test]
fn the_name_of_the_file_is_the_id() {
    let text = Files::all().text(PATH).to_owned();
    for id in ["My", "", "a_b", "1a", "-a", "all", "내것"] {
        let path = format!("families/{id}.toml");
        let expected =
            format!("{path}:1: the file's name {id:?} is not an id, such as \"my-protocol\"");
        assert_eq!(Files::all().without(PATH).with(&path, &text).problems(), [expected]);
    }
    let rust = Files::all().without(PATH).with("families/a1-b.toml", &text).rust("families.rs");
    assert!(rust.contains("pub static A1_B: Family"), "{rust}");
}

#[test]
fn an_alias_names_one_family() {
    for alias in ["Mine", "", "my own", "1a"] {
        let expected = format!("3: `aliases`: {alias:?} is not an id, such as \"my-protocol\"");
        fault("[\"mine\"]", &format!("[{alias:?}]"), &expected);
    }
    let text = Files::all().text(PATH).to_owned();
    let other = |aliases: &str| {
        let text = text.replace("[\"mine\"]", aliases);
        Files::all().with("families/other.toml", text)
    };
    other("[]").assert_good();
    other("[\"ours\"]").assert_good();
    // Both have it, or it is the id of the other.
    assert_eq!(
        other("[\"mine\"]").problems(),
        [
            "families/my-own.toml:3: `aliases`: \"mine\" names another family too",
            "families/other.toml:3: `aliases`: \"mine\" names another family too",
        ]
    );
    assert_eq!(
        other("[\"my-own\"]").problems(),
        ["families/other.toml:3: `aliases`: \"my-own\" names another family too"]
    );
}

#[test]
fn titles_and_hosts_are_lines() {
    fault("title = \"My Own\"", "title = \"\"", "2: `title`: \"\" must be one line of text");
    fault(
        "My Own",
        "My\u{202E}Own",
        "2: `title`: \"My\\u{202e}Own\" has the invisible character U+202E",
    );
    fault("[\"my.example\"]", "[\" a\"]", "4: `hosts`: \" a\" must be one line of text");
    assert_good("hosts = [\"my.example\"]\n", "");
}

#[test]
fn a_rank_is_1_or_more() {
    fault("rank = 2", "rank = 0", "5: `rank` must be 1 or more");
    fault("rank = 2", "rank = -1", "5: `rank` must be a number from 0 to 65535");
    fault("rank = 2\n", "", "1: `rank` is missing");
    assert_good("rank = 2", "rank = 1");
}

#[test]
fn a_family_has_a_row() {
    let empty = "title = \"My Own\"\nrank = 2\nsource = []\n";
    let problems = Files::english().with(PATH, empty).problems();
    assert_eq!(problems, [format!("{PATH}:1: expected a [[code]] or a [[range]]")]);
}

#[test]
fn families_are_listed_by_id_and_by_rank() {
    let text = Files::all().text(PATH).replace("aliases = [\"mine\"]\n", "");
    let with_rank = |rank: u16| text.replace("rank = 2", &format!("rank = {rank}"));
    let rust = Files::all()
        .without(PATH)
        .with("families/a-b.toml", with_rank(4))
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
    assert_eq!(list("ALL"), ["&A,", "&A_B,", "&B,", "&C,", "&D,"]);
    assert_eq!(list("BY_RANK"), ["&C,", "&B,", "&D,", "&A_B,", "&A,"]);
}

#[test]
fn no_family_is_no_fault() {
    let rust = Files::english().rust("families.rs");
    assert!(rust.contains("pub static ALL: &[&Family] = &[\n];"), "{rust}");
}

/// The template in CONTRIBUTING.md is good, and the build says what that page says.
#[test]
fn the_template_is_a_family() {
    let page = include_str!("../../CONTRIBUTING.md");
    let (_, rest) = page.split_once("```toml\n#:schema ../family.schema.json\n").unwrap();
    let (template, _) = rest.split_once("```").unwrap();
    let files = Files::all()
        .with("families/my.toml", ["#:schema ../family.schema.json\n", template].concat());
    files.assert_good();
    for (from, to) in [
        ("basis = \"documentation\"\nsources", "sources"),
        (
            "[[code.reason]]",
            "[[code.reason]]\ntext = \"ban\"\nmatch = \"prefix\"\ndescription = \"A ban.\"\n\n[[code.reason]]",
        ),
    ] {
        let problems = files.clone().change("families/my.toml", from, to).problems();
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        let line = format!("\ndata/{problem}\n");
        assert!(page.contains(&line), "{line}");
    }
}
