//! The build reports every problem of `data/logs` with its line.

#[path = "../build/file.rs"]
mod file;
#[path = "../build/logs/mod.rs"]
mod logs;

use std::path::PathBuf;

use file::File;

const WORDS: &str = "[near]\nclose = 'clos'\nwebsocket = 'ws'\n[parts]\nequals = '[=:]'\n";

const FORMAT: &str = r"
[[format]]
id = 'x'
origin = 'X'
source = 'https://example.com'
pattern = 'code{equals}{code}'
near = ['websocket close']
samples = [{ line = 'code=1006', codes = [1006] }, { line = 'x', codes = [] }]
";

fn file(name: &str, text: impl Into<Vec<u8>>) -> File {
    File { path: PathBuf::from("data/logs").join(name), bytes: text.into() }
}

fn problems(text: &str) -> Vec<String> {
    logs::generate(&[file("words.toml", WORDS), file("x.toml", text)]).unwrap_err()
}

#[test]
fn formats_become_rust() {
    let files = [file("words.toml", WORDS), file("x.toml", FORMAT)];
    let rust = logs::generate(&files).unwrap();
    for line in [
        r"pub static NEAR: &[&str] = &[",
        r#"    FormatData { hints: &[], pattern: "code(?:[=:])(?<code>[1-4][0-9]{3})", up_to_code: 34, near: &[3], numbers: Numbers::Usual, names: &[], is_dump: false },"#,
    ] {
        assert!(rust.lines().any(|found| found == line), "{line} is missing in {rust}");
    }
}

#[test]
fn every_problem_is_reported_at_once() {
    let bad = "
[[format]]
id = 'x'
origin = ''
source = 'example.com'
hints = ['co']
pattern = 'code'
near = ['closed']
numbers = 'some'
names = { a = 12 }
color = 1
samples = [{ line = 'x', codes = [1006] }, 5]
[colors]
";
    let both = format!("{FORMAT}{bad}");
    assert_eq!(
        problems(&both),
        [
            "data/logs/x.toml:10: format \"x\": expected a sample without a code",
            "data/logs/x.toml:10: format \"x\": hints: expected a text of three bytes or more that every match has",
            "data/logs/x.toml:10: format \"x\": origin is missing",
            "data/logs/x.toml:11: format \"x\" is there twice",
            "data/logs/x.toml:13: source: expected an address, found \"example.com\"",
            "data/logs/x.toml:15: pattern: expected {code} or (?<name>…)",
            "data/logs/x.toml:16: near: unknown word \"closed\"",
            "data/logs/x.toml:17: numbers: expected one of [\"usual\", \"any\", \"registered\"], found \"some\"",
            "data/logs/x.toml:18: names: 12 is not a close code",
            "data/logs/x.toml:19: unknown key \"color\"",
            "data/logs/x.toml:20: sample \"x\" has none of the hints",
            "data/logs/x.toml:20: samples: expected { line = \"…\", codes = […] }",
            "data/logs/x.toml:21: unknown key \"colors\"",
        ]
    );
}

/// What is before a number and what is behind it are searched apart.
#[test]
fn the_number_of_a_pattern_is_outside_of_groups_and_alternatives() {
    let problem =
        "data/logs/x.toml:6: pattern: expected {code} outside of groups, and `|` only in groups";
    for (pattern, is_right) in [
        (r"code[(|]\(?(?:x|y)\|{code}(?: |$)", true),
        ("(?:code {code})", false),
        ("(?:status |(?:code )){code}", true),
        ("code {code}|status {code}", false),
        ("{code} closed|closed", false),
    ] {
        let format = FORMAT.replace("code{equals}{code}", pattern);
        let found = logs::generate(&[file("words.toml", WORDS), file("x.toml", format)]);
        let expected = if is_right { Vec::new() } else { vec![problem.to_owned()] };
        assert_eq!(found.err().unwrap_or_default(), expected, "{pattern}");
    }
}

/// The command looks for them only where the text next to a number does not decide.
#[test]
fn only_a_format_that_no_number_decides_has_hints() {
    let missing = "expected a text of three bytes or more that every match has";
    let unneeded = "expected none, because the text next to {code} decides";
    for (pattern, hints, problem) in [
        ("code {code}", "[]", None),
        ("code {code}", "['code']", Some(unneeded)),
        ("(?<name>a) {code}", "[]", Some(missing)),
        ("{code} (?<name>a)", "[]", Some(missing)),
        ("{code} (?<name>a)", "['code']", None),
        ("closed (?<name>a)", "[]", Some(missing)),
    ] {
        let names = if pattern.contains("name") { "names = { a = 1000 }" } else { "" };
        let format = format!("{FORMAT}hints = {hints}\n{names}");
        let format = format.replace("code{equals}{code}", pattern);
        let found = logs::generate(&[file("words.toml", WORDS), file("x.toml", format)]);
        let problem = problem.map(|it| format!("data/logs/x.toml:2: format \"x\": hints: {it}"));
        assert_eq!(found.err().unwrap_or_default(), Vec::from_iter(problem), "{pattern} {hints}");
    }
}

#[test]
fn a_file_that_is_not_toml_is_reported_with_its_line() {
    let not_text = logs::generate(&[file("x.toml", *b"\n\xff")]).unwrap_err();
    assert_eq!(not_text, ["data/logs/x.toml:2: expected UTF-8"]);
    assert!(problems("\n[[format]\n")[0].starts_with("data/logs/x.toml:"));
}
