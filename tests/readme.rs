//! What the README and the guide show is what the library says and prints.

use ws_close_code::{CloseCode, Locale, REGISTRY_DATE, ReconnectAction, Sender};

const README: &str = include_str!("../README.md");
const OUTPUT: &str = include_str!("../src/guide/output.md");
const LIBRARIES: &str = include_str!("../src/guide/libraries.md");

/// The functions of the guide that convert the frames of a library, by the library's name.
/// `examples/libraries` compiles and runs them.
const COMPILED: [(&str, &str); 4] = [
    ("| tungstenite", include_str!("../src/guide/libraries/tungstenite.rs")),
    ("| axum", include_str!("../src/guide/libraries/axum.rs")),
    ("| actix-ws", include_str!("../src/guide/libraries/actix_ws.rs")),
    ("| fastwebsockets", include_str!("../src/guide/libraries/fastwebsockets.rs")),
];

#[test]
fn the_front_page_is_short() {
    let lines = README.lines().count();
    assert!(lines <= 120, "README.md has {lines} lines: move something into src/guide");
}

#[test]
fn the_table_of_codes_is_true() {
    let table = table();
    assert!(
        README.contains(&table),
        "the table of codes in README.md is out of date: put this in its place\n\n{table}"
    );
}

#[test]
fn the_date_of_the_registry_is_true() {
    let date = format!("as of\n{REGISTRY_DATE} (`REGISTRY_DATE`)");
    assert!(README.contains(&date), "README.md should say\n\n{date}");
}

#[test]
fn the_table_of_libraries_is_an_extract_of_the_guide() {
    let (_, rows) = README.split_once("| library |").unwrap_or_default();
    let (rows, _) = rows.split_once("\n\n").unwrap_or_default();
    let rows: Vec<&str> = rows.lines().skip(2).collect();

    assert!(!rows.is_empty());
    for row in rows {
        assert!(LIBRARIES.contains(row), "src/guide/libraries.md lacks this row\n\n{row}");
    }
}

#[test]
fn the_table_of_libraries_has_the_lines_that_are_compiled() {
    for (library, compiled) in COMPILED {
        let row = LIBRARIES.lines().find(|line| line.starts_with(library)).unwrap_or_default();
        let expressions: Vec<&str> = row.split('`').skip(1).step_by(2).collect();

        assert_eq!(expressions.len(), 2, "{library}");
        for expression in expressions {
            assert!(compiled.contains(expression), "{library}: {expression} is not compiled");
        }
    }
}

#[test]
fn the_guide_shows_what_explain_and_compare_print() {
    for &locale in &[Locale::En, Locale::Ko] {
        let explanation = CloseCode::AbnormalClosure.explain().locale(locale).to_string();
        let comparison =
            CloseCode::NormalClosure.compare(CloseCode::AbnormalClosure).locale(locale).to_string();
        for text in [explanation, comparison] {
            assert!(
                OUTPUT.contains(&format!("```text\n{text}\n```")),
                "src/guide/output.md should show this\n\n{text}"
            );
        }
    }
}

fn table() -> String {
    let head = "| code | name | may be sent by | reconnect | meaning |\n|---|---|---|---|---|\n";
    let rows = CloseCode::NAMED.iter().map(|&code| {
        let (number, name) = (code.as_u16(), code.name().unwrap_or_default());
        let (sender, reconnect, meaning) = (sender(code), reconnect(code), code.description());
        format!("| {number} | {name} | {sender} | {reconnect} | {meaning} |\n")
    });
    head.to_owned() + &rows.collect::<String>()
}

fn sender(code: CloseCode) -> &'static str {
    match [Sender::Client, Sender::Server, Sender::Browser]
        .map(|sender| code.may_be_sent_by(sender))
    {
        [true, true, true] => "anyone",
        [true, true, false] => "all but scripts in browsers",
        [true, false, false] => "clients",
        [false, false, false] => "nobody",
        other => panic!("no word for {other:?}"),
    }
}

fn reconnect(code: CloseCode) -> String {
    let advice = code.reconnect();
    let window =
        advice.first_delay().map(|(from, to)| format!("{}-{} s", from.as_secs(), to.as_secs()));
    let after = window.unwrap_or_default();
    match advice.action() {
        ReconnectAction::Retry => format!("yes, after {after}"),
        ReconnectAction::RetryElsewhere => format!("elsewhere, or after {after}"),
        ReconnectAction::IfNeeded => "if needed".to_owned(),
        ReconnectAction::AfterChange => "after a change".to_owned(),
        other => panic!("no words for {other}"),
    }
}
