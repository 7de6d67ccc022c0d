//! What the commands print, and how they end.

pub mod advice;
pub mod code;
pub mod color;
pub mod console;
pub mod escape;
pub mod format;
pub mod found;
pub mod json;
pub mod meanings;
pub mod outcome;
pub mod page;
pub mod text_table;
pub mod wrap;
