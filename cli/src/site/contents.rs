//! What the site is about, which is the same in every language.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ws_close_code::{CloseCode, Family, FamilyEntry, Symptom, families};

use crate::products::{self, Product};
use crate::site::address::Address;
use crate::site::product_link::ProductLink;

pub struct Contents {
    pub families: Vec<&'static Family>,
    pub products: Vec<Product>,
    /// The numbers without a registration that families define, ascending.
    pub numbers: BTreeSet<u16>,
    families_of_name: HashMap<&'static str, Vec<&'static Family>>,
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
        let families_of_name = families_of_name(&products);
        Self { families, products, numbers, families_of_name, same_words: same_words() }
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

    /// The families of the products that a symptom or a limit gives this name.
    pub fn families_of_name(&self, name: &str) -> &[&'static Family] {
        self.families_of_name.get(name).map_or(&[], Vec::as_slice)
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

    /// The products with pages of their own that a family is of.
    pub fn products_of_family(&self, family: &'static Family) -> impl Iterator<Item = &Product> {
        let has_family = move |product: &&Product| {
            product.families.iter().any(|other| other.id() == family.id())
        };
        self.products_with_pages().filter(has_family)
    }

    /// Whether a number has a page that says what several families mean by it.
    pub fn is_of_several(&self, number: u16) -> bool {
        self.numbers.contains(&number) && self.families_of(number).len() > 1
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

fn families_of_name(products: &[Product]) -> HashMap<&'static str, Vec<&'static Family>> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for product in products.iter().filter(|product| !product.families.is_empty()) {
        let origins = product.symptoms.iter().map(|symptom| symptom.origin());
        let names: BTreeSet<_> =
            origins.chain(product.limits.iter().map(|limit| limit.product())).collect();
        for name in names {
            all.entry(name).or_default().extend(&product.families);
        }
    }
    all
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_two_products_have_the_same_address() {
        let contents = Contents::new(families::ALL.to_vec());
        let mut names = BTreeMap::new();
        for product in &contents.products {
            let address = product_address(product).file_name();
            assert_ne!(address, "product-.html", "{}", product.name);
            assert_eq!(names.insert(address, product.name), None, "{}", product.name);
        }
    }

    #[test]
    fn the_page_of_a_product_that_only_a_family_is_of_is_that_of_the_family() {
        let contents = Contents::new(families::ALL.to_vec());
        let address = |name| {
            let mut products = contents.products.iter();
            products
                .find(|product| product.name == name)
                .map(|one| product_address(one).file_name())
        };
        assert_eq!(address("protoo").as_deref(), Some("protoo.html"));
        assert_eq!(address("Discord").as_deref(), Some("product-discord.html"));
        assert_eq!(address("nginx").as_deref(), Some("product-nginx.html"));
    }

    #[test]
    fn symptoms_with_the_same_words_know_each_other() {
        let contents = Contents::new(Vec::new());
        let ids = |id| {
            let symptom = Symptom::by_id(id).copied().unwrap_or(Symptom::ALL[0]);
            contents.same_words(symptom).iter().map(|other| other.id()).collect::<Vec<_>>()
        };
        for (one, other) in [
            ("uws-timeout", "bun-server-timeout"),
            ("ktor-ping-timeout", "socketio-ping-timeout"),
            ("uvicorn-keepalive-timeout", "pyws-sent-keepalive-timeout"),
        ] {
            assert!(ids(one).contains(&other), "{one}: {:?}", ids(one));
            assert!(ids(other).contains(&one), "{other}: {:?}", ids(other));
        }
        assert!(Symptom::ALL.iter().all(|one| !contents.same_words(*one).contains(one)));
    }
}
