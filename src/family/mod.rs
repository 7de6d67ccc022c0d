//! Codes that mean what two programs agreed on.

mod advice;
mod code;
mod define;
mod document;
mod entry;
mod error;
#[expect(
    clippy::module_inception,
    reason = "the module is about families, the file about the type"
)]
mod family;
mod language;
mod parse;
mod published;
mod range;
mod reason;
mod translation;
mod values;

pub use code::FamilyCode;
pub use entry::FamilyEntry;
pub use error::InvalidFamily;
pub use family::Family;
pub use range::FamilyRange;
pub use reason::{FamilyReason, ReasonMatch};
pub use translation::{FamilyTranslation, TranslatedTexts};

/// The families that services and libraries publish; see [`Family`].
///
/// Each is a static, and a program contains only those that it names. [`ALL`](families::ALL),
/// [`by_id`](families::by_id) and [`defining`](families::defining) name all of them.
pub mod families {
    pub use super::published::*;
}
