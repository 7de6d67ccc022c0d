//! The page of a number that is not registered: what families mean by it.

use askama::Template;
use ws_close_code::{Family, Locale, REGISTRY_DATE};

use crate::locale::fill;
use crate::site::address::{self, Address};
use crate::site::edition::Edition;
use crate::site::family_row::FamilyRow;
use crate::site::filters;
use crate::site::frame::Frame;
use crate::site::snippets::{Samples, samples};

#[derive(Template)]
#[template(path = "number.html", whitespace = "minimize")]
pub struct NumberPage {
    frame: Frame,
    number: u16,
    heading: String,
    summary: String,
    meanings_heading: String,
    meanings: Vec<Meaning>,
    /// How programs close with it and read it.
    languages: Vec<Samples>,
    previous: Option<u16>,
    next: Option<u16>,
}

/// What a family means by the number.
struct Meaning {
    family: &'static Family,
    language: Locale,
    row: FamilyRow,
}

impl Meaning {
    fn href(&self) -> String {
        let number = self.row.code.as_u16();
        match self.row.code.entry() {
            Some(_) => address::of_family_code(self.family, number),
            None => Address::Family(self.family).file_name(),
        }
    }
}

pub fn number_page(edition: &Edition<'_>, number: u16) -> NumberPage {
    let phrases = &edition.phrases.number;
    let meaning = |family: &'static Family| Meaning {
        family,
        language: edition.language_of(family),
        row: FamilyRow::new(family.of(number), number..=number, edition.locale),
    };
    let mut meanings: Vec<_> =
        edition.contents.families_of(number).into_iter().map(meaning).collect();
    // A range says less than the number's own row.
    meanings.sort_by_key(|meaning| meaning.row.code.entry().is_none());
    let summary = if meanings.len() == 1 { phrases.summary_one } else { phrases.summary };
    let numbers = &edition.contents.numbers;
    let title = title(edition, number, &meanings);
    let names: Vec<_> = meanings
        .iter()
        .map(|meaning| match meaning.row.name() {
            "" => meaning.family.title().to_owned(),
            name => format!("{name} ({})", meaning.family.title()),
        })
        .collect();
    let description =
        fill(phrases.description, &[("number", &number), ("meanings", &names.join(", "))]);
    NumberPage {
        frame: edition.frame(Address::Number(number), title, description),
        number,
        heading: heading(edition, &meanings),
        summary: fill(summary, &[("number", &number)]),
        meanings_heading: fill(phrases.meanings, &[("number", &number)]),
        meanings,
        languages: samples(number.into(), &edition.phrases.code),
        previous: numbers.range(..number).next_back().copied(),
        next: numbers.range(number + 1..).next().copied(),
    }
}

fn title(edition: &Edition<'_>, number: u16, meanings: &[Meaning]) -> String {
    let heading = heading(edition, meanings);
    fill(edition.phrases.number.title, &[("number", &number), ("heading", &heading)])
}

/// `Unauthorized (Chat)`, or at how many services it means something.
fn heading(edition: &Edition<'_>, meanings: &[Meaning]) -> String {
    match meanings {
        [one] => format!("{} ({})", one.row.name(), one.family.title()),
        _ => fill(edition.phrases.number.heading, &[("count", &meanings.len())]),
    }
}
