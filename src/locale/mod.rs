//! The languages: the phrases of each, and the texts of all codes in languages other than English.

mod fill;
mod table;
mod texts;

pub(crate) use fill::fill;
pub use table::Locale;
pub(crate) use table::{LocaleData, Phrases, data};
