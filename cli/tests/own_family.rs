//! Your own family, from a file, in every command.

mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use program::{program, stdout};

/// A folder with `chat.toml`, which is the template, and `wrong.toml`.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    let template = stdout(program().args(["families", "template"]));
    fs::write(folder.join("chat.toml"), template).unwrap();
    let wrong = "title = \"Wrong\"\n\n[[code]]\nnumber = 999\nname = \"Low\"\n\n[[code]]\nnumber = 4001\nnome = \"Kicked\"\n";
    fs::write(folder.join("wrong.toml"), wrong).unwrap();
    folder
}

fn in_folder(folder: &Path, arguments: &[&str]) -> Command {
    let mut program = program();
    program.current_dir(folder).args(arguments);
    program
}

/// The exit status, standard output and standard error.
fn outcome(program: &mut Command) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = program.output().unwrap();
    let [stdout, stderr] = [stdout, stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (status.code(), stdout, stderr)
}

const LOG: &str = "\
websocket closed code=4001
websocket closed code=4002 reason=\"muted for 60 s\"
websocket closed code=4002 reason=\"unmuted for 60 s\"
";
const ANNOTATED: &str = "\
websocket closed code=4001 # 4001 (Kicked): after_change
websocket closed code=4002 reason=\"muted for 60 s\" # 4002 (Too Fast): after_change, else after 60-300 s
websocket closed code=4002 reason=\"unmuted for 60 s\" # 4002 (Too Fast): retry after 10-20 s
";

#[test]
fn a_file_explains_lists_compares_checks_decodes_and_annotates() {
    let folder = folder("commands");
    let run = |arguments: &[&str]| {
        stdout(in_folder(&folder, arguments).args(["--family", "./chat.toml"]))
    };

    let text = run(&["too-fast", "--reason", "muted for 60 s"]);
    assert!(
        text.starts_with("4002 (Too Fast)\n\n  A moderator muted the user for some time.\n"),
        "{text}"
    );
    assert!(text.contains("Wait until the time in the reason has passed."), "{text}");
    let text = run(&["UserKicked"]);
    assert!(text.starts_with("4001 (Kicked)\n"), "{text}");
    assert!(
        text.contains("Chat protocol, Close codes <https://example.com/chat/protocol>"),
        "{text}"
    );
    assert!(run(&["4150"]).contains("Errors of plug-ins; the reason names the plug-in."));

    let object: Value = serde_json::from_str(&run(&["4001", "--format", "json"])).unwrap();
    assert_eq!(object["family"], "chat");
    assert_eq!(object["reconnect"]["with"], "new_session");
    assert_eq!(object["may_be_sent_by"], Value::from(vec!["server"]));
    assert_eq!(object["references"][0]["checked"], "2026-11-26");

    let list = run(&["list"]);
    assert!(list.contains("4002       Too Fast") && list.contains("4100-4199"), "{list}");
    assert!(run(&["compare", "4001", "4002"]).starts_with("4001 (Kicked) vs. 4002 (Too Fast)\n"));
    assert!(run(&["decode", "0fa1"]).contains("4001 (Kicked)"));
    assert!(run(&["search", "moderator"]).contains("4001"));

    fs::write(folder.join("app.log"), LOG).unwrap();
    assert_eq!(run(&["annotate", "app.log"]), ANNOTATED);

    let arguments = ["check", "4001", "--sender", "client", "--family", "chat.toml"];
    let (status, out, _) = outcome(&mut in_folder(&folder, &arguments));
    assert_eq!(status, Some(1));
    assert!(
        out.starts_with("no: 4001 (Kicked): in Chat protocol, only the server sends it\n"),
        "{out}"
    );
}

#[test]
fn a_file_is_listed_exported_and_on_pages() {
    let folder = folder("outputs");
    let run = |arguments: &[&str]| {
        stdout(in_folder(&folder, arguments).args(["--family", "./chat.toml"]))
    };
    let families = run(&["families"]);
    assert!(families.lines().any(|line| line.starts_with("chat ") && line.contains("4001-4199")));
    assert!(families.contains("discord-gateway"));

    let rows: Value = serde_json::from_str(&run(&["export", "--table", "family_codes"])).unwrap();
    let own = |row: &&Value| row["family"] == "chat";
    assert_eq!(rows.as_array().unwrap().iter().filter(own).count(), 4);
    let reasons: Value =
        serde_json::from_str(&run(&["export", "--table", "family_reasons"])).unwrap();
    assert_eq!(reasons.as_array().unwrap().iter().filter(own).count(), 1);

    let site = folder.join("site");
    run(&["site", "site", "--force"]);
    let page = fs::read_to_string(site.join("chat.html")).unwrap();
    assert!(page.contains("Too Fast") && page.contains("<code>muted for …</code>"), "{page}");
    let front = fs::read_to_string(site.join("ko/index.html")).unwrap();
    assert!(front.contains("<a href=\"chat.html\">"));
}

