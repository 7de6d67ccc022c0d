//! Reads what `export` prints.

#![allow(dead_code, reason = "not every test uses everything")]

use serde_json::{Map, Value};
use ws_close_code::{Reconnect, ReconnectBasis};

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

pub fn delay_basis(advice: Reconnect) -> Value {
    advice.delay_basis().map(ReconnectBasis::as_str).into()
}

pub fn with(advice: Reconnect) -> Value {
    let all = [
        (advice.resumes_session(), "same_session"),
        (advice.needs_new_session(), "new_session"),
        (advice.needs_new_credentials(), "new_credentials"),
        (advice.needs_other_message(), "other_message"),
    ];
    all.into_iter().find(|(is_so, _)| *is_so).map(|(_, word)| word).into()
}
