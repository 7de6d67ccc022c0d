//! Everything that can be searched.

use std::collections::{BTreeMap, BTreeSet};

use ws_close_code::{CloseCode, Family, FamilyEntry, Limit, LimitValue, Locale, Symptom};

use crate::products::{self, Product};
use crate::query::family::REGISTRY;
use crate::query::topic::Topic;
use crate::search::data::LANGUAGES;
use crate::search::entry::{Entry, Text};
use crate::search::subject::{Subject, value};
use crate::search::topics::of_topic;

/// The codes and ranges of the registry and of these families, the families, and all symptoms and limits.
pub fn all(families: &[&'static Family]) -> Vec<Entry> {
    let topics = Topic::all(&REGISTRY).into_iter();
    let topics = topics.chain(families.iter().flat_map(|family| Topic::all(family)));
    let mut entries: Vec<_> = topics.map(of_topic).collect();
    entries.extend(numbers(families));
    entries.extend(families.iter().map(|family| of_family(family)));
    entries.extend(products::all(families).into_iter().filter_map(of_product));
    entries.extend(Symptom::ALL.iter().map(|symptom| of_symptom(*symptom)));
    entries.extend(Limit::ALL.iter().map(|limit| of_limit(*limit)));
    entries
}

/// The codes and ranges of one family.
pub fn of_family_only(family: &'static Family) -> Vec<Entry> {
    Topic::all(family).into_iter().map(of_topic).collect()
}

/// The numbers that families define and nobody registered, each with what it is called in them.
fn numbers(families: &[&'static Family]) -> impl Iterator<Item = Entry> {
    let mut numbers: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for family in families {
        let is_private = |entry: &&FamilyEntry| {
            let code = CloseCode::from(entry.number());
            !code.is_registered() && (3000..5000).contains(&entry.number())
        };
        for entry in family.entries().iter().filter(is_private) {
            let meanings = numbers.entry(entry.number()).or_default();
            meanings.push(format!("{}: {}", family.title(), entry.name()));
        }
    }
    numbers.into_iter().map(|(number, meanings)| Entry {
        numbers: Some(number..=number),
        summary: summary(&meanings),
        ..Entry::new(Subject::Number(number))
    })
}

/// The first few, because this only has to tell what it is.
fn summary(all: &[String]) -> String {
    const SHOWN: usize = 5;
    let more = if all.len() > SHOWN { "; …" } else { "" };
    all.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("; ") + more
}

fn of_family(family: &'static Family) -> Entry {
    let names = [family.id(), family.title()];
    let names = names.iter().chain(family.aliases()).map(|name| Text::from(*name));
    let codes = family.entries().iter().map(|entry| format!("{} {}", entry.number(), entry.name()));
    Entry {
        heads: names.clone().chain(family.hosts().iter().map(|host| Text::from(*host))).collect(),
        names: names.collect(),
        summary: summary(&codes.collect::<Vec<_>>()),
        ..Entry::new(Subject::Family(family))
    }
}

/// A product, if more is known of it than its family.
fn of_product(product: Product) -> Option<Entry> {
    let origins = product.symptoms.iter().map(|symptom| symptom.origin());
    let origins = origins.chain(product.limits.iter().map(|limit| limit.product()));
    let names: BTreeSet<_> = [product.name].into_iter().chain(origins).collect();
    let names: Vec<_> = names.into_iter().map(Text::from).collect();
    let limits = product.limits.iter().map(|limit| value(*limit));
    let texts = product.symptoms.iter().map(|symptom| symptom.text().to_owned());
    let ranks = product.symptoms.iter().map(|symptom| symptom.rank());
    let rank = ranks.chain(product.limits.iter().map(|limit| limit.rank())).min()?;
    Some(Entry {
        heads: names.clone(),
        names,
        summary: summary(&limits.chain(texts).collect::<Vec<_>>()),
        rank,
        ..Entry::new(Subject::Product(product))
    })
}

fn of_symptom(symptom: Symptom) -> Entry {
    let mut entry = Entry {
        names: vec![literal(symptom.text()).into()],
        heads: vec![format!("{} {}", literal(symptom.text()), symptom.origin()).into()],
        rank: symptom.rank(),
        ..Entry::new(Subject::Symptom(symptom))
    };
    for locale in Locale::ALL.iter().filter(|locale| symptom.is_translated(**locale)) {
        entry.add_sentences(*locale, [symptom.meaning_in(*locale)]);
        entry.add_sentences(*locale, symptom.causes_in(*locale));
    }
    entry
}

fn of_limit(limit: Limit) -> Entry {
    let value = limit.value().to_string();
    let words = LANGUAGES.iter().flat_map(|language| language.limits);
    let words =
        words.filter(|(kind, _)| *kind == limit.kind().as_str()).flat_map(|(_, words)| *words);
    let setting = limit.setting().into_iter();
    // A number without a unit may be anything.
    let is_quantity = matches!(limit.value(), LimitValue::Duration(_) | LimitValue::Bytes(_));
    let quantity = is_quantity.then(|| Text::from(value.clone()));
    let heads = words.copied().chain(setting);
    let mut entry = Entry {
        heads: heads.map(|head| format!("{head} {value} {}", limit.product()).into()).collect(),
        names: limit.setting().map(Text::from).into_iter().chain(quantity).collect(),
        rank: limit.rank(),
        ..Entry::new(Subject::Limit(limit))
    };
    for locale in Locale::ALL.iter().filter(|locale| limit.is_translated(**locale)) {
        entry.add_sentences(*locale, [limit.effect_in(*locale)]);
    }
    entry
}

/// A text without its blanks.
pub fn literal(text: &str) -> String {
    pieces(text).collect::<Vec<_>>().join(" ")
}

/// What is between the blanks of a text.
pub fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split('}').map(|part| part.split_once('{').map_or(part, |(piece, _)| piece))
}
