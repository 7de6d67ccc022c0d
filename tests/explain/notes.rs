//! Sentences and their sources.

use ws_close_code::{CloseCode, CodeClass, Locale, Reference};

use super::codes;

/// Each sentence of an explanation with its sources: the causes, then the remedies.
macro_rules! cited {
    ($explanation:expr) => {{
        let explanation = $explanation;
        let causes = explanation.causes().iter().enumerate();
        let remedies = explanation.remedies().iter().enumerate();
        let causes = causes.map(|(place, cause)| (*cause, explanation.cause_references(place)));
        let remedies =
            remedies.map(|(place, remedy)| (*remedy, explanation.remedy_references(place)));
        let all: Vec<(&'static str, &'static [Reference])> = causes.chain(remedies).collect();
        all
    }};
}

#[test]
fn every_number_has_the_sources_of_its_row_and_none_beyond_its_sentences() {
    for code in (0..=u16::MAX).map(CloseCode::from_u16) {
        let class = code.class().explain();
        for place in 0..20 {
            let (causes, remedies) = (code.cause_references(place), code.remedy_references(place));
            if !code.is_registered() {
                assert_eq!(causes, class.cause_references(place));
                assert_eq!(remedies, class.remedy_references(place));
            }
            assert!(place < code.causes().len() || causes.is_empty(), "{code}: {place}");
            assert!(place < code.remedies().len() || remedies.is_empty(), "{code}: {place}");
        }
    }
}

#[test]
fn a_code_has_its_own_sources_first_and_then_those_of_its_sentences() {
    for code in codes() {
        let of_sentences: Vec<_> =
            cited!(code.explain()).into_iter().flat_map(|(_, sources)| sources).collect();
        let all = code.references();
        assert!(of_sentences.iter().all(|source| all.contains(source)), "{code}");
        for (place, source) in all.iter().enumerate() {
            assert!(!all[..place].contains(source), "{code}: {source} is there twice");
        }
    }
}

/// The numbers behind each sentence are those of its sources in the list at the end.
#[test]
fn notes_point_to_the_sources_in_the_list() {
    for &locale in Locale::ALL {
        for code in codes() {
            let explanation = code.explain().locale(locale);
            let text = format!("{explanation:10000}");
            for (number, source) in (1..).zip(code.references()) {
                assert!(text.contains(&format!("\n  [{number}] {source}")), "{code}: {source}");
            }
            for (sentence, sources) in cited!(explanation) {
                let number = |source| {
                    let place = code.references().iter().position(|other| other == source);
                    format!(" [{}]", place.unwrap() + 1)
                };
                let notes: String = sources.iter().map(number).collect();
                let line = format!("\n  - {sentence}{notes}\n");
                assert!(text.contains(&line), "{code}: {sentence}");
            }
        }
    }
}

/// The second code of a comparison keeps the numbers of the sources that it shares with the first.
#[test]
fn the_notes_of_a_comparison_are_numbered_over_both_codes() {
    let (first, second) = (CloseCode::AbnormalClosure, CloseCode::TlsHandshake);
    let text = format!("{:10000}", first.compare(second));
    let mut all = first.references().to_vec();
    all.extend(second.references().iter().filter(|source| !first.references().contains(source)));
    assert!(all.len() < first.references().len() + second.references().len());
    for (number, source) in (1..).zip(&all) {
        assert!(text.contains(&format!("\n  [{number}] {source}")), "{source}");
    }
    for (sentence, sources) in [first, second].iter().flat_map(|code| cited!(code.explain())) {
        for source in sources {
            let number = all.iter().position(|other| other == source).unwrap() + 1;
            let (_, notes) = text.split_once(sentence).unwrap();
            let notes = notes.lines().next().unwrap();
            assert!(notes.contains(&format!("[{number}]")), "{sentence}: {notes}");
        }
    }
}

#[test]
fn sources_say_what_was_read_when() {
    let classes = CodeClass::ALL.iter().flat_map(|class| class.explain().references());
    for source in codes().flat_map(CloseCode::references).chain(classes) {
        let checked = source.checked().unwrap();
        assert!(("2026-11-01"..="2099-12-31").contains(&checked), "{source}");
        // What is in a repository has a path.
        assert_eq!(source.url().contains("/blob/"), source.path().is_some(), "{source}");
    }
}
