//! Your own families: files in the format of the library's `data/families/`, read with line numbers, checked, and made into
//! what the library takes.

mod advice;
mod check;
pub mod file;
mod make;
mod model;
mod names;
mod notes;
pub mod parse;
mod read;
mod rules;
mod table;
mod text;

use std::fs;
use std::path::Path;

use ws_close_code::Family;

use crate::families::file::{Remark, TomlFile};
use crate::families::model::OwnFamily;
use crate::families::parse::parse;

/// A file to copy: every field, with what it is for.
pub const TEMPLATE: &str = include_str!("template.toml");

/// What is wrong with a file.
#[derive(Default)]
pub struct Faults {
    /// By line.
    pub all: Vec<Remark>,
    pub is_unreadable: bool,
}

impl Faults {
    /// Each such as `chat.toml:12: code 4001: …`, by line.
    pub fn lines(&self) -> Vec<String> {
        self.all.iter().map(Remark::to_string).collect()
    }
}

/// The family of a file.
///
/// # Errors
///
/// Every fault of the file.
pub fn load(path: &Path) -> Result<&'static Family, Faults> {
    check(path).map(|(family, _)| family)
}

/// The family of a file, and what the library would also ask for.
///
/// # Errors
///
/// Every fault of the file.
pub fn check(path: &Path) -> Result<(&'static Family, Vec<Remark>), Faults> {
    let file = TomlFile::new(path);
    let family = read(path, &file);
    let refused = || Faults { all: file.problems(), is_unreadable: file.is_unreadable() };
    let family = family.filter(|_| !file.has_problems()).ok_or_else(refused)?;
    // What the library refuses is refused above, with its line.
    let made = family.make().map_err(|error| {
        file.problem(1, error.to_string());
        refused()
    })?;
    family.note(&file);
    Ok((made, file.notes()))
}

fn read(path: &Path, file: &TomlFile) -> Option<OwnFamily> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            file.unreadable(&error);
            return None;
        }
    };
    let id = path.file_stem().unwrap_or_default().to_string_lossy();
    let family = parse(file, &bytes, |root| OwnFamily::read(&id, root))?;
    family.check(file);
    Some(family)
}

#[cfg(test)]
mod tests;
