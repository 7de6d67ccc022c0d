//! `export` says what the library says, in every format.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::{Map, Value};
use ws_close_code::{CloseCode, FamilyEntry, Locale, REGISTRY_DATE, Reference, Sender, families};

const SCHEMA: &str = include_str!("../export.schema.json");
const TABLES: [&str; 6] = ["registry", "codes", "classes", "texts", "families", "family_codes"];

type Row = Map<String, Value>;

fn export(arguments: &[&str]) -> String {
    let tool = env!("CARGO_BIN_EXE_ws-close-code");
    let output = Command::new(tool).arg("export").args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn document() -> Value {
    serde_json::from_str(&export(&[])).unwrap()
}

fn rows(table: &str) -> Vec<Row> {
    serde_json::from_str(&export(&["--format", "json", "--table", table])).unwrap()
}

#[test]
fn reading_the_document_gives_the_registry() {
    let document = document();
    assert_eq!(document["schema_version"], 1);
    assert_eq!(document["registry_date"], REGISTRY_DATE);

    let codes = document["codes"].as_array().unwrap();
    assert_eq!(codes.len(), CloseCode::NAMED.len());
    for (row, &code) in codes.iter().map(|row| row.as_object().unwrap()).zip(CloseCode::NAMED) {
        assert_eq!(row["code"], code.as_u16());
        assert_eq!(row["variant"], format!("{code:?}"));
        assert_eq!(row["label"], code.label());
        assert_eq!(row["class"], code.class().as_str());
        assert_eq!(row["variant"].as_str().unwrap().parse(), Ok(code));
        assert_eq!(row["label"].as_str().unwrap().parse(), Ok(code));
        assert_eq!(row["name_en"].as_str(), code.name());
        assert_answers(row, code);
        assert_eq!(row["http_equivalent"], Value::from(code.http_equivalent()));
        let registration = code.registration().unwrap();
        assert_eq!(row["registrant"], registration.contact());
        assert_eq!(row["registration_reference"], Value::from(registration.reference()));
        assert_eq!(row["registration_date"], Value::from(registration.date()));
    }
}

#[test]
fn a_number_without_a_row_has_the_answers_of_its_class() {
    let classes = rows("classes");
    for code in (0..=u16::MAX).map(CloseCode::from_u16) {
        let holds_it = |row: &&Row| {
            let bound = |name: &str| row[name].as_u64().unwrap();
            (bound("first_code")..=bound("last_code")).contains(&u64::from(code.as_u16()))
        };
        let found: Vec<_> = classes.iter().filter(holds_it).collect();
        let [row] = found[..] else { panic!("{code} lies in {} classes", found.len()) };
        assert_eq!(row["label"], code.class().as_str());
        if !code.is_registered() {
            assert_answers(row, code);
        }
    }
}

/// The columns that `codes` and `classes` share.
fn assert_answers(row: &Row, code: CloseCode) {
    for locale in [Locale::En, Locale::Ko] {
        let explanation = code.explain().locale(locale);
        assert_eq!(row[&format!("name_{locale}")], explanation.name());
        assert_eq!(row[&format!("description_{locale}")], code.description_in(locale));
        assert_eq!(row[&format!("when_to_use_{locale}")], explanation.when_to_use());
    }
    for sender in [Sender::Client, Sender::Server, Sender::Browser] {
        assert_eq!(row[&format!("sent_by_{sender}")], code.may_be_sent_by(sender));
    }
    assert_eq!(row["may_be_received"], code.may_be_received());
    assert_eq!(row["is_reserved"], code.is_reserved());
    assert_eq!(row["is_local_only"], code.is_local_only());
    assert_eq!(row["is_retryable"], code.is_retryable());
    let advice = code.reconnect();
    assert_eq!(row["reconnect_action"].as_str().unwrap().parse(), Ok(advice.action()));
    assert_eq!(row["reconnect_basis"].as_str().unwrap().parse(), Ok(advice.basis()));
    let window = advice.first_delay().map(|(from, to)| (from.as_secs(), to.as_secs()));
    assert_eq!(row["first_delay_min_s"].as_u64().zip(row["first_delay_max_s"].as_u64()), window);
    assert_eq!(row["severity"].as_str().unwrap().parse(), Ok(code.severity()));
}

#[test]
fn the_texts_are_those_of_every_code_and_class_in_order() {
    let rows = rows("texts");
    let classes = [999, 1999, 3999, 4999, 5999].map(CloseCode::from_u16);
    let mut count = 0;
    for &code in CloseCode::NAMED.iter().chain(&classes) {
        for locale in [Locale::En, Locale::Ko] {
            let texts = |kind| {
                let about = |row: &&Row| {
                    row["label"] == code.label()
                        && row["language"] == locale.as_str()
                        && row["kind"] == kind
                };
                let found: Vec<_> = rows.iter().filter(about).collect();
                let number = code.is_registered().then_some(code.as_u16());
                for (index, row) in found.iter().enumerate() {
                    assert_eq!(row["position"], index + 1);
                    assert_eq!(row["code"], Value::from(number));
                }
                found
            };
            let sentences =
                |kind| texts(kind).into_iter().inspect(|row| assert_eq!(row["url"], Value::Null));
            assert!(sentences("cause").map(|row| &row["text"]).eq(code.causes_in(locale)));
            assert!(sentences("remedy").map(|row| &row["text"]).eq(code.remedies_in(locale)));
            let sources = texts("reference");
            assert_eq!(sources.len(), code.references().len());
            for (row, source) in sources.iter().zip(code.references()) {
                assert_eq!(row["text"], source.title());
                assert_eq!(row["url"], source.url());
            }
            count += code.causes_in(locale).len() + code.remedies_in(locale).len() + sources.len();
        }
    }
    assert_eq!(rows.len(), count);
}

#[test]
fn the_families_are_those_of_the_library() {
    let rows = rows("families");
    assert_eq!(rows.len(), families::ALL.len());
    for (row, family) in rows.iter().zip(families::ALL) {
        assert_eq!(row["id"], family.id());
        assert_eq!(row["title"], family.title());
        let source = family.references().first().copied();
        assert_eq!(row["source_title"], Value::from(source.map(Reference::title)));
        assert_eq!(row["url"], Value::from(source.map(Reference::url)));
    }
}

/// For every number: the row with a name, else that of the range, else none.
#[test]
fn a_family_says_of_every_number_what_its_rows_say() {
    let rows = rows("family_codes");
    let mut count = 0;
    for &family in families::ALL {
        let rows: Vec<_> = rows.iter().filter(|row| row["family"] == family.id()).collect();
        count += rows.len();
        for code in (0..6000).map(|number: u16| family.of(number)) {
            let number = u64::from(code.code().as_u16());
            let holds_it = |row: &&&Row| {
                let bound = |name: &str| row[name].as_u64().unwrap();
                (bound("first_code")..=bound("last_code")).contains(&number)
            };
            let found: Vec<_> = rows.iter().filter(holds_it).collect();
            let row = found.iter().find(|row| !row["name"].is_null()).or(found.first());
            let (entry, range) = (code.entry(), family.range(code.code()));
            let Some(row) = row else {
                assert!(entry.is_none() && range.is_none(), "{code:?}");
                continue;
            };
            assert_eq!(row["name"], Value::from(entry.map(FamilyEntry::name)), "{code:?}");
            if entry.is_some() {
                assert_eq!(
                    (&row["first_code"], &row["last_code"]),
                    (&number.into(), &number.into())
                );
                assert_eq!(row["label"], code.label());
                assert_eq!(row["severity"].as_str().unwrap().parse(), Ok(code.severity()));
            }
            assert_eq!(row["description"], code.description());
            let advice = code.reconnect();
            assert_eq!(row["reconnect_action"].as_str().unwrap().parse(), Ok(advice.action()));
            let window = advice.first_delay().map(|(from, to)| (from.as_secs(), to.as_secs()));
            let delay = |name: &str| row[name].as_u64();
            assert_eq!(delay("first_delay_min_s").zip(delay("first_delay_max_s")), window);
        }
    }
    assert_eq!(rows.len(), count);
}

#[test]
fn the_document_holds_the_rows_of_every_table() {
    let document = document();
    for table in &TABLES[1..] {
        assert_eq!(document[table], rows(table).into_iter().map(Value::Object).collect::<Value>());
    }
}

#[test]
fn ndjson_has_the_same_rows_as_json_a_row_a_line() {
    for table in TABLES {
        let lines = export(&["--format", "ndjson", "--table", table]);
        let read: Vec<Row> =
            lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(read, rows(table));
    }
}

#[test]
fn csv_has_the_same_rows_as_json_with_nothing_for_null() {
    for table in TABLES {
        let text = export(&["--format", "csv", "--table", table]);
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().clone();
        let rows = rows(table);
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), rows.len());
        for (record, row) in records.iter().zip(&rows) {
            assert_eq!(header.len(), row.len());
            for (name, field) in header.iter().zip(record) {
                let expected = match &row[name] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(field, expected, "{name}");
            }
        }
    }
}

