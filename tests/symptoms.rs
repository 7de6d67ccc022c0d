//! Symptoms: each by its id, and those of a text.
#![cfg(feature = "diagnosis")]

use std::fs;

use ws_close_code::{CloseCode, Symptom};

/// An entry of the data that is only for tests.
struct Example {
    symptom: Symptom,
    line: String,
    is_case_exact: bool,
}

fn examples() -> Vec<Example> {
    let mut examples = Vec::new();
    for file in fs::read_dir("data/symptoms").unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let file: toml::Table = text.parse().unwrap();
        for entry in file["symptom"].as_array().unwrap() {
            let symptom = *Symptom::by_id(entry["id"].as_str().unwrap()).unwrap();
            assert_eq!(symptom.text(), entry["text"].as_str().unwrap());
            let line = entry["example"].as_str().unwrap().to_owned();
            let is_case_exact =
                entry.get("exact_case").is_some_and(|value| value.as_bool().unwrap());
            examples.push(Example { symptom, line, is_case_exact });
        }
    }
    assert_eq!(examples.len(), Symptom::ALL.len());
    examples
}

fn place(symptom: Symptom, text: &str) -> Option<usize> {
    Symptom::in_text(text).position(|found| *found == symptom)
}

#[track_caller]
fn assert_among_the_first_two(symptom: Symptom, text: &str) {
    let found: Vec<_> = Symptom::in_text(text).collect();
    assert!(
        found.iter().take(2).any(|found| **found == symptom),
        "{symptom:?} in {text:?}: {found:?}"
    );
}

/// Whether a symptom only counts as a whole field, by the rule of the documentation.
fn is_common(symptom: Symptom) -> bool {
    let text = symptom.text();
    !text.contains('{')
        && text.split(' ').count() <= 2
        && !text.contains(|c: char| c.is_ascii_digit())
}

/// What is in blanks: for codes, statuses, numbers, addresses and all others.
const VALUES: [[&str; 5]; 3] = [
    ["4321", "418", "77", "ws://host.example:81/path?q=1", "Something else"],
    ["1000", "599", "0", "http://[::1]/", "다른 값 — a (b) 'c' {d}"],
    ["9999", "100", "18446744073709551616", "x", "7"],
];

/// The text with these in its blanks.
fn filled(symptom: Symptom, values: [&str; 5]) -> String {
    let mut filled = String::new();
    let mut rest = symptom.text();
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap();
        let value = match name {
            "code" => values[0],
            "status" => values[1],
            "number" | "errno" | "limit" | "size" => values[2],
            "url" => values[3],
            _ => values[4],
        };
        filled += &[before, value].concat();
        rest = after;
    }
    filled + rest
}

/// What may be before and after a text on its line.
fn around(symptom: Symptom) -> impl Iterator<Item = [&'static str; 2]> {
    let after = if is_common(symptom) { "\", conn=7" } else { " (conn 7, 10 ms)" };
    let before =
        ["2026-11-26T10:00:00.000Z ERROR [ws]: ", "{\"level\":\"error\",\"msg\":\"", "재연결 - "];
    before.into_iter().map(move |before| [before, after])
}

#[test]
fn every_symptom_is_found_by_its_id() {
    assert!(Symptom::ALL.len() >= 410);
    assert!(Symptom::ALL.is_sorted_by_key(|symptom| symptom.id()));
    for &symptom in Symptom::ALL {
        assert_eq!(Symptom::by_id(symptom.id()), Some(&symptom));
        assert_eq!(Symptom::by_id(&symptom.id().to_uppercase()), Some(&symptom));
        assert_eq!(format!("{symptom:?}"), format!("Symptom({:?})", symptom.id()));
    }
    for id in ["", "zzz", "nginx", "증상"] {
        assert_eq!(Symptom::by_id(id), None);
    }
}

