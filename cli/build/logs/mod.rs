//! Reads the formats of log lines, checks them, and generates Rust from them.

mod check;
mod emit;
mod read;

use crate::file::{File, sorted};

/// Rust with the formats of `files`, or every problem, such as `data/logs/general.toml:21: …`.
pub fn generate(files: &[File]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut data = read::Data::default();
    for file in files {
        read::read(file, &mut data, &mut problems);
    }
    check::check(&mut data, &mut problems);
    if problems.is_empty() { Ok(emit::rust(&data)) } else { Err(sorted(problems)) }
}
