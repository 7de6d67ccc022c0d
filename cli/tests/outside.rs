//! What comes from outside cannot send escape sequences to the terminal.
#![cfg(unix)]

mod program;

use std::fs;
use std::path::PathBuf;

use program::program;

/// The name of a file that would colour what follows, go up a line and turn the text around.
const EVIL: &str = "\u{1b}[31m\u{1b}[1A\u{7}\u{9b}2J\r\n\u{202e}evil.toml";
const SHOWN: &str = "\\u{1b}[31m\\u{1b}[1A\\u{7}\\u{9b}2J\\r\\n\\u{202e}evil.toml";

/// What the program prints of `arguments`, in which `EVIL` is such a name.
#[track_caller]
fn printed(folder: &str, arguments: &[&str]) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&folder).unwrap();
    let arguments = arguments.iter().map(|argument| argument.replace("EVIL", EVIL));
    let output = program().current_dir(folder).args(arguments).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    let printed = String::from_utf8(printed).unwrap();
    let obeyed = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    assert!(!printed.contains(obeyed), "{printed:?}");
    printed
}

#[test]
fn every_command_that_takes_files_shows_their_names_without_escape_sequences() {
    for arguments in [
        &["annotate", "EVIL"][..],
        &["annotate", "--summary", "EVIL"],
        &["annotate", "--follow", "EVIL"],
        &["diagnose", "--via", "./EVIL", "--lasted", "60s"],
        &["families", "check", "EVIL"],
        &["4001", "--family", "EVIL"],
        &["list", "--family", "./EVIL"],
        &["site", "/dev/null/EVIL"],
    ] {
        let printed = printed("missing", arguments);
        assert!(printed.contains(SHOWN), "{arguments:?}: {printed}");
    }
    // With a space or a line break it would be a text.
    assert!(printed("missing", &["diagnose", "./\u{1b}[31m.log"]).contains("./\\u{1b}[31m.log"));
}

#[test]
fn a_file_that_is_there_is_shown_the_same_way() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("there");
    fs::create_dir_all(folder.join(EVIL.replace(".toml", ""))).unwrap();
    fs::write(folder.join(EVIL), "titel = \"x\"\n").unwrap();
    fs::write(folder.join(EVIL.replace(".toml", "")).join("other"), "").unwrap();
    for arguments in [
        &["families", "check", "EVIL"][..],
        &["4001", "--family", "EVIL"],
        // Meant as an id, with the hint how to write the file.
        &["4001", "--family", &EVIL.replace(".toml", "")],
        &["site", &EVIL.replace(".toml", "")],
    ] {
        let printed = printed("there", arguments);
        assert!(printed.contains(SHOWN.trim_end_matches(".toml")), "{arguments:?}: {printed}");
    }
}

#[test]
fn words_and_patterns_are_shown_without_escape_sequences() {
    for arguments in [
        &["EVIL"][..],
        &["explain", "EVIL", "--host", "EVIL"],
        &["1006", "--host", "EVIL", "--reason", "EVIL"],
        &["compare", "EVIL", "1006"],
        &["check", "EVIL"],
        &["check", "1000", "--reason", "EVIL"],
        &["search", "EVIL"],
        &["decode", "EVIL"],
        &["diagnose", "EVIL"],
        &["man", "EVIL"],
        &["completions", "EVIL"],
        &["annotate", "--regex", "(EVIL"],
        &["annotate", "--only=EVIL"],
        &["site", "x", "--base-url", "EVIL"],
    ] {
        printed("words", arguments);
    }
}
