//! The products that the user names as being on the path.

use std::collections::BTreeSet;

use ws_close_code::{Limit, Symptom, families};

use crate::diagnosis::number::is_hangul;
use crate::products::called;

/// A product of `--via` that no cause is of.
pub struct Unused<'a> {
    pub name: &'a str,
    /// The known product with the most similar name, if there is no such product.
    pub meant: Option<&'static str>,
    /// Whether there are limits or texts of such a product.
    pub is_known: bool,
}

/// Those of the products that no name in `used` has.
pub fn unused<'a>(via: impl Iterator<Item = &'a str>, used: &[&str]) -> Vec<Unused<'a>> {
    let names = via.filter(|name| !name.is_empty());
    let is_of = |product: &str, name| has_words(product, name) || is_called(product, name);
    let unused = names.filter(|name| !used.iter().any(|product| is_of(product, name)));
    let unused = unused.map(|name| {
        let is_known = products().any(|product| is_of(product, name));
        let meant = if is_known { None } else { similar(name) };
        Unused { name: written(name).unwrap_or(name), meant, is_known }
    });
    unused.collect()
}

fn products() -> impl Iterator<Item = &'static str> {
    let limits = Limit::ALL.iter().map(|limit| limit.product());
    let symptoms = Symptom::ALL.iter().map(|symptom| symptom.origin());
    limits.chain(symptoms).chain(families::ALL.iter().map(|family| family.title()))
}

/// The name as people write it, if it is the whole name of a product.
fn written(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let called = products().flat_map(called).find(|(words, _)| *words == lower);
    let own = || products().find(|product| product.to_lowercase() == lower);
    called.map(|(_, name)| name).or_else(own)
}

fn similar(name: &str) -> Option<&'static str> {
    const SIMILAR: f64 = 0.6;
    let name = name.to_lowercase();
    let similarity =
        |product: &str| strsim::normalized_damerau_levenshtein(&name, &product.to_lowercase());
    let best = products().max_by(|a, b| similarity(a).total_cmp(&similarity(b)))?;
    (similarity(best) >= SIMILAR).then_some(best)
}

pub fn is_on(via: &[&str], product: &str) -> bool {
    via.iter().any(|name| has_words(product, name.trim()))
}

/// Whether people call the product so.
pub fn is_called(product: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    called(product).any(|(words, _)| words == name)
}

/// The products with limits that a text names, each with the name that it has there, as people write it.
pub fn named_in(text: &str) -> Vec<(&'static str, &'static str)> {
    let products: BTreeSet<_> = Limit::ALL.iter().map(|limit| limit.product()).collect();
    let named = products.into_iter().filter_map(|product| {
        let mut names = called(product).peekable();
        let found = match names.peek() {
            Some(_) => names.find(|(words, _)| has_words(text, words)).map(|(_, name)| name),
            // Shorter names are common words too.
            None => Some(product).filter(|name| name.len() > 3 && has_words(text, name)),
        };
        found.map(|name| (name, product))
    });
    named.collect()
}

/// Whether a text has a name as whole words, ignoring case. Korean joins its endings to a name: `ALB에서`.
pub fn has_words(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || is_hangul(c));
    !name.is_empty()
        && text.match_indices(&name).any(|(start, found)| {
            is_end(text[..start].chars().next_back())
                && is_end(text[start + found.len()..].chars().next())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_without_a_cause_is_known_or_similar_or_neither() {
        let via = ["nginx", "cloudflare", "ALB", "nlb", "nginxx", "zzzzzz", ""];
        let used = ["ingress-nginx", "AWS Application Load Balancer"];
        let unused = unused(via.into_iter(), &used);
        let seen: Vec<_> = unused.iter().map(|one| (one.name, one.is_known, one.meant)).collect();
        assert_eq!(
            seen,
            [
                ("Cloudflare", true, None),
                ("NLB", true, None),
                ("nginxx", false, Some("nginx")),
                ("zzzzzz", false, None)
            ]
        );
    }

    #[test]
    fn a_text_names_products_as_people_call_them() {
        let named = |text| named_in(text).into_iter().map(|(_, product)| product);
        for (text, products) in [
            ("behind an ALB", &["AWS Application Load Balancer"][..]),
            ("API Gateway drops it", &["AWS API Gateway", "AWS API Gateway WebSocket API"]),
            ("nginx ingress", &["ingress-nginx", "nginx"]),
            ("Caddy closes", &["Caddy"]),
            ("nginx에서 끊김", &["nginx"]),
            ("my websockets die in the albums", &[]),
        ] {
            assert!(named(text).eq(products.iter().copied()), "{text}: {:?}", named_in(text));
        }
        assert_eq!(named_in("the alb drops it"), [("ALB", "AWS Application Load Balancer")]);
        assert_eq!(named_in("sits behind apache"), [("Apache", "Apache httpd")]);
    }
}
