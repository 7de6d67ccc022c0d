//! Everything that the library knows, as tables of flat rows.

mod delay;
mod families;
pub mod formats;
pub mod tables;

pub mod column;
