//! A code or a symptom of a line, with the family that defines it.

use smallvec::SmallVec;
use ws_close_code::{CloseCode, Family, FamilyCode, Severity, Symptom};

use crate::logs::infer::Hosts;
use crate::logs::scanner::Found;
use crate::logs::symptoms;
use crate::query::family::is_named;
use crate::query::meaning::with_reason_in;

/// How many codes of a line are told.
const MOST: usize = 8;

/// Which family defines the codes of a line.
pub struct Families {
    family: &'static Family,
    hosts: Option<Hosts>,
}

type Codes = SmallVec<[(usize, FamilyCode); 2]>;

/// What a line says.
pub struct Reading {
    /// Each code once, in the order of the line, with where it ends in the line.
    pub codes: Codes,
    pub symptom: Option<&'static Symptom>,
    /// Whether the codes alone decide what is added, so that lines with the same codes can share it.
    pub is_plain: bool,
}

impl Families {
    /// Those of `family`; with `infer`, those of a family that a line names before it.
    pub fn new(family: &'static Family, infer: bool) -> Self {
        Self { family, hosts: infer.then(Hosts::new).flatten() }
    }

    pub fn read(&self, lines: &[u8], found: &Found<'_>) -> Reading {
        let line = &lines[found.line.clone()];
        let mut codes = Codes::new();
        let mut is_plain = true;
        for hit in found.hits {
            if codes.len() < MOST && codes.iter().all(|(_, code)| code.code() != hit.code) {
                let family = self.family_of(line, hit.code);
                let mut code = family.of_code(hit.code);
                if is_named(family) {
                    is_plain = false;
                    code = with_reason_in(code, &String::from_utf8_lossy(&line[..found.text_end]));
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
