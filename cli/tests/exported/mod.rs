//! Reads what `export` prints.

#![allow(dead_code, reason = "not every test uses everything")]

use serde_json::{Map, Value};

use crate::program::{program, stdout};

pub type Row = Map<String, Value>;

#[track_caller]
pub fn export(arguments: &[&str]) -> String {
    stdout(program().arg("export").args(arguments))
}

pub fn document() -> Value {
    serde_json::from_str(&export(&[])).unwrap()
}

pub fn rows(table: &str) -> Vec<Row> {
    serde_json::from_str(&export(&["--format", "json", "--table", table])).unwrap()
}
