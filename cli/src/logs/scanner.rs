//! Finds the lines with a close code or a symptom without looking at each line.

use std::ops::Range;

use aho_corasick::AhoCorasick;
use memchr::{memchr, memrchr};
use regex::bytes::Regex;
use ws_close_code::Symptom;

use crate::logs::field::Field;
use crate::logs::format_data::words;
use crate::logs::formats::{Formats, Hit, Place};
use crate::logs::number;
use crate::logs::places::Places;
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
    /// A line with a code has a number of four digits or one of these. `None` if every line may have one.
    words: Option<AhoCorasick>,
    /// The end of the chunk before.
    recent: Vec<u8>,
    /// The numbers of four digits of a line, with their values.
    numbers: Vec<(usize, u16)>,
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
        let finder = match regex {
            Some(regex) => Finder::Given(given(regex)?),
            None => Finder::Formats(Box::new(Formats::new())),
        };
        let fields: Vec<_> = fields.iter().map(|path| Field::new(path)).collect();
        let words = match &finder {
            Finder::Given(_) => None,
            Finder::Formats(_) => {
                let words = words(fields.iter().map(Field::hint));
                Some(words.map_err(|error| Error::Message(error.to_string()))?)
            }
        };
        Ok(Self {
            finder,
            fields,
            has_symptoms,
            words,
            recent: Vec::new(),
            numbers: Vec::new(),
            hits: Vec::new(),
        })
    }

    /// Gives each line with a code or a symptom to `take`, in order.
    pub fn for_each(&mut self, lines: &[u8], mut take: impl FnMut(&Found<'_>)) {
        let words = self.words.clone();
        let mut places = Places::new(lines, number::candidates(lines), words.as_ref());
        let mut from = 0;
        while from < lines.len() {
            let (until, may_have_symptoms) = self.block(lines, from);
            while from < until {
                let place = places.next_from(from).unwrap_or(lines.len());
                let before = if may_have_symptoms { from } else { place };
                if before >= until {
                    break;
                }
                let start =
                    memrchr(b'\n', &lines[from..before]).map_or(from, |newline| from + newline + 1);
                let end =
                    memchr(b'\n', &lines[start..]).map_or(lines.len(), |newline| start + newline);
                self.numbers.clear();
                let has_words = places.go_on_to(start, end, &mut self.numbers);
                self.look_at(lines, start..end, has_words, may_have_symptoms, &mut take);
                from = end + 1;
            }
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

    fn look_at(
        &mut self,
        lines: &[u8],
        range: Range<usize>,
        has_words: bool,
        may_have_symptoms: bool,
        take: &mut impl FnMut(&Found<'_>),
    ) {
        let whole = &lines[range.clone()];
        let whole = whole.strip_suffix(b"\r").unwrap_or(whole);
        let text_end = end_of_text(whole);
        let line = &whole[..text_end];
        let plain = Plain::new(line);
        if plain.is_borrowed() {
            self.numbers.retain(|(number, _)| *number < text_end);
        } else {
            self.numbers.clear();
            self.numbers.extend(number::candidates(&plain.text));
        }
        self.hits.clear();
        if has_words || !self.numbers.is_empty() {
            self.find(lines, range.start, &plain, has_words);
        }
        let mut symptom = None;
        // Where the block has none, a line has none either, unless something was taken out of it.
        let is_changed = text_end < whole.len() || !plain.is_borrowed();
        if may_have_symptoms || (self.has_symptoms && is_changed && !self.hits.is_empty()) {
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
    fn find(&mut self, lines: &[u8], start: usize, plain: &Plain<'_>, has_words: bool) {
        for field in &self.fields {
            self.hits.extend(field.find(&plain.text));
        }
        match &mut self.finder {
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
                    formats.find(place, &self.numbers, has_words, &mut self.hits);
                } else {
                    // The first line of a chunk goes on from the chunk before.
                    let text = [&self.recent, &*plain.text].concat();
                    let start = self.recent.len();
                    let place = Place { text: &text, start, end: start + len };
                    formats.find(place, &self.numbers, has_words, &mut self.hits);
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
