//! `locale/diagnosis/`: the phrases around symptoms and limits in each language, and the texts of the symptoms and
//! limits that most people meet in all languages but English.

mod check;
mod emit;
mod read;

use super::limits::Limits;
use super::locale::Locale;
use super::locale::phrases::PhraseTable;
use super::symptoms::{Shape, Symptoms};
use super::toml::{Located, Strings};

/// One file of `data/locale/diagnosis/`.
#[derive(Default)]
pub struct Translations {
    file: String,
    /// The language's tag, which is the name of the file.
    tag: String,
    phrases: Vec<PhraseTable>,
    symptoms: Vec<SymptomTexts>,
    limits: Vec<LimitTexts>,
}

/// The texts of a symptom. It has as many of each as in English.
#[derive(Default)]
struct SymptomTexts {
    id: Located<String>,
    meaning: Located<String>,
    tell_apart: Option<Located<String>>,
    causes: Strings,
    remedies: Strings,
}

#[derive(Default)]
struct LimitTexts {
    id: Located<String>,
    effect: Located<String>,
    remedy: Located<String>,
}
