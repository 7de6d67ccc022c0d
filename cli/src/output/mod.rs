//! What the commands print, and how they end.

pub mod advice;
pub mod console;
pub mod format;
pub mod json;
pub mod meanings;
pub mod outcome;
pub mod text_table;
