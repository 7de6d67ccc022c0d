//! Everything that is printed as JSON is as `schema` says.

mod json_schema;
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;

use serde_json::{Value, json};
use ws_close_code::{
    Basis, CloseCode, CodeClass, EndedBy, FactKind, FamilyEntry, LimitBasis, LimitKind,
    ReasonMatch, ReconnectAction, ReconnectBasis, Sender, SentBy, Severity, SymptomForm, families,
};

use json_schema::errors;
use program::{program, stdout};

fn schema_of(name: &str) -> Value {
    serde_json::from_str(&stdout(program().args(["schema", name]))).unwrap()
}

/// What a command prints, an object a line, whatever its exit status is.
fn lines(arguments: &[&str], input: &str) -> Vec<Value> {
    let mut program = program();
    let program = program.args(arguments).stdin(Stdio::piped());
    let mut child = program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn json_lines(arguments: &[&str]) -> Vec<Value> {
    lines(&[arguments, &["--format", "json"]].concat(), "")
}

const LOG: &str = r#"{"time":"2026-11-23T10:00:11Z","msg":"closed","closeCode":1012}
{"time":"2026-11-23T10:00:12Z","msg":"websocket closed","code":4004,"host":"gateway.discord.gg"}
WebSocket was closed before the connection was established
"#;

/// What each command prints for inputs of every kind.
fn outputs() -> BTreeMap<&'static str, Vec<Value>> {
    let own = CloseCode::NAMED.iter().map(|code| code.as_u16());
    let of_families = families::ALL.iter().flat_map(|family| family.entries());
    let mut numbers: BTreeSet<u16> = own.chain(of_families.map(FamilyEntry::number)).collect();
    numbers.extend(
        CodeClass::ALL.iter().flat_map(|class| [*class.numbers().start(), *class.numbers().end()]),
    );
    numbers.extend([100, 106, 403, 1060, 10_006]);
    let numbers: Vec<String> = numbers.iter().map(u16::to_string).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let mut all: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut add = |name, lines: Vec<Value>| {
        assert!(!lines.is_empty(), "{name}");
        all.entry(name).or_default().extend(lines);
    };
    add("explain", json_lines(&numbers));
    for arguments in [
        &["4xxx", "1xxx", "protocol", "going away", "0x3ee"][..],
        &["4014", "4xxx", "4100-4199", "--family", "pusher"],
        &[
            "4014",
            "1006",
            "--family",
            "discord-gateway",
            "--reason",
            "Disallowed intent(s).",
            "--lang",
            "ko",
        ],
        &["4099", "--reason", "ROOM_FULL", "--host", "gateway.discord.gg"],
        &["88 05 03 e8 62 79 65"],
        &["connection closed (code: 1006)"],
        &["abnormal closur"],
        &["1006", "1oo6"],
    ] {
        add("explain", json_lines(arguments));
    }
    for arguments in [
        &["why", "no close frame received or sent"][..],
        &["why", "--lasted", "60s", "--via", "nginx,nginxx"],
        &["why", "--http-status", "403"],
        &["why", "--size", "70kB", "1009"],
        &["why", "4004", "--family", "discord-gateway"],
        &["why", "--opened", "no", "--idle", "1m"],
    ] {
        add("diagnose", json_lines(arguments));
    }
    add("diagnose", lines(&["why", "--format", "json"], "websocket closed: 4004"));
    add("compare", json_lines(&["compare", "1000", "1006"]));
    add("compare", json_lines(&["compare", "4xxx", "3003", "--lang", "ko"]));
    add("list", json_lines(&["list"]));
    for family in ["pusher", "discord-gateway"] {
        add("list", json_lines(&["list", "--family", family]));
    }
    for words in
        ["nginx timeout", "discord 4004", "no close frame received or sent", "4004", "60 s"]
    {
        add("search", json_lines(&["search", words]));
    }
    add("check", json_lines(&["check", "0-65535", "1000,4xxx", "--sender", "browser"]));
    add(
        "check",
        json_lines(&["check", "4014", "1006", "--sender", "client", "--family", "discord-gateway"]),
    );
    add("check", json_lines(&["check", "1000", "--reason", &"x".repeat(130)]));
    for bytes in [
        "03e8627965",
        "",
        "8a00",
        "88 05 03 e8",
        "888200000000 03ee",
        "03ee",
        "1006",
        "0fae",
        "A+g=",
    ] {
        add("decode", json_lines(&["decode", bytes, "--family", "discord-gateway"]));
    }
    add("decode", lines(&["decode", "-", "--format", "json"], "<Buffer 03 e8 ff>"));
    add("families", json_lines(&["families"]));
    add("families", json_lines(&["families", "check", "tests/wrong/chat.toml", "no/such.toml"]));
    add("families", json_lines(&["families", "check", "../data/families/pusher.toml"]));
    let annotated =
        lines(&["annotate", "--infer-family"], &LOG.lines().take(2).collect::<Vec<_>>().join("\n"));
    assert_eq!(annotated[1]["websocket.close.family"], "discord-gateway");
    assert_eq!(annotated[1]["websocket.close.reconnect.action"], "after_change");
    add("annotate", annotated);
    add("summary", lines(&["annotate", "--infer-family", "--summary", "--format", "json"], LOG));
    let document = stdout(program().arg("export"));
    let mut document: Value = serde_json::from_str(&document).unwrap();
    // `proofs/export` checks all rows.
    for table in document.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
        table.truncate(3);
        add("row", table.clone());
    }
    add("export", vec![document]);
    all
}

