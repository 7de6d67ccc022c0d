//! The page of a symptom, and the page of all symptoms.

use std::fmt::Display;

use askama::Template;
use ws_close_code::{Heading, REGISTRY_DATE, Reference, Symptom};

use crate::locale::fill;
use crate::output::code::plain;
use crate::site::address::Address;
use crate::site::description;
use crate::site::edition::Edition;
use crate::site::filters;
use crate::site::frame::Frame;
use crate::site::product_link::ProductLink;
use crate::site::slug::slug;
use crate::site::symptom_text::SymptomText;

#[derive(Template)]
#[template(path = "symptom.html", whitespace = "minimize")]
pub struct SymptomPage {
    frame: Frame,
    text: SymptomText,
    /// With the same words, or with words that are a part of these.
    same_words: Vec<SymptomText>,
    /// Other symptoms of the same products.
    of_products: Vec<Others>,
    references: Vec<Reference>,
}

/// Other symptoms of a product.
struct Others {
    heading: String,
    symptoms: Vec<SymptomText>,
    product: ProductLink,
    /// The text of the link to the product.
    all: String,
}

/// How many other symptoms of a product are named; the product's page has all.
const MOST_OTHERS: usize = 6;

pub fn symptom_page(edition: &Edition<'_>, symptom: Symptom) -> SymptomPage {
    let phrases = &edition.phrases.symptom;
    let text = SymptomText::new(edition, symptom);
    let origin = symptom.origin();
    let title = fill(phrases.title, &[("text", &symptom.text()), ("origin", &origin)]);
    let start = fill(
        phrases.description,
        &[("text", &description::cut(symptom.text(), 80)), ("origin", &origin)],
    );
    // Not at the end of a sentence, because the text of the symptom is often one.
    let meaning = plain(text.meaning().to_owned());
    let description = description::cut(&format!("{start} {meaning}"), description::MOST);
    let same_words = edition.contents.same_words(symptom);
    let of_products = ProductLink::all(origin).into_iter().map(|product| {
        let others = edition.contents.others_of_product(&product, symptom);
        let others = others.filter(|other| !same_words.contains(other)).take(MOST_OTHERS);
        let blanks: &[(&str, &dyn Display)] = &[("product", &product.name)];
        Others {
            heading: fill(phrases.more, blanks),
            symptoms: others.map(|other| SymptomText::new(edition, other)).collect(),
            all: fill(phrases.all, blanks),
            product,
        }
    });
    SymptomPage {
        frame: edition.frame(Address::Symptom(symptom), title, description),
        same_words: same_words.iter().map(|other| SymptomText::new(edition, *other)).collect(),
        of_products: of_products.filter(|others| !others.symptoms.is_empty()).collect(),
        references: symptom.references().collect(),
        text,
    }
}

#[derive(Template)]
#[template(path = "symptoms.html", whitespace = "minimize")]
pub struct SymptomsPage {
    frame: Frame,
    groups: Vec<Group>,
}

/// The symptoms of a product.
struct Group {
    id: String,
    product: ProductLink,
    symptoms: Vec<SymptomText>,
    /// The text of the link to the product.
    all: String,
}

pub fn symptoms_page(edition: &Edition<'_>) -> SymptomsPage {
    let phrases = &edition.phrases.symptoms;
    let products = edition.contents.products.iter();
    let groups = products.filter(|product| !product.symptoms.is_empty()).map(|product| {
        let text = |symptom: &Symptom| SymptomText::new(edition, *symptom);
        Group {
            id: format!("product-{}", slug(product.name)),
            product: ProductLink::new(product.name),
            symptoms: product.symptoms.iter().map(text).collect(),
            all: fill(edition.phrases.symptom.all, &[("product", &product.name)]),
        }
    });
    SymptomsPage {
        frame: edition.frame(Address::Symptoms, phrases.title.into(), phrases.description.into()),
        groups: groups.collect(),
    }
}
