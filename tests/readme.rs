//! The README's table of codes and its date are those of the data.

use ws_close_code::{CloseCode, Locale, REGISTRY_DATE, ReconnectAction, Sender};

const README: &str = include_str!("../README.md");

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
    assert!(README.contains(&format!("as of\n{REGISTRY_DATE} (`REGISTRY_DATE`)")));
}

#[test]
fn explanations_and_comparisons_are_as_printed() {
    for locale in [Locale::En, Locale::Ko] {
        let explanation = CloseCode::AbnormalClosure.explain().locale(locale).to_string();
        let comparison =
            CloseCode::NormalClosure.compare(CloseCode::AbnormalClosure).locale(locale).to_string();
        for text in [explanation, comparison] {
            assert!(
                README.contains(&format!("```text\n{text}\n```")),
                "README.md should show this\n\n{text}"
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
