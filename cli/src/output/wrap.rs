//! Lines of a limited width: whatever the command prints is wrapped here.

use anstream::adapter::strip_str;
use unicode_width::UnicodeWidthStr;

/// `text` in lines of at most `columns`, broken between words, or between characters of a script without
/// spaces. Returns at least one line.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    lines(text, columns, columns)
}

/// `text` behind what already takes `used` columns of its first line. The lines after it are indented.
pub fn hang(text: &str, used: usize, columns: usize, indent: usize) -> String {
    let room = |taken: usize| columns.saturating_sub(taken);
    lines(text, room(used), room(indent)).join(&format!("\n{}", " ".repeat(indent)))
}

/// A line such as `payload: 03 e8`, which goes on under what is behind its label.
pub fn hang_behind_label(line: &str, columns: usize) -> String {
    const LONGEST: usize = 16;
    let label = strip_str(line).to_string();
    let text = label.split_once(": ").map_or("", |(_, text)| text.trim_start());
    let label = width(&label) - width(text);
    let indent = if text.is_empty() || label > LONGEST { 2 } else { label };
    hang(line, 0, columns, indent)
}

fn lines(text: &str, first: usize, others: usize) -> Vec<String> {
    let (mut lines, mut line, mut taken, mut room) = (Vec::new(), String::new(), 0, first);
    for (place, word) in text.split(' ').enumerate() {
        let mut space = if place > 0 { " " } else { "" };
        for piece in pieces(word) {
            let width = width(piece);
            if line.is_empty() {
                taken = width;
            } else if taken + space.len() + width <= room {
                line += space;
                taken += space.len() + width;
            } else {
                lines.push(std::mem::take(&mut line));
                (taken, room) = (width, others);
            }
            line += piece;
            space = "";
        }
    }
    lines.push(line);
    lines
}

/// A word, cut between the characters of scripts that have no spaces.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let is_of_them = |c: char| matches!(c, '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}');
    let pairs = word.char_indices().zip(word.chars().skip(1));
    let cuts = pairs
        .filter(move |((_, c), next)| is_of_them(*c) && is_of_them(*next))
        .map(|((place, c), _)| place + c.len_utf8());
    let mut start = 0;
    cuts.chain([word.len()]).map(move |end| &word[std::mem::replace(&mut start, end)..end])
}

/// The columns of a text, whose colours take none.
pub fn width(text: &str) -> usize {
    if text.contains('\u{1b}') { strip_str(text).to_string().width() } else { text.width() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_are_never_empty() {
        assert_eq!(wrap("ab cd ef", 5), ["ab cd", "ef"]);
        assert_eq!(wrap("abcdefgh i", 5), ["abcdefgh", "i"]);
        assert_eq!(wrap("비정상 종료", 10), ["비정상", "종료"]);
        assert_eq!(wrap("接続再試行。 接続", 6), ["接続再", "試行。", "接続"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("a b", 0), ["a", "b"]);
    }

    #[test]
    fn colours_take_no_columns() {
        assert_eq!(wrap("\u{1b}[31mab\u{1b}[0m cd ef", 5), ["\u{1b}[31mab\u{1b}[0m cd", "ef"]);
    }

    #[test]
    fn a_line_goes_on_behind_its_label() {
        assert_eq!(hang_behind_label("no: ab cd ef", 9), "no: ab cd\n    ef");
        assert_eq!(hang_behind_label("strict:  ab cd", 11), "strict:  ab\n         cd");
        assert_eq!(
            hang_behind_label("a long text without: one", 11),
            "a long text\n  without:\n  one"
        );
        assert_eq!(hang("ab cd ef", 7, 12, 2), "ab cd\n  ef");
    }
}
