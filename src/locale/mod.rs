//! The languages: the phrases of each, and the texts of all codes in languages other than English.

#[cfg(feature = "diagnosis")]
mod diagnosis;
mod fill;
mod table;
mod texts;
#[cfg(feature = "diagnosis")]
mod translation;

#[cfg(feature = "diagnosis")]
pub(crate) use diagnosis::{DiagnosisPhrases, phrases};
pub(crate) use fill::fill;
pub use table::Locale;
pub(crate) use table::{LocaleData, Phrases, data};
#[cfg(feature = "diagnosis")]
pub(crate) use translation::Translation;
