//! `explain` and `compare`: every code and every ordered pair, in both languages.

use std::collections::HashSet;

use unicode_width::UnicodeWidthStr;
use ws_close_code::{CloseCode, Heading, Locale};

const LOCALES: [Locale; 2] = [Locale::En, Locale::Ko];

/// The pairs that people mix up.
const PAIRS: [(u16, u16); 14] = [
    (1000, 1001),
    (1000, 1005),
    (1000, 1006),
    (1001, 1006),
    (1001, 1012),
    (1002, 1007),
    (1003, 1007),
    (1005, 1006),
    (1006, 1015),
    (1008, 3000),
    (1008, 3003),
    (1011, 1014),
    (1012, 1013),
    (3000, 3003),
];

fn code(number: u16) -> CloseCode {
    CloseCode::from_u16(number)
}

/// The named codes, and one number of every class.
fn codes() -> impl Iterator<Item = CloseCode> + Clone {
    CloseCode::NAMED.iter().copied().chain([0, 1016, 3001, 4001, 5000].map(code))
}

fn pairs() -> impl Iterator<Item = (CloseCode, CloseCode)> {
    codes().flat_map(|first| codes().map(move |second| (first, second)))
}

fn has_hangul(text: &str) -> bool {
    text.chars().any(|c| ('가'..='힣').contains(&c))
}

/// Whether `text` is in this language: Korean has Hangul, English has none.
fn is_in(locale: Locale, text: &str) -> bool {
    !text.is_empty() && has_hangul(text) == (locale == Locale::Ko)
}

#[test]
fn explanations_of_every_code() {
    for locale in LOCALES {
        let all: Vec<String> =
            codes().map(|code| code.explain().locale(locale).to_string()).collect();
        insta::assert_snapshot!(format!("explain_{locale}"), all.join("\n\n----\n\n"));
    }
}

#[test]
fn comparisons_of_the_pairs_that_people_mix_up() {
    for locale in LOCALES {
        let all = PAIRS.map(|(a, b)| code(a).compare(code(b)).locale(locale).to_string());
        insta::assert_snapshot!(format!("compare_{locale}"), all.join("\n\n----\n\n"));
    }
}

#[test]
fn markdown_of_an_explanation_and_of_a_comparison() {
    let comparison = code(1000).compare(code(1006));
    let documents = [
        code(1006).explain().markdown().to_string(),
        code(1006).explain().locale(Locale::Ko).markdown().to_string(),
        comparison.markdown().to_string(),
        comparison.locale(Locale::Ko).markdown().to_string(),
    ];
    insta::assert_snapshot!("markdown", documents.join("\n\n----\n\n"));
}

#[test]
fn no_part_of_an_explanation_is_empty_or_in_the_other_language() {
    for (locale, code) in
        LOCALES.into_iter().flat_map(|locale| codes().map(move |code| (locale, code)))
    {
        let explanation = code.explain().locale(locale);
        assert_eq!(explanation.code(), code);
        let mut texts =
            vec![explanation.name(), explanation.description(), explanation.when_to_use()];
        texts.extend(explanation.causes());
        texts.extend(explanation.remedies());
        for text in texts {
            assert!(is_in(locale, text), "{code} in {locale}: {text:?}");
        }
        let facts: Vec<_> = explanation.facts().collect();
        assert_eq!(facts.len(), 6 + usize::from(code.http_equivalent().is_some()), "{code}");
        for fact in facts {
            assert!(is_in(locale, fact.label()), "{code} in {locale}: {fact}");
            assert!(!fact.value().to_string().is_empty(), "{code} in {locale}: {fact}");
            if locale == Locale::En {
                assert!(!has_hangul(&fact.to_string()), "{code}: {fact}");
            }
            assert!(!fact.to_string().contains(['{', '}']), "{code} in {locale}: {fact}");
        }
        assert_eq!(explanation.references(), code.references());
        assert_eq!(explanation.description(), code.description_in(locale));
        assert_eq!(explanation.causes(), code.causes_in(locale));
        assert_eq!(explanation.remedies(), code.remedies_in(locale));
    }
}

#[test]
fn english_is_the_default() {
    for code in codes() {
        let explanation = code.explain();
        assert_eq!(explanation.to_string(), explanation.locale(Locale::En).to_string());
        assert_eq!(explanation.description(), code.description());
        assert_eq!(explanation.causes(), code.causes());
        assert_eq!(explanation.remedies(), code.remedies());
        assert_eq!(explanation.name(), code.name().unwrap_or_else(|| class_name(code)));
    }
}

fn class_name(code: CloseCode) -> &'static str {
    match code.label() {
        "private_use" => "private use",
        label => label,
    }
}

#[test]
fn korean_headings_are_those_of_the_page() {
    let headings = [
        (Heading::Description, "설명"),
        (Heading::Causes, "이 코드를 보게 되는 경우"),
        (Heading::Remedies, "해결 방법"),
        (Heading::Differences, "주요 차이점"),
        (Heading::WhenToUse, "언제 어떤 것을 사용할지"),
        (Heading::References, "더 알아보기"),
    ];
    for (heading, text) in headings {
        assert_eq!(heading.text(Locale::Ko), text);
        assert!(is_in(Locale::En, heading.text(Locale::En)));
    }
    assert!(is_in(Locale::Ko, Heading::Advice.text(Locale::Ko)));
}

