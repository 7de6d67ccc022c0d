//! The build reports every problem of `data/search` and of `data/sentences.toml` with its line.

#[path = "../build/file.rs"]
mod file;
#[path = "../build/search/mod.rs"]
mod search;
#[path = "../build/sentences.rs"]
mod sentences;
#[path = "../build/words.rs"]
mod words;

use std::fs;
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
                synonyms = { \"에러\" = [\"오류\"] }\n\
                [limits]\nidle = [\"idle timeout\"]\n";
    let xx = file("xx.toml", format!("{head}{CODES}{CLASSES}"));
    let rust = search::generate(&[xx]).unwrap();
    for line in [
        "        stop_words: &[\"the\", \"close code\"],",
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
fn a_kind_of_limit_is_known() {
    let head = "[limits]\nidle = [\"idle  timeout\", \"…\"]\nspeed = [\"speed\"]\nping = []\n";
    assert_eq!(
        problems(head),
        [
            "data/search/xx.toml:2: limit idle: expected letters or digits, found \"…\"",
            "data/search/xx.toml:2: limit idle: expected lower case and single spaces between words, \
             found \"idle  timeout\"",
            "data/search/xx.toml:3: unknown limit \"speed\": expected idle, lifetime, ping, handshake, \
             close, message, frame, queue, connections",
            "data/search/xx.toml:4: limit ping: expected search words",
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

#[test]
fn words_of_sentences_become_rust_and_every_problem_has_a_line() {
    let text = fs::read_to_string("data/sentences.toml").unwrap();
    let generate =
        |text: &str| sentences::generate(&File { path: "x.toml".into(), bytes: text.into() });
    let rust = generate(&text).unwrap();
    let row = "    (60000_u32, &[\"m\", \"min\", \"mins\", \"minute\", \"minutes\", \"분\"]),";
    assert!(rust.lines().any(|line| line == row), "{rust}");

    let replaced = text
        .replace("value = 0.5", "value = -0.5")
        .replace("[\"three\"]", "[\"two\", \"Three\", \"a three\"]")
        .replace("articles = [\"a\"", "article = [\"a\"")
        .replace("milliseconds = 1000", "seconds = 1")
        + "[more]\n";
    let line = |text: &str| 1 + replaced.lines().position(|line| line == text).unwrap();
    let (seconds, half) = (line("seconds = 1"), line("value = -0.5"));
    let two = line("words = [\"two\", \"Three\", \"a three\"]");
    let (half_hour, article) = (line("words = [\"반\"]") - 1, line("article = [\"a\", \"an\"]"));
    let lower = "expected lower case and single spaces between words, found";
    assert_eq!(
        generate(&replaced).unwrap_err(),
        [
            "x.toml:1: words: articles is missing".to_owned(),
            format!("x.toml:{}: [[time]]: expected milliseconds and words", seconds - 1),
            format!("x.toml:{seconds}: [[time]]: unknown key \"seconds\""),
            format!("x.toml:{half}: number: value -0.5 is not above 0"),
            format!("x.toml:{two}: number: \"two\" is also that of 2"),
            format!("x.toml:{two}: number: {lower} \"Three\""),
            format!("x.toml:{two}: number: expected one word, found \"a three\""),
            format!("x.toml:{half_hour}: number_of_hours: value -0.5 is not above 0"),
            format!("x.toml:{article}: unknown key \"article\""),
            format!("x.toml:{}: unknown key \"more\"", line("[more]")),
        ]
    );
}
