//! Bytes in hexadecimal, as people write and paste them.

/// `03 e8`.
pub fn encode(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
}

/// The bytes: two digits each, in any case. Skips `0x`, and white space, colons, commas, semicolons and hyphens between
/// bytes. A single digit between separators is a byte too, as in `0x3, 0xe8`.
pub fn decode(text: &str) -> Result<Vec<u8>, String> {
    let is_separator = |c: char| c.is_whitespace() || matches!(c, ':' | ',' | '-' | ';');
    let mut bytes = Vec::new();
    for part in text.split(is_separator) {
        let stripped = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X"));
        let digits = stripped.unwrap_or(part);
        if let Some(other) = digits.chars().find(|c| !c.is_ascii_hexdigit()) {
            return Err(format!("{other:?} is not a hexadecimal digit"));
        }
        if stripped.is_some() && digits.len() == 1 {
            bytes.extend(value(digits));
            continue;
        }
        if digits.len() % 2 == 1 {
            return Err(format!("{digits:?} has an odd number of digits: expected two per byte"));
        }
        bytes.extend(
            digits
                .as_bytes()
                .chunks_exact(2)
                .filter_map(|pair| std::str::from_utf8(pair).ok().and_then(value)),
        );
    }
    Ok(bytes)
}

/// The byte of one or two digits.
pub fn value(digits: &str) -> Option<u8> {
    let is_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u8::from_str_radix(digits, 16).ok().filter(|_| is_digits)
}
