//! Each published family says about every number and reason what its file says.

use std::time::Duration;

use toml::Value;
use ws_close_code::families::{self, DISCORD_GATEWAY};
use ws_close_code::{
    Basis, CloseCode, Family, FamilyCode, FamilyEntry, FamilyReason, Locale, Reconnect,
    ReconnectBasis, Reference, Sender, SentBy,
};

use super::files::{FamilyFile, Row, files, label_of, number, reasons, text, texts};
use super::numbers;

/// Each family with its file.
pub fn families_and_files() -> impl Iterator<Item = (&'static Family, FamilyFile)> {
    families::ALL.iter().copied().zip(files())
}

#[test]
fn a_file_gives_a_family() {
    let ids: Vec<&str> = families::ALL.iter().map(|family| family.id()).collect();
    assert_eq!(ids, files().iter().map(|file| file.id.as_str()).collect::<Vec<_>>());
    for (family, file) in families_and_files() {
        assert!(file.text.starts_with("#:schema ../family.schema.json\n"), "{}", file.id);
        assert_eq!(family.title(), file.table["title"].as_str().unwrap());
        let root = Value::Table(file.table.clone());
        assert_eq!(
            (family.aliases(), family.hosts()),
            (&*texts(&root, "aliases"), &*texts(&root, "hosts"))
        );
        assert_references(family.references(), &file.sources(None), &file.id);
        assert_eq!(family.entries().len(), file.rows("code").len());
        assert_eq!(family.ranges().len(), file.rows("range").len());
        for locale in Locale::ALL.iter().filter(|locale| **locale != Locale::En) {
            assert_eq!(family.is_translated(*locale), file.is_translated(locale.as_str()));
        }
        assert!(family.is_translated(Locale::En));
    }
}

#[test]
fn its_entries_reasons_and_ranges_are_those_of_the_file() {
    for (family, file) in families_and_files() {
        for (entry, row) in family.entries().iter().zip(file.rows("code")) {
            assert_eq!((entry.number(), entry.name()), (number(row, "number"), text(row, "name")));
            assert_eq!(entry.aliases(), texts(row, "aliases"));
            assert_eq!(entry.deprecation(), row.get("deprecated").and_then(Value::as_str));
            assert_eq!(entry.reasons().len(), reasons(row).len());
            for (reason, row) in entry.reasons().iter().zip(reasons(row)) {
                assert_eq!(reason.text(), text(row, "text"));
                assert_eq!(reason.matching().as_str(), text(row, "match"));
                assert_eq!(reason.description(), text(row, "description"));
                assert_eq!(reason.reconnect().is_some(), row.get("reconnect").is_some());
            }
            assert_eq!(family.entry(CloseCode::of(entry.number())), Some(entry));
        }
        for (range, row) in family.ranges().iter().zip(file.rows("range")) {
            assert_eq!(range.numbers(), number(row, "first")..=number(row, "last"));
        }
    }
}

fn assert_references(found: &[Reference], expected: &[[Option<&str>; 5]], subject: &str) {
    let found: Vec<_> = found
        .iter()
        .map(|source| {
            [
                Some(source.title()),
                Some(source.url()),
                source.version(),
                source.path(),
                source.checked(),
            ]
        })
        .collect();
    assert_eq!(found, expected, "{subject}");
}

/// Asserts that the advice is that of the row. Without a window, it is ours where the action is to connect again.
fn assert_advice(found: Reconnect, row: Option<&Value>, subject: &str) {
    let Some(expected) = row.map(|row| &row["reconnect"]) else {
        assert_eq!((found.action().as_str(), found.first_delay()), ("unknown", None), "{subject}");
        return;
    };
    let action = text(expected, "action");
    let word = |key| expected.get(key).map(|word| word.as_str().unwrap());
    let (window, delay_basis) = match expected.get("first_delay") {
        Some(window) => {
            (Some([0, 1].map(|i| window[i].as_integer().unwrap())), word("delay_basis"))
        }
        None if action == "after_change" => (None, None),
        None => (Some([0, 5]), Some("convention")),
    };
    let seconds = |seconds: i64| Duration::from_secs(seconds.try_into().unwrap());
    assert_eq!(found.action().as_str(), action, "{subject}");
    assert_eq!(found.basis().as_str(), text(expected, "basis"), "{subject}");
    assert_eq!(
        found.first_delay(),
        window.map(|[from, to]| (seconds(from), seconds(to))),
        "{subject}"
    );
    assert_eq!(found.delay_basis().map(ReconnectBasis::as_str), delay_basis, "{subject}");
    assert_eq!(found.is_retryable(), matches!(action, "retry" | "retry_elsewhere"), "{subject}");
    let needs = [found.resumes_session(), found.needs_new_session(), found.needs_new_credentials()];
    let with =
        ["same_session", "new_session", "new_credentials"].map(|need| word("with") == Some(need));
    assert_eq!((needs, found.needs_other_message()), (with, false), "{subject}");
}

