//! Lines of a limited width.

use unicode_width::UnicodeWidthStr;

/// `text` in lines of at most `columns`, broken between words. Returns at least one line.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => *line += word,
            Some(line) if line.width() + 1 + word.width() <= columns => {
                line.push(' ');
                *line += word;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
