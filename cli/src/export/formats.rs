//! How tables are written. `Display` of a value is JSON; the other formats differ from it only in
//! texts and null.

use serde_json::Value;

use crate::export::column::DataTable;
use crate::export::keys::ForeignKey;

/// One document: the fields of `registry`, then an array for each other table.
pub fn json_document(tables: &[DataTable]) -> String {
    let fields = tables.iter().flat_map(|table| match (table.name, &table.rows[..]) {
        ("registry", [row]) => fields(table, row),
        _ => vec![format!("\"{}\":{}", table.name, array(table))],
    });
    format!("{{\n{}\n}}\n", fields.collect::<Vec<_>>().join(",\n"))
}

pub fn json_array(table: &DataTable) -> String {
    format!("{}\n", array(table))
}

pub fn ndjson(table: &DataTable) -> String {
    objects(table).map(|object| object + "\n").collect()
}

/// One row per line, so that two versions can be compared with `diff`.
fn array(table: &DataTable) -> String {
    format!("[\n{}\n]", objects(table).collect::<Vec<_>>().join(",\n"))
}

fn objects(table: &DataTable) -> impl Iterator<Item = String> {
    table.rows.iter().map(|row| format!("{{{}}}", fields(table, row).join(",")))
}

fn fields(table: &DataTable, row: &[Value]) -> Vec<String> {
    let fields = table.columns.iter().zip(row);
    fields.map(|(column, value)| format!("\"{}\":{value}", column.name)).collect()
}

/// RFC 4180: lines end with CRLF, and a field with a comma, a quote or a line break is quoted.
pub fn csv(table: &DataTable) -> String {
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

/// In one transaction, so that a load that fails changes nothing. Tables that an earlier load made are replaced, because
/// another version may have other columns. A table comes behind those to which it refers.
pub fn sql(tables: &[DataTable]) -> String {
    let drop = |table: &DataTable| format!("DROP TABLE IF EXISTS {};\n", sql_name(table.name));
    let drops: String = tables.iter().rev().map(drop).collect();
    let tables: String = tables.iter().map(|table| sql_table(table, tables)).collect();
    format!("BEGIN TRANSACTION;\n{drops}{tables}COMMIT;\n")
}

/// Tables start with `close_`, because they may share a database with those of an application.
fn sql_name(table: &str) -> String {
    format!("close_{table}")
}

/// It refers only to tables that are there.
fn sql_table(table: &DataTable, all: &[DataTable]) -> String {
    let name = sql_name(table.name);
    let columns = table.columns.iter().map(|column| format!("{} {}", column.name, column.sql));
    let primary = format!("PRIMARY KEY ({})", table.keys.primary.join(", "));
    let is_there = |key: &&ForeignKey| all.iter().any(|other| other.name == key.table);
    let foreign = table.keys.foreign.iter().filter(is_there).map(|key| {
        let (columns, of) = (key.columns.join(", "), key.of.join(", "));
        format!("FOREIGN KEY ({columns}) REFERENCES {} ({of})", sql_name(key.table))
    });
    let definition = columns.chain([primary]).chain(foreign);
    let definition = definition.map(|line| format!("  {line}")).collect::<Vec<_>>().join(",\n");
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

pub fn markdown(table: &DataTable) -> String {
    let line = |cells: Vec<String>| {
        let readable = table.columns.iter().zip(cells).filter(|(column, _)| column.is_readable);
        let cells: Vec<_> = readable.map(|(_, cell)| cell).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let header = line(names(table).into_iter().map(str::to_owned).collect());
    let rule = line(vec!["---".to_owned(); table.columns.len()]);
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

fn names(table: &DataTable) -> Vec<&str> {
    table.columns.iter().map(|column| column.name.as_str()).collect()
}

fn list(row: &[Value], separator: &str, write: fn(&Value) -> String) -> String {
    row.iter().map(write).collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AWKWARD: &str = "it's \"a, b\" | c\\d\ne";

    #[test]
    fn each_format_quotes_texts_in_its_own_way() {
        let value = Value::from(AWKWARD);
        assert_eq!(csv_field(&value), "\"it's \"\"a, b\"\" | c\\d\ne\"");
        assert_eq!(sql_literal(&value), "'it''s \"a, b\" | c\\d\ne'");
        assert_eq!(markdown_cell(&Value::from("a | b")), "a \\| b");
    }

    #[test]
    fn null_is_empty_except_in_sql() {
        assert_eq!(csv_field(&Value::Null), "");
        assert_eq!(markdown_cell(&Value::Null), "");
        assert_eq!(sql_literal(&Value::Null), "NULL");
    }
}