/// Asserts that all that a code says is in the row, or with the most specific row of a code with a reason.
fn assert_code(code: FamilyCode, file: &FamilyFile, reason: &str) {
    let (row, specific) = match file.row(code.as_u16(), reason) {
        Row::None => return assert_registry(code),
        Row::Range(row) | Row::Code(row, None) => (row, row),
        Row::Code(row, Some(specific)) => (row, specific),
    };
    let subject = &format!("{code:?} with {reason:?}");
    let either = |key: &str| specific.get(key).or(row.get(key));
    let word = |key| either(key).map(|word| word.as_str().unwrap());
    let class = code.class();
    if let Some(name) = row.get("name").map(|name| name.as_str().unwrap()) {
        assert_eq!((code.name(), code.label()), (Some(name), &*label_of(name)), "{subject}");
        assert_eq!(code.to_string(), format!("{} ({name})", code.as_u16()));
        assert_eq!(code.entry().map(FamilyEntry::number), Some(code.as_u16()), "{subject}");
    } else {
        assert_eq!((code.name(), code.label()), (None, class.as_str()), "{subject}");
        assert_eq!(code.entry(), None, "{subject}");
    }
    assert_eq!(code.description(), text(specific, "description"), "{subject}");
    assert_eq!(code.deprecation(), row.get("deprecated").and_then(Value::as_str), "{subject}");
    assert_eq!(code.causes(), texts(specific, "causes"), "{subject}");
    let own = texts(specific, "remedies");
    let remedies = if own.is_empty() { texts(row, "remedies") } else { own };
    assert_eq!(code.remedies(), remedies, "{subject}");
    let severity = word("severity").unwrap_or(code.code().severity().as_str());
    assert_eq!(code.severity().as_str(), severity, "{subject}");
    assert_eq!(code.basis().map(Basis::as_str), word("basis"), "{subject}");
    let advised = [specific, row].into_iter().find(|row| row.get("reconnect").is_some());
    assert_advice(code.reconnect(), advised, subject);
    let sent_by = text(row, "sent_by");
    assert_eq!(code.sent_by().map(SentBy::as_str), Some(sent_by), "{subject}");
    for &sender in Sender::ALL {
        let is_client = sender != Sender::Server;
        let is_sender = match sent_by {
            "client" => is_client,
            "server" => !is_client,
            word => word == "either",
        };
        let may = is_sender && code.code().may_be_sent_by(sender);
        assert_eq!(code.may_be_sent_by(sender), may, "{subject} {sender}");
    }
    assert_references(code.references(), &file.sources(Some(row)), subject);
    let reason_text = (specific != row).then(|| text(specific, "text"));
    assert_eq!(code.reason().map(FamilyReason::text), reason_text, "{subject}");
}

/// Asserts that a code says what the registry says.
fn assert_registry(own: FamilyCode) {
    let code = own.code();
    assert_eq!((own.entry(), own.reason(), own.sent_by(), own.basis()), (None, None, None, None));
    assert_eq!((own.name(), own.label()), (code.name(), code.label()), "{own:?}");
    assert_eq!(own.description(), code.description(), "{own:?}");
    assert_eq!((own.causes(), own.remedies()), (code.causes(), code.remedies()), "{own:?}");
    assert_eq!((own.severity(), own.reconnect()), (code.severity(), code.reconnect()), "{own:?}");
    assert_eq!(own.references(), code.references(), "{own:?}");
    for &sender in Sender::ALL {
        assert_eq!(own.may_be_sent_by(sender), code.may_be_sent_by(sender), "{own:?}");
    }
}

#[test]
fn every_number_says_what_its_row_says() {
    for (family, file) in families_and_files() {
        let defined = file.numbers();
        for number in 0..=u16::MAX {
            let code = family.of(number);
            assert_eq!(code.basis().is_some(), defined.contains(&number), "{code:?}");
        }
        for number in numbers() {
            assert_code(family.of(number), &file, "");
        }
    }
}

/// A family's own reasons, what is like them, and those of all others.
#[test]
fn a_reason_picks_its_row() {
    let all: Vec<String> = files()
        .iter()
        .flat_map(|file| {
            file.rows("code")
                .iter()
                .flat_map(reasons)
                .map(|row| text(row, "text").to_owned())
                .collect::<Vec<_>>()
        })
        .flat_map(|text| {
            [text.to_lowercase(), format!("{text} and more"), format!("so: {text}"), text]
        })
        .chain(["", " ", "room", "다른 이유"].map(str::to_owned))
        .collect();
    for (family, file) in families_and_files() {
        for row in file.rows("code") {
            let code = family.of(number(row, "number"));
            if reasons(row).is_empty() {
                for reason in &all {
                    assert_eq!(code.with_reason(reason), code);
                }
            } else {
                for reason in &all {
                    assert_code(code.with_reason(reason), &file, reason);
                    assert_eq!(code.with_reason(reason).with_reason(""), code.with_reason(""));
                }
            }
        }
        // What is not a code of the family has no reasons.
        for number in
            [1012_u16, 4999, 5000].into_iter().filter(|n| family.entry(CloseCode::of(*n)).is_none())
        {
            for reason in &all {
                assert_eq!(family.of(number).with_reason(reason), family.of(number));
            }
        }
    }
}

#[test]
fn what_is_printed_is_read_back() {
    for (family, _) in families_and_files() {
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
                let is_registered =
                    code.code().is_registered() && text.ends_with(&format!("({})", code.class()));
                assert!(is_registered || family.parse(&text) == Ok(code), "{text} of {code:?}");
            }
            for alias in entry.aliases() {
                assert_eq!(family.parse(alias), Ok(code), "{alias}");
                assert_eq!(family.parse(&alias.to_lowercase()), Ok(code), "{alias}");
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