#[test]
fn every_symptom_has_texts_and_sources() {
    for &symptom in Symptom::ALL {
        let id = symptom.id();
        for text in [symptom.origin(), symptom.text(), symptom.meaning()] {
            assert!(!text.is_empty(), "{id}");
        }
        assert_ne!(symptom.tell_apart(), Some(""), "{id}");
        for sentences in [symptom.causes(), symptom.remedies()] {
            assert!((1..=4).contains(&sentences.len()), "{id}");
            assert_eq!(sentences.iter().len(), sentences.len(), "{id}");
            assert!(sentences.iter().all(|sentence| sentence.ends_with('.')), "{id}");
            assert_eq!(sentences.get(0), sentences.iter().next(), "{id}");
            assert_eq!(sentences.get(sentences.len()), None, "{id}");
        }
        assert!(symptom.references().len() > 0, "{id}");
        for reference in symptom.references() {
            assert!(!reference.title().is_empty(), "{id}");
            assert!(reference.url().starts_with("https://"), "{id}");
            assert!(reference.checked().is_some(), "{id}");
        }
        assert!((1..=5).contains(&symptom.rank()), "{id}");
    }
}

#[test]
fn every_example_has_its_own_symptom_first_or_second() {
    let mut first = 0;
    for Example { symptom, line, .. } in examples() {
        assert_among_the_first_two(symptom, &line);
        first += usize::from(place(symptom, &line) == Some(0));
    }
    assert!(first * 100 >= Symptom::ALL.len() * 97, "{first}");
}

#[test]
fn every_example_is_found_in_upper_case_unless_case_matters() {
    for Example { symptom, line, is_case_exact } in examples() {
        assert_eq!(symptom.is_case_exact(), is_case_exact, "{symptom:?}");
        let upper = line.to_ascii_uppercase();
        if is_case_exact {
            let other = line.replace("cD--", "Cd--").replace(" SI", " si").to_ascii_lowercase();
            assert_eq!(place(symptom, &other), None, "{other}");
        } else {
            assert_among_the_first_two(symptom, &upper);
        }
    }
}

#[test]
fn every_example_is_found_within_longer_lines() {
    for Example { symptom, line, .. } in examples() {
        for [before, after] in around(symptom) {
            assert_among_the_first_two(symptom, &[before, &line, after].concat());
        }
    }
}

#[test]
fn every_text_is_found_with_other_values_in_its_blanks() {
    for (&symptom, values) in Symptom::ALL.iter().flat_map(|symptom| VALUES.map(|v| (symptom, v))) {
        let text = filled(symptom, values);
        assert_among_the_first_two(symptom, &text);
        let found = Symptom::find_in(&text).find(|found| *found.symptom() == symptom).unwrap();
        let number = |name: &str, value: &str| {
            symptom.text().contains(name).then(|| value.parse::<u16>().unwrap())
        };
        let code = number("{code}", values[0]).map(CloseCode::from_u16);
        assert_eq!(found.code(), code, "{text}");
        assert_eq!(found.http_status(), number("{status}", values[1]), "{text}");
        assert_eq!(found.as_str(), &text[found.range()]);
    }
}

#[test]
fn every_text_is_found_within_longer_lines() {
    for (&symptom, values) in Symptom::ALL.iter().flat_map(|symptom| VALUES.map(|v| (symptom, v))) {
        for [before, after] in around(symptom) {
            let line = [before, &filled(symptom, values), after].concat();
            assert!(place(symptom, &line).is_some(), "{line}");
            let lines = ["one line\n", &line, "\nanother line\n"].concat();
            let found = Symptom::find_in(&lines).find(|found| *found.symptom() == symptom).unwrap();
            assert!(!found.as_str().contains('\n'), "{lines}");
        }
    }
}

#[test]
fn white_space_of_any_kind_is_equal() {
    for &symptom in Symptom::ALL.iter().filter(|symptom| !symptom.text().contains('{')) {
        for space in ["  ", "\t", " \n", "\r\n    "] {
            let text = symptom.text().replace(' ', space);
            // One line break at a time.
            let text =
                if space.contains('\n') { symptom.text().replacen(' ', space, 1) } else { text };
            assert!(place(symptom, &text).is_some(), "{text:?}");
        }
        assert_eq!(
            place(symptom, &symptom.text().replace(' ', "")).is_some(),
            !symptom.text().contains(' ')
        );
    }
}

