//! Base64, in both alphabets, with and without padding.

/// `None` if it is not base64, or ends with bits that belong to no byte.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut buffer, mut bits) = (Vec::new(), 0_u32, 0_u32);
    let digits: String = text.split_whitespace().collect();
    let digits = digits.trim_end_matches('=');
    if digits.is_empty() || digits.len() % 4 == 1 {
        return None;
    }
    for digit in digits.bytes() {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        buffer = buffer << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(buffer >> bits & 0xFF).ok()?);
        }
    }
    (buffer & ((1 << bits) - 1) == 0).then_some(bytes)
}