/// Every ordered pair, of the named codes and of numbers without a row.
#[test]
fn comparisons_agree_in_both_directions() {
    for locale in LOCALES {
        for (first, second) in pairs() {
            let there = first.compare(second).locale(locale);
            let back = second.compare(first).locale(locale);
            assert_eq!(there.codes().map(|code| code.code()), [first, second]);
            assert_eq!(there.key_difference(), back.key_difference());
            let mirrored: Vec<_> = back
                .differences()
                .map(|difference| {
                    (
                        difference.label(),
                        difference.values().map(|value| value.map(|v| v.to_string())),
                    )
                })
                .map(|(label, [second, first])| (label, [first, second]))
                .collect();
            let differences: Vec<_> = there
                .differences()
                .map(|difference| {
                    (
                        difference.label(),
                        difference.values().map(|value| value.map(|v| v.to_string())),
                    )
                })
                .collect();
            assert_eq!(differences, mirrored, "{first} and {second}");
            if first == second {
                assert_eq!(differences, []);
            }
        }
    }
}

/// What is not named as a difference is the same for both.
#[test]
fn differences_are_the_facts_that_differ() {
    for (first, second) in pairs() {
        let comparison = first.compare(second);
        let [one, other] = comparison.codes().map(|code| code.facts().collect::<Vec<_>>());
        for fact in &one {
            let differs = !other.contains(fact);
            let named =
                comparison.differences().any(|difference| difference.label() == fact.label());
            assert_eq!(differs, named, "{first} and {second}: {fact}");
        }
    }
}

#[test]
fn the_pairs_that_people_mix_up_have_a_sentence_of_their_own() {
    for locale in LOCALES {
        let mut sentences = HashSet::new();
        for (first, second) in pairs().filter(|(first, second)| first < second) {
            let comparison = first.compare(second).locale(locale);
            let sentence = comparison.key_difference();
            assert!(sentence.is_none_or(|sentence| is_in(locale, sentence)), "{sentence:?}");
            if PAIRS.contains(&(first.as_u16(), second.as_u16())) {
                assert!(
                    sentence.is_some_and(|sentence| sentences.insert(sentence)),
                    "{first}, {second}"
                );
            } else {
                let alike = comparison.differences().next().is_none();
                assert_eq!(sentence.is_some(), alike, "{first} and {second}");
            }
        }
        assert_eq!(sentences.len(), PAIRS.len());
    }
}

#[test]
fn codes_of_one_class_and_equal_codes_get_an_answer() {
    let same = code(4001).compare(code(4001));
    assert_eq!(same.key_difference(), Some("Both are the same code."));
    let alike = code(4001).compare(code(4002));
    assert_eq!(
        alike.key_difference(),
        Some("This reference knows of no difference between the two numbers.")
    );
    assert!(same.to_string().starts_with("4001 (private use) vs. 4001 (private use)\n"));
    assert_eq!(same.to_string().matches("Close with it when").count(), 1);
    assert_eq!(alike.to_string().matches("Close with it when").count(), 2);
    assert!(!alike.to_string().contains(Heading::Differences.text(Locale::En)));
    let only_meaning = code(1002).compare(code(1003));
    assert_eq!(
        only_meaning.key_difference(),
        Some(
            "Only the meaning differs: who may send them, when to reconnect and how to log them is the same."
        )
    );
    let of_two_classes = code(0).compare(code(5000));
    assert_eq!(of_two_classes.key_difference(), only_meaning.key_difference());
}

#[test]
fn no_line_is_wider_than_asked_for_unless_one_word_is() {
    let texts = |columns: usize, locale| {
        let explanations =
            codes().map(move |code| format!("{:columns$}", code.explain().locale(locale)));
        let comparisons = PAIRS
            .map(move |(a, b)| format!("{:columns$}", code(a).compare(code(b)).locale(locale)));
        explanations.chain(comparisons)
    };
    for locale in LOCALES {
        for columns in [1, 30, 60, 80, 200] {
            for line in texts(columns, locale)
                .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
            {
                let words = line.trim_start().trim_start_matches("- ");
                assert!(line.width() <= columns || !words.contains(' '), "{columns}: {line:?}");
                assert_eq!(line.trim_end(), line);
            }
        }
        let default: Vec<String> =
            codes().map(|code| code.explain().locale(locale).to_string()).collect();
        assert_eq!(texts(80, locale).take(default.len()).collect::<Vec<_>>(), default);
    }
}

/// A line is broken no earlier than it must be.
#[test]
fn lines_are_filled() {
    for (code, locale) in codes().flat_map(|code| LOCALES.map(|locale| (code, locale))) {
        let text = code.explain().locale(locale).to_string();
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(2).filter(|pair| pair[1].starts_with("    ")) {
            let next = pair[1].split_whitespace().next().unwrap();
            assert!(pair[0].width() + 1 + next.width() > 80, "{pair:?}");
        }
    }
}

#[test]
fn debug_names_the_code_and_the_language() {
    let explanation = code(1006).explain().locale(Locale::Ko);
    assert_eq!(format!("{explanation:?}"), "AbnormalClosure explained in ko");
    let comparison = code(1000).compare(code(4001));
    assert_eq!(format!("{comparison:?}"), "NormalClosure beside Other(4001) in en");
    let difference = comparison.differences().last().unwrap();
    assert_eq!(
        format!("{difference:?}"),
        "Registered: [Some(with IANA by IESG HYBI, in RFC6455), Some(not registered)]"
    );
    let fact = explanation.facts().next().unwrap();
    assert_eq!(format!("{fact:?}"), fact.to_string());
}

#[test]
fn an_explanation_is_made_in_a_constant() {
    const EXPLANATION: ws_close_code::Explanation =
        CloseCode::GoingAway.explain().locale(Locale::Ko);
    const COMPARISON: ws_close_code::Comparison =
        CloseCode::GoingAway.compare(CloseCode::ServiceRestart);
    assert_eq!(EXPLANATION.name(), "엔드포인트 이탈");
    assert_eq!(COMPARISON.codes()[1].name(), "Service Restart");
}
