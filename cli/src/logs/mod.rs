//! Logs: where close codes and symptoms are in them, and what is added to a line or counted.

pub mod additions;
pub mod chunks;
pub mod log;
pub mod only;
pub mod progress;
pub mod reading;
pub mod scanner;
pub mod summary;

mod field;
mod formats;
mod infer;
mod json;
mod number;
mod plain;
mod symptoms;
mod times;
