//! Recorded outputs, the examples of the README, and what holds for every command.

mod program;

use program::{program, stdout};

#[test]
fn the_outputs_are_as_recorded() {
    cases().case("tests/cmd/*.trycmd");
}

#[test]
fn the_examples_of_the_readme_are_true() {
    // As wide as the pages on which it is read.
    cases().env("COLUMNS", "80").case("README.md");
}

/// In English, without colours, a width and a family, whatever the environment of the test is.
fn cases() -> trycmd::TestCases {
    let cases = trycmd::TestCases::new();
    cases.env("LC_ALL", "").env("LC_MESSAGES", "").env("LANG", "C.UTF-8");
    cases.env("NO_COLOR", "1");
    cases.env("COLUMNS", "").env("XDG_CONFIG_HOME", "/nonexistent");
    for variable in ["FAMILY", "LANG", "COLOR"] {
        cases.env(format!("WS_CLOSE_CODE_{variable}"), "");
    }
    cases
}

/// The subcommands that `--help` lists.
fn subcommands() -> Vec<String> {
    let help = stdout(program().arg("--help"));
    let list = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    list.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn every_command_has_a_help_and_a_manual_page() {
    let subcommands = subcommands();
    assert!(subcommands.contains(&"explain".to_owned()), "{subcommands:?}");
    let manual = stdout(program().arg("man"));
    for command in subcommands {
        let page = stdout(program().args(["man", &command]));
        assert!(page.contains(&format!("ws\\-close\\-code\\-{command}")), "{page}");
        assert!(manual.contains(&format!("ws\\-close\\-code\\-{command}(1)")), "{command}");
        let help = stdout(program().args(["help", &command]));
        assert!(help.contains("Usage: ws-close-code "), "{help}");
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = concat!("ws-close-code ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(stdout(program().arg("--version")), version);
}
