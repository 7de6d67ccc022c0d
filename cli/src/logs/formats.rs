//! Close codes in a line, by the formats of `data/logs`.

use std::cell::OnceCell;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use regex::bytes::{Captures, Match, Regex};
use ws_close_code::CloseCode;

use crate::logs::format_data::{FORMATS, FormatData, NEAR, flagged};
use crate::logs::likely::Likely;
use crate::logs::number::{DIGITS, Numbers};

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

/// All formats. Each is compiled when a line may have it for the first time.
pub struct Formats {
    /// Made for the first number.
    likely: OnceCell<Option<Likely>>,
    /// The numbers of a line.
    numbers: Vec<Number>,
    hints: Vec<OnceCell<Vec<Finder<'static>>>>,
    regexes: Vec<OnceCell<Option<Regex>>>,
    near: Vec<OnceCell<Option<Regex>>>,
}

/// A number of four digits that may be a code.
#[derive(Clone, Copy)]
struct Number {
    start: usize,
    value: u16,
    /// Those that it may have, a bit each.
    formats: u128,
}

impl Number {
    /// The code that it is in the format at `index`.
    fn hit(self, index: usize) -> Option<Hit> {
        let is_code = self.formats >> index & 1 == 1 && FORMATS[index].numbers.include(self.value);
        let end = self.start + DIGITS;
        is_code.then_some(Hit { start: self.start, end, code: CloseCode::from_u16(self.value) })
    }
}

/// Those without a number.
static WITHOUT_NUMBER: LazyLock<u128> = LazyLock::new(|| {
    let formats = FORMATS.iter().enumerate().filter(|(_, format)| !format.has_code());
    formats.fold(0, |formats, (index, _)| formats | 1 << index)
});

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

impl Formats {
    pub fn new() -> Self {
        Self {
            likely: OnceCell::new(),
            numbers: Vec::new(),
            hints: vec![OnceCell::new(); FORMATS.len()],
            regexes: vec![OnceCell::new(); FORMATS.len()],
            near: vec![OnceCell::new(); NEAR.len()],
        }
    }

    /// Adds the codes of a line in their order. `numbers` are those of the line, with their values; `has_words` says
    /// whether a format without a number may be in it.
    pub fn find(
        &mut self,
        place: Place<'_>,
        numbers: &[(usize, u16)],
        has_words: bool,
        hits: &mut Vec<Hit>,
    ) {
        let line = place.line();
        let mut formats = if has_words { *WITHOUT_NUMBER } else { 0 };
        self.numbers.clear();
        for (start, value) in numbers {
            self.likely.get_or_init(Likely::new);
            let likely = self.likely.get_mut().and_then(Option::as_mut);
            let of_number = likely.map_or(0, |likely| likely.at(line, *start).unwrap_or_default());
            formats |= of_number;
            self.numbers.push(Number { start: *start, value: *value, formats: of_number });
        }
        let usual = numbers.iter().filter(|(_, number)| Numbers::Usual.include(*number)).count();
        // Once every number is a code, no other format says more.
        while formats != 0 && (usual == 0 || hits.len() < usual) {
            let index = formats.trailing_zeros() as usize;
            formats &= formats - 1;
            let format = &FORMATS[index];
            if format.hints.is_empty() {
                let found = self.numbers.iter().filter_map(|number| number.hit(index));
                hits.extend(found.filter(|hit| self.has_words_near(format, *hit, place)));
            } else {
                self.search(index, place, hits);
            }
            hits.sort_unstable_by_key(|hit| (hit.start, hit.end));
            hits.dedup_by_key(|hit| hit.start);
        }
    }

    /// Adds the codes of a format without a number, or with a name next to it that says whether it is a code.
    fn search(&self, index: usize, place: Place<'_>, hits: &mut Vec<Hit>) {
        let format = &FORMATS[index];
        let line = place.line();
        let finders = || format.hints.iter().map(|hint| Finder::new(*hint)).collect();
        let mut finders = self.hints[index].get_or_init(finders).iter();
        if !finders.any(|finder| finder.find(line).is_some()) {
            return;
        }
        let Some(regex) = compiled(&self.regexes[index], format.pattern) else { return };
        let found = regex.captures_iter(line).filter_map(|found| self.hit(index, &found));
        hits.extend(found.filter(|hit| self.has_words_near(format, *hit, place)));
    }

    /// The code of a match.
    fn hit(&self, index: usize, found: &Captures<'_>) -> Option<Hit> {
        let format = &FORMATS[index];
        let name = found.name("name");
        if let Some(digits) = found.name("code") {
            let number = self.numbers.iter().find(|number| number.start == digits.start())?;
            let hit = number.hit(index)?;
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
