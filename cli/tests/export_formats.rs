//! Every format of `export` has the same rows, and `export.schema.json` describes them.

mod exported;
mod program;

use std::collections::BTreeSet;

use serde_json::Value;
use ws_close_code::{
    Basis, CloseCode, CodeClass, LimitBasis, LimitKind, Locale, ReasonMatch, ReconnectAction,
    ReconnectBasis, SentBy, Severity, SymptomForm,
};

use exported::{Row, document, export, rows};

const SCHEMA: &str = include_str!("../export.schema.json");
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
fn markdown_has_the_columns_that_people_read() {
    let table = export(&["--format", "markdown"]);
    let lines: Vec<_> = table.lines().collect();
    let per_locale = |name| Locale::ALL.iter().map(move |locale| format!("{name}_{locale}"));
    let columns: Vec<_> = ["code", "label"]
        .map(str::to_owned)
        .into_iter()
        .chain(per_locale("name"))
        .chain(per_locale("description"))
        .chain(["reconnect_action", "severity"].map(str::to_owned))
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

/// A program that knows all of JSON Schema checks the values; see `.ci/deep`. A new column is noticed
/// here.
#[test]
fn the_schema_describes_every_column() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    for (table, definitions) in [
        ("codes", &["code", "answers"][..]),
        ("classes", &["class", "answers"]),
        ("texts", &["text"]),
        ("text_sources", &["text_source"]),
        ("families", &["family"]),
        ("family_codes", &["family_code"]),
        ("family_reasons", &["family_reason"]),
        ("family_texts", &["family_text"]),
        ("family_sources", &["family_source"]),
        ("family_names", &["family_name"]),
        ("symptoms", &["symptom"]),
        ("symptom_parts", &["symptom_parts"]),
        ("symptom_codes", &["symptom_code"]),
        ("symptom_texts", &["symptom_text"]),
        ("symptom_sources", &["symptom_source"]),
        ("limits", &["limit"]),
        ("limit_codes", &["limit_code"]),
        ("limit_texts", &["limit_text"]),
    ] {
        let columns: BTreeSet<_> = rows(table)[0].keys().cloned().collect();
        let mut described = BTreeSet::new();
        for definition in definitions {
            let definition = &schema["$defs"][definition];
            let keys = |key: &str| -> BTreeSet<String> {
                let members = definition[key].as_object().into_iter().flatten();
                members.map(|(name, _)| name.clone()).collect()
            };
            let required: BTreeSet<String> =
                serde_json::from_value(definition["required"].clone()).unwrap();
            assert_eq!(keys("properties"), required);
            described.extend(required);
            // `^name_[a-z]{2,3}$`: a column for each language.
            for pattern in keys("patternProperties") {
                let name = pattern.strip_prefix('^').unwrap().strip_suffix("_[a-z]{2,3}$").unwrap();
                described.extend(Locale::ALL.iter().map(|locale| format!("{name}_{locale}")));
            }
        }
        assert_eq!(columns, described, "{table}");
    }
    assert_eq!(schema["properties"]["schema_version"]["const"], document()["schema_version"]);
}

#[test]
fn the_schema_lists_the_words_of_the_library() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let words = |definition: &str, column: &str| {
        schema["$defs"][definition]["properties"][column]["enum"].clone()
    };
    let classes: Vec<_> = CodeClass::ALL.iter().map(|class| class.as_str()).collect();
    let severities: Vec<_> = Severity::ALL.iter().map(|severity| severity.as_str()).collect();
    let actions: Vec<_> = ReconnectAction::ALL.iter().map(|action| action.as_str()).collect();
    let bases: Vec<_> = ReconnectBasis::ALL.iter().map(|basis| basis.as_str()).collect();
    assert_eq!(words("code", "class"), Value::from(classes.clone()));
    assert_eq!(words("class", "label"), Value::from(classes));
    // The other bases are those of families.
    let of_codes = words("answers", "reconnect_basis");
    let of_families = words("family_code", "reconnect_basis");
    for basis in bases {
        let has = |words: &Value| words.as_array().unwrap().contains(&basis.into());
        assert!(has(&of_codes) || has(&of_families), "{basis}");
    }
    let of = |words: &[&str]| Value::from(words);
    assert_eq!(words("family_code", "sent_by"), of(&words_of(SentBy::ALL, SentBy::as_str)));
    assert_eq!(words("family_code", "basis"), of(&words_of(Basis::ALL, Basis::as_str)));
    let matches = words_of(ReasonMatch::ALL, ReasonMatch::as_str);
    assert_eq!(words("family_reason", "matching"), of(&matches));
    let forms: Vec<_> = SymptomForm::ALL.iter().map(|form| form.as_str()).collect();
    let kinds: Vec<_> = LimitKind::ALL.iter().map(|kind| kind.as_str()).collect();
    let bases: Vec<_> = LimitBasis::ALL.iter().map(|basis| basis.as_str()).collect();
    assert_eq!(words("symptom", "form"), Value::from(forms));
    assert_eq!(words("limit", "kind"), Value::from(kinds));
    assert_eq!(words("limit", "basis"), Value::from(bases));
    for definition in ["answers", "family_code", "family_reason"] {
        assert_eq!(words(definition, "severity"), Value::from(severities.clone()));
        assert_eq!(words(definition, "reconnect_action"), Value::from(actions.clone()));
    }
}

fn words_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(word).collect()
}
