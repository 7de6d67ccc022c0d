//! Bytes in hexadecimal, as people write and paste them.

/// `03 e8`.
pub fn encode(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
}

/// The bytes: two digits each, in any case. Skips `0x`, and white space, colons, commas and hyphens
/// between bytes.
pub fn decode(text: &str) -> Result<Vec<u8>, String> {
    let is_separator = |c: char| c.is_whitespace() || matches!(c, ':' | ',' | '-');
    let mut bytes = Vec::new();
    for part in text.split(is_separator) {
        let part = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X")).unwrap_or(part);
        if let Some(other) = part.chars().find(|c| !c.is_ascii_hexdigit()) {
            return Err(format!("{other:?} is not a hexadecimal digit"));
        }
        if part.len() % 2 == 1 {
            return Err(format!("{part:?} has an odd number of digits: expected two per byte"));
        }
        let digits = part.bytes().filter_map(|digit| char::from(digit).to_digit(16));
        let digits: Vec<_> = digits.filter_map(|digit| u8::try_from(digit).ok()).collect();
        bytes.extend(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]));
    }
    Ok(bytes)
}
