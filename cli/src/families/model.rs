//! A family as its file says it.

use ws_close_code::{Basis, Locale, ReasonMatch, SentBy, Severity};

use crate::families::advice::Advice;
use crate::families::table::At;

pub struct OwnFamily {
    /// The name of the file.
    pub id: String,
    pub title: At<String>,
    pub aliases: Vec<At<String>>,
    pub hosts: Vec<At<String>>,
    pub sources: Vec<OwnSource>,
    pub codes: Vec<Code>,
    pub ranges: Vec<Range>,
}

pub struct OwnSource {
    pub id: At<String>,
    pub title: At<String>,
    pub url: At<String>,
    pub version: Option<At<String>>,
    pub path: Option<At<String>>,
    pub checked: Option<At<String>>,
}

pub struct Code {
    pub line: usize,
    pub number: At<u16>,
    pub name: At<String>,
    pub aliases: Vec<At<String>>,
    pub texts: Texts,
    pub severity: Severity,
    pub sent_by: SentBy,
    pub basis: Basis,
    pub sources: Vec<At<String>>,
    pub reconnect: Option<Advice>,
    pub reasons: Vec<Reason>,
    pub translations: Translations,
}

pub struct Reason {
    pub line: usize,
    pub text: At<String>,
    pub matching: ReasonMatch,
    pub texts: Texts,
    pub severity: Option<Severity>,
    pub basis: Option<Basis>,
    pub reconnect: Option<Advice>,
    pub translations: Translations,
}

pub struct Range {
    pub line: usize,
    pub first: At<u16>,
    pub last: At<u16>,
    pub texts: Texts,
    pub severity: Option<Severity>,
    pub sent_by: SentBy,
    pub basis: Basis,
    pub sources: Vec<At<String>>,
    pub reconnect: Option<Advice>,
    pub translations: Translations,
}

/// What is said of a code, a reason or a range. A code may have no description, and a range has neither causes nor
/// remedies.
#[derive(Default)]
pub struct Texts {
    pub description: At<String>,
    /// Since when a code is no longer used.
    pub deprecated: Option<At<String>>,
    pub causes: Vec<At<String>>,
    pub remedies: Vec<At<String>>,
}

/// The same in other languages.
pub type Translations = Vec<(Locale, Texts)>;

impl Texts {
    pub fn lists(&self) -> [(&'static str, &[At<String>]); 2] {
        [("causes", &self.causes), ("remedies", &self.remedies)]
    }
}
