//! What `data/search` has, as the build wrote it.

include!(concat!(env!("OUT_DIR"), "/search.rs"));

/// The words of one language.
pub struct Language {
    pub stop_words: &'static [&'static str],
    pub endings: &'static [&'static str],
    /// A word that people type, and the words that the texts have for it.
    pub synonyms: &'static [(&'static str, &'static [&'static str])],
    /// The search words of each kind of limit.
    pub limits: &'static [(&'static str, &'static [&'static str])],
    /// The search words of each code.
    pub codes: &'static [(u16, &'static [&'static str])],
    /// The search words of each class, by its label.
    pub classes: &'static [(&'static str, &'static [&'static str])],
}
