//! `explain` and `compare`. Whole documents of a few codes are in snapshots; what holds for every code, every
//! pair and every language is asked of all of them.

mod classes;
mod comparisons;
mod documents;
mod explanations;
mod layout;
mod notes;
mod values;

use ws_close_code::{CloseCode, CodeClass, Locale};

fn code(number: u16) -> CloseCode {
    CloseCode::from_u16(number)
}

/// A number of this class without a name.
fn unnamed(class: CodeClass) -> CloseCode {
    class.numbers().map(code).find(|code| code.name().is_none()).unwrap()
}

/// The named codes, and one number without a name of every class.
fn codes() -> impl Iterator<Item = CloseCode> + Clone {
    CloseCode::NAMED.iter().copied().chain(CodeClass::ALL.iter().copied().map(unnamed))
}

/// Every ordered pair of these.
fn pairs() -> impl Iterator<Item = (CloseCode, CloseCode)> {
    codes().flat_map(|first| codes().map(move |second| (first, second)))
}

/// The file of a language.
fn data(locale: Locale) -> toml::Table {
    let path = format!("{}/data/locale/{locale}.toml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap().parse().unwrap()
}

/// A phrase as the data has it.
fn phrase(locale: Locale, table: &str, key: &str) -> String {
    data(locale)[table][key].as_str().unwrap().to_owned()
}

fn has_hangul(text: &str) -> bool {
    text.chars().any(|c| ('가'..='힣').contains(&c))
}

/// Whether the letters of `text` are those of this language: English has only ASCII, Korean has Hangul.
fn is_in(locale: Locale, text: &str) -> bool {
    !text.is_empty()
        && match locale {
            Locale::En => text.chars().all(|c| c.is_ascii() || !c.is_alphanumeric()),
            Locale::Ko => has_hangul(text),
            _ => true,
        }
}

/// The text without list marks and with single spaces.
fn one_line(text: &str) -> String {
    let words = text.split_whitespace().filter(|&word| word != "-");
    words.collect::<Vec<_>>().join(" ")
}

/// Asserts that `text` has these parts in this order, each after the one before.
#[track_caller]
fn assert_in_order(text: &str, parts: &[String]) {
    let mut from = 0;
    for part in parts {
        let part = one_line(part);
        let place = text[from..].find(&part);
        assert!(place.is_some(), "{part:?} is not in its place in {text}");
        from += place.unwrap() + part.len();
    }
}
