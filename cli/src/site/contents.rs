//! What the site is about, which is the same in every language.

use std::collections::{BTreeMap, BTreeSet};

use ws_close_code::{CloseCode, Family, FamilyEntry, Symptom, families};

use crate::products::{self, Product};
use crate::site::address::Address;
use crate::site::product_link::ProductLink;

pub struct Contents {
    pub families: Vec<&'static Family>,
    pub products: Vec<Product>,
    /// The numbers without a registration that families define, ascending.
    pub numbers: BTreeSet<u16>,
    same_words: BTreeMap<Symptom, Vec<Symptom>>,
}

impl Contents {
    pub fn new(families: Vec<&'static Family>) -> Self {
        let numbers = families.iter().flat_map(|family| family.entries()).map(FamilyEntry::number);
        let is_private = |number: &u16| {
            (3000..5000).contains(number) && !CloseCode::from(*number).is_registered()
        };
        let numbers = numbers.filter(is_private).collect();
        let products = products::all(&families);
        Self { families, products, numbers, same_words: same_words() }
    }

    /// The families that define a number, a reader's own first, then the one that most people meet first.
    pub fn families_of(&self, number: u16) -> Vec<&'static Family> {
        let code = CloseCode::from(number);
        let rank = |family: &Family| {
            families::defining(code).position(|other| other.id() == family.id()).map(|at| at + 1)
        };
        let defines =
            |family: &&&Family| family.entry(code).is_some() || family.range(code).is_some();
        let mut families: Vec<_> = self.families.iter().filter(defines).copied().collect();
        families.sort_by_key(|family| rank(family));
        families
    }

    /// The families of products.
    pub fn families_of_products(&self, products: &[ProductLink]) -> Vec<&'static Family> {
        let is_named = |product: &&Product| products.iter().any(|link| link.name == product.name);
        let products = self.products.iter().filter(is_named);
        products.flat_map(|product| &product.families).copied().collect()
    }

    /// The symptoms of a product except one.
    pub fn others_of_product(
        &self,
        product: &ProductLink,
        symptom: Symptom,
    ) -> impl Iterator<Item = Symptom> {
        let products = self.products.iter().filter(|other| other.name == product.name);
        products
            .flat_map(|product| &product.symptoms)
            .copied()
            .filter(move |other| *other != symptom)
    }

    /// The products with pages of their own. The page of one that we know only a family of is that of the family.
    pub fn products_with_pages(&self) -> impl Iterator<Item = &Product> {
        self.products.iter().filter(|product| has_page(product))
    }

    /// Other symptoms with the same words, or with words that are a part of the other.
    pub fn same_words(&self, symptom: Symptom) -> &[Symptom] {
        self.same_words.get(&symptom).map_or(&[], Vec::as_slice)
    }
}

/// The page of a product; that of its family, if we know nothing else.
pub fn product_address(product: &Product) -> Address {
    match product.families.first() {
        Some(family) if !has_page(product) => Address::Family(family),
        _ => Address::Product(product.name),
    }
}

fn has_page(product: &Product) -> bool {
    !product.symptoms.is_empty() || !product.limits.is_empty() || product.families.len() > 1
}

fn same_words() -> BTreeMap<Symptom, Vec<Symptom>> {
    let mut all: BTreeMap<Symptom, BTreeSet<Symptom>> = BTreeMap::new();
    for symptom in Symptom::ALL {
        for other in Symptom::in_text(symptom.text()).filter(|other| *other != symptom) {
            all.entry(*symptom).or_default().insert(*other);
            all.entry(*other).or_default().insert(*symptom);
        }
    }
    let by_rank = |others: BTreeSet<Symptom>| {
        let mut others: Vec<_> = others.into_iter().collect();
        others.sort_by_key(|other| other.rank());
        others
    };
    all.into_iter().map(|(symptom, others)| (symptom, by_rank(others))).collect()
}