#[test]
fn nothing_is_found_within_longer_words() {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    for &symptom in Symptom::ALL.iter().filter(|symptom| !symptom.text().contains('{')) {
        let text = symptom.text();
        for letter in ["x", "7", "_"] {
            if is_letter(text.chars().next()) {
                assert_eq!(place(symptom, &[letter, text].concat()), None, "{text}");
            }
            if is_letter(text.chars().last()) {
                assert_eq!(place(symptom, &[text, letter].concat()), None, "{text}");
            }
        }
    }
}

#[test]
fn one_word_or_two_count_only_as_a_whole_field() {
    let common: Vec<_> =
        Symptom::ALL.iter().copied().filter(|symptom| is_common(*symptom)).collect();
    assert!(common.len() > 20);
    for &symptom in Symptom::ALL {
        assert_eq!(symptom.is_whole_field(), is_common(symptom), "{symptom:?}");
    }
    for symptom in common {
        let text = symptom.text();
        for (before, after) in [
            ("", ""),
            ("  ", "  "),
            ("reason: ", ""),
            ("reason=\"", "\" x"),
            ("'", "'"),
            ("(", ") x"),
            ("[", "] x"),
            ("closed, ", ", x"),
            ("closed - ", ";"),
            ("1006:: ", ""),
            ("{\"reason\":\"", "\",\"a\":5}"),
            ("{a=", "}"),
            ("close 1008 ", ""),
            ("received 4000 (private use) ", "; then"),
            ("4000 (사설 용도의 번호이며 그 뜻은 해당 서비스가 정한다) ", ""),
            ("line\n", "\nline"),
        ] {
            let line = [before, text, after].concat();
            assert!(place(symptom, &line).is_some(), "{line:?}");
        }
        for (before, after) in [
            ("a ", ""),
            ("", " a"),
            ("the ", " of"),
            ("999 ", ""),
            ("5000 ", ""),
            ("11008 ", ""),
            ("(private use) ", ""),
            ("4000 (a name that is longer than that of any code) ", ""),
            ("", ": a"),
            ("idle-", ""),
            ("CloseCode::", ""),
            ("{\"", "\": 5}"),
            ("{'", "' : 5}"),
        ] {
            let line = [before, text, after].concat();
            assert_eq!(place(symptom, &line), None, "{line:?}");
        }
    }
}

#[test]
fn a_reason_is_the_whole_text_of_its_symptom() {
    for &symptom in Symptom::ALL.iter().filter(|symptom| !symptom.text().contains('{')) {
        let text = symptom.text();
        for reason in [text.to_owned(), format!(" {text}\n")] {
            assert!(Symptom::of_reason(&reason).any(|found| *found == symptom), "{reason:?}");
        }
        let longer = format!("why: {text}");
        assert!(Symptom::of_reason(&longer).all(|found| *found != symptom), "{longer:?}");
    }
    for reason in ["", " ", "bye for now"] {
        assert_eq!(Symptom::of_reason(reason).count(), 0);
    }
}

#[test]
fn each_symptom_is_found_once_at_its_first_place() {
    let text = "read ECONNRESET\nError: read ECONNRESET\n";
    let mut found = Symptom::find_in(text).map(|found| found.range());
    assert_eq!((found.next(), found.next()), (Some(0..15), None));
    // The whole data as one text.
    let all: String =
        Symptom::ALL.iter().map(|symptom| filled(*symptom, VALUES[0]) + "\n\n").collect();
    let mut found: Vec<_> = Symptom::in_text(&all).collect();
    found.sort_unstable();
    assert!(found.iter().copied().eq(Symptom::ALL), "{} of {}", found.len(), Symptom::ALL.len());
}
