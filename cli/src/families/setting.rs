//! The family where `--family` names none: from the environment, or from the configuration file.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::families::file::TomlFile;
use crate::families::parse::parse;

/// The id of a family, or the path of a file.
pub const VARIABLE: &str = "WS_CLOSE_CODE_FAMILY";

/// Where a family was named, and what.
pub struct Setting {
    pub origin: String,
    pub family: String,
    /// What a path is relative to.
    pub folder: PathBuf,
}

/// What the environment says, else what the configuration file says.
///
/// # Errors
///
/// What is wrong with the configuration file.
pub fn read() -> Result<Option<Setting>, Vec<String>> {
    match env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        Some(value) => Ok(Some(Setting {
            origin: VARIABLE.to_owned(),
            family: value.to_string_lossy().into_owned(),
            folder: PathBuf::new(),
        })),
        None => config_path().map_or(Ok(None), |path| of_file(&path)),
    }
}

/// `$XDG_CONFIG_HOME/ws-close-code/config.toml`; `~/.config` where the variable is not an absolute path.
fn config_path() -> Option<PathBuf> {
    let absolute =
        |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder =
        absolute("XDG_CONFIG_HOME").or_else(|| absolute("HOME").map(|home| home.join(".config")));
    Some(folder?.join("ws-close-code").join("config.toml"))
}

fn of_file(path: &Path) -> Result<Option<Setting>, Vec<String>> {
    let file = TomlFile::new(path);
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            file.unreadable(&error);
            return Err(file.problems());
        }
    };
    let family = parse(&file, &bytes, |mut root| {
        let family = root.optional_string("family");
        root.finish();
        family
    });
    if file.has_problems() {
        return Err(file.problems());
    }
    Ok(family.flatten().map(|family| Setting {
        origin: format!("{}:{}", file.shown(), family.line),
        family: family.value,
        folder: path.parent().unwrap_or(Path::new("")).to_owned(),
    }))
}

/// Whether a word is the path of a file, and not an id.
pub fn is_path(word: &str) -> bool {
    let is_toml = Path::new(word).extension() == Some(OsStr::new("toml"));
    is_toml || word.contains(std::path::is_separator)
}
