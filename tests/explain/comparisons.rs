//! Comparisons of every ordered pair of codes, in every language.

use std::collections::HashSet;

use ws_close_code::{CloseCode, Explanation, FactKind, Heading, Locale};

use super::{assert_in_order, code, codes, data, is_in, one_line, pairs, phrase};

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
                assert_eq!(comparison.key_difference().to_string(), sentence);
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

/// The pairs that engineers compare most.
#[test]
fn common_pairs_have_their_own_sentence() {
    let expected = [
        (1000, vec![1001, 1005, 1006]),
        (1001, vec![1006, 1011, 1012]),
        (1002, vec![1003, 1006, 1007, 1009, 1014]),
        (1003, vec![1007, 1008, 1009]),
        (1005, vec![1006]),
        (1006, vec![1009, 1011, 1012, 1014, 1015]),
        (1007, vec![1008, 1009]),
        (1008, vec![1009, 1011, 1013, 3000, 3003, 3008]),
        (1011, vec![1012, 1013, 1014]),
        (1012, vec![1013]),
        (1013, vec![1014]),
        (3000, vec![3003, 3008]),
    ];
    for (first, others) in expected {
        for second in others {
            for &locale in Locale::ALL {
                let comparison = code(first).compare(code(second)).locale(locale);
                assert!(comparison.pair_sentence().is_some(), "{first} and {second} in {locale}");
            }
        }
    }
}

/// It says something about these two codes that it says about no others.
#[test]
fn every_pair_opens_with_a_sentence_of_its_own() {
    for &locale in Locale::ALL {
        let mut seen = HashSet::new();
        for (first, second) in pairs().filter(|(first, second)| first < second) {
            let text = first.compare(second).locale(locale).key_difference().to_string();
            for code in [first, second] {
                let number = code.as_u16().to_string();
                let has = text.split(|c: char| !c.is_ascii_digit()).any(|word| word == number);
                assert!(has, "{code} in {text}");
            }
            assert!(is_in(locale, &text) && !text.contains(['{', '}']), "{text}");
            assert!(!text.contains("  ") && text.ends_with('.'), "{text}");
            let words = [first, second]
                .iter()
                .fold(text.clone(), |text, code| text.replace(&code.as_u16().to_string(), ""));
            assert!(seen.insert(words), "{text}");
        }
    }
}

/// Where the sentence is composed, it has the advice of both, or of neither.
#[test]
fn a_composed_sentence_says_when_to_reconnect_where_that_differs() {
    let sentence = |first, second, locale| {
        code(first).compare(code(second)).locale(locale).key_difference().to_string()
    };
    for (first, second) in [(1003, 1012), (1012, 1003)] {
        assert_eq!(
            sentence(first, second, Locale::En),
            "1003 means that a message was of a kind that its receiver never takes; 1012 means that the \
             service is restarting. After 1003, reconnect only after a change; after 1012, reconnect after a \
             random 5-30 s."
        );
        assert_eq!(
            sentence(first, second, Locale::Ko),
            "1003 코드는 받는 쪽이 처리하지 않는 타입의 메시지가 왔다는 뜻이고, 1012 코드는 서비스가 \
             재시작한다는 뜻입니다. 1003 코드라면 원인을 고친 뒤에만 재연결하고, 1012 코드라면 5-30초 사이에서 \
             무작위로 기다린 뒤 재연결하세요."
        );
    }
    // The same advice, and none.
    for (first, second) in [(1002, 1010), (1002, 4001), (0, 5000)] {
        assert_eq!(sentence(first, second, Locale::En).matches("reconnect").count(), 0);
        assert_eq!(sentence(first, second, Locale::Ko).matches("재연결").count(), 0);
    }
}

#[test]
fn the_same_code_or_row_has_its_phrase() {
    for &locale in Locale::ALL {
        let [same_code, same_row] =
            ["same_code", "same_row"].map(|key| phrase(locale, "compare", key));
        let sentence = |first: CloseCode, second: CloseCode| {
            first.compare(second).locale(locale).key_difference().to_string()
        };
        for code in codes() {
            assert_eq!(sentence(code, code), same_code, "{code} in {locale}");
        }
        assert_eq!(sentence(code(4001), code(4002)), same_row);
        assert_eq!(sentence(code(0), code(1)), same_row);
    }
}

#[test]
fn key_differences_print_like_other_one_line_values() {
    let sentence = code(1005).compare(code(1006)).key_difference();
    let composed = code(1003).compare(code(1012)).key_difference();
    for difference in [sentence, composed] {
        let text = difference.to_string();
        assert_eq!(format!("{difference:?}"), format!("\"{text}\""));
        assert_eq!(format!("{difference:.9}"), text[..9]);
        assert_eq!(format!("{difference:>300}"), format!("{text:>300}"));
    }
    assert_ne!(sentence, composed);
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
            assert_eq!(there.key_difference().to_string(), back.key_difference().to_string());
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

/// The most common cause of a connection that was open.
fn first_cause(code: CloseCode, locale: Locale) -> &'static str {
    code.causes_in(locale)[code.explain().causes_at_once().len()]
}

/// What is not listed as a difference is the same for both.
#[test]
fn differences_are_the_first_cause_and_the_facts_that_differ() {
    for &locale in Locale::ALL {
        for (first, second) in pairs() {
            let comparison = first.compare(second).locale(locale);
            let [one, other] = comparison.codes().map(|code| code.facts().collect::<Vec<_>>());
            let mut expected: Differences = Vec::new();
            if first != second {
                let causes = [first, second].map(|code| Some(first_cause(code, locale).to_owned()));
                expected.push((FactKind::Causes, Heading::Causes.text(locale), causes));
            }
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

/// The parts in the order of the page.
#[test]
fn a_comparison_has_its_parts_in_order() {
    for &locale in Locale::ALL {
        for (first, second) in pairs().filter(|(first, second)| first != second) {
            let comparison = first.compare(second).locale(locale);
            let codes = comparison.codes();
            let title = |code: &Explanation| format!("{} ({})", code.code().as_u16(), code.name());
            let mut expected = vec![comparison.key_difference().to_string()];
            expected.push(Heading::Description.text(locale).to_owned());
            expected.extend(codes.iter().map(|code| code.description().to_owned()));
            let causes = (Heading::Causes, codes.map(|code| code.causes()));
            let remedies = (Heading::Remedies, codes.map(|code| code.remedies()));
            for (heading, lists) in [causes, remedies] {
                expected.push(heading.text(locale).to_owned());
                for (code, list) in codes.iter().zip(lists) {
                    expected.push(title(code));
                    expected.extend(list.iter().map(ToString::to_string));
                }
            }
            expected.push(Heading::Differences.text(locale).to_owned());
            for (_, label, values) in differences(first, second, locale) {
                expected.push(label.to_owned());
                expected.extend(values.into_iter().flatten());
            }
            expected.push(Heading::WhenToUse.text(locale).to_owned());
            expected.extend(codes.iter().map(|code| code.when_to_use().to_owned()));
            expected.push(Heading::References.text(locale).to_owned());
            let text = one_line(&comparison.to_string());
            assert_in_order(&text, &expected);
        }
    }
}
