//! The rules for texts: one line, nothing invisible, addresses that are addresses. A text that keeps them can forge no line of
//! a terminal, a log or a page.

use crate::families::file::TomlFile;
use crate::families::table::At;
use crate::families::text::fault_of_line;

/// The library wraps words of up to 256 bytes, and puts an address in angle brackets.
const LONGEST_URL: usize = 250;

impl TomlFile {
    /// A text in one line. One without a line is missing, which is a problem already.
    pub fn check_line(&self, subject: &str, text: &At<String>) {
        if text.line == 0 {
            return;
        }
        if let Some(fault) = fault_of_line(&text.value) {
            self.problem(text.line, format!("{subject}: {:?} {fault}", text.value));
        }
    }

    /// The name of a code. It needs a letter, because digits alone are a number, and no parentheses, because the library
    /// puts it into some.
    pub fn check_name(&self, subject: &str, name: &At<String>) {
        let At { line, value: text } = name;
        self.check_line(subject, name);
        if !text.is_empty() && !text.contains(|c: char| c.is_ascii_alphabetic()) {
            self.problem(*line, format!("{subject}: {text:?} has no letter from A to Z"));
        }
        if text.contains(['(', ')']) {
            self.problem(*line, format!("{subject}: {text:?} has a parenthesis"));
        }
    }

    pub fn check_url(&self, subject: &str, url: &At<String>) {
        if url.line == 0 {
            return;
        }
        if url.value.len() > LONGEST_URL || !is_url(&url.value) {
            let message = format!(
                "{subject}: `url` must be one address of up to {LONGEST_URL} characters, such as https://example.com/path, found {:?}",
                url.value
            );
            self.problem(url.line, message);
        }
    }
}

/// Whether `text` is a web address without a user, written with the characters that need no escape in Markdown and HTML.
fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b"-.:".contains(&byte);
    let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&+,;=%".contains(&byte);
    !host.is_empty() && host.bytes().all(is_host) && rest.bytes().all(is_safe)
}

/// Whether `text` is a day that there is, `YYYY-MM-DD`.
pub fn is_date(text: &str) -> bool {
    let is_shaped = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let parts: Vec<u16> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else { return false };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    is_shaped && (1..=days).contains(&day)
}
