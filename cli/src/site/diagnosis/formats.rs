//! The formats of log lines, by which the code in a line is found.

use serde_json::{Value, json};

use crate::diagnosis::number::{CLOSING, COUNTED, OTHERS, STATUS};
use crate::logs::format_data::{FORMATS, FormatData, NEAR};
use crate::logs::number::{Numbers, REFUSED_BEFORE, REFUSED_BEHIND, UNITS};
use crate::site::diagnosis::script_regex::script_regex;

pub fn formats() -> Value {
    json!({
        "near": NEAR.iter().map(|pattern| script_regex(pattern)).collect::<Vec<_>>(),
        "refused": [script_regex(REFUSED_BEFORE), script_regex(REFUSED_BEHIND)],
        "units": UNITS,
        "closing": CLOSING,
        "counted": COUNTED,
        "others": OTHERS,
        "status": STATUS,
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
        let patterns = FORMATS.iter().map(|format| format.pattern).chain(NEAR.iter().copied());
        for pattern in patterns.chain([REFUSED_BEFORE, REFUSED_BEHIND]) {
            assert!(script_regex(pattern).is_some(), "{pattern}");
        }
    }
}
