//! Finds the lines with a close code or a symptom without looking at each line.

use std::ops::Range;

use memchr::{memchr, memrchr};
use regex::bytes::Regex;
use ws_close_code::Symptom;

use crate::logs::field::Field;
use crate::logs::formats::{Formats, HINTS, Hit, Place};
use crate::logs::number;
use crate::logs::plain::{Plain, end_of_text};
use crate::logs::symptoms;
use crate::output::outcome::{Error, Result};

/// How much of the lines before is remembered, for dumps over several lines.
const REMEMBERED: usize = 1 << 10;

/// How many bytes are searched for symptoms at once.
const BLOCK: usize = 2 << 10;

pub struct Scanner {
    finder: Finder,
    fields: Vec<Field>,
    has_symptoms: bool,
    /// Matches inside every line with a code. Searching for it through a whole chunk is several times faster than
    /// splitting the chunk into lines. `None` if there is no such pattern.
    hint: Option<Regex>,
    /// The end of the chunk before.
    recent: Vec<u8>,
    hits: Vec<Hit>,
}

/// What finds codes in a line.
enum Finder {
    Formats(Box<Formats>),
    /// The user's expression, with a group `code`.
    Given(Regex),
}

/// A line with a code or a symptom.
pub struct Found<'a> {
    /// Where it is in the chunk, without its newline.
    pub line: Range<usize>,
    /// Where in the line the text ends; an earlier `annotate` added what follows.
    pub text_end: usize,
    /// Where each code is in the line.
    pub hits: &'a [Hit],
    pub symptom: Option<&'static Symptom>,
}

impl Scanner {
    /// `fields` are paths of members with the code in JSON, `regex` is what finds the code instead of the formats.
    pub fn new(fields: &[String], regex: Option<&str>, has_symptoms: bool) -> Result<Self> {
        let failed = |error: regex::Error| Error::Message(error.to_string());
        let finder = match regex {
            Some(regex) => Finder::Given(given(regex)?),
            None => Finder::Formats(Box::new(Formats::new())),
        };
        let fields: Vec<_> = fields.iter().map(|path| Field::new(path)).collect();
        let hint = match &finder {
            Finder::Given(_) => None,
            Finder::Formats(_) => {
                let hints = HINTS.iter().copied().chain(fields.iter().map(Field::hint));
                let hints: Vec<_> = hints.map(regex::escape).collect();
                Some(Regex::new(&format!("(?-u){}", hints.join("|"))).map_err(failed)?)
            }
        };
        Ok(Self { finder, fields, has_symptoms, hint, recent: Vec::new(), hits: Vec::new() })
    }

