//! Everything that the library knows, as tables of flat rows.

pub mod column;
mod delay;
mod families;
pub mod formats;
mod limits;
pub mod symptom_pattern;
mod symptoms;
pub mod tables;
