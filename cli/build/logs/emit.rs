//! Writes Rust.

use super::check::up_to_code;
use super::read::{Data, Format};

pub fn rust(data: &Data) -> String {
    let mut lines = vec![
        "/// Words near a number, as regular expressions.".to_owned(),
        "pub static NEAR: &[&str] = &[".to_owned(),
    ];
    lines.extend(data.near.iter().map(|part| format!("    {:?},", part.value.1)));
    lines.push("];".to_owned());
    lines.push("/// Words that an everyday symptom needs on its line.".to_owned());
    lines.push(format!("pub static WEBSOCKET: &str = {:?};", data.websocket.value));
    for (what, name, texts) in [
        ("What is before a number that is not a code", "NOT_BEFORE", &data.not_before),
        ("What is behind a number that is not a code", "NOT_BEHIND", &data.not_behind),
        ("The ids of symptoms that other programs have too", "EVERYDAY", &data.everyday),
        ("The ids of symptoms that need a code on their line", "WITH_CODE", &data.with_code),
    ] {
        let texts: Vec<_> = texts.iter().map(|text| &text.value).collect();
        lines.push(format!("/// {what}."));
        lines.push(format!("pub static {name}: &[&str] = &{texts:?};"));
    }
    lines.push("pub static FORMATS: &[FormatData] = &[".to_owned());
    lines.extend(data.formats.iter().map(|format| row(data, format)));
    lines.push("];\n".to_owned());
    lines.join("\n")
}

fn row(data: &Data, format: &Format) -> String {
    let mask = |alternative: &str| {
        let bit = |word: &str| data.near.iter().position(|part| part.value.0 == word).unwrap_or(0);
        alternative.split(' ').fold(0_u16, |mask, word| mask | 1 << bit(word))
    };
    let near: Vec<_> = format.near.iter().map(|alternative| mask(&alternative.value)).collect();
    let numbers = match &*format.numbers.value {
        "any" => "Any",
        "registered" => "Registered",
        _ => "Usual",
    };
    let names: Vec<_> = format.names.iter().map(|name| &name.value).collect();
    format!(
        "    FormatData {{ hints: &{:?}, pattern: {:?}, up_to_code: {}, near: &{near:?}, numbers: Numbers::{numbers}, names: &{names:?}, is_dump: {} }},",
        format.hints,
        format.pattern.value,
        up_to_code(&format.pattern.value).map_or(0, str::len),
        format.is_dump
    )
}
