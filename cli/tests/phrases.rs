//! The phrases in `data/locale` are complete, and the build reports every problem with its line.

#[path = "../build/code.rs"]
mod code;
#[path = "../build/file.rs"]
mod file;
#[path = "../src/output/code.rs"]
mod of_command;
#[path = "../../src/text/code.rs"]
mod of_library;
#[path = "../build/phrases.rs"]
mod phrases;

use std::fs;
use std::path::{Path, PathBuf};

use file::File;
use ws_close_code::Locale;

const ENGLISH: &str = "[a]\none = \"One\"\ntwo = \"{x} and {y}\"\n\n[b]\nthree = \"Three\"\n";

fn file(tag: &str, text: &[u8]) -> File {
    File { path: PathBuf::from(format!("data/locale/{tag}.toml")), bytes: text.to_owned() }
}

#[track_caller]
fn assert_problems(files: &[File], expected: &[&str]) {
    assert_eq!(phrases::generate(files).unwrap_err(), expected);
}

#[test]
fn every_locale_has_a_file_and_every_file_a_locale() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/locale");
    let tag = |path: PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let mut tags: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| tag(entry.unwrap().path())).collect();
    tags.sort();
    let mut locales: Vec<_> = Locale::ALL.iter().map(|locale| locale.as_str()).collect();
    locales.sort_unstable();
    assert_eq!(tags, locales);
}

#[test]
fn complete_files_become_rust() {
    let other = "[b]\nthree = \"셋\"\n[a]\ntwo = \"{y}와 {x}\"\none = \"하나\"\n";
    let rust = phrases::generate(&[file("en", ENGLISH.as_bytes()), file("ko", other.as_bytes())]);
    let rust = rust.unwrap();
    for line in [
        "    pub a: APhrases,",
        "    pub three: &'static str,",
        "        two: \"{x} and {y}\",",
        "(\"ko\", Phrases {",
        "        two: \"{y}와 {x}\",",
    ] {
        assert!(rust.lines().any(|found| found == line), "{line:?} is missing in {rust}");
    }
}

#[test]
fn english_is_required() {
    assert_problems(&[file("ko", ENGLISH.as_bytes())], &["en.toml is missing"]);
}

#[test]
fn another_language_must_match_english() {
    let other = "[a]\none = 1\ntwo = \"{x} and {z}\"\nfour = \"Four\"\n[c]\n";
    assert_problems(
        &[file("en", ENGLISH.as_bytes()), file("xx", other.as_bytes())],
        &[
            "data/locale/xx.toml:1: [b] is missing",
            "data/locale/xx.toml:2: [a] one: expected a string, found integer",
            "data/locale/xx.toml:3: [a] two: expected {x} {y} as in English, found {x} {z}",
            "data/locale/xx.toml:4: [a] four: English has no such phrase",
            "data/locale/xx.toml:5: [c]: English has no such table",
        ],
    );
}

#[test]
fn a_phrase_is_one_line_of_text() {
    let texts =
        "top = \"x\"\n[a]\none = \"\"\ntwo = \" x\"\nthree = \"x\\ny\"\n[B]\n\"c d\" = \"x\"\n";
    let one_line = "expected one line of text without spaces around it, found";
    assert_problems(
        &[file("en", texts.as_bytes())],
        &[
            "data/locale/en.toml:1: top: expected a table",
            &format!("data/locale/en.toml:3: [a] one: {one_line} \"\""),
            &format!("data/locale/en.toml:4: [a] two: {one_line} \" x\""),
            &format!("data/locale/en.toml:5: [a] three: {one_line} \"x\\ny\""),
            "data/locale/en.toml:6: \"B\": expected snake_case",
            "data/locale/en.toml:7: \"c d\": expected snake_case",
        ],
    );
}

#[test]
fn a_file_that_is_not_toml_is_reported_with_a_line() {
    let unclosed = "[a]\none = \"One\ntwo = \"Two\"\n";
    let not_utf8 = b"[a]\none = \"\xff\"\n";
    let marked = format!("\u{feff}{ENGLISH}");
    assert_problems(
        &[
            file("en", ENGLISH.as_bytes()),
            file("xx", unclosed.as_bytes()),
            file("yy", not_utf8),
            file("zz", marked.as_bytes()),
        ],
        &[
            "data/locale/xx.toml:2: invalid character in string: `\\n`",
            "data/locale/yy.toml:2: expected UTF-8",
            "data/locale/zz.toml:1: remove the byte order mark",
        ],
    );
    assert_problems(
        &[file("en", not_utf8), file("xx", ENGLISH.as_bytes())],
        &["data/locale/en.toml:2: expected UTF-8"],
    );
}

#[test]
fn code_is_between_two_backticks_and_the_same_in_each_language() {
    let english = "[a]\none = \"`x\"\ntwo = \"` x`\"\nthree = \"`` x\"\nfour = \"`x` {y}\"\n";
    let expected = "expected code between two backticks, without spaces at its ends, found";
    assert_problems(
        &[file("en", english.as_bytes())],
        &[
            &format!("data/locale/en.toml:2: [a] one: {expected} \"`x\""),
            &format!("data/locale/en.toml:3: [a] two: {expected} \"` x`\""),
            &format!("data/locale/en.toml:4: [a] three: {expected} \"`` x\""),
        ],
    );
    let [english, other] = ["[a]\none = \"`x` and `y`\"\n", "[a]\none = \"`y`와 z\"\n"];
    let expected = "expected the code of English, {\"x\", \"y\"}, found {\"y\"}";
    assert_problems(
        &[file("en", english.as_bytes()), file("xx", other.as_bytes())],
        &[&format!("data/locale/xx.toml:2: [a] one: {expected}")],
    );
}

/// The package of the command cannot include a file of the library, so it has a reader of its own.
#[test]
fn the_command_and_the_library_read_the_same_code_in_a_text() {
    let parts = ["`", "``", " ", "a", "`b`", " `c d` ", "가", "` "];
    let texts = parts.iter().flat_map(|first| {
        let with_second = |second: &&str| format!("{first}{second}");
        let pairs: Vec<_> = parts.iter().map(with_second).collect();
        parts.iter().flat_map(move |third| pairs.clone().into_iter().map(move |pair| pair + third))
    });
    for text in texts {
        let library = of_library::pieces(&text).map(|piece| match piece {
            of_library::Piece::Text(text) => (false, text),
            of_library::Piece::Code(code) => (true, code),
        });
        let command = of_command::pieces(&text).into_iter().map(|piece| match piece {
            of_command::Piece::Text(text) => (false, text),
            of_command::Piece::Code(code) => (true, code),
        });
        assert!(library.eq(command), "{text:?}");
    }
}
