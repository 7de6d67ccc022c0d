//! What searches find, and in which order.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use ws_close_code::{CloseCode, CodeClass, Locale, Symptom, families};

use super::data::LANGUAGES;
use super::entries::literal;
use super::subject::{Subject, is_of_family};
use super::{Found, Index, entries};

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(entries::all(families::ALL)));

/// What a search finds of the registry, such as `1006` or `4000-4999`, the best first.
fn found(query: &str) -> Vec<String> {
    let found = INDEX.search(query, Locale::default());
    let of_registry = |found: &Found| match found.subject {
        Subject::Topic(topic) if !is_of_family(topic.code()) => Some(topic.to_string()),
        _ => None,
    };
    found.iter().filter_map(of_registry).collect()
}

/// The first lines of a table without its header, as fields.
fn rows(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    let text = fs::read_to_string(path).unwrap();
    let fields = |line: &str| line.split('\t').map(str::to_owned).collect();
    text.lines().skip(1).map(fields).collect()
}

/// Prints the searches of a table whose first three codes are all wrong, and how many are right.
fn right(file: &str) -> (usize, usize) {
    let rows = rows(file);
    let is_right = |row: &&Vec<String>| {
        let found = found(&row[0]);
        let is_right =
            found.iter().take(3).any(|code| row[1].split(' ').any(|right| right == code));
        if !is_right {
            println!("{file}: {:?} finds {found:?}, not {}", row[0], row[1]);
        }
        is_right
    };
    (rows.iter().filter(is_right).count(), rows.len())
}

#[test]
fn searches_of_people_find_a_right_code_among_the_first_three() {
    let (right, all) = right("search_queries.tsv");
    assert!(all == 74 && right >= 60, "{right} of {all}");
}

/// Written from the meaning of the codes, not from reports.
#[test]
fn everyday_words_find_a_right_code_among_the_first_three() {
    let (right, all) = right("search_everyday.tsv");
    assert!(all > 100 && right * 10 >= all * 9, "{right} of {all}");
}

#[test]
fn a_code_is_first_for_its_number_its_label_and_each_of_its_names() {
    for code in CloseCode::NAMED {
        let number = code.as_u16().to_string();
        let mut names = vec![number.as_str(), code.label()];
        names.extend(Locale::ALL.iter().map(|locale| code.explain().locale(*locale).name()));
        for name in names {
            assert_eq!(found(name).first(), Some(&number), "{name:?}");
        }
    }
}

#[test]
fn a_code_is_found_by_each_of_its_texts() {
    let english = CloseCode::NAMED.iter().map(|code| code.explain());
    let korean = CloseCode::GoingAway.explain().locale(Locale::Ko);
    for text in english.chain([korean]) {
        let number = text.code().as_u16().to_string();
        for sentence in [text.name(), text.description()].iter().chain(text.causes()) {
            assert!(found(sentence).contains(&number), "{number} is not found by {sentence:?}");
        }
    }
}

#[test]
fn a_text_that_a_program_prints_finds_its_symptom_first() {
    // A sample, because each is a whole search.
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let is_long = |symptom: &&Symptom| letters(&literal(symptom.text())) >= 16;
    for symptom in Symptom::ALL.iter().filter(is_long).step_by(20) {
        let line =
            symptom.text().replace('{', "7 {").split('{').map(after_blank).collect::<String>();
        let line = format!("10:00 client-1 {line} (worker 3)");
        let printed: Vec<_> = Symptom::in_text(&line).collect();
        let found = INDEX.search(&line, Locale::default());
        let place = found.iter().position(|found| is_about(found, *symptom));
        // Others may be longer parts of the same line.
        assert!(place.is_some_and(|at| at <= printed.len()), "{line}: {place:?}");
    }
}

fn after_blank(text: &str) -> &str {
    text.split_once('}').map_or(text, |(_, rest)| rest)
}

fn is_about(found: &Found, symptom: Symptom) -> bool {
    matches!(found.subject, Subject::Symptom(of) if *of == symptom)
}

#[test]
fn search_words_are_those_of_registered_codes() {
    for (number, _) in LANGUAGES.iter().flat_map(|language| language.codes) {
        assert!(CloseCode::from_u16(*number).is_registered(), "{number}");
    }
}

#[test]
fn a_code_is_first_for_each_of_its_aliases() {
    for code in CloseCode::NAMED {
        for alias in code.aliases() {
            assert_eq!(found(alias).first(), Some(&code.as_u16().to_string()), "{alias}");
            // The library reads them too, so they are the same aliases.
            assert_eq!(alias.parse(), Ok(*code));
        }
    }
}

#[test]
fn a_class_is_found_by_its_names_and_by_a_number_of_it() {
    for class in CodeClass::ALL {
        let (first, last) = class.numbers().into_inner();
        let shown = format!("{first}-{last}");
        for locale in Locale::ALL {
            let name = class.explain().locale(*locale).name();
            assert!(found(name).contains(&shown), "{name:?}");
        }
        // 999 may as well be a time or a size.
        if last >= 1000 {
            assert_eq!(found(&last.to_string()), [shown]);
        }
    }
}

#[test]
fn korean_is_found_without_spaces_with_endings_and_by_synonyms() {
    for (query, code) in [
        ("비정상종료", "1006"),
        ("비정상 종료", "1006"),
        ("서버재시작", "1012"),
        ("메시지크기초과", "1009"),
        ("메시지가 너무 큼", "1009"),
        ("서버를 재시작하면", "1012"),
        ("메세지 크기", "1009"),
        ("새로고침", "1001"),
        ("서브프로토콜", "1003"),
        ("연결이 끊어졌습니다", "1006"),
        ("1006 에러", "1006"),
    ] {
        assert_eq!(found(query).first().map(String::as_str), Some(code), "{query}");
    }
}

#[test]
fn a_search_without_a_useful_word_finds_nothing() {
    for query in
        ["what is the code", "원인", "websocket", "pineapple", "the pineapple server", " ", "?"]
    {
        assert_eq!(found(query), [""; 0], "{query:?}");
    }
}
