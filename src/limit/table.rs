//! What `build/limits/` writes: a column for each field, so that a program has only those that it asks for.

#![allow(clippy::pedantic, reason = "generated")]

use super::kind::{LimitBasis, LimitKind};
use crate::close_code::CloseCode;
use crate::list_column::ListColumn;
use crate::locale::{Locale, Translation};
use crate::source::{Reference, SourceTable};
use crate::text_table::TextTable;

include!(concat!(env!("OUT_DIR"), "/limits.rs"));

/// The value of a limit, in eight bytes where its bytes or its number fit into four.
#[derive(Clone, Copy)]
pub(super) enum Value {
    Seconds(u32),
    Bytes(u32),
    Count(u32),
    Unlimited,
}

#[inline]
pub(super) const fn reference(row: usize) -> Reference {
    Reference::in_table(&SOURCES, SOURCE[row])
}
