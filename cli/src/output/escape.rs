//! What comes from outside, such as the name of a file, without what a terminal obeys or what forges a line.

use std::path::Path;

/// Whether a character could break a line, turn it around or hide in it.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        )
}

/// `text` with its invisible characters as escapes such as `\u{1b}`.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            escaped.extend(c.escape_default());
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// A path to show. Bytes that are not UTF-8 become U+FFFD.
pub fn path(path: &Path) -> String {
    escaped(&path.to_string_lossy())
}

/// The same for a text in lines.
pub fn escaped_lines(text: &str) -> String {
    text.split('\n').map(escaped).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_escaped() {
        assert_eq!(escaped("a\u{1b}[31m\r\n\u{202e}b 한글"), "a\\u{1b}[31m\\r\\n\\u{202e}b 한글");
        assert_eq!(escaped_lines("a\u{7}\nb"), "a\\u{7}\nb");
        assert_eq!(path(Path::new("a\u{9b}\nb")), "a\\u{9b}\\nb");
    }
}