    /// Gives each line with a code or a symptom to `take`, in order.
    pub fn for_each(&mut self, lines: &[u8], mut take: impl FnMut(&Found<'_>)) {
        let mut from = 0;
        while from < lines.len() {
            let (until, may_have_symptoms) = self.block(lines, from);
            self.for_each_in(lines, from..until, may_have_symptoms, &mut take);
            from = until;
        }
        self.remember(lines);
    }

    /// The end of the next lines, and whether they may have symptoms.
    fn block(&self, lines: &[u8], from: usize) -> (usize, bool) {
        if !self.has_symptoms {
            return (lines.len(), false);
        }
        let least = lines.len().min(from + BLOCK);
        let until =
            memchr(b'\n', &lines[least..]).map_or(lines.len(), |newline| least + newline + 1);
        (until, symptoms::may_be_in(&lines[from..until]))
    }

    fn for_each_in(
        &mut self,
        lines: &[u8],
        range: Range<usize>,
        may_have_symptoms: bool,
        take: &mut impl FnMut(&Found<'_>),
    ) {
        let mut from = range.start;
        while from < range.end {
            let hint = self.next_hint(&lines[..range.end], from);
            let start = match hint {
                _ if may_have_symptoms => from,
                Some(hint) => {
                    memrchr(b'\n', &lines[from..hint]).map_or(from, |newline| from + newline + 1)
                }
                None => return,
            };
            let end = memchr(b'\n', &lines[start..]).map_or(lines.len(), |newline| start + newline);
            let has_hint = hint.is_some_and(|hint| hint < end || self.hint.is_none());
            if !may_have_symptoms && !self.may_be_in(&lines[start..end]) {
                from = end + 1;
                continue;
            }
            self.look_at(lines, start..end, has_hint, may_have_symptoms, take);
            from = end + 1;
        }
    }

    fn may_be_in(&self, line: &[u8]) -> bool {
        match &self.finder {
            Finder::Formats(formats) if self.fields.is_empty() => formats.may_be_in(line),
            _ => true,
        }
    }

    fn next_hint(&self, lines: &[u8], from: usize) -> Option<usize> {
        match &self.hint {
            Some(hint) => hint.find_at(lines, from).map(|hint| hint.start()),
            None => Some(from),
        }
    }

    fn look_at(
        &mut self,
        lines: &[u8],
        range: Range<usize>,
        has_hint: bool,
        may_have_symptoms: bool,
        take: &mut impl FnMut(&Found<'_>),
    ) {
        let whole = &lines[range.clone()];
        let whole = whole.strip_suffix(b"\r").unwrap_or(whole);
        let text_end = end_of_text(whole);
        let line = &whole[..text_end];
        let plain = Plain::new(line);
        self.hits.clear();
        if has_hint {
            self.find(lines, range.start, &plain);
        }
        let mut symptom = None;
        if may_have_symptoms || (self.has_symptoms && !self.hits.is_empty()) {
            let found = symptoms::find(&plain.text, &mut self.hits);
            symptom = found.first;
            self.hits.extend(found.hit.filter(|_| self.hits.is_empty()));
        }
        if self.hits.is_empty() && symptom.is_none() {
            return;
        }
        if !plain.is_borrowed() {
            for hit in &mut self.hits {
                (hit.start, hit.end) = (plain.in_line(hit.start), plain.in_line(hit.end));
            }
        }
        let line = range.start..range.start + whole.len();
        take(&Found { line, text_end, hits: &self.hits, symptom });
    }

    /// Finds the codes of a line that begins at `start`.
    fn find(&mut self, lines: &[u8], start: usize, plain: &Plain<'_>) {
        for field in &self.fields {
            self.hits.extend(field.find(&plain.text));
        }
        match &self.finder {
            Finder::Given(regex) => {
                let hits = regex.captures_iter(&plain.text).filter_map(|found| {
                    let digits = found.name("code")?;
                    let code = number::parse(digits.as_bytes())?;
                    Some(Hit { start: digits.start(), end: digits.end(), code })
                });
                self.hits.extend(hits);
            }
            Finder::Formats(formats) => {
                let len = plain.text.len();
                if plain.is_borrowed() && start > 0 {
                    let place = Place { text: lines, start, end: start + len };
                    formats.find(place, &mut self.hits);
                } else {
                    // The first line of a chunk goes on from the chunk before.
                    let text = [&self.recent, &*plain.text].concat();
                    let start = self.recent.len();
                    formats.find(Place { text: &text, start, end: start + len }, &mut self.hits);
                }
            }
        }
    }

    fn remember(&mut self, lines: &[u8]) {
        self.recent.extend_from_slice(&lines[lines.len().saturating_sub(REMEMBERED)..]);
        let too_many = self.recent.len().saturating_sub(REMEMBERED);
        self.recent.drain(..too_many);
    }
}

fn given(regex: &str) -> Result<Regex> {
    let example = r"such as: closed \((?<code>\d+)\)";
    let given = Regex::new(regex).map_err(|error| {
        Error::Message(format!("--regex: {error}\nexpected an expression {example}"))
    })?;
    if given.capture_names().flatten().any(|name| name == "code") {
        return Ok(given);
    }
    let message = format!("--regex has no group named `code`: expected an expression {example}");
    Err(Error::Message(message))
}
