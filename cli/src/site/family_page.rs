//! The page of a family: its codes and ranges.

use askama::Template;
use ws_close_code::{
    Basis, Family, FamilyCode, FamilyReason, Heading, Locale, REGISTRY_DATE, SentBy,
};

use crate::locale::{Phrases, fill};
use crate::query::topic::Topic;
use crate::site::address::Address;
use crate::site::advice;
use crate::site::edition::Edition;
use crate::site::frame::Frame;

#[derive(Template)]
#[template(path = "family.html", whitespace = "minimize")]
pub struct FamilyPage {
    frame: Frame,
    family: &'static Family,
    /// Of what the family says.
    language: Locale,
    codes: Vec<FamilyRow>,
    ranges: Vec<FamilyRow>,
}

/// A code, a reason of a code, or a range of the family.
struct FamilyRow {
    /// For a range, one code of it.
    code: FamilyCode,
    first: u16,
    last: u16,
    locale: Locale,
    phrases: &'static Phrases,
}

impl FamilyRow {
    fn name(&self) -> &'static str {
        self.code.name().unwrap_or_default()
    }

    fn description(&self) -> &'static str {
        self.code.explain_in(self.locale).description()
    }

    fn causes(&self) -> &'static [&'static str] {
        self.code.explain_in(self.locale).causes()
    }

    fn remedies(&self) -> &'static [&'static str] {
        self.code.explain_in(self.locale).remedies()
    }

    fn deprecation(&self) -> Option<&'static str> {
        self.code.deprecation_in(self.locale)
    }

    fn when_to_reconnect(&self) -> String {
        advice::when_to_reconnect(self.phrases, self.code.reconnect())
    }

    fn sent_by(&self) -> &'static str {
        let phrases = &self.phrases.sent_by;
        match self.code.sent_by() {
            Some(SentBy::Server) => phrases.server,
            Some(SentBy::Client) => phrases.client,
            Some(SentBy::Nobody) => phrases.nobody,
            _ => phrases.either,
        }
    }

    fn basis(&self) -> &'static str {
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
    fn reasons(&self) -> Vec<Self> {
        let count = self.code.entry().map_or(0, |entry| entry.reasons().len());
        let case = |place| Self { code: self.code.at_reason(place), ..*self };
        (0..count).map(case).collect()
    }

    /// The text of a reason; `…` where it has more.
    fn reason(&self) -> String {
        let text = |reason: &FamilyReason| match reason.matching().as_str() {
            "exact" => reason.text().to_owned(),
            "prefix" => format!("{}…", reason.text()),
            _ => format!("…{}…", reason.text()),
        };
        self.code.reason().map(text).unwrap_or_default()
    }

    /// The remedies of a reason, if they are not those of its code.
    fn own_remedies(&self) -> &'static [&'static str] {
        match self.code.reason().map(FamilyReason::remedies) {
            None | Some([]) => &[],
            Some(_) => self.remedies(),
        }
    }
}

pub fn family_page(edition: &Edition<'_>, family: &'static Family) -> FamilyPage {
    let (phrases, locale) = (edition.phrases, edition.locale);
    let title = format!("{} – {}", family.title(), phrases.title.codes);
    let description = fill(
        phrases.description.family,
        &[("family", &family.title()), ("text", &phrases.family.summary)],
    );
    let rows = Topic::all(family).into_iter().map(|topic| FamilyRow {
        code: topic.code(),
        first: *topic.numbers().start(),
        last: *topic.numbers().end(),
        locale,
        phrases,
    });
    let (codes, ranges) = rows.partition(|row| row.code.entry().is_some());
    let frame = edition.frame(Address::Family(family), title, description);
    let language = if family.is_translated(locale) { locale } else { Locale::En };
    FamilyPage { frame, family, language, codes, ranges }
}
