//! TOML with line numbers: the files, their tables, and the problems with them.

mod choice;
mod file;
mod located;
mod nested;
mod problem;
mod table;

pub use choice::Choice;
pub(crate) use choice::choice;
pub use file::File;
pub use located::{Located, Strings};
pub use problem::{Problem, Problems};
pub use table::{TomlTable, read};
