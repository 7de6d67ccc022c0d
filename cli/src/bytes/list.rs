//! Lists of numbers: Node, Go, JSON.

use serde_json::Value;

use crate::bytes::hex;

/// `<Buffer 03 e8 62 79 65>`.
pub fn node(text: &str) -> Option<Vec<u8>> {
    let inner = text.strip_prefix('<')?.strip_suffix('>')?.trim_start();
    let digits = inner.strip_prefix("Buffer").or_else(|| inner.strip_prefix("SlowBuffer"))?;
    // Of a long buffer, Node prints the beginning: `… ... 20 more bytes`.
    let digits = digits.split_once("...").map_or(digits, |(digits, _)| digits);
    hex::decode(digits).ok()
}

/// `[3 232 98]`, `[]byte{0x3, 0xe8}` or `[]uint8{3, 232}`.
pub fn go(text: &str) -> Option<Vec<u8>> {
    if let Some(inner) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        let is_spaced = inner.contains(' ') && !inner.contains(',');
        return if is_spaced { numbers(inner.split_whitespace()) } else { None };
    }
    let inner = text.strip_prefix("[]byte").or_else(|| text.strip_prefix("[]uint8"))?;
    numbers(inner.trim().strip_prefix('{')?.strip_suffix('}')?.split(',').map(str::trim))
}

/// `[3, 232]`, `[0x03, 0xe8]`, an object with such a list in `data` or with the places as keys, `3, 232`, or one of these
/// in `Uint8Array(2) […]`, `new Uint8Array([…])` or `Buffer.from([…])`.
pub fn json(text: &str) -> Option<Vec<u8>> {
    let text = match text.find(['[', '{']) {
        Some(start) if is_constructor(&text[..start]) => text[start..].trim_end_matches([')', ';']),
        _ => text,
    };
    let list = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    if let Some(bytes) = list.filter(|list| list.contains("0x")).and_then(separated) {
        return Some(bytes);
    }
    if text.contains(',') && text.chars().all(|c| c.is_ascii_digit() || c == ',' || c == ' ') {
        // `03,e8` is hexadecimal, and so is a list of pairs.
        let is_hex = text.split(',').all(|part| part.trim().len() == 2);
        return if is_hex { None } else { separated(text) };
    }
    let value: Value = serde_json::from_str(text).ok()?;
    let byte = |number: &Value| u8::try_from(number.as_u64()?).ok();
    if let Some(list) = value.as_array().or_else(|| value.get("data")?.as_array()) {
        return list.iter().map(byte).collect();
    }
    let object = value.as_object()?;
    let places = 0..object.len();
    places.map(|place| object.get(&place.to_string()).and_then(byte)).collect()
}

/// What is wrong with a text that is a list of numbers.
pub fn problem(text: &str) -> Option<String> {
    let start = text.find(['[', '{']).filter(|start| is_constructor(&text[..*start]))?;
    let words = text[start..].split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '.');
    let is_byte = |word: &&str| word.parse::<u8>().is_ok();
    let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    let other = words.filter(is_number).find(|word| !is_byte(word) && !word.starts_with("0x"))?;
    Some(format!("{other:?} in the list is not a byte: expected 0 to 255"))
}

/// Before a list: nothing, or what makes a list of bytes.
fn is_constructor(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches("new ");
    let names = ["Uint8Array", "Buffer.from(", "bytearray(", "bytes("];
    text.is_empty() || names.iter().any(|name| text.starts_with(name))
}

/// `3, 232` or `0x3, 0xe8`.
fn separated(text: &str) -> Option<Vec<u8>> {
    numbers(text.split(',').map(str::trim))
}

/// Decimal numbers, or hexadecimal ones with `0x`.
fn numbers<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Vec<u8>> {
    let number = |text: &str| match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => hex::value(digits),
        None => text.parse().ok(),
    };
    texts.filter(|text| !text.is_empty()).map(number).collect()
}
