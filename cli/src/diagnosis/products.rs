//! The products that the user names as being on the path.

use ws_close_code::{Limit, Symptom, families};

/// A product of `--via` that no cause is of.
pub struct Unused<'a> {
    pub name: &'a str,
    /// The known product with the most similar name, if there is no such product.
    pub meant: Option<&'static str>,
    /// Whether there are limits or texts of such a product.
    pub is_known: bool,
}

/// Those of the products that no name in `used` has.
pub fn unused<'a>(via: &'a [String], used: &[&str]) -> Vec<Unused<'a>> {
    let names = via.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
    let unused = names.filter(|name| !used.iter().any(|product| has_words(product, name)));
    let unused = unused.map(|name| {
        let is_known = products().any(|product| has_words(product, name));
        let meant = if is_known { None } else { similar(name) };
        Unused { name, meant, is_known }
    });
    unused.collect()
}

fn products() -> impl Iterator<Item = &'static str> {
    let limits = Limit::ALL.iter().map(|limit| limit.product());
    let symptoms = Symptom::ALL.iter().map(|symptom| symptom.origin());
    limits.chain(symptoms).chain(families::ALL.iter().map(|family| family.title()))
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

/// Whether a text has a name as whole words, ignoring case.
pub fn has_words(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
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
        let via = ["nginx", " Cloudflare", "nginxx", "zzzzzz", ""].map(str::to_owned);
        let unused = unused(&via, &["ingress-nginx"]);
        let seen: Vec<_> = unused.iter().map(|one| (one.name, one.is_known, one.meant)).collect();
        assert_eq!(
            seen,
            [("Cloudflare", true, None), ("nginxx", false, Some("nginx")), ("zzzzzz", false, None)]
        );
    }
}
