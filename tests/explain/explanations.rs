//! The parts of an explanation, of every code and in every language.

use ws_close_code::{CloseCode, CodeClass, FactKind, Heading, Locale};

use super::{code, codes, has_hangul, is_in, phrase};

#[test]
fn no_part_is_empty_or_in_another_language() {
    for &locale in Locale::ALL {
        for code in codes() {
            let explanation = code.explain().locale(locale);
            assert_eq!(explanation.code(), code);
            let mut texts =
                vec![explanation.name(), explanation.description(), explanation.when_to_use()];
            texts.extend(explanation.causes());
            texts.extend(explanation.remedies());
            for text in texts {
                assert!(is_in(locale, text), "{code} in {locale}: {text:?}");
            }
            for fact in explanation.facts() {
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
}

/// Programs use the kinds as keys, so they are the same in every language.
#[test]
fn kinds_of_facts_are_those_of_every_language() {
    for code in codes() {
        let kinds = |locale| -> Vec<FactKind> {
            code.explain().locale(locale).facts().map(|fact| fact.kind()).collect()
        };
        let mut expected = FactKind::ALL.to_vec();
        expected.retain(|kind| *kind != FactKind::Causes);
        assert!(expected.is_sorted_by_key(|kind| kind.heading() == Heading::Sending));
        if code.http_equivalent().is_none() {
            expected.retain(|kind| *kind != FactKind::HttpEquivalent);
        }
        for &locale in Locale::ALL {
            assert_eq!(kinds(locale), expected, "{code} in {locale}");
        }
    }
}

#[test]
fn facts_answer_what_the_code_answers() {
    for code in codes() {
        let explanation = code.explain();
        let answer = |kind| {
            let fact = explanation.facts().find(|fact| fact.kind() == kind);
            fact.map(|fact| fact.value().to_string())
        };
        assert_eq!(answer(FactKind::Severity).as_deref(), Some(code.severity().as_str()));
        let http = code.http_equivalent().map(|status| status.to_string());
        assert_eq!(answer(FactKind::HttpEquivalent), http, "{code}");
        let registration = answer(FactKind::Registration).unwrap();
        match code.registration() {
            None => assert_eq!(registration, phrase(Locale::En, "registration", "none")),
            Some(row) => {
                assert!(registration.contains(row.contact()), "{code}: {registration}");
                let document =
                    row.reference().is_none_or(|document| registration.contains(document));
                assert!(document, "{code}: {registration}");
            }
        }
        if let Some((from, to)) = code.reconnect().first_delay() {
            let window = format!("{}-{} s", from.as_secs(), to.as_secs());
            assert!(answer(FactKind::Reconnect).unwrap().contains(&window), "{code}");
        }
    }
}

/// Nobody may send it, and yet it arrived.
#[test]
fn a_code_that_nobody_may_send_has_arrived_only_if_it_was_received() {
    for (locale, mark) in [(Locale::En, "(if received)"), (Locale::Ko, "(받았다면)")] {
        for number in 0..=u16::MAX {
            let code = code(number);
            let is_never_sent = !code.may_be_received() && !code.is_local_only();
            for fact in code.explain().locale(locale).facts() {
                let is_doubtful = matches!(fact.kind(), FactKind::CloseFrame | FactKind::Handshake);
                let has_mark = fact.value().to_string().contains(mark);
                assert_eq!(has_mark, is_never_sent && is_doubtful, "{code}: {fact}");
            }
        }
    }
}

#[test]
fn english_is_the_default() {
    for code in codes() {
        let explanation = code.explain();
        assert_eq!(explanation, explanation.locale(Locale::En));
        assert_eq!(explanation.to_string(), explanation.locale(Locale::En).to_string());
        assert_eq!(explanation.description(), code.description());
        assert_eq!(explanation.causes(), code.causes());
        assert_eq!(explanation.remedies(), code.remedies());
        assert_eq!(format!("{} ({})", code.as_u16(), explanation.name()), code.to_string());
    }
}

#[test]
fn headings_of_every_language() {
    for &locale in Locale::ALL {
        for (place, heading) in Heading::ALL.iter().enumerate() {
            let text = heading.text(locale);
            assert_eq!(text, phrase(locale, "headings", heading.as_str()));
            let mut earlier = Heading::ALL[..place].iter();
            assert!(earlier.all(|other| other.text(locale) != text), "{heading} in {locale}");
        }
        let explanation = code(1006).explain().locale(locale).to_string();
        for heading in [
            Heading::Causes,
            Heading::Remedies,
            Heading::Receiving,
            Heading::Sending,
            Heading::References,
        ] {
            assert!(explanation.contains(&format!("\n\n{}\n", heading.text(locale))), "{heading}");
        }
        let comparison = code(1000).compare(code(1006)).locale(locale).to_string();
        for heading in [
            Heading::Description,
            Heading::Causes,
            Heading::Remedies,
            Heading::Differences,
            Heading::WhenToUse,
            Heading::References,
        ] {
            assert!(comparison.contains(&format!("\n\n{}\n", heading.text(locale))), "{heading}");
        }
    }
}

#[test]
fn an_explanation_is_made_in_a_constant() {
    const EXPLANATION: ws_close_code::Explanation =
        CloseCode::GoingAway.explain().locale(Locale::Ko);
    const CLASS: ws_close_code::Explanation<CodeClass> = CodeClass::Registered.explain();
    const COMPARISON: ws_close_code::Comparison =
        CloseCode::GoingAway.compare(CloseCode::ServiceRestart);
    assert_eq!(EXPLANATION.name(), "엔드포인트 이탈");
    assert_eq!(CLASS.name(), "unassigned");
    assert_eq!(COMPARISON.codes()[1].name(), "Service Restart");
}
