//! What the README and the guide show is what the library says and prints.

mod accepted;

use accepted::assert_shows;
use std::time::Duration;

use ws_close_code::{
    Backoff, CloseCode, CloseEvent, Locale, REGISTRY_DATE, ReconnectAction, Sender,
};

const README: &str = include_str!("../README.md");
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

/// One test, because two that write the same file at once would lose a change.
#[test]
fn the_table_of_codes_and_the_date_are_true() {
    let head = "| code | name | may be sent by | reconnect | meaning |\n|---|---|---|---|---|\n";
    assert_shows("README.md", head, "\n\n", &rows());
    let registry = "[IANA's registry][iana] as of\n";
    assert_shows("README.md", registry, " (`REGISTRY_DATE`)", REGISTRY_DATE);
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
    for (locale, language) in [(Locale::En, "English"), (Locale::Ko, "Korean")] {
        let (code, other) = (CloseCode::TryAgainLater, CloseCode::BadGateway);
        let explanation = other.explain().locale(locale).to_string();
        let comparison = code.compare(other).locale(locale).to_string();
        for (call, text) in [("explain", explanation), ("compare", comparison)] {
            let start = format!("# `{call}` in {language}\n\n```text\n");
            assert_shows("src/guide/output.md", &start, "\n```", &text);
        }
    }
}

#[test]
fn the_guide_shows_the_windows_of_the_delays() {
    let lost = CloseEvent::LOST;
    let events = [lost, CloseEvent::received(1012, ""), CloseEvent::received(1013, "")];
    let mut backoff = Backoff::new();
    let rows = (1..=6).map(|failure| {
        let windows = events.map(|event| window(&backoff, &event));
        backoff.next_delay(&lost, 0).unwrap();
        format!("| {failure} | {} |", windows.join(" | "))
    });
    let rows = rows.collect::<Vec<_>>().join("\n");

    let head = "| failure in a row | lost (1006) | restarting (1012) | overloaded (1013) |\n\
                |---|---|---|---|\n";
    assert_shows("src/guide/reconnecting.md", head, "\n\n", &rows);
}

/// The window of the next delay, in whole seconds.
fn window(backoff: &Backoff, event: &CloseEvent<'_>) -> String {
    let delay = |random| backoff.clone().next_delay(event, random).unwrap();
    // The longest delay is just below the end.
    let end = delay(u32::MAX) + Duration::from_millis(1);
    format!("{}-{} s", delay(0).as_secs(), end.as_secs())
}

fn rows() -> String {
    let rows = CloseCode::NAMED.iter().map(|&code| {
        let (number, name) = (code.as_u16(), code.name().unwrap_or_default());
        let (sender, reconnect, meaning) = (sender(code), reconnect(code), code.description());
        format!("| {number} | {name} | {sender} | {reconnect} | {meaning} |")
    });
    rows.collect::<Vec<_>>().join("\n")
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
        ReconnectAction::AfterChange if after.is_empty() => "after a change".to_owned(),
        ReconnectAction::AfterChange => format!("after a change, else after {after}"),
        other => panic!("no words for {other}"),
    }
}
