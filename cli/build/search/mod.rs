//! Reads the search words of every language, checks them, and generates Rust from them.

mod check;
mod emit;
mod read;

use crate::file::{File, sorted};

/// Rust with the search words of `files`, or every problem, such as `data/search/ko.toml:21: …`.
pub fn generate(files: &[File]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let languages: Vec<_> =
        files.iter().filter_map(|file| read::read(file, &mut problems)).collect();
    for language in &languages {
        check::check(language, &mut problems);
    }
    if problems.is_empty() { Ok(emit::rust(&languages)) } else { Err(sorted(problems)) }
}
