//! Logs: where close codes and symptoms are in them, and what is added to a line or counted.

pub mod additions;
pub mod chunks;
pub mod decoding;
pub mod format_data;
pub mod number;
pub mod only;
pub mod reading;
pub mod scanner;
pub mod streams;
pub mod summary;

mod digits;
mod field;
mod follow;
mod formats;
mod infer;
mod json;
mod likely;
mod log;
mod places;
mod plain;
mod progress;
#[cfg(test)]
mod slowly;
mod symptoms;
mod times;
mod utf16;
mod zstandard;
