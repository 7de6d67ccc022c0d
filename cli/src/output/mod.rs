//! What the commands print, and how they end.

pub mod color;
pub mod console;
pub mod format;
pub mod json;
pub mod outcome;
pub mod text_table;
