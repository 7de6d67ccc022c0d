//! Options, the environment and the configuration file.

mod program;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use program::{program, stdout};

/// A folder for configurations with one file.
fn config(name: &str, toml: &str) -> PathBuf {
    let config = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let own = config.join("ws-close-code");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("config.toml"), toml).unwrap();
    config
}

fn title(program: &mut Command) -> String {
    stdout(program).lines().next().unwrap().to_owned()
}

fn explain(variables: &[(&str, &str)], options: &[&str]) -> Command {
    let mut program = program();
    program.arg("1006").args(options).envs(variables.iter().copied());
    program
}

#[test]
fn an_option_wins_over_a_variable_over_the_file_over_the_system() {
    const FILE: &str = "lang = \"ko\"\ncolor = \"always\"\nfamily = \"discord-gateway\"\n";
    let config = config("settings-order", FILE);
    let config = ("XDG_CONFIG_HOME", config.to_str().unwrap());
    let [lang, color] = ["WS_CLOSE_CODE_LANG", "WS_CLOSE_CODE_COLOR"];
    let none = ("WS_CLOSE_CODE_FAMILY", "registry");
    let korean = "\u{1b}[1m1006 (비정상 종료)\u{1b}[0m";
    let plain = "1006 (비정상 종료)";
    let english = "1006 (Abnormal Closure)";

    // The file wins over what the system says.
    let system = [config, none, ("LC_ALL", "en_US.UTF-8"), ("NO_COLOR", "1")];
    assert_eq!(title(&mut explain(&system, &[])), korean);
    let variables = [config, none, (lang, "en"), (color, "never")];
    assert_eq!(title(&mut explain(&variables, &[])), english);
    assert_eq!(title(&mut explain(&variables, &["--lang", "ko", "--color", "always"])), korean);
    assert_eq!(title(&mut explain(&[config, none], &["--color", "never"])), plain);
    // The family of the file says something else of 1006.
    let text = stdout(&mut explain(&[config], &["--lang", "en", "--color", "never"]));
    assert!(text.contains("gateway"), "{text}");
    // Without any of them, the system counts.
    assert_eq!(title(&mut explain(&[("LANG", "ko_KR.UTF-8")], &[])), plain);
    assert_eq!(title(&mut explain(&[(lang, ""), ("LANG", "C")], &[])), english);
}

#[test]
fn global_options_hold_before_and_behind_a_command() {
    let before = stdout(program().args(["--lang", "ko", "list", "--class", "private_use"]));
    let behind = stdout(program().args(["list", "--class", "private_use", "--lang", "ko"]));
    assert_eq!(before, behind);
    assert!(before.contains("애플리케이션 정의"), "{before}");
    // Also where nothing is translated.
    for command in [&["decode", "03e8"][..], &["annotate", "tests/app.log"], &["export"], &["man"]]
    {
        stdout(program().args(command).args(["--lang", "ko", "--color", "never"]));
    }
}

#[test]
fn an_option_of_another_command_is_refused() {
    for (arguments, error) in [
        (
            &["--family", "pusher", "list"][..],
            "the subcommand 'list' cannot be used with '--family <ID|FILE>'\n\n  \
             tip: write '--family <ID|FILE>' behind 'list'\n",
        ),
        (&["--short", "man"], "the subcommand 'man' cannot be used with '--short'\n"),
    ] {
        let output = program().args(arguments).output().unwrap();
        let expected = format!("error: {error}\nFor more information, try '--help'.\n");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), expected);
        assert_eq!(output.status.code(), Some(2));
    }
}

#[test]
fn a_wrong_setting_says_where_it_is() {
    let refused = |program: &mut Command| {
        let output = program.output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(output.stdout, b"");
        String::from_utf8(output.stderr).unwrap()
    };
    let file = config("settings-wrong", "color = \"auto\"\nlang = \"xx\"\n");
    let path = file.join("ws-close-code/config.toml");
    assert_eq!(
        refused(explain(&[], &[]).env("XDG_CONFIG_HOME", &file)),
        format!("error: {}:2: `lang` must be one of en, ko, found \"xx\"\n", path.display())
    );
    assert_eq!(
        refused(&mut explain(&[("WS_CLOSE_CODE_COLOR", "no\u{1b}[31m")], &[])),
        "error: WS_CLOSE_CODE_COLOR: `color` must be one of auto, always, never, \
         found \"no\\u{1b}[31m\"\n"
    );
    // The help does not need them.
    stdout(program().arg("--help").env("XDG_CONFIG_HOME", &file));
}
