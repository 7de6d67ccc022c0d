//! Your own family, from a file, in every command.

mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use ws_close_code::Locale;
use ws_close_code::families::DISCORD_GATEWAY;

use program::{program, stdout};

/// A folder with `chat.toml`, which is the template, and `wrong.toml`.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    let template = stdout(program().args(["families", "template"]));
    fs::write(folder.join("chat.toml"), template).unwrap();
    let wrong = "title = \"Wrong\"\n\n[[code]]\nnumber = 999\nname = \"Low\"\n\n[[code]]\nnumber = 4001\nlabel = \"Kicked\"\n";
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
    assert_eq!(object["sources"][0]["checked"], "2026-11-26");

    let list = run(&["list"]);
    assert!(list.contains("4002       Too Fast") && list.contains("4100-4199"), "{list}");
    assert!(run(&["compare", "4001", "4002"]).starts_with("4001 (Kicked) vs. 4002 (Too Fast)\n"));
    assert!(run(&["decode", "0fa1"]).contains("4001 (Kicked)"));
    assert!(run(&["search", "moderator"]).contains("4001"));

    let text = run(&["diagnose", "websocket closed code=4001"]);
    assert!(text.contains("4001 (Kicked), Chat protocol: A moderator removed the user"), "{text}");

    fs::write(folder.join("app.log"), LOG).unwrap();
    assert_eq!(run(&["annotate", "app.log"]), ANNOTATED);

    let arguments = ["check", "4001", "--sender", "client", "--family", "chat.toml"];
    let (status, out, _) = outcome(&mut in_folder(&folder, &arguments));
    assert_eq!(status, Some(1));
    assert!(
        out.starts_with("no: 4001 (Kicked) is sent only by the server in Chat protocol\n"),
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

    for (format, constant) in [
        ("typescript", "  TooFast: 4002,\n"),
        ("python", "    TOO_FAST = 4002\n"),
        ("go", "\tChatCloseCodeTooFast ChatCloseCode = 4002\n"),
        ("rust", "        TooFast = 4002 {\n"),
    ] {
        let module = run(&["export", "--format", format]);
        assert!(module.contains(constant) && module.contains("muted for "), "{module}");
    }

    let site = folder.join("site");
    run(&["site", "site", "--force"]);
    let page = fs::read_to_string(site.join("chat.html")).unwrap();
    assert!(page.contains("Too Fast") && page.contains("<code>muted for …</code>"), "{page}");
    let front = fs::read_to_string(site.join("ko/index.html")).unwrap();
    assert!(front.contains("<a href=\"chat.html\">"));
    // Of the published ones, those that are translated are so on their pages.
    let korean = DISCORD_GATEWAY.of(4014_u16).explain_in(Locale::Ko);
    let page = fs::read_to_string(site.join("ko/discord-gateway.html")).unwrap();
    assert!(page.contains(&format!("<td lang=\"ko\">{}", korean.description())), "{page}");
    for sentence in korean.causes().iter().chain(korean.remedies()) {
        assert!(page.contains(&format!("<li>{sentence}</li>")), "{sentence}");
    }
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

    fs::write(own.join("config.toml"), "famille = \"discord-gateway\"\n").unwrap();
    let (status, out, error) = outcome(explain().env("XDG_CONFIG_HOME", &config));
    assert_eq!((status, out.as_str()), (Some(2), ""));
    let path = own.join("config.toml");
    let wanted = "unknown key \"famille\": expected one of [\"family\", \"lang\", \"color\"]";
    assert_eq!(error, format!("error: {}:1: {wanted}\n", path.display()));

    let (status, _, error) = outcome(explain().env("WS_CLOSE_CODE_FAMILY", "no-such-service"));
    assert_eq!(status, Some(2));
    assert_eq!(
        error,
        "error: WS_CLOSE_CODE_FAMILY: there is no family \"no-such-service\"\n\
         `ws-close-code families` lists them; the path of a file has a slash or ends with .toml\n"
    );
}

const FAULTS: &str = "\
wrong.toml:4: code 999: `number` must be a number from 1000 to 4999, found 999
wrong.toml:7: code 4001: `name` is missing
wrong.toml:9: code 4001: unknown key \"label\": expected one of [\"number\", \"name\", \"aliases\", \
\"description\", \"causes\", \"remedies\", \"deprecated\", \"severity\", \"sent_by\", \"basis\", \"sources\", \
\"reconnect\", \"reason\", \"ko\"]
";

#[test]
fn families_check_says_all_that_is_wrong() {
    let folder = folder("check");
    let check = |files: &[&str]| outcome(in_folder(&folder, &["families", "check"]).args(files));
    assert_eq!(check(&["wrong.toml"]), (Some(1), FAULTS.to_owned(), String::new()));
    let fine = "chat: Chat protocol, codes: 3, ranges: 1\n";
    assert_eq!(check(&["chat.toml"]), (Some(0), fine.to_owned(), NOTES.to_owned()));
    assert_eq!(
        check(&["chat.toml", "wrong.toml"]),
        (Some(1), format!("{fine}{FAULTS}"), NOTES.to_owned())
    );
    for unreadable in ["none.toml", "."] {
        let (status, out, error) = check(&["chat.toml", unreadable]);
        assert_eq!((status, out.as_str()), (Some(2), fine));
        let start = format!("error: {unreadable}: cannot read it: ");
        assert!(error.strip_prefix(NOTES).unwrap().starts_with(&start), "{error}");
    }
}

