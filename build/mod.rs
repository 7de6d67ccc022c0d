//! From the text of the data files to the text of the generated Rust, or to all that is wrong with
//! them: [`read`] and [`iana`] take the files in, [`check`] holds them to the rules, [`emit`]
//! writes.

mod check;
mod emit;
mod iana;
mod model;
mod names;
mod problem;
mod read;

pub use problem::Problem;

/// A data file: its path, for messages, and its text.
pub type File<'a> = (&'a str, &'a str);

/// The generated Rust for the codes of `codes` (`close_codes.toml`) and the registrations of
/// `registry` (`iana.csv`).
///
/// # Errors
///
/// Every problem of both files, in the order of their lines.
pub fn generate(codes: File<'_>, registry: File<'_>) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let data = read::data(codes, &mut problems);
    let registry = iana::registry(registry, &mut problems);
    if problems.is_empty() {
        check::data(codes.0, &data, &registry, &mut problems);
    }
    if problems.is_empty() {
        return Ok(emit::rust(&data, &registry));
    }
    problems.sort();
    Err(problems)
}
