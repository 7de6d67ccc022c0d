//! The page of a family: its codes and ranges.

use askama::Template;
use ws_close_code::{Family, FamilyCode, Heading, REGISTRY_DATE};

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
    codes: Vec<FamilyRow>,
    ranges: Vec<FamilyRow>,
}

/// A code or a range of the family.
struct FamilyRow {
    /// For a range, one code of it.
    code: FamilyCode,
    first: u16,
    last: u16,
    phrases: &'static Phrases,
}

impl FamilyRow {
    fn name(&self) -> &'static str {
        self.code.name().unwrap_or_default()
    }

    fn when_to_reconnect(&self) -> String {
        advice::when_to_reconnect(self.phrases, self.code.reconnect())
    }
}

pub fn family_page(edition: &Edition<'_>, family: &'static Family) -> FamilyPage {
    let phrases = edition.phrases;
    let title = format!("{} – {}", family.title(), phrases.title.codes);
    let description = fill(
        phrases.description.family,
        &[("family", &family.title()), ("text", &phrases.family.summary)],
    );
    let rows = Topic::all(family).into_iter().map(|topic| FamilyRow {
        code: topic.code(),
        first: *topic.numbers().start(),
        last: *topic.numbers().end(),
        phrases,
    });
    let (codes, ranges) = rows.partition(|row| row.code.entry().is_some());
    let frame = edition.frame(Address::Family(family), title, description);
    FamilyPage { frame, family, codes, ranges }
}