/// What the template leaves out, because a file of yours does not need it.
const NOTES: &str = "\
note: among the library's own files, these would be faults:
chat.toml:1: `rank` is missing
chat.toml:40: code 4002: `basis`, `sources` are missing
chat.toml:47: code 4002: `reconnect`: `basis` is missing
chat.toml:56: code 4002: reason \"muted for \": `reconnect`: `basis` is missing
chat.toml:58: code 4003: `severity`, `basis`, `sources` are missing
chat.toml:63: code 4003: `reconnect`: `basis` is missing
chat.toml:68: range 4100: `basis`, `sources` are missing
";

#[test]
fn what_the_library_would_also_refuse_is_a_note() {
    let folder = folder("notes");
    let text = "title = \"Video\"\naliases = [\"discord\"]\nrank = 9\n\n[[source]]\nid = \"wiki\"\n\
        title = \"Wiki\"\nurl = \"http://wiki/codes\"\n\n[[code]]\nnumber = 4001\nname = \"Kicked\"\n\
        sent_by = \"server\"\nbasis = \"observed\"\ncauses = [\"Somebody\"]\n";
    fs::write(folder.join("convex.toml"), text).unwrap();
    let discord = DISCORD_GATEWAY.title();
    let convex = ws_close_code::families::by_id("convex").unwrap().title();
    let notes = format!(
        "note: among the library's own files, these would be faults:\n\
         convex.toml:1: the file's name \"convex\" is an id of {convex}, which this file takes the place of\n\
         convex.toml:2: `aliases`: \"discord\" is an id of {discord}\n\
         convex.toml:5: source \"wiki\": `checked` is missing\n\
         convex.toml:6: source \"wiki\" is not cited\n\
         convex.toml:8: source \"wiki\": `url` must begin with https://\n\
         convex.toml:10: code 4001: `description`, `severity`, `sources` are missing\n\
         convex.toml:15: code 4001: `causes`: \"Somebody\" must end with a full stop\n"
    );
    let fine = "convex: Video, codes: 1, ranges: 0\n";
    let result = outcome(&mut in_folder(&folder, &["families", "check", "convex.toml"]));
    assert_eq!(result, (Some(0), fine.to_owned(), notes));
}

#[test]
fn a_file_without_its_path_gets_a_hint() {
    let folder = folder("hint");
    let hint = "there is no family \"chat\": for the file, write ./chat.toml\n";
    let (status, out, error) = outcome(&mut in_folder(&folder, &["4001", "--family", "chat"]));
    assert_eq!((status, out.as_str()), (Some(2), ""));
    assert_eq!(error, format!("error: {hint}"));
    let mut of_environment = in_folder(&folder, &["4001"]);
    let (status, _, error) = outcome(of_environment.env("WS_CLOSE_CODE_FAMILY", "chat"));
    assert_eq!(status, Some(2));
    assert!(error.ends_with("ends with .toml: for the file, write ./chat.toml\n"), "{error}");
}

#[test]
fn a_translated_deprecation_is_so_in_json_and_on_pages() {
    let folder = folder("deprecation");
    let text = "title = \"Korean\"\n[[code]]\nnumber = 4001\nname = \"Old\"\ndescription = \"Old.\"\n\
        deprecated = \"Gone.\"\n[code.ko]\ndescription = \"옛 코드.\"\ndeprecated = \"사라졌다.\"\n";
    fs::write(folder.join("korean.toml"), text).unwrap();
    let run = |arguments: &[&str]| {
        stdout(in_folder(&folder, arguments).args(["--family", "./korean.toml"]))
    };
    let json = run(&["4001", "--lang", "ko", "--format", "json"]);
    let object: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(object["in_family"]["deprecation"], "사라졌다.");
    run(&["site", "site", "--force"]);
    let page = |file| fs::read_to_string(folder.join("site").join(file)).unwrap();
    assert!(page("ko/korean.html").contains("<p>사라졌다.</p>"));
    assert!(page("korean.html").contains("<p>Gone.</p>"));
}

/// What a row is based on is said only where the file says it.
#[test]
fn a_row_without_a_basis_claims_no_documentation() {
    let folder = folder("basis");
    let explain = |code| stdout(&mut in_folder(&folder, &[code, "--family", "./chat.toml"]));
    let text = explain("4001");
    assert!(text.contains("defines it (by its\n    documentation)"), "{text}");
    for code in ["4003", "4100"] {
        let text = explain(code);
        assert!(text.contains("definition)") && !text.contains("documentation"), "{text}");
    }
}

#[test]
fn one_table_of_an_export_is_that_of_the_family() {
    let folder = folder("one-table");
    let csv =
        stdout(&mut in_folder(&folder, &["export", "--format", "csv", "--family", "chat.toml"]));
    let codes: Vec<_> = csv.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(codes, ["chat"; 4], "{csv}");
}

#[test]
fn the_list_of_families_fits_into_80_columns() {
    let list = stdout(program().arg("families").env("COLUMNS", "80"));
    for line in list.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
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
        &["diagnose", "4001"],
        &["export", "--format", "typescript"],
        &["export", "--format", "python"],
        &["export", "--format", "go"],
        &["export", "--format", "rust"],
    ] {
        let mut command = in_folder(&folder, arguments);
        let result = outcome(command.args(["--family", "wrong.toml"]));
        assert_eq!(result, (Some(2), String::new(), format!("error: {FAULTS}")), "{arguments:?}");
    }
    assert!(!folder.join("new").exists());
}
