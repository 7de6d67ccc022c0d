//! Close codes in a line, by the formats of `data/logs`.

use std::cell::OnceCell;

use regex::bytes::{Captures, Regex, RegexSet};
use ws_close_code::CloseCode;

use crate::logs::number::{self, Numbers};

include!(concat!(env!("OUT_DIR"), "/logs.rs"));

/// An entry of `data/logs`.
pub struct FormatData {
    pattern: &'static str,
    /// Alternatives: sets of places in [`NEAR`], of which all words must be near.
    near: &'static [u16],
    numbers: Numbers,
    names: &'static [(&'static str, u16)],
    /// Whether what is near may be on other lines, if the line begins with the key.
    is_dump: bool,
}

/// How far before and behind a code the words may be, in bytes.
const BEFORE: usize = 300;
const BEHIND: usize = 200;

/// A close code in a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    pub start: usize,
    pub end: usize,
    pub code: CloseCode,
}

/// All formats. Each is compiled when a line has it for the first time.
pub struct Formats {
    set: RegexSet,
    formats: Vec<OnceCell<Option<Regex>>>,
    near: Vec<OnceCell<Option<Regex>>>,
}

/// A line, and what is around it.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub text: &'a [u8],
    pub start: usize,
    pub end: usize,
}

impl<'a> Place<'a> {
    pub fn line(self) -> &'a [u8] {
        &self.text[self.start..self.end]
    }

    /// Whether a key is the first on the line, as in a dump over several lines.
    fn begins_with_key(self) -> bool {
        let line = self.line().trim_ascii_start();
        let line = line.strip_prefix(b"\"").or(line.strip_prefix(b"'")).unwrap_or(line);
        line.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"code"))
    }
}

fn compiled<'c>(cell: &'c OnceCell<Option<Regex>>, pattern: &str) -> Option<&'c Regex> {
    cell.get_or_init(|| Regex::new(&flagged(pattern)).ok()).as_ref()
}

/// All patterns ignore case and are about bytes.
fn flagged(pattern: &str) -> String {
    format!("(?i-u){pattern}")
}

impl Formats {
    pub fn new() -> Result<Self, regex::Error> {
        let set = RegexSet::new(FORMATS.iter().map(|format| flagged(format.pattern)))?;
        let cells = |len: usize| std::iter::repeat_with(OnceCell::new).take(len).collect();
        Ok(Self { set, formats: cells(FORMATS.len()), near: cells(NEAR.len()) })
    }

    /// Adds the codes of a line in their order.
    pub fn find(&self, place: Place<'_>, hits: &mut Vec<Hit>) {
        for index in &self.set.matches(place.line()) {
            let Some(format) = FORMATS.get(index) else { continue };
            let Some(regex) = compiled(&self.formats[index], format.pattern) else { continue };
            for found in regex.captures_iter(place.line()) {
                if let Some(hit) = self.hit(format, &found, place) {
                    hits.push(hit);
                }
            }
        }
        hits.sort_unstable_by_key(|hit| (hit.start, hit.end));
        hits.dedup_by_key(|hit| hit.start);
    }

    fn hit(&self, format: &FormatData, found: &Captures<'_>, place: Place<'_>) -> Option<Hit> {
        let line = place.line();
        let (group, code) = if let Some(digits) = found.name("code") {
            let code = number::parse(digits.as_bytes())?;
            let is_code = format.numbers.include(code.as_u16());
            let (before, behind) = (&line[..digits.start()], &line[digits.end()..]);
            let has_its_name = found.name("name").is_none_or(|name| is_name_of(format, name.as_bytes(), code));
            let is_code = is_code && has_its_name && number::is_code_between(before, behind);
            (digits, Some(code).filter(|_| is_code)?)
        } else if let Some(name) = found.name("name") {
            let is_it = |(known, _): &&(&str, u16)| known.as_bytes() == name.as_bytes();
            (name, CloseCode::from_u16(format.names.iter().find(is_it)?.1))
        } else {
            bytes(format, found)?
        };
        let hit = Hit { start: group.start(), end: group.end(), code };
        self.has_words_near(format, hit, place).then_some(hit)
    }

    fn has_words_near(&self, format: &FormatData, hit: Hit, place: Place<'_>) -> bool {
        if format.near.is_empty() {
            return true;
        }
        let may_cross_lines = format.is_dump && place.begins_with_key();
        let (first, last) =
            if may_cross_lines { (0, place.text.len()) } else { (place.start, place.end) };
        let start = (place.start + hit.start).saturating_sub(BEFORE).max(first);
        let end = (place.start + hit.end + BEHIND).min(last);
        let around = &place.text[start..end];
        let is_near = |word: usize| {
            let pattern = NEAR.get(word).copied().unwrap_or_default();
            compiled(&self.near[word], pattern).is_some_and(|regex| regex.is_match(around))
        };
        format.near.iter().any(|words| {
            (0..NEAR.len()).filter(|word| words >> word & 1 == 1).all(is_near)
        })
    }
}

/// Whether a name next to a code is its own. The names of 3000 and 4000 are those of their thousand.
fn is_name_of(format: &FormatData, name: &[u8], code: CloseCode) -> bool {
    let folded: Vec<u8> = name
        .iter()
        .map(|byte| if *byte == b'_' { b' ' } else { byte.to_ascii_lowercase() })
        .collect();
    format.names.iter().any(|(known, number)| {
        let is_its = match number {
            3000 | 4000 => code.as_u16() / 1000 == number / 1000,
            _ => code.as_u16() == *number,
        };
        is_its && folded.starts_with(known.as_bytes())
    })
}

/// A code that is written as two bytes.
fn bytes<'h>(
    format: &FormatData,
    found: &Captures<'h>,
) -> Option<(regex::bytes::Match<'h>, CloseCode)> {
    let read = |name: &str, radix: u32| {
        let group = found.name(name)?;
        let value = u8::from_str_radix(std::str::from_utf8(group.as_bytes()).ok()?, radix).ok()?;
        Some((group, value))
    };
    let ((group, high), (_, low)) = match read("high", 10) {
        Some(high) => (high, read("low", 10)?),
        None => (read("high_hex", 16)?, read("low_hex", 16)?),
    };
    let number = u16::from_be_bytes([high, low]);
    format.numbers.include(number).then(|| (group, CloseCode::from_u16(number)))
}
