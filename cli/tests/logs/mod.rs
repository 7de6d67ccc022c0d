//! What `annotate` finds in a text.

#![allow(dead_code, reason = "not every test uses everything")]

use std::collections::BTreeSet;

use assert_cmd::Command;
use serde_json::Value;

use crate::program::program;

/// The codes and the ids of symptoms in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub codes: BTreeSet<u64>,
    pub symptoms: BTreeSet<String>,
    /// The codes that the symptoms may have.
    pub of_symptoms: BTreeSet<u64>,
}

pub fn find(text: &str, options: &[&str]) -> Found {
    let mut annotate = Command::from_std(program());
    annotate.args(["annotate", "--summary", "--format", "json"]).args(options);
    let output = annotate.write_stdin(text).output().unwrap();
    let mut found = Found::default();
    for line in output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let row: Value = serde_json::from_slice(line).unwrap();
        match row["kind"].as_str().unwrap() {
            "code_count" => {
                found.codes.insert(row["code"].as_u64().unwrap());
            }
            "symptom_count" => {
                found.symptoms.insert(row["id"].as_str().unwrap().to_owned());
                let codes = row["codes"].as_array().unwrap();
                found.of_symptoms.extend(codes.iter().map(|code| code.as_u64().unwrap()));
            }
            _ => {}
        }
    }
    found
}

/// The text of a field of a table, with its escapes read.
pub fn unescaped(text: &str) -> String {
    let mut unescaped = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            unescaped.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => unescaped.push('\n'),
            Some('t') => unescaped.push('\t'),
            Some('e') => unescaped.push('\x1b'),
            Some('\\') | None => unescaped.push('\\'),
            Some(c) => unescaped.extend(['\\', c]),
        }
    }
    unescaped
}
