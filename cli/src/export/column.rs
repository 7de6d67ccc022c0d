//! Columns, and tables made of them.

use serde_json::Value;
use ws_close_code::Locale;

use crate::export::keys::Keys;

/// A table of flat rows. A value is null, a boolean, an integer or a text.
pub struct DataTable {
    pub name: &'static str,
    pub columns: Vec<Header>,
    pub rows: Vec<Vec<Value>>,
    pub keys: Keys,
}

pub struct Header {
    pub name: String,
    /// The type in SQL.
    pub sql: &'static str,
    /// Whether it is in the Markdown table.
    pub is_readable: bool,
}

impl DataTable {
    pub fn new<Row>(
        name: &'static str,
        keys: Keys,
        columns: &[&[Column<Row>]],
        rows: impl IntoIterator<Item = Row>,
    ) -> Self {
        let columns = || columns.iter().copied().flatten();
        let cells = |row: Row| columns().flat_map(|column| column.cells(&row)).collect();
        Self {
            name,
            columns: columns().flat_map(Column::headers).collect(),
            rows: rows.into_iter().map(cells).collect(),
            keys,
        }
    }
}

/// A column of a table whose rows are made from `Row`, or a column per locale.
pub struct Column<Row> {
    name: &'static str,
    sql: &'static str,
    is_readable: bool,
    value: ColumnValue<Row>,
}

enum ColumnValue<Row> {
    One(fn(&Row) -> Value),
    PerLocale(fn(&Row, Locale) -> Value),
}

pub const fn column<Row>(
    name: &'static str,
    sql: &'static str,
    value: fn(&Row) -> Value,
) -> Column<Row> {
    Column { name, sql, is_readable: false, value: ColumnValue::One(value) }
}

/// A column per locale, such as `{name}_en`.
pub const fn column_per_locale<Row>(
    name: &'static str,
    sql: &'static str,
    value: fn(&Row, Locale) -> Value,
) -> Column<Row> {
    Column { name, sql, is_readable: false, value: ColumnValue::PerLocale(value) }
}

/// The same column, also in the Markdown table.
pub const fn readable<Row>(column: Column<Row>) -> Column<Row> {
    Column { is_readable: true, ..column }
}

impl<Row> Column<Row> {
    fn headers(&self) -> Vec<Header> {
        let header = |name| Header { name, sql: self.sql, is_readable: self.is_readable };
        match self.value {
            ColumnValue::One(_) => vec![header(self.name.to_owned())],
            ColumnValue::PerLocale(_) => {
                let names = Locale::ALL.iter().map(|locale| format!("{}_{locale}", self.name));
                names.map(header).collect()
            }
        }
    }

    /// The values of a row, one for each header.
    fn cells(&self, row: &Row) -> Vec<Value> {
        match self.value {
            ColumnValue::One(value) => vec![value(row)],
            ColumnValue::PerLocale(value) => {
                Locale::ALL.iter().map(|locale| value(row, *locale)).collect()
            }
        }
    }
}

pub const INTEGER: &str = "INTEGER NOT NULL";
pub const TEXT: &str = "TEXT NOT NULL";
pub const DATE: &str = "DATE NOT NULL";
pub const BOOLEAN: &str = "BOOLEAN NOT NULL";
pub const INTEGER_OR_NULL: &str = "INTEGER";
pub const TEXT_OR_NULL: &str = "TEXT";
pub const DATE_OR_NULL: &str = "DATE";
