//! What `diagnose` does with texts and options that mislead.

mod program;

use assert_cmd::Command;
use serde_json::Value;

use program::{program, stdout};

fn json(arguments: &[&str]) -> Value {
    let text = stdout(program().arg("why").args(arguments).args(["--format", "json"]));
    serde_json::from_str(&text).unwrap()
}

fn failure(arguments: &[&str]) -> (Option<i32>, String) {
    let output = program().arg("why").args(arguments).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_date_is_not_a_code_and_the_time_in_the_same_line_counts() {
    let object = json(&["2024-11-26T06:10:00Z websocket disconnected after 60 s"]);
    assert_eq!(object["code"], Value::Null);
    assert_eq!(object["lasted_s"], 60.0);
    assert!(!object["likely_causes"].as_array().unwrap().is_empty());
    assert_eq!(object["reconnect"], Value::Null);
}

#[test]
fn a_reason_is_found_with_and_without_the_family() {
    let line = r#"closed code=4099 reason="ROOM_FULL""#;
    for options in [&[][..], &["--family", "tldraw-sync"]] {
        let object = json(&[&[line], options].concat());
        assert_eq!(object["likely_causes"][0]["reason"], "ROOM_FULL", "{options:?}");
        assert_eq!(object["reconnect"]["action"], "retry", "{options:?}");
        assert_eq!(object["is_guess"], false, "{options:?}");
    }
}

#[test]
fn a_guess_says_what_to_name_and_not_what_to_change() {
    let object = json(&["4004"]);
    assert_eq!(object["is_guess"], true);
    let remedy = object["likely_causes"][0]["remedy"].as_str().unwrap();
    let text = stdout(program().args(["why", "4004"])).replace("\n    ", " ");
    assert!(text.contains("--family discord-gateway") && !text.contains(remedy), "{text}");
    let line = stdout(program().args(["why", "4004", "--short"]));
    assert!(line.starts_with("4004 (private use). Perhaps, with "), "{line}");
    // A single one too.
    assert_eq!(json(&["--lasted", "100s"])["is_guess"], true);
    let named = json(&["4004", "--family", "discord-gateway"]);
    assert_eq!(named["is_guess"], false);
}

#[test]
fn products_on_the_path_come_first_and_others_are_told() {
    let object = json(&["--lasted", "60s", "--via", "nginx,cloudflare,ngin"]);
    assert_eq!(object["likely_causes"][0]["product"], "nginx");
    let unused = object["unused_via"].as_array().unwrap();
    let seen: Vec<_> =
        unused.iter().map(|one| (&one["product"], &one["is_known"], &one["meant"])).collect();
    let (is_known, is_unknown) = (Value::from(true), Value::from(false));
    let (cloudflare, typo, nginx) = ("Cloudflare".into(), "ngin".into(), "nginx".into());
    assert_eq!(seen, [(&cloudflare, &is_known, &Value::Null), (&typo, &is_unknown, &nginx)]);
    // A product is written as people write it.
    for (text, written) in
        [("alb", "ALB"), ("api gateway", "API Gateway"), ("behind apache", "Apache")]
    {
        let output = stdout(program().args(["diagnose", &format!("dies after 7 s, {text}")]));
        let told = format!("We know of {written}, but of nothing in it that fits.");
        assert!(output.contains(&told), "{output}");
    }
    // Tornado prints the name of the code, too.
    let object = json(&["message too big"]);
    assert_eq!((&object["code"], &object["likely_causes"]), (&1009.into(), &Value::Array(vec![])));
}

#[test]
fn contradictions_are_usage_errors() {
    for arguments in [
        &["--http-status", "403", "--code", "1011"][..],
        &["1011", "--opened", "no"],
        &["--http-status", "403", "--opened", "yes"],
        &["--http-status", "101"],
    ] {
        assert_eq!(failure(arguments).0, Some(2), "{arguments:?}");
    }
    assert_eq!(json(&["1006", "--opened", "no"])["code"], 1006);
}

#[test]
fn a_code_comes_before_a_file_and_a_missing_file_is_an_error() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    // As PowerShell writes files.
    let text = "\u{feff}websocket closed code=1001".encode_utf16().flat_map(u16::to_le_bytes);
    std::fs::write(folder.join("1006"), text.collect::<Vec<_>>()).unwrap();
    let first_line =
        |word: &str| stdout(program().current_dir(folder).args(["why", word, "--short"]));
    assert_eq!(first_line("1006"), "1006 (Abnormal Closure)\n");
    assert!(first_line("./1006").starts_with("1001 (Going Away)"));
    for path in ["/nope/x", "./nope", "nope.log", "."] {
        let (status, error) = failure(&[path]);
        assert_eq!(status, Some(2), "{path}");
        assert!(error.starts_with(&format!("error: cannot read {path}: ")), "{error}");
    }
}

#[test]
fn standard_input_is_read_unless_the_options_say_something() {
    let why = |options: &[&str]| {
        let mut command = Command::from_std(program());
        let output = command.args(["why", "--short"]).args(options).write_stdin("ws closed: 1009");
        String::from_utf8(output.output().unwrap().stdout).unwrap()
    };
    assert!(why(&[]).starts_with("1009 (Message Too Big), as the text says: "));
    for options in
        [&["--code", "1001"][..], &["--idle", "60s"], &["--size", "1MB"], &["--http-status", "403"]]
    {
        let line = why(options);
        assert!(!line.is_empty() && !line.contains("1009"), "{options:?}: {line}");
    }
}
