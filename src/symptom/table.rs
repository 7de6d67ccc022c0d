//! What `build/symptoms/` writes: a column for each field, so that a program has only those that it asks for.

#![allow(clippy::pedantic, reason = "generated")]

use super::form::SymptomForm;
use crate::close_code::CloseCode;
use crate::list_column::ListColumn;
use crate::locale::{Locale, Translation};
use crate::source::{Reference, SourceTable};
use crate::text_table::TextTable;

include!(concat!(env!("OUT_DIR"), "/symptoms.rs"));

#[inline]
pub(super) const fn reference(place: u16) -> Reference {
    Reference::in_table(&SOURCES, place)
}
