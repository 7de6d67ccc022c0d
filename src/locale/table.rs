//! What `build/locale/` writes: the enum, the phrases, and the texts of each language.

#![allow(clippy::pedantic, reason = "generated")]

use crate::close_code::english;
use crate::words::word_enum;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// All texts of a language. Code that holds one can print all of it, so it is reached only through the
/// [`Locale`] that a program names.
#[expect(unnameable_types, reason = "only this crate has the texts")]
pub struct LocaleData {
    pub(crate) locale: Locale,
    pub(crate) name: fn(usize) -> &'static str,
    pub(crate) description: fn(usize) -> &'static str,
    pub(crate) causes: fn(usize) -> &'static [&'static str],
    pub(crate) remedies: fn(usize) -> &'static [&'static str],
    pub(crate) when_to_use: fn(usize) -> &'static str,
    /// What the code means, as part of a sentence.
    pub(crate) meaning: fn(usize) -> &'static str,
    /// What is said about two codes that people mix up, by their numbers, the lower one first.
    pub(crate) pair: fn(u16, u16) -> Option<&'static str>,
    pub(crate) phrases: Phrases,
}
