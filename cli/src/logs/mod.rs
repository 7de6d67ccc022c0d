//! Logs: where close codes are in them, and what is added to a line or counted.

pub mod additions;
pub mod chunks;
pub mod counts;
pub mod line_kind;
pub mod log;
pub mod progress;
mod reason;
pub mod scanner;
pub mod text;

mod json;
