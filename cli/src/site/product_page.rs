//! The page of a product, and the page of all products.

use std::collections::BTreeSet;

use askama::Template;
use ws_close_code::{CloseCode, Family, Limit, REGISTRY_DATE, Symptom};

use crate::locale::fill;
use crate::products::Product;
use crate::site::address::{self, Address};
use crate::site::code_link::CodeLink;
use crate::site::contents;
use crate::site::edition::Edition;
use crate::site::filters;
use crate::site::frame::Frame;
use crate::site::limit_row::LimitRow;
use crate::site::symptom_text::SymptomText;

#[derive(Template)]
#[template(path = "product.html", whitespace = "minimize")]
pub struct ProductPage {
    frame: Frame,
    name: &'static str,
    summary: String,
    symptoms: Vec<SymptomText>,
    limits: Vec<LimitRow>,
    families: Vec<&'static Family>,
    codes: Vec<ProductCode>,
}

/// What the product does with a close code.
struct ProductCode {
    link: CodeLink,
    /// What the families of the product say about it.
    defined: Vec<Definition>,
    /// The limits at which its peer sees it.
    limits: Vec<LimitRow>,
    /// The texts that go with it at the end that has them.
    own: Vec<SymptomText>,
    /// The texts whose other end sees it.
    peer: Vec<SymptomText>,
}

struct Definition {
    label: String,
    name: &'static str,
    href: String,
}

/// How many texts of a code are named; all are in their own section.
const MOST_TEXTS: usize = 5;

pub fn product_page(edition: &Edition<'_>, product: &Product) -> ProductPage {
    let phrases = &edition.phrases.product;
    let title = fill(phrases.title, &[("product", &product.name)]);
    let description = fill(
        phrases.description,
        &[
            ("product", &product.name),
            ("symptoms", &product.symptoms.len()),
            ("limits", &product.limits.len()),
        ],
    );
    ProductPage {
        frame: edition.frame(Address::Product(product.name), title, description),
        name: product.name,
        summary: fill(phrases.summary, &[("product", &product.name)]),
        symptoms: texts(edition, product, |_| true).collect(),
        limits: limits(edition, product, |_| true),
        families: product.families.clone(),
        codes: codes(edition, product),
    }
}

fn texts(
    edition: &Edition<'_>,
    product: &Product,
    is_in: impl Fn(&Symptom) -> bool,
) -> impl Iterator<Item = SymptomText> {
    let symptoms = product.symptoms.iter().filter(move |symptom| is_in(symptom));
    symptoms.map(|symptom| SymptomText::new(edition, *symptom))
}

fn limits(
    edition: &Edition<'_>,
    product: &Product,
    is_in: impl Fn(&Limit) -> bool,
) -> Vec<LimitRow> {
    let limits = product.limits.iter().filter(|limit| is_in(limit));
    limits.map(|limit| LimitRow::new(edition, *limit).on_page_of(product.name)).collect()
}

/// By number.
fn codes(edition: &Edition<'_>, product: &Product) -> Vec<ProductCode> {
    let symptoms =
        product.symptoms.iter().flat_map(|one| one.codes().iter().chain(one.peer_codes()));
    let limits = product.limits.iter().flat_map(|limit| limit.codes());
    let entries = product.families.iter().flat_map(|family| family.entries());
    let all = symptoms.chain(limits).copied();
    let all = all.chain(entries.map(|entry| CloseCode::from(entry.number())));
    let all: BTreeSet<_> = all.collect();
    all.into_iter().map(|code| product_code(edition, product, code)).collect()
}

fn product_code(edition: &Edition<'_>, product: &Product, code: CloseCode) -> ProductCode {
    let definition = |family: &&'static Family| {
        let name = family.entry(code)?.name();
        let href = address::of_family_code(family, code.as_u16());
        let label = fill(edition.phrases.product.defined, &[("family", &family.title())]);
        Some(Definition { label, name, href })
    };
    let some_texts = |is_in: &dyn Fn(&Symptom) -> bool| {
        texts(edition, product, is_in).take(MOST_TEXTS).collect()
    };
    ProductCode {
        link: CodeLink::new(edition, code, &product.families),
        defined: product.families.iter().filter_map(definition).collect(),
        limits: limits(edition, product, |limit| limit.codes().contains(&code)),
        own: some_texts(&|symptom| symptom.codes().contains(&code)),
        peer: some_texts(&|symptom| symptom.peer_codes().contains(&code)),
    }
}

#[derive(Template)]
#[template(path = "products.html", whitespace = "minimize")]
pub struct ProductsPage {
    frame: Frame,
    products: Vec<ProductEntry>,
}

struct ProductEntry {
    name: &'static str,
    href: String,
    /// What we know of it.
    summary: String,
}

pub fn products_page(edition: &Edition<'_>) -> ProductsPage {
    let phrases = &edition.phrases.products;
    let entry = |product: &Product| ProductEntry {
        name: product.name,
        href: contents::product_address(product).file_name(),
        summary: summary(edition, product),
    };
    ProductsPage {
        frame: edition.frame(Address::Products, phrases.title.into(), phrases.description.into()),
        products: edition.contents.products.iter().map(entry).collect(),
    }
}

/// Such as `6 texts, 5 limits`.
fn summary(edition: &Edition<'_>, product: &Product) -> String {
    let phrases = &edition.phrases.products;
    let counts = [
        (product.symptoms.len(), phrases.symptom, phrases.symptoms),
        (product.limits.len(), phrases.limit, phrases.limits),
        (product.families.len(), phrases.families, phrases.families),
    ];
    let shown = counts.iter().filter(|(count, ..)| *count > 0);
    let shown =
        shown.map(
            |(count, one, more)| {
                if *count == 1 { (*one).to_owned() } else { fill(more, &[("count", count)]) }
            },
        );
    shown.collect::<Vec<_>>().join(", ")
}
