//! Regular expressions for bytes as JavaScript has them, for texts in which each character is a byte of UTF-8.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};
use regex_syntax::utf8::Utf8Sequences;

/// The same expression, without flags: letters whose case does not count become classes. `None` if it is none, or if
/// JavaScript has nothing like it.
pub fn script_regex(pattern: &str) -> Option<String> {
    let mut parser = ParserBuilder::new().utf8(false).unicode(false).case_insensitive(true).build();
    let mut out = String::new();
    write(&parser.parse(pattern).ok()?, &mut out)?;
    Some(out)
}

fn write(hir: &Hir, out: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty => out.push_str("(?:)"),
        HirKind::Literal(literal) => literal.0.iter().for_each(|byte| push_byte(*byte, out)),
        HirKind::Class(class) => write_class(class, out),
        HirKind::Look(look) => out.push_str(match look {
            Look::Start => "^",
            Look::End => "$",
            Look::WordAscii => r"\b",
            Look::WordAsciiNegate => r"\B",
            _ => return None,
        }),
        HirKind::Repetition(repetition) => write_repetition(repetition, out)?,
        HirKind::Capture(capture) => {
            match &capture.name {
                Some(name) => ["(?<", name, ">"].iter().for_each(|part| out.push_str(part)),
                None => out.push_str("(?:"),
            }
            write(&capture.sub, out)?;
            out.push(')');
        }
        HirKind::Concat(all) => {
            for one in all {
                write_part(one, matches!(one.kind(), HirKind::Alternation(_)), out)?;
            }
        }
        HirKind::Alternation(all) => {
            for (place, one) in all.iter().enumerate() {
                if place > 0 {
                    out.push('|');
                }
                write(one, out)?;
            }
        }
    }
    Some(())
}

fn write_part(hir: &Hir, is_group: bool, out: &mut String) -> Option<()> {
    if is_group {
        out.push_str("(?:");
    }
    write(hir, out)?;
    if is_group {
        out.push(')');
    }
    Some(())
}

fn write_repetition(repetition: &Repetition, out: &mut String) -> Option<()> {
    let is_one = match repetition.sub.kind() {
        HirKind::Class(Class::Bytes(_)) | HirKind::Capture(_) => true,
        HirKind::Literal(literal) => literal.0.len() == 1,
        _ => false,
    };
    write_part(&repetition.sub, !is_one, out)?;
    let count = match (repetition.min, repetition.max) {
        (0, None) => "*".to_owned(),
        (1, None) => "+".to_owned(),
        (0, Some(1)) => "?".to_owned(),
        (min, None) => format!("{{{min},}}"),
        (min, Some(max)) if min == max => format!("{{{min}}}"),
        (min, Some(max)) => format!("{{{min},{max}}}"),
    };
    out.push_str(&count);
    if !repetition.greedy {
        out.push('?');
    }
    Some(())
}

fn write_class(class: &Class, out: &mut String) {
    match class {
        Class::Bytes(bytes) => {
            let ranges = bytes.ranges().iter().map(|range| (range.start(), range.end()));
            write_ranges(ranges, out);
        }
        // Each character is a sequence of bytes.
        Class::Unicode(characters) => {
            let ranges = characters.ranges().iter();
            let all = ranges.flat_map(|range| Utf8Sequences::new(range.start(), range.end()));
            out.push_str("(?:");
            for (place, sequence) in all.enumerate() {
                if place > 0 {
                    out.push('|');
                }
                for range in sequence.as_slice() {
                    write_ranges([(range.start, range.end)].into_iter(), out);
                }
            }
            out.push(')');
        }
    }
}

fn write_ranges(ranges: impl Iterator<Item = (u8, u8)>, out: &mut String) {
    out.push('[');
    for (start, end) in ranges {
        push_byte(start, out);
        if end > start + 1 {
            out.push('-');
        }
        if end > start {
            push_byte(end, out);
        }
    }
    out.push(']');
}

/// Writes a byte as a character.
fn push_byte(byte: u8, out: &mut String) {
    match byte {
        b'\\' | b'.' | b'+' | b'*' | b'?' | b'(' | b')' | b'|' | b'[' | b']' | b'{' | b'}'
        | b'^' | b'$' | b'/' | b'-' => out.extend(['\\', char::from(byte)]),
        0x20..=0x7e => out.push(char::from(byte)),
        _ => {
            let escaped = format!("\\x{byte:02x}");
            out.push_str(&escaped);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_classes_and_characters_become_bytes() {
        for (pattern, expected) in [
            ("ab?1", "[Aa][Bb]?1"),
            ("(?-i:ab){2,}?", "(?:ab){2,}?"),
            (r"x|(?<code>[1-4][0-9]{3})$", r"[Xx]|(?<code>[1-4][0-9]{3})$"),
            (r"(?-i:a)\s{0,3}\b", r"a[\x09-\x0d ]{0,3}\b"),
            ("(?u:코드)", r"\xec\xbd\x94\xeb\x93\x9c"),
            ("(?u:é|ö)", r"(?:[\xc3][\x89]|[\xc3][\x96]|[\xc3][\xa9]|[\xc3][\xb6])"),
            ("[^a-z]", r"[\x00-@\[-`\{-\xff]"),
        ] {
            assert_eq!(script_regex(pattern).as_deref(), Some(expected), "{pattern}");
        }
        assert_eq!(script_regex("("), None);
        assert_eq!(script_regex(r"(?m)^a"), None);
    }
}