#[test]
fn sql_makes_every_table_or_the_one_asked_for() {
    let all = export(&["--format", "sql"]);
    let each = TABLES.map(|table| export(&["--format", "sql", "--table", table]));
    assert_eq!(all, each.concat());
    for (table, sql) in TABLES.iter().zip(each) {
        assert!(sql.starts_with(&format!("CREATE TABLE close_{table} (\n")));
        assert!(sql.contains(&format!(";\nINSERT INTO close_{table} (")));
    }
}

#[test]
fn markdown_shows_what_people_read() {
    let table = export(&["--format", "markdown"]);
    let lines: Vec<_> = table.lines().collect();
    assert_eq!(
        lines[0],
        "| code | label | name_en | name_ko | description_en | description_ko | \
         reconnect_action | severity |",
    );
    assert_eq!(lines[1], "| --- | --- | --- | --- | --- | --- | --- | --- |");
    assert!(lines[2].starts_with("| 1000 | normal_closure | Normal Closure | 정상 종료 | "));
    assert_eq!(lines.len(), 2 + CloseCode::NAMED.len());
}

#[test]
fn codes_are_the_table_where_none_is_named() {
    for format in ["ndjson", "csv", "markdown"] {
        assert_eq!(
            export(&["--format", format]),
            export(&["--format", format, "--table", "codes"])
        );
    }
}

