//! Comparisons of every ordered pair of codes, in every language.

use std::collections::HashSet;

use ws_close_code::{CloseCode, FactKind, Heading, Locale};

use super::{code, data, is_in, pairs, phrase};

/// The pairs that people mix up, and what is said about them, as the data has them.
fn sentences(locale: Locale) -> Vec<(CloseCode, CloseCode, String)> {
    let data = data(locale);
    let pairs = data["pair"].as_array().unwrap().iter();
    pairs
        .map(|pair| {
            let number =
                |place: usize| code(pair["codes"][place].as_integer().unwrap().try_into().unwrap());
            (number(0), number(1), pair["sentence"].as_str().unwrap().to_owned())
        })
        .collect()
}

#[test]
fn a_pair_that_people_mix_up_has_its_sentence() {
    for &locale in Locale::ALL {
        let sentences = sentences(locale);
        assert!(!sentences.is_empty());
        for (first, second) in pairs() {
            let comparison = first.compare(second).locale(locale);
            let own = sentences.iter().find(|(one, other, _)| {
                (*one, *other) == (first, second) || (*other, *one) == (first, second)
            });
            let own = own.map(|(.., sentence)| sentence.as_str());
            assert_eq!(comparison.pair_sentence(), own, "{first} and {second} in {locale}");
            if let Some(sentence) = own {
                assert_eq!(comparison.key_difference(), own);
                assert!(is_in(locale, sentence), "{sentence}");
                for code in [first, second] {
                    assert!(sentence.contains(&code.as_u16().to_string()), "{sentence}");
                }
            }
        }
        let distinct: HashSet<_> = sentences.iter().map(|(.., sentence)| sentence).collect();
        assert_eq!(distinct.len(), sentences.len(), "{locale}");
    }
}

#[test]
fn other_pairs_have_a_general_sentence_or_none() {
    for &locale in Locale::ALL {
        let general = |key| Some(phrase(locale, "compare", key));
        let [same_code, same_row, same_facts] =
            ["same_code", "same_row", "same_facts"].map(general);
        let key = |first: CloseCode, second: CloseCode| {
            first.compare(second).locale(locale).key_difference().map(str::to_owned)
        };
        for (first, second) in pairs() {
            let comparison = first.compare(second).locale(locale);
            if comparison.pair_sentence().is_none() {
                let expected = match comparison.differences().next() {
                    _ if first == second => same_code.clone(),
                    Some(_) => None,
                    None => same_facts.clone(),
                };
                assert_eq!(key(first, second), expected, "{first} and {second} in {locale}");
            }
        }
        assert_eq!(key(code(4001), code(4001)), same_code);
        assert_eq!(key(code(4001), code(4002)), same_row);
        assert_eq!(key(code(1002), code(1003)), same_facts);
        assert_eq!(key(code(0), code(5000)), same_facts);
    }
}

#[test]
fn a_code_is_described_once_where_both_are_the_same() {
    let same = code(4001).compare(code(4001)).to_string();
    let alike = code(4001).compare(code(4002)).to_string();
    assert!(same.starts_with("4001 (private use) vs. 4001 (private use)\n"), "{same}");
    let when = code(4001).explain().when_to_use();
    assert_eq!(same.matches(when.split_once(' ').unwrap().0).count(), 1);
    assert_eq!(alike.matches(when.split_once(' ').unwrap().0).count(), 2);
    assert!(!alike.contains(Heading::Differences.text(Locale::En)));
}

/// The kind, label and both answers of every difference.
type Differences = Vec<(FactKind, &'static str, [Option<String>; 2])>;

fn differences(first: CloseCode, second: CloseCode, locale: Locale) -> Differences {
    let comparison = first.compare(second).locale(locale);
    let differences = comparison.differences().map(|difference| {
        let values = difference.values().map(|value| value.map(|value| value.to_string()));
        (difference.kind(), difference.label(), values)
    });
    differences.collect()
}

#[test]
fn both_directions_agree() {
    for &locale in Locale::ALL {
        for (first, second) in pairs() {
            let there = first.compare(second).locale(locale);
            let back = second.compare(first).locale(locale);
            assert_eq!(there.codes().map(|code| code.code()), [first, second]);
            assert_eq!(there.codes(), [first, second].map(|code| code.explain().locale(locale)));
            assert_eq!(there.key_difference(), back.key_difference());
            let mut mirrored = differences(second, first, locale);
            for (.., values) in &mut mirrored {
                values.reverse();
            }
            assert_eq!(differences(first, second, locale), mirrored, "{first} and {second}");
            if first == second {
                assert_eq!(mirrored, []);
            }
        }
    }
}

/// What is not listed as a difference is the same for both.
#[test]
fn differences_are_the_facts_that_differ() {
    for &locale in Locale::ALL {
        for (first, second) in pairs() {
            let comparison = first.compare(second).locale(locale);
            let [one, other] = comparison.codes().map(|code| code.facts().collect::<Vec<_>>());
            let mut expected: Differences = Vec::new();
            for &kind in FactKind::ALL {
                let find = |facts: &[ws_close_code::Fact]| {
                    facts.iter().find(|fact| fact.kind() == kind).copied()
                };
                let facts = [find(&one), find(&other)];
                let values = facts.map(|fact| fact.map(|fact| fact.value().to_string()));
                if values[0] != values[1] {
                    let label = facts[0].or(facts[1]).unwrap().label();
                    expected.push((kind, label, values));
                }
            }
            assert_eq!(differences(first, second, locale), expected, "{first} and {second}");
        }
    }
}

/// Keys of differences do not depend on the language.
#[test]
fn kinds_are_those_of_every_language() {
    for (first, second) in pairs() {
        let kinds = |locale| -> Vec<FactKind> {
            differences(first, second, locale).iter().map(|(kind, ..)| *kind).collect()
        };
        for &locale in Locale::ALL {
            assert_eq!(kinds(locale), kinds(Locale::En), "{first} and {second} in {locale}");
        }
    }
}
