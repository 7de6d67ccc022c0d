//! Runs the program.

#![allow(dead_code, reason = "not every test uses everything")]

use std::process::{Command, Output};

/// What the environment may say about the output.
const VARIABLES: [&str; 10] = [
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "NO_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "WS_CLOSE_CODE_FAMILY",
    "WS_CLOSE_CODE_LANG",
    "WS_CLOSE_CODE_COLOR",
];

/// The program with an environment that chooses no language, colours or family.
pub fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_ws-close-code"));
    for variable in VARIABLES {
        program.env_remove(variable);
    }
    // Without a configuration file.
    program.env("XDG_CONFIG_HOME", "/nonexistent");
    program
}

/// What the program writes to standard output if it succeeds.
#[track_caller]
pub fn stdout(program: &mut Command) -> String {
    let Output { status, stdout, stderr } = program.output().unwrap();
    assert!(status.success(), "{program:?}: {}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}

/// The explanation of a number without what families mean by it, which follows.
pub fn without_families(text: &str) -> String {
    let headings = [
        "\nWhat services and libraries mean by ",
        "\n## What services and libraries mean by ",
        "\n서비스와 라이브러리에서 ",
    ];
    let end = headings.iter().filter_map(|heading| text.find(heading)).min();
    text[..end.unwrap_or(text.len())].to_owned()
}
