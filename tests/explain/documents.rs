//! Whole documents.

use std::fmt::Display;

use ws_close_code::{CloseCode, CodeClass, Heading, Locale};

use super::{assert_in_order, code, one_line};

fn joined(documents: &[&dyn Display]) -> String {
    let texts: Vec<String> = documents.iter().map(ToString::to_string).collect();
    texts.join("\n\n----\n\n")
}

#[test]
fn explanations_of_three_codes_and_a_class() {
    for locale in [Locale::En, Locale::Ko] {
        let [abnormal, timeout, private] =
            [1006, 3008, 4001].map(|n| code(n).explain().locale(locale));
        let class = CodeClass::Registered.explain().locale(locale);
        let text = joined(&[&abnormal, &timeout, &private, &class]);
        insta::assert_snapshot!(format!("explanations_{locale}"), text);
    }
}

#[test]
fn a_comparison() {
    for locale in [Locale::En, Locale::Ko] {
        let comparison =
            CloseCode::NormalClosure.compare(CloseCode::AbnormalClosure).locale(locale);
        insta::assert_snapshot!(format!("comparison_{locale}"), comparison.to_string());
    }
}

#[test]
fn markdown() {
    for locale in [Locale::En, Locale::Ko] {
        let explanation = CloseCode::AbnormalClosure.explain().locale(locale).markdown();
        let class = CodeClass::Registered.explain().locale(locale).markdown();
        let comparison =
            CloseCode::NormalClosure.compare(CloseCode::AbnormalClosure).locale(locale).markdown();
        let text = joined(&[&explanation, &class, &comparison]);
        insta::assert_snapshot!(format!("markdown_{locale}"), text);
    }
}

/// Apart from escapes, which code does not have.
#[test]
fn markdown_says_what_the_plain_text_says() {
    for &locale in Locale::ALL {
        for code in super::codes() {
            let markdown = code.explain().locale(locale).markdown().to_string();
            for sentence in code.causes_in(locale).iter().chain(code.remedies_in(locale)) {
                let mut is_in_code = false;
                let escaped: String = sentence
                    .chars()
                    .flat_map(|c| {
                        is_in_code ^= c == '`';
                        let is_markup = !is_in_code && "\\*_[]<>".contains(c);
                        is_markup.then_some('\\').into_iter().chain(Some(c))
                    })
                    .collect();
                assert!(markdown.contains(&format!("\n- {escaped}")), "{sentence} in {markdown}");
            }
            for reference in code.references() {
                let link = format!("]({})", reference.url());
                assert!(markdown.contains(&link), "{link} in {markdown}");
            }
        }
    }
}

/// The parts in the order of the page, each once.
#[test]
fn a_document_has_its_parts_in_order() {
    for &locale in Locale::ALL {
        for code in super::codes() {
            let explanation = code.explain().locale(locale);
            let text = explanation.to_string();
            let mut expected = vec![
                format!("{} ({})", code.as_u16(), explanation.name()),
                explanation.description().to_owned(),
            ];
            expected.extend(code.causes_in(locale).iter().map(ToString::to_string));
            expected.extend(code.remedies_in(locale).iter().map(ToString::to_string));
            for heading in [Heading::Receiving, Heading::Sending] {
                expected.push(heading.text(locale).to_owned());
                if heading == Heading::Sending {
                    expected.push(explanation.when_to_use().to_owned());
                }
                let facts = explanation.facts().filter(|fact| fact.kind().heading() == heading);
                expected.extend(facts.map(|fact| fact.to_string()));
            }
            expected.extend(code.references().iter().map(ToString::to_string));
            assert_in_order(&one_line(&text), &expected);
        }
    }
}
