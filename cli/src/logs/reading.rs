//! A code or a symptom of a line, with the family that defines it.

use std::str;

use ws_close_code::{CloseCode, Family, FamilyCode, Severity, Symptom};

use crate::logs::formats::Hit;
use crate::logs::infer::Hosts;
use crate::logs::scanner::Found;
use crate::logs::symptoms;
use crate::query::family::is_published;

/// How many codes of a line are told.
const MOST: usize = 8;

/// How long a reason is at most, in bytes.
const LONGEST_REASON: usize = 123;

/// Which family defines the codes of a line.
pub struct Families {
    family: &'static Family,
    hosts: Option<Hosts>,
}

/// What a line says.
pub struct Reading {
    /// Each code once, in the order of the line, with where it ends in the line.
    pub codes: Vec<(usize, FamilyCode)>,
    pub symptom: Option<&'static Symptom>,
    /// Whether it needs no text of the line, so that what is added is the same for every line with these codes.
    pub is_plain: bool,
}

impl Families {
    /// Those of `family`; with `infer`, those of a family that a line names before it.
    pub fn new(family: &'static Family, infer: bool) -> Self {
        Self { family, hosts: infer.then(Hosts::new).flatten() }
    }

    pub fn read(&self, lines: &[u8], found: &Found<'_>) -> Reading {
        let line = &lines[found.line.clone()];
        let mut codes: Vec<(usize, FamilyCode)> = Vec::new();
        let mut is_plain = true;
        for hit in found.hits {
            if codes.len() < MOST && codes.iter().all(|(_, code)| code.code() != hit.code) {
                let family = self.family_of(line, hit.code);
                let mut code = family.of_code(hit.code);
                if is_published(family) {
                    is_plain = false;
                    code = code.with_reason(reason(&line[..found.text_end], hit));
                }
                codes.push((hit.end, code));
            }
        }
        Reading { codes, symptom: found.symptom, is_plain }
    }

    fn family_of(&self, line: &[u8], code: CloseCode) -> &'static Family {
        let named = self.hosts.as_ref().and_then(|hosts| hosts.family(line, code));
        named.unwrap_or(self.family)
    }
}

impl Reading {
    /// The highest severity of its codes; that of the codes of its symptom if it has none.
    pub fn severity(&self) -> Severity {
        let own = self.codes.iter().map(|(_, code)| code.severity());
        let known = self.symptom.copied().map(symptoms::codes).unwrap_or_default();
        let known = known.iter().map(|code| code.severity()).filter(|_| self.codes.is_empty());
        own.chain(known).max().unwrap_or(Severity::Warn)
    }
}

/// The reason behind a code: the text up to the end of its quotes, brackets or field.
fn reason<'a>(line: &'a [u8], hit: &Hit) -> &'a str {
    let rest = &line[hit.end..line.len().min(hit.end + 2 * LONGEST_REASON)];
    let rest = match str::from_utf8(rest) {
        Ok(rest) => rest,
        Err(error) => str::from_utf8(&rest[..error.valid_up_to()]).unwrap_or_default(),
    };
    let is_between = |c: char| c.is_whitespace() || "\"'\\:;,=()[]{}-/`|".contains(c);
    let rest = rest.trim_start_matches(is_between);
    let lower = rest.get(..24).unwrap_or(rest).to_ascii_lowercase();
    let keys = ["reason", "closereason", "close_reason", "description", "message", "msg"];
    let key = keys.into_iter().find(|key| {
        lower.strip_prefix(key).is_some_and(|rest| rest.starts_with(['"', '=', ':', ' ', '\'']))
    });
    let rest = key.map_or(rest, |key| rest[key.len()..].trim_start_matches(is_between));
    let end = rest.find(['"', '\'', ')', ']', '}', ';', '\n']).unwrap_or(rest.len());
    rest[..end].trim_end()
}
