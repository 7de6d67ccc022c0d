//! `close_codes.toml`: the codes and the classes of codes, with their texts in English.

mod check;
mod cited;
mod docs;
mod emit;
mod model;
#[cfg(feature = "names")]
mod name_table;
mod names;
mod read;
mod rfc;

pub use check::{check, check_texts, names_its_number};
pub use cited::check_claims;
pub use emit::{emit, text_columns};
pub use model::{CloseCodes, Texts};
pub use read::{close_codes, texts};
