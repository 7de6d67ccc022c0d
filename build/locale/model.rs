//! The shape of a language.

use super::super::close_codes::Texts;
use super::super::rules::Style;
use super::super::toml::Located;
use super::phrases::PhraseTable;

/// The language of the texts in `close_codes.toml`.
pub const ENGLISH: &str = "en";

/// One file of `data/locale/`.
#[derive(Default)]
pub struct Locale {
    pub file: String,
    /// The language's tag, which is the name of the file.
    pub tag: String,
    /// The language's name in English.
    pub language: Located<String>,
    pub sentence_end: Located<String>,
    pub style: Style,
    pub phrases: Vec<PhraseTable>,
    /// What each code and class means, as part of a sentence about two of them.
    pub meanings: Meanings,
    pub pairs: Vec<Pair>,
    /// The texts of codes and classes.
    pub rows: Vec<Row>,
}

impl Locale {
    pub fn is_english(&self) -> bool {
        self.tag == ENGLISH
    }
}

/// Meanings by the number of a code or the label of a class.
#[derive(Default)]
pub struct Meanings {
    pub line: usize,
    pub all: Vec<(Located<String>, Located<String>)>,
}

impl Meanings {
    /// What the row with this subject means, such as `code 1000` or `class unused`.
    pub fn of(&self, subject: &str) -> Option<&Located<String>> {
        let (_, key) = subject.split_once(' ')?;
        Some(&self.all.iter().find(|(name, _)| name.value == key)?.1)
    }
}

/// What a language says about two codes that people mix up.
#[derive(Default)]
pub struct Pair {
    pub codes: Located<(u16, u16)>,
    pub sentence: Located<String>,
}

/// The texts of a `[[code]]` or a `[[class]]`.
#[derive(Default)]
pub struct Row {
    pub line: usize,
    /// `code 1000` or `class unused`.
    pub subject: String,
    pub name: Located<String>,
    pub texts: Texts,
}