#[test]
fn the_same_program_writes_the_same_bytes() {
    for format in ["json", "ndjson", "csv", "sql", "markdown"] {
        assert_eq!(export(&["--format", format]), export(&["--format", format]));
    }
}

/// Whether the values are as the schema says is checked in `.ci/deep.d/engines`, by a program that
/// knows all of JSON Schema; a new column is noticed here.
#[test]
fn the_schema_knows_every_column() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let named = |definitions: &[&str]| -> BTreeSet<String> {
        let one = |name: &&str| {
            let definition = &schema["$defs"][name];
            let properties: BTreeSet<_> =
                definition["properties"].as_object().unwrap().keys().cloned().collect();
            let required: BTreeSet<String> =
                serde_json::from_value(definition["required"].clone()).unwrap();
            assert_eq!(properties, required);
            properties
        };
        definitions.iter().flat_map(one).collect()
    };
    let columns = |table| rows(table)[0].keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(columns("codes"), named(&["code", "answers"]));
    assert_eq!(columns("classes"), named(&["class", "answers"]));
    assert_eq!(columns("texts"), named(&["text"]));
    assert_eq!(columns("families"), named(&["family"]));
    assert_eq!(columns("family_codes"), named(&["family_code"]));
    assert_eq!(schema["properties"]["schema_version"]["const"], document()["schema_version"]);
}
