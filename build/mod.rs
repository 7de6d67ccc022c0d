//! From the text of the data files to the text of the generated Rust, or to all that is wrong with
//! them: [`read`], [`locale`] and [`iana`] take the files in, [`check`] and [`locale`] hold them to
//! the rules, [`emit`] writes.

mod check;
mod emit;
#[cfg(feature = "private")]
pub mod families;
mod iana;
mod locale;
mod model;
mod names;
mod problem;
mod read;
mod table;

pub use problem::Problem;

/// A data file: its path, for messages, and its text.
pub type File<'a> = (&'a str, &'a str);

/// The generated Rust for the codes of `codes` (`close_codes.toml`), the registrations of `registry`
/// (`iana.csv`) and the languages of `locales`.
///
/// # Errors
///
/// Every problem of all files, by file and line. What follows from a file that can't be read is left
/// out.
pub fn generate(
    codes: File<'_>,
    registry: File<'_>,
    locales: &[File<'_>],
) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let data = read::data(codes, &mut problems);
    let registry = iana::registry(registry, &mut problems);
    let locales: Vec<_> = locales.iter().map(|&file| locale::read(file, &mut problems)).collect();
    if problems.is_empty() {
        check::data(codes.0, &data, &registry, &mut problems);
        locale::check(&data, &locales, &mut problems);
    }
    if problems.is_empty() {
        return Ok(emit::rust(&data, &registry, &locales));
    }
    problems.sort();
    Err(problems)
}
