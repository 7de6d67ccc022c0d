//! Texts with escapes: of Python, of other languages, of addresses.

use crate::bytes::hex;

/// `b'\x03\xe8bye'` or `bytearray(b"…")`.
pub fn python(text: &str) -> Option<Vec<u8>> {
    let inner = text.strip_prefix("bytearray(").and_then(|text| text.strip_suffix(')'));
    let quoted = inner.unwrap_or(text).strip_prefix(['b', 'B'])?;
    let quote = quoted.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    unescape(quoted.strip_prefix(quote)?.strip_suffix(quote)?, '\\')
}

/// `$'\x03\xe8bye'` of a shell, or `[]byte("\x03\xe8bye")` of Go.
pub fn shell_or_go(text: &str) -> Option<Vec<u8>> {
    let in_go = ["[]byte(", "[]uint8("].iter().find_map(|start| text.strip_prefix(start));
    let quoted = match in_go {
        Some(inner) => inner.strip_suffix(')')?.trim(),
        None => text.strip_prefix('$')?,
    };
    unescape(unquoted(quoted)?, '\\')
}

/// `\x03\xe8bye`, `\003\350bye`, `\u0003…` or `%03%e8bye`, in quotes or not. It begins with an escape, because no code
/// begins with a character that can be printed.
pub fn escaped(text: &str) -> Option<Vec<u8>> {
    let text = unquoted(text).unwrap_or(text);
    let mark = text.chars().next().filter(|c| matches!(c, '\\' | '%'))?;
    unescape(text, mark)
}

/// What is between two quote marks of the same kind.
fn unquoted(text: &str) -> Option<&str> {
    ['"', '\'', '`'].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote))
}

/// `None` for an escape that is not one of a byte.
fn unescape(text: &str, mark: char) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(mark) {
        bytes.extend(before.bytes());
        let (byte, after) = if mark == '%' { of_hex(after)? } else { escape(after)? };
        bytes.push(byte);
        rest = after;
    }
    bytes.extend(rest.bytes());
    Some(bytes)
}

/// The byte of what follows a backslash, and what is left.
fn escape(text: &str) -> Option<(u8, &str)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    match first {
        'x' | 'X' => of_hex(rest),
        'u' => of_hex(rest.strip_prefix("00")?),
        '0'..='7' => {
            let length =
                text.bytes().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
            let (digits, rest) = text.split_at(length);
            Some((u8::from_str_radix(digits, 8).ok()?, rest))
        }
        'n' => Some((b'\n', rest)),
        'r' => Some((b'\r', rest)),
        't' => Some((b'\t', rest)),
        'a' => Some((7, rest)),
        'b' => Some((8, rest)),
        'f' => Some((12, rest)),
        'v' => Some((11, rest)),
        'e' => Some((27, rest)),
        '\\' | '\'' | '"' | '/' => Some((u8::try_from(first).ok()?, rest)),
        _ => None,
    }
}

fn of_hex(text: &str) -> Option<(u8, &str)> {
    let (digits, rest) = text.split_at_checked(2)?;
    Some((hex::value(digits)?, rest))
}
