//! Writes the files of the site to a folder.

use std::fs;
use std::io;
use std::path::Path;

use crate::output::escape;
use crate::output::outcome::{Error, Result};
use crate::site::address::FRONT;
use crate::site::files::File;

/// In every page, whichever version of the program wrote it.
const GENERATOR_MARK: &str = "<meta name=\"generator\" content=\"ws-close-code ";

/// Whether the folder has files, but not an earlier version of the site.
pub fn has_other_files(dir: &Path) -> Result<bool> {
    let mut entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(failed("read", dir, &error)),
    };
    let is_ours = || {
        let front = fs::read_to_string(dir.join(FRONT));
        front.is_ok_and(|html| html.contains(GENERATOR_MARK))
    };
    Ok(entries.next().is_some() && !is_ours())
}

/// Writes a file, over an existing one of the same name.
pub fn write(dir: &Path, file: &File) -> Result<()> {
    let path = dir.join(&file.path);
    let folder = path.parent().unwrap_or(dir);
    fs::create_dir_all(folder).map_err(|error| failed("create", folder, &error))?;
    fs::write(&path, &file.contents).map_err(|error| failed("write", &path, &error))
}

fn failed(action: &str, path: &Path, error: &io::Error) -> Error {
    Error::Message(format!("cannot {action} {}: {error}", escape::path(path)))
}
