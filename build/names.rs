//! How names are spelled and compared.

use super::rust::Text;

/// What a byte of a name becomes before names are compared: case and separators do not count. `None`
/// for a separator. The library folds by the table that [`emit_folding`] makes from this.
fn fold(byte: u8) -> Option<u8> {
    match byte {
        b' ' | b'\t' | b'\n' | b'\r' | b'_' | b'-' | b'.' => None,
        byte => Some(byte.to_ascii_lowercase()),
    }
}

/// The letters and digits of an ASCII name, in lower case.
pub fn key(name: &str) -> String {
    name.bytes().filter_map(fold).map(char::from).collect()
}

/// Writes the table by which the library folds names. A separator becomes 0, which is no part of a
/// name; the byte 0 itself becomes one that no name has either.
pub fn emit_folding(out: &mut Text) {
    let mut folded = Vec::new();
    for byte in 0..=u8::MAX {
        folded.push(match (byte, fold(byte)) {
            (0, _) => u8::MAX,
            (_, folded) => folded.unwrap_or(0),
        });
    }
    out.push_str("/// What each byte of a name becomes; 0 for a separator.\n");
    writeln!(out, "pub(crate) static FOLDED: [u8; 256] = {folded:?};\n");
}

/// `AbnormalClosure` as `abnormal_closure`.
pub fn snake_case(variant: &str) -> String {
    let mut snake = String::new();
    for c in variant.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// `Disallowed Intents` as `disallowed_intents`.
#[cfg(feature = "private")]
pub fn key_with_underscores(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    words.join("_")
}

/// `close_frame` as `CloseFrame`.
pub fn upper_camel_case(snake: &str) -> String {
    let mut camel = String::new();
    for word in snake.split('_') {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            camel.push(first.to_ascii_uppercase());
            camel.push_str(chars.as_str());
        }
    }
    camel
}
