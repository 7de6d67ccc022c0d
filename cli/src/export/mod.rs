//! Everything that the library knows, as tables of flat rows.

pub mod column;
mod families;
pub mod formats;
mod keys;
mod limits;
mod reconnect;
pub mod symptom_pattern;
mod symptoms;
pub mod tables;