#[test]
fn every_output_is_as_its_schema_says_and_the_schema_refuses_others() {
    let all = schema_of_all();
    for (name, lines) in outputs() {
        let schema = schema_of(name);
        for line in &lines {
            assert_eq!(errors(&schema, line), [""; 0], "{name}: {line}");
        }
        for line in &lines[..lines.len().min(5)] {
            assert_eq!(errors(&all, line), [""; 0], "{name}");
        }
        if name == "annotate" {
            let mut wrong = lines[0].clone();
            wrong["websocket.close.reconnect.action"] = "retry after 5-30 s".into();
            assert!(!errors(&schema, &wrong).is_empty());
            continue;
        }
        let first = &lines[0];
        let mut wrong = vec![json!({}), json!(1)];
        for path in [
            "",
            "/reconnect",
            "/read_as",
            "/sources/0",
            "/compared/0",
            "/likely_causes/0",
            "/codes/0",
        ] {
            let Some(object) = first.pointer(path).and_then(Value::as_object) else { continue };
            let changed = |change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
                let mut changed = first.clone();
                change(changed.pointer_mut(path).unwrap().as_object_mut().unwrap());
                changed
            };
            wrong.push(changed(&|object| {
                object.insert("new".to_owned(), 1.into());
            }));
            // There is a column for each language that the program has.
            let is_of_language = |name: &&String| name.ends_with("_en") || name.ends_with("_ko");
            for member in object.keys().filter(|name| !is_of_language(name)) {
                wrong.push(changed(&|object| {
                    object.remove(member);
                }));
                wrong.push(changed(&|object| {
                    object.insert(member.clone(), json!({"new": 1}));
                }));
            }
        }
        for wrong in wrong {
            assert!(!errors(&schema, &wrong).is_empty(), "{name}: {wrong}");
        }
    }
}

fn schema_of_all() -> Value {
    serde_json::from_str(&stdout(program().arg("schema"))).unwrap()
}

/// Each object says all its members, and each definition is used.
#[test]
fn the_schema_is_closed() {
    let schema = schema_of_all();
    let (mut used, mut open) = (BTreeSet::new(), Vec::new());
    walk(&schema, &mut used, &mut open);
    let definitions: BTreeSet<_> = schema["$defs"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(used, definitions);
    // The objects of a log have members of their own, and `answers` are a part of others.
    assert_eq!(
        open,
        ["An object of a log with a close code or a symptom", "What applies to every number"]
    );
    // One output needs fewer.
    assert!(schema_of("check")["$defs"].as_object().unwrap().len() < definitions.len());
}

fn walk(schema: &Value, used: &mut BTreeSet<String>, open: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(name) = members.get("$ref").and_then(Value::as_str) {
                used.insert(name.trim_start_matches("#/$defs/").to_owned());
            }
            let is_closed = ["additionalProperties", "unevaluatedProperties"]
                .iter()
                .any(|keyword| members.get(*keyword) == Some(&false.into()));
            if members.get("type") == Some(&"object".into()) && !is_closed {
                open.push(members["title"].as_str().unwrap().to_owned());
            }
            members.values().for_each(|member| walk(member, used, open));
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, used, open)),
        _ => {}
    }
}

#[test]
fn the_schema_lists_the_words_of_the_library() {
    let schema = schema_of_all();
    let definitions = &schema["$defs"];
    let words = |name: &str| definitions[name]["enum"].clone();
    let member = |name: &str, member: &str| definitions[name]["properties"][member]["enum"].clone();
    for (found, all) in [
        (words("class"), words_of(CodeClass::ALL, CodeClass::as_str)),
        (words("severity"), words_of(Severity::ALL, Severity::as_str)),
        (words("reconnect_action"), words_of(ReconnectAction::ALL, ReconnectAction::as_str)),
        (words("reconnect_basis"), words_of(ReconnectBasis::ALL, ReconnectBasis::as_str)),
        (words("sender"), words_of(Sender::ALL, Sender::as_str)),
        (words("sent_by"), words_of(SentBy::ALL, SentBy::as_str)),
        (words("basis"), words_of(Basis::ALL, Basis::as_str)),
        (words("matching"), words_of(ReasonMatch::ALL, ReasonMatch::as_str)),
        (member("symptom_row", "form"), words_of(SymptomForm::ALL, SymptomForm::as_str)),
        (member("limit_row", "kind"), words_of(LimitKind::ALL, LimitKind::as_str)),
        (member("limit_row", "basis"), words_of(LimitBasis::ALL, LimitBasis::as_str)),
        (
            definitions["diagnosis"]["properties"]["ended_by"]["anyOf"][0]["enum"].clone(),
            words_of(EndedBy::ALL, EndedBy::as_str),
        ),
        (
            definitions["comparison"]["properties"]["differences"]["items"]["properties"]["kind"]
                ["enum"]
                .clone(),
            words_of(FactKind::ALL, FactKind::as_str),
        ),
    ] {
        let found: BTreeSet<&str> =
            found.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
        assert_eq!(found, all.into_iter().collect());
    }
}

fn words_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(word).collect()
}

#[test]
fn an_unknown_command_has_no_schema() {
    let output = program().args(["schema", "nope"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}
