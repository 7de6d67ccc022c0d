//! The products that we know something about, each with all that we know.

use std::collections::BTreeMap;

use ws_close_code::{Family, Limit, Symptom};

include!(concat!(env!("OUT_DIR"), "/products.rs"));

/// A product of `data/products.toml`.
struct Listed {
    name: &'static str,
    /// What symptoms, limits and families call it.
    names: &'static [&'static str],
    called: &'static [Called],
}

/// What people call a product: the words in lower case, and the name as people write it.
pub type Called = (&'static str, &'static str);

pub struct Product {
    pub name: &'static str,
    /// The one that most people meet first.
    pub symptoms: Vec<Symptom>,
    /// In the same order.
    pub limits: Vec<Limit>,
    pub families: Vec<&'static Family>,
}

impl Product {
    const fn new(name: &'static str) -> Self {
        Self { name, symptoms: Vec::new(), limits: Vec::new(), families: Vec::new() }
    }
}

/// The products that a symptom, a limit or a family is of, by the name that it gives.
pub fn of_name(name: &'static str) -> Vec<&'static str> {
    let products: Vec<_> = listed(name).map(|product| product.name).collect();
    if products.is_empty() { vec![name] } else { products }
}

/// What people call the product that a symptom, a limit or a family calls `name`. Nothing if that is its only name.
pub fn called(name: &str) -> impl Iterator<Item = Called> {
    listed(name).flat_map(|product| product.called).copied()
}

fn listed(name: &str) -> impl Iterator<Item = &'static Listed> {
    PRODUCTS.iter().filter(move |product| product.names.contains(&name))
}

/// Every product, by name, ignoring case.
pub fn all(families: &[&'static Family]) -> Vec<Product> {
    let mut products = BTreeMap::new();
    let mut add = |name, add: &dyn Fn(&mut Product)| {
        for product in of_name(name) {
            let key = (product.to_lowercase(), product);
            add(products.entry(key).or_insert_with(|| Product::new(product)));
        }
    };
    for symptom in Symptom::ALL {
        add(symptom.origin(), &|product| product.symptoms.push(*symptom));
    }
    for limit in Limit::ALL {
        add(limit.product(), &|product| product.limits.push(*limit));
    }
    for family in families {
        add(family.title(), &|product| product.families.push(family));
    }
    for product in products.values_mut() {
        product.symptoms.sort_by_key(|symptom| symptom.rank());
        product.limits.sort_by_key(|limit| limit.rank());
    }
    products.into_values().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use ws_close_code::families;

    use super::*;

    #[test]
    fn every_name_in_the_data_is_that_of_a_symptom_a_limit_or_a_family() {
        let symptoms = Symptom::ALL.iter().map(|symptom| symptom.origin());
        let limits = Limit::ALL.iter().map(|limit| limit.product());
        let titles = families::ALL.iter().map(|family| family.title());
        let known: BTreeSet<_> = symptoms.chain(limits).chain(titles).collect();
        let names = PRODUCTS.iter().flat_map(|product| product.names);
        let unknown: Vec<_> = names.filter(|name| !known.contains(*name)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn a_product_has_what_is_known_by_any_of_its_names() {
        let products = all(families::ALL);
        let find = |name| products.iter().find(|product| product.name == name).unwrap();
        let discord = find("Discord");
        assert!(discord.symptoms.iter().any(|symptom| symptom.origin() == "Discord"));
        let ids: Vec<_> = discord.families.iter().map(|family| family.id()).collect();
        assert_eq!(ids, ["discord-gateway", "discord-rpc", "discord-voice"]);
        // A name of two products is in both.
        for name in ["axum", "tungstenite and tokio-tungstenite"] {
            let of_both = |limit: &Limit| limit.product().contains("tokio-tungstenite, axum");
            assert!(find(name).limits.iter().any(of_both), "{name}");
        }
        assert!(products.is_sorted_by_key(|product| product.name.to_lowercase()));
    }
}
