//! The page of a family: its codes and ranges.

use askama::Template;
use ws_close_code::{Family, Heading, Locale, REGISTRY_DATE};

use crate::locale::fill;
use crate::query::topic::Topic;
use crate::site::address::Address;
use crate::site::edition::Edition;
use crate::site::family_row::FamilyRow;
use crate::site::filters;
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
    /// The products with pages that it is of.
    products: Vec<Related>,
}

/// A link to the page of a product.
struct Related {
    label: String,
    href: String,
}

pub fn family_page(edition: &Edition<'_>, family: &'static Family) -> FamilyPage {
    let phrases = edition.phrases;
    let title = format!("{} – {}", family.title(), phrases.title.codes);
    let description = fill(
        phrases.description.family,
        &[("family", &family.title()), ("text", &phrases.family.summary)],
    );
    let topics = Topic::all(family).into_iter();
    let rows = topics.map(|topic| {
        let number = topic.code().as_u16();
        let is_elsewhere = topic.code().entry().is_some() && edition.contents.is_of_several(number);
        let elsewhere = is_elsewhere.then(|| Address::Number(number).file_name());
        FamilyRow::new(topic.code(), topic.numbers(), edition.locale).with_elsewhere(elsewhere)
    });
    let (codes, ranges) = rows.partition(|row| row.code.entry().is_some());
    let frame = edition.frame(Address::Family(family), title, description);
    let language = edition.language_of(family);
    let products = edition.contents.products_of_family(family).map(|product| Related {
        label: fill(phrases.family.product, &[("product", &product.name)]),
        href: Address::Product(product.name).file_name(),
    });
    let products = products.collect();
    FamilyPage { frame, family, language, codes, ranges, products }
}
