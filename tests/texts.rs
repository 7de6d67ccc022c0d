//! How the texts are written, in every language. `build/` checks their shape and their sources.

use std::collections::HashSet;

use ws_close_code::{CloseCode, CodeClass, Locale};

/// Every text of a row with what it is: the description, the causes, the remedies, when to use it.
macro_rules! texts {
    ($row:expr) => {{
        let row = $row;
        let mut texts =
            vec![("description", row.description()), ("when_to_use", row.when_to_use())];
        texts.extend(row.causes().iter().map(|text| ("cause", *text)));
        texts.extend(row.remedies().iter().map(|text| ("remedy", *text)));
        texts
    }};
}

/// The texts of all codes and classes, each with its row.
fn all(locale: Locale) -> Vec<(String, &'static str, &'static str)> {
    let of_codes = CloseCode::NAMED.iter().flat_map(|code| {
        texts!(code.explain().locale(locale))
            .into_iter()
            .map(|(kind, text)| (code.to_string(), kind, text))
    });
    let of_classes = CodeClass::ALL.iter().flat_map(|class| {
        texts!(class.explain().locale(locale))
            .into_iter()
            .map(|(kind, text)| (class.to_string(), kind, text))
    });
    of_codes.chain(of_classes).collect()
}

#[test]
fn no_code_says_the_same_twice() {
    for &locale in Locale::ALL {
        let mut seen = HashSet::new();
        for (row, _, text) in all(locale) {
            assert!(seen.insert((row.clone(), text)), "{row}: {text}");
        }
    }
}

/// A comparison begins with the first causes, and would say nothing if they were the same.
#[test]
fn no_two_rows_begin_with_the_same_cause() {
    for &locale in Locale::ALL {
        let mut seen = HashSet::new();
        let rows = CloseCode::NAMED.iter().map(|code| code.causes_in(locale));
        for causes in
            rows.chain(CodeClass::ALL.iter().map(|class| class.explain().locale(locale).causes()))
        {
            assert!(seen.insert(causes[0]), "{}", causes[0]);
        }
    }
}

/// Words that plain English does without, and words that promise too much.
#[test]
fn english_is_plain() {
    let shunned = [
        "whoever",
        "one's",
        "stands",
        "beside",
        "simply",
        "just",
        "obviously",
        "etc",
        "e.g",
        "i.e",
    ];
    for (row, _, text) in all(Locale::En) {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '.');
        for word in words.map(|word| word.trim_end_matches('.').to_lowercase()) {
            assert!(!shunned.contains(&word.as_str()), "{row}: {word:?} in {text:?}");
        }
        assert!(
            !text.contains(" - ") && !text.contains('–') && !text.contains("  "),
            "{row}: {text:?}"
        );
    }
}

/// A remedy tells what to do; a sentence that begins with one of these words describes.
#[test]
fn remedies_address_the_reader() {
    for (row, kind, text) in all(Locale::En) {
        let first = text.split_whitespace().next().unwrap();
        assert!(kind != "remedy" || !["It", "This", "There"].contains(&first), "{row}: {text:?}");
    }
    for (row, kind, text) in all(Locale::Ko) {
        assert!(
            kind != "remedy" || text.contains("세요") || text.contains("마세요"),
            "{row}: {text:?}"
        );
    }
}

#[test]
fn korean_is_polite_and_joins_no_cause_with_its_consequence() {
    for (row, kind, text) in all(Locale::Ko) {
        for sentence in text.trim_end_matches('.').split(". ") {
            let end = sentence.trim_end_matches(|c| ")\"".contains(c));
            let is_polite = ["니다", "세요"].iter().any(|polite| end.ends_with(polite))
                || sentence.ends_with(')')
                    && (sentence.contains("니다(") || sentence.contains("세요("));
            assert!(is_polite, "{row}: {sentence:?}");
        }
        assert!(kind == "description" || !text.contains("며, "), "{row}: {text:?}");
        for shunned in ["비공개", "무작위 지연", "등록용 코드"] {
            assert!(!text.contains(shunned), "{row}: {shunned} in {text:?}");
        }
    }
}
