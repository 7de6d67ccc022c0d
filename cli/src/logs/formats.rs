//! Close codes in a line, by the formats of `data/logs`.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use regex::bytes::{Captures, Match, Regex};
use ws_close_code::CloseCode;

use crate::logs::number::{self, Candidates, Numbers};

include!(concat!(env!("OUT_DIR"), "/logs.rs"));

/// An entry of `data/logs`.
pub struct FormatData {
    /// Every match has one of these.
    pub hints: &'static [&'static str],
    pub pattern: &'static str,
    /// Whether a match has a number of four digits.
    pub has_code: bool,
    /// Whether a match ends with it.
    pub ends_with_code: bool,
    /// Alternatives, each a set of places in [`NEAR`]: all words of a set must be near.
    pub near: &'static [u16],
    pub numbers: Numbers,
    pub names: &'static [(&'static str, u16)],
    /// Whether what is near may be on other lines, if the line begins with the key.
    pub is_dump: bool,
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

/// All formats. Each is compiled when a line has one of its hints for the first time.
pub struct Formats {
    hints: OnceCell<Option<Hints>>,
    regexes: Vec<OnceCell<Option<Regex>>>,
    near: Vec<OnceCell<Option<Regex>>>,
}

/// The hints of every format, and sets of formats, a bit each.
struct Hints {
    finder: AhoCorasick,
    /// For each hint the formats that have it.
    formats: Vec<u128>,
    /// Those of formats without a number.
    words: AhoCorasick,
    without_number: u128,
    /// For each kind of numbers the formats that take it.
    with_number: [(Numbers, u128); 3],
}

impl Hints {
    fn new() -> Option<Self> {
        let mut all: BTreeMap<&str, u128> = BTreeMap::new();
        for (index, format) in FORMATS.iter().enumerate() {
            for hint in format.hints {
                *all.entry(hint).or_default() |= 1 << index;
            }
        }
        let finder = AhoCorasick::new(all.keys()).ok()?;
        let words = FORMATS.iter().filter(|format| !format.has_code);
        let words = AhoCorasick::new(words.flat_map(|format| format.hints)).ok()?;
        let those = |is_one: &dyn Fn(&FormatData) -> bool| {
            let bits = FORMATS.iter().enumerate();
            bits.fold(0, |bits, (index, format)| bits | u128::from(is_one(format)) << index)
        };
        let with =
            |numbers| (numbers, those(&|format| format.has_code && format.numbers == numbers));
        Some(Self {
            finder,
            formats: all.into_values().collect(),
            words,
            without_number: those(&|format| !format.has_code),
            with_number: [Numbers::Any, Numbers::Usual, Numbers::Registered].map(with),
        })
    }

    /// The formats that a line with these numbers may have.
    fn in_line(&self, line: &[u8], numbers: Candidates) -> u128 {
        let mut may_be = 0;
        for (kind, formats) in self.with_number {
            may_be |= if numbers.has(kind) { formats } else { 0 };
        }
        if may_be == 0 && !self.words.is_match(line) {
            return 0;
        }
        let hints = self.finder.find_overlapping_iter(line);
        let found = hints.fold(0, |found, hint| found | self.formats[hint.pattern().as_usize()]);
        found & (may_be | self.without_number)
    }
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
    pub fn new() -> Self {
        let cells = |len: usize| std::iter::repeat_with(OnceCell::new).take(len).collect();
        Self { hints: OnceCell::new(), regexes: cells(FORMATS.len()), near: cells(NEAR.len()) }
    }

    /// Whether it is worth looking at a line at all.
    pub fn may_be_in(&self, line: &[u8]) -> bool {
        let known = self.hints.get_or_init(Hints::new).as_ref();
        !Candidates::find(line).is_empty() || known.is_some_and(|known| known.words.is_match(line))
    }

    /// Adds the codes of a line in their order.
    pub fn find(&self, place: Place<'_>, hits: &mut Vec<Hit>) {
        let Some(known) = self.hints.get_or_init(Hints::new) else { return };
        let numbers = Candidates::find(place.line());
        let mut formats = known.in_line(place.line(), numbers);
        // Once every number is a code, no other format says more.
        while formats != 0 && (numbers.count == 0 || hits.len() < numbers.count) {
            let index = formats.trailing_zeros() as usize;
            formats &= formats - 1;
            let (format, cell) = (&FORMATS[index], &self.regexes[index]);
            let Some(regex) = compiled(cell, format.pattern) else { continue };
            self.find_format(format, regex, place, hits);
            hits.sort_unstable_by_key(|hit| (hit.start, hit.end));
            hits.dedup_by_key(|hit| hit.start);
        }
    }

    fn find_format(
        &self,
        format: &FormatData,
        regex: &Regex,
        place: Place<'_>,
        hits: &mut Vec<Hit>,
    ) {
        let line = place.line();
        if !format.ends_with_code {
            let found = regex.captures_iter(line).filter_map(|found| hit(format, &found, line));
            hits.extend(found.filter(|hit| self.has_words_near(format, *hit, place)));
            return;
        }
        // The end says where the code is, and is found several times faster than the groups.
        let mut at = 0;
        while let Some(end) = regex.shortest_match_at(line, at) {
            at = end;
            let hit = hit_at(format, line, end - DIGITS..end);
            hits.extend(hit.filter(|hit| self.has_words_near(format, *hit, place)));
        }
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
        format
            .near
            .iter()
            .any(|words| (0..NEAR.len()).filter(|word| words >> word & 1 == 1).all(is_near))
    }
}

/// How many digits a code has.
const DIGITS: usize = 4;

/// The code that is written with these digits, if it is one.
fn hit_at(format: &FormatData, line: &[u8], digits: Range<usize>) -> Option<Hit> {
    let Range { start, end } = digits;
    let code = number::parse(&line[start..end])?;
    let is_code = format.numbers.include(code.as_u16())
        && number::is_code_between(&line[..start], &line[end..]);
    is_code.then_some(Hit { start, end, code })
}

/// The code of a match.
fn hit(format: &FormatData, found: &Captures<'_>, line: &[u8]) -> Option<Hit> {
    let name = found.name("name");
    if let Some(digits) = found.name("code") {
        let hit = hit_at(format, line, digits.range())?;
        let is_its = |name: Match<'_>| is_name_of(format, name.as_bytes(), hit.code);
        return name.is_none_or(is_its).then_some(hit);
    }
    let (group, code) = match name {
        Some(name) => {
            let is_it = |(known, _): &&(&str, u16)| known.as_bytes() == name.as_bytes();
            (name, CloseCode::from_u16(format.names.iter().find(is_it)?.1))
        }
        None => bytes(format, found)?,
    };
    Some(Hit { start: group.start(), end: group.end(), code })
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
fn bytes<'h>(format: &FormatData, found: &Captures<'h>) -> Option<(Match<'h>, CloseCode)> {
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
