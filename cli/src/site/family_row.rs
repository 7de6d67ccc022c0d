//! What a family says about a code or a range, as several pages show it.

use std::ops::RangeInclusive;

use ws_close_code::{Basis, FamilyCode, FamilyReason, Locale, SentBy};

use crate::locale::Phrases;
use crate::site::advice;

/// A code, a reason of a code, or a range of the family.
pub struct FamilyRow {
    /// For a range, one code of it.
    pub code: FamilyCode,
    pub first: u16,
    pub last: u16,
    /// The page that says what other families mean by the number, if any do.
    pub elsewhere: Option<String>,
    locale: Locale,
    phrases: &'static Phrases,
}

impl FamilyRow {
    pub fn new(code: FamilyCode, numbers: RangeInclusive<u16>, locale: Locale) -> Self {
        let (first, last) = numbers.into_inner();
        let phrases = Phrases::of(locale);
        Self { code, first, last, elsewhere: None, locale, phrases }
    }

    pub fn with_elsewhere(self, elsewhere: Option<String>) -> Self {
        Self { elsewhere, ..self }
    }

    pub fn name(&self) -> &'static str {
        self.code.name().unwrap_or_default()
    }

    pub fn description(&self) -> &'static str {
        self.code.explain_in(self.locale).description()
    }

    pub fn causes(&self) -> &'static [&'static str] {
        self.code.explain_in(self.locale).causes()
    }

    pub fn remedies(&self) -> &'static [&'static str] {
        self.code.explain_in(self.locale).remedies()
    }

    pub fn deprecation(&self) -> Option<&'static str> {
        self.code.deprecation_in(self.locale)
    }

    pub fn when_to_reconnect(&self) -> String {
        advice::when_to_reconnect(self.phrases, self.code.reconnect())
    }

    pub fn sent_by(&self) -> &'static str {
        let phrases = &self.phrases.sent_by;
        match self.code.sent_by() {
            Some(SentBy::Server) => phrases.server,
            Some(SentBy::Client) => phrases.client,
            Some(SentBy::Nobody) => phrases.nobody,
            _ => phrases.either,
        }
    }

    pub fn basis(&self) -> &'static str {
        let phrases = &self.phrases.family_basis;
        match self.code.basis() {
            Some(Basis::Source) => phrases.source,
            Some(Basis::Observed) => phrases.observed,
            Some(Basis::Inferred) => phrases.inferred,
            Some(Basis::Definition) => phrases.definition,
            _ => phrases.documentation,
        }
    }

    /// The cases that the reason tells apart.
    pub fn reasons(&self) -> Vec<Self> {
        let count = self.code.entry().map_or(0, |entry| entry.reasons().len());
        let case = |place| Self { code: self.code.at_reason(place), elsewhere: None, ..*self };
        (0..count).map(case).collect()
    }

    /// The text of a reason; `…` where it has more.
    pub fn reason(&self) -> String {
        let text = |reason: &FamilyReason| match reason.matching().as_str() {
            "exact" => reason.text().to_owned(),
            "prefix" => format!("{}…", reason.text()),
            _ => format!("…{}…", reason.text()),
        };
        self.code.reason().map(text).unwrap_or_default()
    }

    /// The remedies of a reason, if they are not those of its code.
    pub fn own_remedies(&self) -> &'static [&'static str] {
        match self.code.reason().map(FamilyReason::remedies) {
            None | Some([]) => &[],
            Some(_) => self.remedies(),
        }
    }
}
