//! Dumps: lines with an offset, bytes and their characters.

use crate::bytes::hex;

/// `00000000: 03e8 6279 65  ..bye`.
pub fn xxd(text: &str) -> Option<Vec<u8>> {
    lines(text, |line| {
        let (offset, rest) = line.split_once(':')?;
        // `03:e8` is hexadecimal with colons.
        let is_dump = is_offset(offset, 4) && rest.starts_with(' ');
        let (digits, _) = rest.trim_start().split_once("  ").unwrap_or((rest.trim_start(), ""));
        if is_dump { of_bits(digits).or_else(|| of_groups(digits)) } else { None }
    })
}

/// `00000000  03 e8 62 79 65  |..bye|`, with or without the characters; a last line with the length alone.
pub fn hexdump(text: &str) -> Option<Vec<u8>> {
    lines(text, |line| {
        let (offset, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        if !is_offset(offset, 4) {
            return None;
        }
        let rest = rest.trim_start();
        let bytes = rest.split_once('|').map_or(rest, |(bytes, _)| bytes);
        let mut read = Vec::new();
        // Without bars, the characters are behind more spaces, and 16 bytes are a line.
        for group in bytes.split_whitespace().take(16) {
            match hex::value(group).filter(|_| group.len() == 2) {
                Some(byte) => read.push(byte),
                None => break,
            }
        }
        (!read.is_empty() || rest.is_empty()).then_some(read)
    })
}

/// `0x0000:  4500 0039 …  E..9`; lines about the packet before it are skipped.
pub fn tcpdump(text: &str) -> Option<Vec<u8>> {
    let is_of_dump = |line: &&str| {
        line.trim_start().strip_prefix("0x").is_some_and(|rest| {
            rest.split_once(':').is_some_and(|(offset, _)| is_offset(offset, 4))
        })
    };
    let dump: Vec<&str> = text.lines().filter(is_of_dump).collect();
    lines(&dump.join("\n"), |line| {
        let (_, rest) = line.split_once(':')?;
        let (digits, _) = rest.trim_start().split_once("  ").unwrap_or((rest.trim_start(), ""));
        of_groups(digits)
    })
}

/// The bytes of all lines. `None` if there is no line, or one that is not of such a dump.
fn lines(text: &str, read: impl Fn(&str) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let bytes: Option<Vec<Vec<u8>>> = lines.iter().map(|line| read(line)).collect();
    bytes.map(|bytes| bytes.concat()).filter(|bytes| !bytes.is_empty())
}

/// At least so many digits.
fn is_offset(text: &str, digits: usize) -> bool {
    (digits..=16).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `00000011 11101000`, of `xxd -b`.
fn of_bits(text: &str) -> Option<Vec<u8>> {
    let byte = |bits: &str| {
        let is_bits = bits.len() == 8 && bits.bytes().all(|bit| matches!(bit, b'0' | b'1'));
        if is_bits { u8::from_str_radix(bits, 2).ok() } else { None }
    };
    text.split_whitespace().map(byte).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
}

/// `03e8 6279 65`.
fn of_groups(text: &str) -> Option<Vec<u8>> {
    hex::decode(text).ok().filter(|bytes| !bytes.is_empty())
}
