//! The formats of log lines, by which the code in a line is found.

use serde_json::{Value, json};

use crate::logs::format_data::{FORMATS, FormatData, NEAR, NOT_BEFORE, NOT_BEHIND};
use crate::logs::number::Numbers;
use crate::site::diagnosis::script_regex::script_regex;

pub fn formats() -> Value {
    let regexes = |patterns: &[&str]| -> Value {
        patterns.iter().map(|pattern| script_regex(pattern)).collect()
    };
    json!({
        "near": regexes(NEAR),
        "not_before": regexes(NOT_BEFORE),
        "not_behind": regexes(NOT_BEHIND),
        "all": FORMATS.iter().map(row).collect::<Vec<_>>(),
    })
}

/// Each number of `near` is a set of places in the other `near`. The last number has a bit for each thing that is so.
fn row(format: &FormatData) -> Value {
    let numbers = match format.numbers {
        Numbers::Any => 0,
        Numbers::Usual => 1,
        Numbers::Registered => 2,
    };
    let flags = u8::from(format.has_code())
        | u8::from(format.ends_with_code()) << 1
        | u8::from(format.is_dump) << 2;
    json!([format.hints, script_regex(format.pattern), format.near, numbers, format.names, flags,])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_has_a_form_in_javascript() {
        let others = [NEAR, NOT_BEFORE, NOT_BEHIND].concat();
        for pattern in FORMATS.iter().map(|format| format.pattern).chain(others) {
            assert!(script_regex(pattern).is_some(), "{pattern}");
        }
    }
}
