//! Reads the code that the pages show for each language, checks it, and generates Rust from it.

mod check;
mod emit;
mod read;

use crate::file::{File, sorted};

/// Rust with the snippets of `files`, or every problem, such as `data/snippets/go.toml:4: …`.
pub fn generate(files: &[File]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut languages: Vec<_> =
        files.iter().filter_map(|file| read::language(file, &mut problems)).collect();
    check::check(&languages, &mut problems);
    languages.sort_by_key(|language| language.rank);
    if problems.is_empty() { Ok(emit::rust(&languages)) } else { Err(sorted(problems)) }
}
