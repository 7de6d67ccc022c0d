//! The patterns that `export` prints find the symptoms that the library finds. Rust's regular expressions without
//! Unicode are those of RE2; `proofs/engines` runs the patterns in the engines.

mod exported;
mod program;

use std::fs;

use regex::bytes::{Regex, RegexBuilder};
use ws_close_code::Symptom;

use exported::rows;

struct Exported {
    symptom: Symptom,
    search_order: u64,
    literal: String,
    pattern: Regex,
}

fn exported() -> Vec<Exported> {
    let read = |row: exported::Row| Exported {
        symptom: *Symptom::by_id(row["id"].as_str().unwrap()).unwrap(),
        search_order: row["search_order"].as_u64().unwrap(),
        literal: row["literal"].as_str().unwrap().to_owned(),
        pattern: RegexBuilder::new(row["pattern_re2"].as_str().unwrap())
            .unicode(false)
            .build()
            .unwrap(),
    };
    let mut symptoms: Vec<_> = rows("symptoms").into_iter().map(read).collect();
    symptoms.sort_by_key(|symptom| symptom.search_order);
    symptoms
}

/// A line of each symptom, and what its text is with other values in the blanks.
fn lines() -> Vec<String> {
    let mut lines = Vec::new();
    for file in fs::read_dir("../data/symptoms").unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let file = toml_span::parse(&text).unwrap();
        for entry in file.pointer("/symptom").unwrap().as_array().unwrap() {
            lines.push(entry.pointer("/example").unwrap().as_str().unwrap().to_owned());
        }
    }
    assert_eq!(lines.len(), Symptom::ALL.len());
    for symptom in Symptom::ALL {
        for value in ["77", "", " a b ", "read ECONNRESET: \"a (b)\""] {
            lines.push(filled(symptom.text(), value));
        }
    }
    lines
}

fn filled(text: &str, value: &str) -> String {
    let mut parts = text.split('{');
    let mut line = parts.next().unwrap().to_owned();
    for part in parts {
        let (name, literal) = part.split_once('}').unwrap();
        line += if matches!(name, "code" | "status") { "1011" } else { value };
        line += literal;
    }
    line
}

/// What may be around a text, between its words, and in place of its letters.
fn variants(line: &str) -> Vec<String> {
    let around = [
        ("", ""),
        ("ERROR ", " x"),
        ("x", ""),
        ("", "x"),
        ("", "_"),
        ("é", "é"),
        ("1008 (policy violation) ", "; then"),
        ("21008 ", ""),
        ("4000 (사설 용도) ", ""),
        ("4000 (a name that is longer than that of any code) ", ""),
        ("(a) ", ", b"),
        ("idle-", ""),
        ("a - ", ""),
        ("a::", ""),
        ("a:: ", ""),
        ("a:", ""),
        ("{\"", "\": 5}"),
        ("'", "' : 5"),
        ("\"", "\" x"),
        ("1009 (", ")"),
        ("3003  (", ") x"),
        ("3008(", ")"),
        ("13003 (", ")"),
        ("303 (", ")"),
        (" (", ")"),
        ("(", ")"),
        ("close: ", "\t "),
        ("{\"reason\":\"", "\"}"),
    ];
    let around = around.iter().map(|(before, after)| [before, line, after].concat());
    let spaces = ["  ", "\t", "\r", "\x0C ", "\x0B", "\u{a0}", ""];
    let spaces = spaces.iter().map(|space| line.replace(' ', space));
    let cut = [
        line.split_once(' ').map_or("", |(_, rest)| rest),
        line.trim_end_matches(char::is_alphanumeric),
    ];
    around
        .chain(spaces)
        .chain(cut.map(str::to_owned))
        .chain([line.to_ascii_uppercase(), line.to_ascii_lowercase(), line.replace('s', "ſ")])
        .collect()
}

#[test]
fn the_patterns_find_the_same_symptoms_as_the_library() {
    let exported = exported();
    let mut found = 0;
    for line in lines().iter().flat_map(|line| variants(line)) {
        let mut expected: Vec<_> = Symptom::in_text(&line).collect();
        expected.sort_unstable();
        let lower = line.to_lowercase();
        let lower = lower.split(['\t', '\n', '\x0C', '\r', ' ']).filter(|word| !word.is_empty());
        let lower = lower.collect::<Vec<_>>().join(" ");
        let mut by_pattern: Vec<_> = exported
            .iter()
            .filter(|row| lower.contains(&row.literal) && row.pattern.is_match(line.as_bytes()))
            .map(|row| &row.symptom)
            .collect();
        by_pattern.sort_unstable();
        assert_eq!(by_pattern, expected, "{line:?}");
        found += expected.len();
    }
    assert!(found > 10 * exported.len(), "{found}");
}

/// A line with the symptom, replaced by its parts; each ends with a line break.
fn parts_of(line: &str, pattern: &Regex, replacement: &str) -> Vec<String> {
    let replacement = replacement.replace('\\', "$").replace(',', "\n");
    let parts = pattern.replace(line.as_bytes(), replacement.as_bytes());
    String::from_utf8(parts.into_owned()).unwrap().split('\n').map(str::to_owned).collect()
}

#[test]
fn the_parts_of_a_line_are_those_that_the_library_finds() {
    let rows = rows("symptom_parts");
    let mut count = 0;
    let mut re2 = rows.iter().filter(|row| row["dialect"] == "re2");
    for (symptom, row) in Symptom::ALL.iter().zip(re2.by_ref()) {
        assert_eq!(row["symptom_id"], symptom.id());
        let pattern = RegexBuilder::new(row["pattern"].as_str().unwrap());
        let pattern = { pattern }.unicode(false).build().unwrap();
        for value in ["77", "read ECONNRESET", " a\t\tb "] {
            for (before, after) in [("", ""), ("ERROR: \"", "\", x"), ("x 12 ", " ms;  y z")] {
                let line = [before, &filled(symptom.text(), value), after].concat();
                let found = Symptom::find_in(&line).find(|found| found.symptom() == symptom);
                // A word that counts only as a field is not one in every line.
                let Some(found) = found else { continue };
                count += 1;
                let parts = parts_of(&line, &pattern, row["replacement"].as_str().unwrap());
                assert_eq!(parts.len() % 2, 0, "{parts:?}");
                assert_eq!(parts[0], line[..found.range().start], "{line:?}");
                assert_eq!(parts[1..].concat(), found.as_str(), "{line:?}");
            }
        }
    }
    assert!(re2.next().is_none());
    assert!(count > 8 * Symptom::ALL.len(), "{count}");
}

#[test]
fn the_order_is_that_of_a_text_with_several_symptoms() {
    let exported = exported();
    // None is in a blank of another, because each has its own line.
    let text: String =
        exported.iter().map(|row| filled(row.symptom.text(), "7") + "\n\n").collect();
    let in_order: Vec<_> = Symptom::in_text(&text).collect();
    assert!(in_order.into_iter().eq(exported.iter().map(|row| &row.symptom)));
    assert!((1..).zip(&exported).all(|(place, row)| row.search_order == place));
}
