//! The texts that people hold when a connection ended, as `build/symptoms/` writes them, and how they are found.

mod blanks;
mod explain;
mod field;
mod find;
mod form;
mod literal;
mod pattern;
mod places;
mod rules;
mod scan;
#[expect(
    clippy::module_inception,
    reason = "the module is about symptoms, the file about the type"
)]
mod symptom;
mod symptom_match;
mod table;
mod texts;
mod words;

pub use form::SymptomForm;
pub use symptom::Symptom;
pub use symptom_match::SymptomMatch;
pub(crate) use table::translation;
