//! The rules for texts: one line, one language, nothing invisible, addresses that are addresses.

use std::ops::RangeInclusive;

use super::code;
use super::toml::{Located, Problems};

/// How a language writes.
#[derive(Clone, Default)]
pub struct Style {
    pub sentence_end: String,
    /// Its letters beyond ASCII.
    pub letters: Vec<RangeInclusive<char>>,
}

impl Style {
    /// Takes letters and ranges of letters, such as `가-힣`.
    pub fn new(sentence_end: &str, letters: &str) -> Self {
        let mut ranges = Vec::new();
        let mut rest = letters.chars();
        while let Some(first) = rest.next() {
            let mut ahead = rest.clone();
            let last = (ahead.next() == Some('-')).then(|| ahead.next()).flatten();
            if last.is_some() {
                rest = ahead;
            }
            ranges.push(first..=last.unwrap_or(first));
        }
        Self { sentence_end: sentence_end.to_owned(), letters: ranges }
    }

    /// What is wrong with the characters of `text`, if anything.
    fn fault(&self, text: &str) -> Option<String> {
        let is_invisible = |c: char| c.escape_debug().count() > 1;
        for c in text.chars().filter(|c| !c.is_ascii()) {
            let is_own = self.letters.iter().any(|range| range.contains(&c));
            if is_own {
                continue;
            }
            let number = u32::from(c);
            if is_invisible(c) {
                return Some(format!("has the invisible character U+{number:04X}"));
            }
            if c.is_alphanumeric() {
                return Some(format!("has {c:?} (U+{number:04X}), a letter of another language"));
            }
        }
        None
    }
}

const LONGEST_SENTENCE: usize = 160;

/// A text of several sentences, such as when to use a code.
const MOST_SENTENCES: usize = 3;
const LONGEST_TEXT: usize = 240;

/// What a symptom means.
#[cfg(feature = "diagnosis")]
const LONGEST_MEANING: usize = 300;

/// The library wraps words of up to 256 bytes, and puts an address in angle brackets.
const LONGEST_URL: usize = 250;

/// A file under check.
pub struct Check<'a, 'p> {
    pub file: &'a str,
    style: &'a Style,
    pub problems: &'p mut Problems,
}

impl<'a, 'p> Check<'a, 'p> {
    /// The file is written in the language of `style`.
    pub fn new(file: &'a str, style: &'a Style, problems: &'p mut Problems) -> Self {
        Self { file, style, problems }
    }
}

impl Check<'_, '_> {
    pub fn problem(&mut self, line: usize, message: String) {
        self.problems.add(self.file, line, message);
    }

    /// A text that is not a sentence, such as a title.
    pub fn line(&mut self, subject: &str, text: &Located<String>) {
        let Located { line, value: text } = text;
        if text.is_empty() || text.trim() != text || text.contains(char::is_control) {
            self.problem(*line, format!("{subject}: {text:?} must be one line of text"));
        } else if let Some(fault) = self.style.fault(text) {
            self.problem(*line, format!("{subject}: {text:?} {fault}"));
        }
    }

    /// A phrase or a part of a sentence, in which code is between backticks.
    pub fn phrase(&mut self, subject: &str, phrase: &Located<String>) {
        self.line(subject, phrase);
        if let Some(fault) = code::fault(&phrase.value) {
            self.problem(phrase.line, format!("{subject}: {:?} {fault}", phrase.value));
        }
    }

    /// Reports a translation of the text `english` that does not mark the same code.
    pub fn same_code(&mut self, subject: &str, text: &Located<String>, english: &str) {
        if !code::is_same(&text.value, english) {
            let message = format!(
                "{subject}: {:?} must have the code of English between backticks: {:?}",
                text.value,
                code::codes(english)
            );
            self.problem(text.line, message);
        }
    }

    /// The name of a code. It needs a letter, because digits alone are a number, and no parentheses,
    /// because `Display` puts it into some.
    pub fn name(&mut self, subject: &str, name: &Located<String>) {
        self.line(subject, name);
        let Located { line, value: text } = name;
        if text.is_empty() {
            return;
        }
        if !text.contains(char::is_alphabetic) {
            self.problem(*line, format!("{subject}: {text:?} has no letter"));
        }
        if text.contains(['(', ')']) {
            self.problem(*line, format!("{subject}: {text:?} has a parenthesis"));
        }
    }

