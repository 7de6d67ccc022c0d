//! Every format of `export` has the same rows.

mod exported;
mod program;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use ws_close_code::{CloseCode, Locale};

use exported::{Row, document, export, rows};

const TABLES: [&str; 19] = [
    "registry",
    "codes",
    "classes",
    "texts",
    "text_sources",
    "families",
    "family_codes",
    "family_reasons",
    "family_texts",
    "family_sources",
    "family_names",
    "symptoms",
    "symptom_parts",
    "symptom_codes",
    "symptom_texts",
    "symptom_sources",
    "limits",
    "limit_codes",
    "limit_texts",
];

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

/// The statements, without the empty one at the end.
fn statements(sql: &str) -> Vec<&str> {
    sql.trim_end().trim_end_matches(';').split(";\n").collect()
}

#[test]
fn sql_makes_every_table_or_the_one_asked_for_in_a_transaction() {
    let sql = export(&["--format", "sql"]);
    let all = statements(&sql);
    let drops: Vec<_> =
        TABLES.iter().rev().map(|table| format!("DROP TABLE IF EXISTS close_{table}")).collect();
    assert_eq!(all[0], "BEGIN TRANSACTION");
    assert_eq!(all[1..=TABLES.len()], drops);
    assert_eq!(*all.last().unwrap(), "COMMIT");
    let mut made = BTreeSet::new();
    // A text may have `;` and a line break, so only the starts of statements are compared.
    for table in TABLES {
        let start = format!("CREATE TABLE close_{table} (\n");
        let create = all.iter().find(|statement| statement.starts_with(&start)).unwrap();
        assert!(create.contains("\n  PRIMARY KEY ("), "{create}");
        for key in create.split(") REFERENCES close_").skip(1) {
            let parent = key.split(' ').next().unwrap();
            assert!(made.contains(parent), "{table} refers to {parent}, which comes later");
        }
        let insert = format!("INSERT INTO close_{table} (");
        assert!(all.iter().any(|statement| statement.starts_with(&insert)));
        made.insert(table);
    }
    // Alone, it refers to no other.
    let one = export(&["--format", "sql", "--table", "family_texts"]);
    assert!(
        one.starts_with("BEGIN TRANSACTION;\nDROP TABLE IF EXISTS close_family_texts;\nCREATE")
    );
    assert!(one.contains("  PRIMARY KEY (") && !one.contains("REFERENCES"));
    assert!(one.ends_with(";\nCOMMIT;\n"));
}

#[test]
fn no_two_rows_have_the_same_key_and_every_row_of_a_key_is_there() {
    let sql = export(&["--format", "sql"]);
    let columns = |text: &str| -> Vec<String> {
        text.split(')').next().unwrap().split(", ").map(str::to_owned).collect()
    };
    let document = document();
    let rows: BTreeMap<&str, Vec<Row>> = TABLES[1..]
        .iter()
        .map(|table| (*table, serde_json::from_value(document[table].clone()).unwrap()))
        .collect();
    let values = |row: &Row, columns: &[String]| -> Vec<Value> {
        columns.iter().map(|column| row[column].clone()).collect()
    };
    let mut foreign = 0;
    for (table, of_table) in &rows {
        let create = sql.split(&format!("CREATE TABLE close_{table} (")).nth(1).unwrap();
        let create = create.split("\n);").next().unwrap();
        let primary = columns(create.split("PRIMARY KEY (").nth(1).unwrap());
        let keys: Vec<_> = of_table.iter().map(|row| values(row, &primary)).collect();
        let texts: BTreeSet<_> = keys.iter().map(|key| format!("{key:?}")).collect();
        assert_eq!(texts.len(), of_table.len(), "{table}");
        assert!(keys.iter().flatten().all(|value| !value.is_null()), "{table}");
        for key in create.split("FOREIGN KEY (").skip(1) {
            let own = columns(key);
            let (parent, of) =
                key.split("REFERENCES close_").nth(1).unwrap().split_once(" (").unwrap();
            let there: BTreeSet<_> =
                rows[parent].iter().map(|row| format!("{:?}", values(row, &columns(of)))).collect();
            for row in of_table {
                let key = values(row, &own);
                let is_there = key.contains(&Value::Null) || there.contains(&format!("{key:?}"));
                assert!(is_there, "{table}: {key:?} is not in {parent}");
            }
            foreign += 1;
        }
    }
    assert!(foreign > 10);
}

#[test]
fn markdown_has_the_columns_that_people_read() {
    let table = export(&["--format", "markdown"]);
    let lines: Vec<_> = table.lines().collect();
    let per_locale = |name| Locale::ALL.iter().map(move |locale| format!("{name}_{locale}"));
    let columns: Vec<_> = ["code", "label"]
        .map(str::to_owned)
        .into_iter()
        .chain(per_locale("name"))
        .chain(per_locale("description"))
        .chain(["severity", "reconnect_action"].map(str::to_owned))
        .collect();
    assert_eq!(lines[0], format!("| {} |", columns.join(" | ")));
    assert_eq!(lines[1], format!("|{}", " --- |".repeat(columns.len())));
    assert!(lines[2].starts_with("| 1000 | normal_closure | Normal Closure | "));
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

/// As the schema says: what is equal could not be told apart.
#[test]
fn no_table_has_a_row_twice() {
    for table in TABLES {
        let lines = export(&["--format", "ndjson", "--table", table]);
        let rows: BTreeSet<_> = lines.lines().collect();
        assert_eq!(rows.len(), lines.lines().count(), "{table}");
    }
}
