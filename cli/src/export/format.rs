//! How tables are written. A value prints itself as JSON; what the other formats write differs only
//! for texts and for null.

use serde_json::Value;

use super::table::Table;

/// One document: the fields of the registry, then an array for each other table.
pub fn json_document(tables: &[Table]) -> String {
    let fields = tables.iter().flat_map(|table| match (table.name, &table.rows[..]) {
        ("registry", [row]) => fields(table, row),
        _ => vec![format!("\"{}\":{}", table.name, array(table))],
    });
    format!("{{\n{}\n}}\n", fields.collect::<Vec<_>>().join(",\n"))
}

pub fn json_array(table: &Table) -> String {
    format!("{}\n", array(table))
}

pub fn ndjson(table: &Table) -> String {
    objects(table).map(|object| object + "\n").collect()
}

/// A row a line, for whoever compares two versions.
fn array(table: &Table) -> String {
    format!("[\n{}\n]", objects(table).collect::<Vec<_>>().join(",\n"))
}

fn objects(table: &Table) -> impl Iterator<Item = String> {
    table.rows.iter().map(|row| format!("{{{}}}", fields(table, row).join(",")))
}

fn fields(table: &Table, row: &[Value]) -> Vec<String> {
    let fields = table.columns.iter().zip(row);
    fields.map(|(column, value)| format!("\"{}\":{value}", column.name)).collect()
}

/// RFC 4180: lines end with CRLF, and what holds a comma, a quote or a line break is quoted.
pub fn csv(table: &Table) -> String {
    let header = format!("{}\r\n", names(table).join(","));
    let lines = table.rows.iter().map(|row| format!("{}\r\n", list(row, ",", csv_field)));
    header + &lines.collect::<String>()
}

fn csv_field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.contains([',', '"', '\r', '\n']) => {
            format!("\"{}\"", text.replace('"', "\"\""))
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// `close_codes` and so on, for the tables may stand among those of an application.
pub fn sql(table: &Table) -> String {
    let name = format!("close_{}", table.name);
    let definition = table.columns.iter().map(|column| format!("  {} {}", column.name, column.sql));
    let definition = definition.collect::<Vec<_>>().join(",\n");
    let names = names(table).join(", ");
    let rows = table.rows.iter().map(|row| format!("  ({})", list(row, ", ", sql_literal)));
    let rows = rows.collect::<Vec<_>>().join(",\n");
    format!(
        "CREATE TABLE {name} (\n{definition}\n);\nINSERT INTO {name} ({names}) VALUES\n{rows};\n"
    )
}

fn sql_literal(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Bool(true) => "TRUE".to_owned(),
        Value::Bool(false) => "FALSE".to_owned(),
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        other => other.to_string(),
    }
}

/// The columns that people read, in a table that is not too wide for it.
const READABLE: &[&str] = &[
    "schema_version",
    "registry_date",
    "id",
    "title",
    "source_title",
    "family",
    "code",
    "first_code",
    "last_code",
    "label",
    "name",
    "name_en",
    "name_ko",
    "reconnect_action",
    "severity",
    "description",
    "description_en",
    "description_ko",
    "language",
    "kind",
    "text",
    "url",
];

pub fn markdown(table: &Table) -> String {
    let names = names(table);
    let line = |cells: Vec<String>| {
        let readable = names.iter().zip(cells).filter(|(name, _)| READABLE.contains(name));
        let cells: Vec<_> = readable.map(|(_, cell)| cell).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let header = line(names.iter().map(ToString::to_string).collect());
    let rule = line(vec!["---".to_owned(); names.len()]);
    let rows = table.rows.iter().map(|row| line(row.iter().map(markdown_cell).collect()));
    header + &rule + &rows.collect::<String>()
}

fn markdown_cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.replace('|', "\\|"),
        other => other.to_string(),
    }
}

fn names(table: &Table) -> Vec<&'static str> {
    table.columns.iter().map(|column| column.name).collect()
}

fn list(row: &[Value], separator: &str, write: fn(&Value) -> String) -> String {
    row.iter().map(write).collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AWKWARD: &str = "it's \"a, b\" | c\\d\ne";

    #[test]
    fn texts_are_quoted_as_each_format_wants() {
        let value = Value::from(AWKWARD);
        assert_eq!(csv_field(&value), "\"it's \"\"a, b\"\" | c\\d\ne\"");
        assert_eq!(sql_literal(&value), "'it''s \"a, b\" | c\\d\ne'");
        assert_eq!(markdown_cell(&Value::from("a | b")), "a \\| b");
    }

    #[test]
    fn null_is_empty_but_in_sql() {
        assert_eq!(csv_field(&Value::Null), "");
        assert_eq!(markdown_cell(&Value::Null), "");
        assert_eq!(sql_literal(&Value::Null), "NULL");
    }
}
