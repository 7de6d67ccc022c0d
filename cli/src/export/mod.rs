//! Everything that the library knows, as tables of flat rows.

pub mod formats;
pub mod tables;

pub mod column;
mod limits;
mod symptom_pattern;
mod symptoms;