#[test]
fn the_environment_and_the_configuration_file_name_a_family() {
    let folder = folder("settings");
    let name = |program: &mut Command| stdout(program).lines().next().unwrap().to_owned();
    let explain = || in_folder(&folder, &["4001"]);

    assert_eq!(name(explain().env("WS_CLOSE_CODE_FAMILY", "./chat.toml")), "4001 (Kicked)");
    let id = "discord-gateway";
    assert_eq!(name(explain().env("WS_CLOSE_CODE_FAMILY", id)), "4001 (Unknown Opcode)");
    let none = &["--family", "registry"];
    let mut explained = explain();
    explained.args(none).env("WS_CLOSE_CODE_FAMILY", "./chat.toml");
    assert_eq!(name(&mut explained), "4001 (private use)");

    let config = folder.join("config");
    let own = config.join("ws-close-code");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("config.toml"), "family = \"../../chat.toml\"\n").unwrap();
    assert_eq!(name(explain().env("XDG_CONFIG_HOME", &config)), "4001 (Kicked)");
    let mut both = explain();
    both.env("XDG_CONFIG_HOME", &config).env("WS_CLOSE_CODE_FAMILY", id);
    assert_eq!(name(&mut both), "4001 (Unknown Opcode)");

    fs::write(own.join("config.toml"), "fam = \"discord-gateway\"\n").unwrap();
    let (status, out, error) = outcome(explain().env("XDG_CONFIG_HOME", &config));
    assert_eq!((status, out.as_str()), (Some(2), ""));
    let path = own.join("config.toml");
    let wanted = "unknown key \"fam\": expected one of [\"family\"]";
    assert_eq!(error, format!("error: {}:1: {wanted}\n", path.display()));

    let (status, _, error) = outcome(explain().env("WS_CLOSE_CODE_FAMILY", "discrod"));
    assert_eq!(status, Some(2));
    assert_eq!(
        error,
        "error: WS_CLOSE_CODE_FAMILY: there is no family \"discrod\"\n\
         `ws-close-code families` lists them; the path of a file has a slash or ends with .toml\n"
    );
}

const FAULTS: &str = "\
wrong.toml:4: code 999: `number` must be a number from 1000 to 4999, found 999
wrong.toml:7: code 4001: `name` is missing
wrong.toml:9: code 4001: unknown key \"nome\": expected one of [\"number\", \"name\", \"aliases\", \
\"description\", \"causes\", \"remedies\", \"deprecated\", \"severity\", \"sent_by\", \"basis\", \"sources\", \
\"reconnect\", \"reason\", \"ko\"]
";

#[test]
fn families_check_says_all_that_is_wrong() {
    let folder = folder("check");
    let check = |files: &[&str]| outcome(in_folder(&folder, &["families", "check"]).args(files));
    assert_eq!(check(&["wrong.toml"]), (Some(1), FAULTS.to_owned(), String::new()));
    let fine = "chat: Chat protocol, codes: 3, ranges: 1\n";
    assert_eq!(check(&["chat.toml"]), (Some(0), fine.to_owned(), String::new()));
    assert_eq!(
        check(&["chat.toml", "wrong.toml"]),
        (Some(1), format!("{fine}{FAULTS}"), String::new())
    );
    let (status, out, _) = check(&["none.toml"]);
    assert_eq!(status, Some(1));
    assert!(out.starts_with("none.toml: cannot read it: "), "{out}");
}

#[test]
fn a_wrong_file_is_refused_by_every_command() {
    let folder = folder("wrong");
    for arguments in [
        &["4001"][..],
        &["list"],
        &["families"],
        &["export"],
        &["site", "new"],
        &["annotate", "chat.toml"],
        &["check", "4001"],
        &["decode", "0fa1"],
        &["search", "x"],
        &["compare", "4001", "4002"],
    ] {
        let mut command = in_folder(&folder, arguments);
        let result = outcome(command.args(["--family", "wrong.toml"]));
        assert_eq!(result, (Some(2), String::new(), format!("error: {FAULTS}")), "{arguments:?}");
    }
    assert!(!folder.join("new").exists());
}
