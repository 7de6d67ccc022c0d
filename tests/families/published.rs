//! Each published family says about every number what its file says.

use std::fs;
use std::time::Duration;

use toml::{Table, Value};
use ws_close_code::families::{self, DISCORD_GATEWAY};
use ws_close_code::{CloseCode, FamilyCode, FamilyEntry, Reconnect};

use super::numbers;

/// The files of `data/families`, by id.
fn files() -> Vec<(String, Table)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/families");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
        files.push((id, fs::read_to_string(path).unwrap().parse().unwrap()));
    }
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

fn rows<'t>(table: &'t Table, key: &str) -> &'t [Value] {
    table.get(key).map_or(&[], |rows| rows.as_array().unwrap())
}

fn text<'t>(row: &'t Value, key: &str) -> &'t str {
    row[key].as_str().unwrap()
}

fn number(row: &Value, key: &str) -> u16 {
    row[key].as_integer().unwrap().try_into().unwrap()
}

/// Letters and digits in lower case, with underscores between words.
fn label_of(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

/// Asserts that the advice is that of the row: without a basis, the service's own; without a window,
/// 0-5 s where the action is to connect again.
fn assert_advice(code: FamilyCode, found: Reconnect, row: &Value) {
    let Some(expected) = row.get("reconnect") else {
        assert_eq!((found.action().as_str(), found.first_delay()), ("unknown", None), "{code:?}");
        return;
    };
    let action = text(expected, "action");
    assert_eq!(found.action().as_str(), action, "{code:?}");
    let basis = expected.get("basis").map_or("documentation", |basis| basis.as_str().unwrap());
    assert_eq!(found.basis().as_str(), basis, "{code:?}");
    let window = match expected.get("first_delay") {
        Some(window) => Some([0, 1].map(|place| window[place].as_integer().unwrap())),
        None => (action != "after_change").then_some([0, 5]),
    };
    let seconds = |seconds: i64| Duration::from_secs(seconds.try_into().unwrap());
    let window = window.map(|[from, to]| (seconds(from), seconds(to)));
    assert_eq!(found.first_delay(), window, "{code:?}");
    assert_eq!(code.is_retryable(), matches!(action, "retry" | "retry_elsewhere"), "{code:?}");
}

#[test]
fn every_number_says_what_its_row_says() {
    let files = files();
    let ids: Vec<&str> = families::ALL.iter().map(|family| family.id()).collect();
    assert_eq!(ids, files.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>());
    for (&family, (_, file)) in families::ALL.iter().zip(&files) {
        let [source] = family.references() else { panic!("{}", family.id()) };
        assert_eq!(family.title(), file["title"].as_str().unwrap());
        assert_eq!(source.title(), text(&file["source"], "title"));
        assert_eq!(source.url(), text(&file["source"], "url"));
        assert_eq!(family.entries().len(), rows(file, "code").len());
        assert_eq!(family.ranges().len(), rows(file, "range").len());
        for row in rows(file, "code") {
            let code = family.of(number(row, "number"));
            let name = text(row, "name");
            assert_eq!(code.name(), Some(name));
            assert_eq!(code.to_string(), format!("{} ({name})", code.code().as_u16()));
            assert_eq!(code.label(), label_of(name));
            assert_eq!(code.description(), text(row, "description"));
            assert_eq!(code.severity().as_str(), text(row, "severity"));
            assert_eq!(code.references(), family.references());
            assert_eq!(code.entry().map(FamilyEntry::number), Some(code.code().as_u16()));
            assert_advice(code, code.reconnect(), row);
        }
    }
}

#[test]
fn numbers_without_a_row_say_what_their_range_says_or_the_registry() {
    for (&family, (_, file)) in families::ALL.iter().zip(&files()) {
        let own: Vec<u16> = rows(file, "code").iter().map(|row| number(row, "number")).collect();
        for code in numbers().filter(|number| !own.contains(number)).map(CloseCode::from_u16) {
            let understood = family.of(code);
            assert_eq!(understood.entry(), None, "{understood:?}");
            assert_eq!(understood.severity(), code.severity());
            let range = rows(file, "range").iter().find(|range| {
                (number(range, "first")..=number(range, "last")).contains(&code.as_u16())
            });
            let class_name = code.class().explain().name();
            if let Some(range) = range {
                assert_eq!((understood.name(), understood.label()), (None, code.class().as_str()));
                assert_eq!(understood.to_string(), format!("{} ({class_name})", code.as_u16()));
                assert_eq!(understood.description(), text(range, "description"));
                assert_eq!(understood.references(), family.references());
                assert_advice(understood, understood.reconnect(), range);
            } else {
                assert_eq!((understood.name(), understood.label()), (code.name(), code.label()));
                assert_eq!(understood.to_string(), code.to_string());
                assert_eq!(understood.description(), code.description());
                assert_eq!(understood.references(), code.references());
                assert_eq!(understood.reconnect(), code.reconnect());
            }
        }
    }
}

#[test]
fn what_is_printed_is_read_back() {
    for &family in families::ALL {
        for number in numbers() {
            let code = family.of(number);
            assert_eq!(family.parse(&code.to_string()), Ok(code));
            assert_eq!(family.parse(&number.to_string()), Ok(code));
        }
        for entry in family.entries() {
            let code = family.of(entry.number());
            for text in [
                entry.name().to_owned(),
                entry.name().to_uppercase(),
                label_of(entry.name()),
                label_of(entry.name()).replace('_', ""),
                format!("{} ({})", entry.number(), entry.name().to_uppercase()),
                format!("{} ({})", entry.number(), code.code().class()),
            ] {
                let is_registered = code.code().is_registered() && text.ends_with("registered)");
                assert!(is_registered || family.parse(&text) == Ok(code), "{text} of {code:?}");
            }
        }
    }
    let error = |text| DISCORD_GATEWAY.parse(text).unwrap_err().to_string();
    assert_eq!(
        error("4014 (Disconnected)"),
        "the name in \"4014 (Disconnected)\" does not match the number: expected 4014 (private use)"
    );
    assert_eq!(DISCORD_GATEWAY.parse("4014 (private use)"), Ok(DISCORD_GATEWAY.of(4014_u16)));
    assert_eq!(
        DISCORD_GATEWAY.parse("70000").unwrap_err(),
        "70000".parse::<CloseCode>().unwrap_err()
    );
}
