//! Lists of numbers: Node, Go, JSON.

use serde_json::Value;

use crate::bytes::hex;

/// `<Buffer 03 e8 62 79 65>`.
pub fn node(text: &str) -> Option<Vec<u8>> {
    let inner = text.strip_prefix('<')?.strip_suffix('>')?.trim_start();
    let digits = inner.strip_prefix("Buffer").or_else(|| inner.strip_prefix("SlowBuffer"))?;
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

/// `[3, 232]`, an object with such a list in `data`, or `Uint8Array(2) [3, 232]`.
pub fn json(text: &str) -> Option<Vec<u8>> {
    let text = match text.find(['[', '{']) {
        Some(start) if text.starts_with("Uint8Array") || text.starts_with("bytearray") => {
            &text[start..]
        }
        _ => text,
    };
    let value: Value = serde_json::from_str(text).ok()?;
    let list = value.as_array().or_else(|| value.get("data")?.as_array())?;
    list.iter().map(|number| u8::try_from(number.as_u64()?).ok()).collect()
}

/// Decimal numbers, or hexadecimal ones with `0x`.
fn numbers<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Vec<u8>> {
    let number = |text: &str| match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => hex::value(digits),
        None => text.parse().ok(),
    };
    texts.filter(|text| !text.is_empty()).map(number).collect()
}
