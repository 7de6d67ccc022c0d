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
mod text;

pub use problem::Problem;
use problem::Problems;

/// A data file: its path, for messages, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    /// Its name without the ending.
    fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

/// The generated Rust for the codes of `codes` (`close_codes.toml`), the registrations of `registry`
/// (`iana.csv`) and the languages of `locale_files`.
///
/// # Errors
///
/// Every problem of all files, by file and line. What follows from a file that can't be read is left
/// out.
pub fn generate(
    codes: &File,
    registry: &File,
    locale_files: &[File],
) -> Result<String, Vec<Problem>> {
    let mut problems = Problems::default();
    let data = read::data(codes, &mut problems);
    let registry = iana::registry(registry, &mut problems);
    let mut locales = Vec::new();
    for file in locale_files {
        locales.push(locale::read(file, &mut problems));
    }
    if problems.is_empty() {
        check::data(&codes.path, &data, &registry, &mut problems);
        locale::check(&data, &locales, &mut problems);
    }
    if problems.is_empty() {
        return Ok(emit::rust(&data, &registry, &locales));
    }
    Err(problems.into_vec())
}