    /// How many people meet it.
    #[cfg(feature = "diagnosis")]
    pub fn rank(&mut self, subject: &str, rank: &Located<u16>) {
        if !(1..=5).contains(&rank.value) {
            self.problem(rank.line, format!("{subject}: `rank` must be from 1 to 5"));
        }
    }

    /// Codes that an end may report.
    #[cfg(feature = "diagnosis")]
    pub fn codes(&mut self, subject: &str, key: &str, codes: &Located<Vec<u16>>) {
        for code in codes.value.iter().filter(|code| !(1000..=4999).contains(*code)) {
            let message = format!("{subject}: `{key}`: {code} must be from 1000 to 4999");
            self.problem(codes.line, message);
        }
    }

    pub fn sentence(&mut self, subject: &str, key: &str, sentence: &Located<String>) {
        if let Some(fault) = self.fault_of_sentence(&sentence.value, LONGEST_SENTENCE) {
            self.problem(
                sentence.line,
                format!("{subject}: `{key}`: {:?} {fault}", sentence.value),
            );
        }
    }

    /// A text of a few sentences in one line.
    pub fn sentences(&mut self, subject: &str, key: &str, text: &Located<String>) {
        let end = self.style.sentence_end.as_str();
        let is_last = |word: &&str| !end.is_empty() && word.ends_with(end);
        let found = text.value.split(' ').filter(is_last).count();
        let fault = self.fault_of_sentence(&text.value, LONGEST_TEXT).or_else(|| {
            (found > MOST_SENTENCES)
                .then(|| format!("has {found} sentences, expected at most {MOST_SENTENCES}"))
        });
        if let Some(fault) = fault {
            self.problem(text.line, format!("{subject}: `{key}`: {:?} {fault}", text.value));
        }
    }

    /// What a symptom means, in a few sentences.
    #[cfg(feature = "diagnosis")]
    pub fn meaning(&mut self, subject: &str, key: &str, text: &Located<String>) {
        if let Some(fault) = self.fault_of_sentence(&text.value, LONGEST_MEANING) {
            self.problem(text.line, format!("{subject}: `{key}`: {:?} {fault}", text.value));
        }
    }

    /// The id of an entry, such as `my-product-idle`.
    #[cfg(feature = "diagnosis")]
    pub fn id(&mut self, id: &Located<String>) {
        let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.value.starts_with(|c: char| c.is_ascii_lowercase()) || !id.value.chars().all(is_part)
        {
            let message = format!(
                "`id` must be words in lower case such as \"my-product-idle\", found {:?}",
                id.value
            );
            self.problem(id.line, message);
        }
    }

    /// What keeps `text` from being a sentence, if anything.
    fn fault_of_sentence(&self, text: &str, longest: usize) -> Option<String> {
        let length = text.chars().count();
        let end = &self.style.sentence_end;
        let fault = if text.is_empty() {
            "is empty".to_owned()
        } else if text.contains(char::is_control) || text.split(' ').any(str::is_empty) {
            "must be one line, with single spaces".to_owned()
        } else if let Some(fault) = self.style.fault(text).or_else(|| code::fault(text)) {
            fault
        } else if !text.ends_with(end) {
            format!("must end with {end:?}")
        } else if length > longest {
            format!("has {length} characters, over {longest}")
        } else {
            return None;
        };
        Some(fault)
    }

    pub fn url(&mut self, subject: &str, url: &Located<String>) {
        if url.value.len() > LONGEST_URL || !is_url(&url.value) {
            let message = format!(
                "{subject}`url` must be one address of up to 250 characters such as https://example.com/path, found {:?}",
                url.value
            );
            self.problem(url.line, message);
        }
    }
}

/// Whether `text` is an `https` address of a host with a dot, without a user, written with the
/// characters that need no escape in Markdown and HTML.
fn is_url(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&+,;=%".contains(&byte);
    host.contains('.') && host.split('.').all(is_label) && rest.bytes().all(is_safe)
}

/// Whether `text` is a day that there is, `YYYY-MM-DD`.
pub fn is_date(text: &str) -> bool {
    let is_shaped = text.len() == 10
        && text.bytes().enumerate().all(|(i, byte)| match i {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let mut parts = text.split('-').map(|part| part.parse().unwrap_or(0_u16));
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
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
