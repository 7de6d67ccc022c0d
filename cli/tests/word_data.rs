//! The build reports every problem of `data/search` with its line.

#[path = "../build/file.rs"]
mod file;
#[path = "../build/search/mod.rs"]
mod search;

use std::path::PathBuf;

use file::File;

const CLASSES: &str = "
[[class]]
label = \"unused\"
words = [\"w\"]
[[class]]
label = \"protocol\"
words = [\"w\"]
[[class]]
label = \"registered\"
words = [\"w\"]
[[class]]
label = \"private_use\"
words = [\"w\"]
[[class]]
label = \"undefined\"
words = [\"w\"]
";
const CODES: &str =
    "[[code]]\nnumber = 1000\nwords = [\"w\"]\n[[code]]\nnumber = 1001\nwords = [\"log out\"]\n";

fn file(name: &str, text: impl Into<Vec<u8>>) -> File {
    File { path: PathBuf::from("data/search").join(name), bytes: text.into() }
}

/// The problems of a file with `head` before complete rows.
fn problems(head: &str) -> Vec<String> {
    let text = format!("{head}\n{CODES}{CLASSES}");
    search::generate(&[file("xx.toml", text)]).unwrap_err()
}

#[test]
fn complete_files_become_rust() {
    let head = "stop_words = [\"the\", \"close code\"]\nendings = [\"s\"]\n\
                synonyms = { \"에러\" = [\"오류\"] }\n[units]\nmin = [\"분\"]\n\
                [limits]\nidle = [\"idle timeout\"]\n";
    let xx = file("xx.toml", format!("{head}{CODES}{CLASSES}"));
    let rust = search::generate(&[xx]).unwrap();
    for line in [
        "        stop_words: &[\"the\", \"close code\"],",
        "            (\"min\", &[\"분\"]),",
        "            (\"idle\", &[\"idle timeout\"]),",
        "        endings: &[\"s\"],",
        "            (\"에러\", &[\"오류\"]),",
        "            (1001, &[\"log out\"]),",
        "            (\"private_use\", &[\"w\"]),",
    ] {
        assert!(rust.lines().any(|found| found == line), "{line:?} is missing in {rust}");
    }
}

#[test]
fn every_problem_is_reported_at_once() {
    let head = "words = []\nstop_words = \"the\"\nendings = [\"s\", 1, \"s\", \"a b\"]\n[synonyms]\n\
                x = [\"x\", \"Y\"]\ny = 1\n";
    assert_eq!(
        problems(head),
        [
            "data/search/xx.toml:1: unknown key \"words\"",
            "data/search/xx.toml:2: stop_words: expected an array of strings, found string",
            "data/search/xx.toml:3: endings: \"s\" is there twice",
            "data/search/xx.toml:3: endings: expected an array of strings, found integer",
            "data/search/xx.toml:3: endings: expected one word, found \"a b\"",
            "data/search/xx.toml:5: synonyms of \"x\": expected lower case and single spaces between \
             words, found \"Y\"",
            "data/search/xx.toml:5: synonyms: \"x\" is its own synonym",
            "data/search/xx.toml:6: y: expected an array of strings, found integer",
        ],
    );
    assert_eq!(
        problems("stop_words = [\"the\"]\n[synonyms]\nthe = [\"a\"]\n"),
        ["data/search/xx.toml:3: synonyms: \"the\" is a stop word"],
    );
}

#[test]
fn a_unit_and_a_kind_of_limit_are_known() {
    let head = "[units]\ndecade = [\"decade\"]\nmin = [\"a minute\"]\ns = []\n\
                [limits]\nidle = [\"idle  timeout\"]\nspeed = [\"speed\"]\n";
    assert_eq!(
        problems(head),
        [
            "data/search/xx.toml:2: unknown unit \"decade\": expected ms, s, min, h, d, bytes, kb, mb, gb",
            "data/search/xx.toml:3: unit min: expected one word, found \"a minute\"",
            "data/search/xx.toml:4: unit s: expected search words",
            "data/search/xx.toml:6: limit idle: expected lower case and single spaces between words, \
             found \"idle  timeout\"",
            "data/search/xx.toml:7: unknown limit \"speed\": expected idle, lifetime, ping, handshake, \
             close, message, frame, queue, connections",
        ],
    );
}

#[test]
fn there_is_one_row_for_a_code_or_class() {
    let rows = "[[code]]\nnumber = 1001\nwords = [\"a\", \"a\"]\n[[code]]\nnumber = 1000\nwords = []\n\
                [[code]]\nnumber = 4000\nwords = [\"a  b\"]\n[[code]]\nnumber = 1001\nwords = [\"a\"]\n\
                [[code]]\nwords = [\"a\"]\nextra = 1\n[[class]]\nlabel = \"unused\"\nwords = [\"a\"]\n";
    let found = search::generate(&[file("xx.toml", rows)]);
    assert_eq!(
        found.unwrap_err(),
        [
            "data/search/xx.toml:3: code 1001: \"a\" is there twice",
            "data/search/xx.toml:5: code 1000 is out of order",
            "data/search/xx.toml:5: code 1000: expected search words",
            "data/search/xx.toml:8: unknown code \"4000\"",
            "data/search/xx.toml:9: code 4000: expected lower case and single spaces between words, \
             found \"a  b\"",
            "data/search/xx.toml:11: code 1001 is there twice",
            "data/search/xx.toml:13: [[code]]: expected number and words",
            "data/search/xx.toml:15: [[code]]: unknown key \"extra\"",
        ],
    );
}

#[test]
fn a_file_that_is_not_toml_is_reported_with_a_line() {
    let files = [file("xx.toml", "endings = [\n\"s\"\n"), file("yy.toml", b"# \xff".to_vec())];
    let found = search::generate(&files).unwrap_err();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("data/search/xx.toml:"), "{found:?}");
    assert_eq!(found[1], "data/search/yy.toml:1: expected UTF-8");
}
