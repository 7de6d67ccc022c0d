//! Completion, driven in the shells themselves: bash and zsh on a terminal, fish by its own command.
//!
//! A shell that is not installed is left out, unless `SHELLS_REQUIRED` is set, as it is in CI.
#![cfg(target_os = "linux")]

mod program;

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use program::{program, stdout};

/// Prints the line that is being typed, in the shell whose file this is, when Ctrl-G is typed.
const BASH: &str = r#"
PS1=
bind 'set bell-style none'
bind 'set show-all-if-ambiguous on'
source <(ws-close-code completions bash)
show() { printf '<<%s>>\n' "$READLINE_LINE"; READLINE_LINE=; }
bind -x '"\C-g": show'
"#;
const ZSH: &str = r#"
PS1=
autoload -Uz compinit
compinit -u -d "$ZDOTDIR/dump"
source <(ws-close-code completions zsh)
show() { print -r -- "<<$BUFFER>>"; BUFFER= }
zle -N show
bindkey '^G' show
"#;

/// A folder with files to complete.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("logs")).unwrap();
    for file in ["app.log", "my file.log", "chat.toml", ".bashrc", ".zshrc"] {
        fs::write(folder.join(file), "").unwrap();
    }
    folder
}

/// A program that finds ours by its name, and no configuration of the user.
fn shell(name: &str, folder: &Path) -> Command {
    let own = Path::new(env!("CARGO_BIN_EXE_ws-close-code")).parent().unwrap().to_owned();
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([own].into_iter().chain(env::split_paths(&path))).unwrap();
    let mut command = Command::new(name);
    let plain = program();
    for (variable, _) in plain.get_envs().filter(|(_, value)| value.is_none()) {
        command.env_remove(variable);
    }
    command.current_dir(folder).env("PATH", path).env("LC_ALL", "C.UTF-8").env("TERM", "dumb");
    command.env("HOME", folder).env("ZDOTDIR", folder).env("XDG_CONFIG_HOME", "/nonexistent");
    command
}

fn is_missing(name: &str) -> bool {
    let is_there = Command::new(name).arg("--version").stdout(Stdio::null()).status().is_ok();
    assert!(is_there || env::var_os("SHELLS_REQUIRED").is_none(), "{name} is not installed");
    if !is_there {
        eprintln!("{name} is not installed: its completion was not tried");
    }
    !is_there
}

/// For each text that is typed before the tab: what the terminal shows then, with the line between `<<` and `>>`.
fn completed(command: &str, folder: &Path, typed: &[&str]) -> Vec<String> {
    let mut child = shell("script", folder)
        .args(["-qec", command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut keys = child.stdin.take().unwrap();
    for text in typed {
        write!(keys, "{text}\t\u{7}").unwrap();
    }
    writeln!(keys, "exit").unwrap();
    drop(keys);
    let shown = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let shown: Vec<_> = shown.split_inclusive(">>").map(str::to_owned).collect();
    assert_eq!(shown.len(), typed.len() + 1, "{shown:#?}");
    shown
}

/// What is typed, and the line after the tab.
const LINES: [(&str, &str); 13] = [
    ("ws-close-code anno", "ws-close-code annotate "),
    ("ws-close-code explain goi", "ws-close-code explain going-away "),
    ("ws-close-code 비정상", "ws-close-code 비정상종료 "),
    ("ws-close-code check 1000 --sender br", "ws-close-code check 1000 --sender browser "),
    ("ws-close-code compare 1006 300", "ws-close-code compare 1006 300"),
    ("ws-close-code 4004 --family pus", "ws-close-code 4004 --family pusher "),
    ("ws-close-code list --family ./c", "ws-close-code list --family ./chat.toml "),
    ("ws-close-code list --family=pus", "ws-close-code list --family=pusher "),
    ("ws-close-code --family discord-gateway 401", "ws-close-code --family discord-gateway 401"),
    ("ws-close-code annotate --color ne", "ws-close-code annotate --color never "),
    ("ws-close-code annotate ap", "ws-close-code annotate app.log "),
    ("ws-close-code diagnose my", "ws-close-code diagnose my\\ file.log "),
    ("ws-close-code families check ch", "ws-close-code families check chat.toml "),
];

fn assert_completes(shown: &[String]) {
    for ((typed, expected), shown) in LINES.iter().zip(shown) {
        assert!(shown.ends_with(&format!("<<{expected}>>")), "{typed}: {shown:?}");
    }
    // Several candidates are listed.
    assert!(shown[4].contains("3000") && shown[4].contains("3003"), "{:?}", shown[4]);
    assert!(shown[8].contains("4010") && shown[8].contains("4014"), "{:?}", shown[8]);
}

#[test]
fn bash_completes_commands_codes_families_and_files() {
    let folder = folder("bash");
    fs::write(folder.join(".bashrc"), BASH).unwrap();
    let typed = LINES.map(|(typed, _)| typed);
    let typed: Vec<_> = typed.into_iter().chain(["ws-close-code annotate \"my"]).collect();
    let shown = completed("bash --rcfile .bashrc -i", &folder, &typed);
    assert_completes(&shown);
    // In quotes, a space needs no more.
    assert!(shown[13].ends_with("<<ws-close-code annotate \"my file.log\" >>"), "{:?}", shown[13]);
}

#[test]
fn zsh_completes_them_with_what_they_mean() {
    if is_missing("zsh") {
        return;
    }
    let folder = folder("zsh");
    fs::write(folder.join(".zshrc"), ZSH).unwrap();
    let shown = completed("zsh -d -i", &folder, &LINES.map(|(typed, _)| typed));
    assert_completes(&shown);
    assert!(shown[4].contains("Unauthorized") && shown[8].contains("Disallowed Intents"));
}

#[test]
fn fish_completes_them_with_what_they_mean() {
    if is_missing("fish") {
        return;
    }
    let folder = folder("fish");
    let lines = LINES.map(|(typed, _)| format!("complete -C '{typed}'; echo '>>'"));
    let script = format!("ws-close-code completions fish | source\n{}", lines.join("\n"));
    let shown = stdout(shell("fish", &folder).args(["--no-config", "-c", &script]));
    let shown: Vec<_> = shown.split(">>\n").collect();
    for ((typed, expected), shown) in LINES.iter().zip(&shown) {
        if typed != expected {
            let word = expected.trim_end().split(' ').next_back().unwrap().replace('\\', "");
            let is_it = |line: &str| line.split('\t').next().unwrap().ends_with(&word);
            assert!(shown.lines().count() == 1 && shown.lines().all(is_it), "{typed}: {shown:?}");
        }
    }
    assert_eq!(shown[4], "3000\tUnauthorized\n3003\tForbidden\n3008\tTimeout\n");
    assert!(shown[8].ends_with("4014\tDisallowed Intents\n"), "{:?}", shown[8]);
}

#[test]
fn the_script_of_every_shell_asks_the_program() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = stdout(program().args(["completions", shell]));
        assert!(script.contains("WS_CLOSE_CODE_COMPLETE"), "{shell}: {script}");
    }
}
