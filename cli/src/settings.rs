//! What holds where no option says otherwise: from the environment, else from the configuration file.

use std::env;
use std::fmt::Display;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::OnceLock;

use ws_close_code::Locale;

use crate::families::file::{Remark, TomlFile};
use crate::families::parse::parse;
use crate::output::color::Color;
use crate::output::outcome::{Error, Result};

#[derive(Default)]
pub struct Settings {
    /// The id of a family, or the path of a file.
    pub family: Option<Setting>,
    pub lang: Option<Locale>,
    pub color: Option<Color>,
}

/// What was said, and where.
pub struct Setting {
    /// A variable, or a line of the configuration file.
    pub origin: String,
    pub value: String,
    /// What a path is relative to.
    pub folder: PathBuf,
}

static SETTINGS: OnceLock<Settings> = OnceLock::new();

/// What [`load`] read.
pub fn settings() -> &'static Settings {
    static NOTHING: Settings = Settings { family: None, lang: None, color: None };
    SETTINGS.get().unwrap_or(&NOTHING)
}

/// Reads the environment and the configuration file.
///
/// # Errors
///
/// What is wrong with them. A family is only looked up by the commands that use one.
pub fn load() -> Result<()> {
    let of_file = config_path().map_or(Ok(Default::default()), |path| of_file(&path));
    let [family, lang, color] = of_file.map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(Remark::to_string).collect();
        Error::Message(lines.join("\n"))
    })?;
    let family = variable("WS_CLOSE_CODE_FAMILY").or(family);
    let lang = variable("WS_CLOSE_CODE_LANG").or(lang);
    let color = variable("WS_CLOSE_CODE_COLOR").or(color);
    let lang = lang.map(|lang| lang.word("lang", Locale::ALL)).transpose()?;
    let color = color.map(|color| color.word("color", Color::ALL)).transpose()?;
    // Only `main` loads, and once.
    let _ = SETTINGS.set(Settings { family, lang, color });
    Ok(())
}

fn variable(name: &str) -> Option<Setting> {
    let value = env::var_os(name).filter(|value| !value.is_empty())?;
    Some(Setting {
        origin: name.to_owned(),
        value: value.to_string_lossy().into_owned(),
        folder: PathBuf::new(),
    })
}

/// `$XDG_CONFIG_HOME/ws-close-code/config.toml`; `~/.config` where the variable is not an absolute path.
fn config_path() -> Option<PathBuf> {
    let absolute =
        |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder =
        absolute("XDG_CONFIG_HOME").or_else(|| absolute("HOME").map(|home| home.join(".config")));
    Some(folder?.join("ws-close-code").join("config.toml"))
}

/// The family, the language and the colours.
fn of_file(path: &Path) -> std::result::Result<[Option<Setting>; 3], Vec<Remark>> {
    let file = TomlFile::new(path);
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Default::default()),
        Err(error) => {
            file.unreadable(&error);
            return Err(file.problems());
        }
    };
    let texts = parse(&file, &bytes, |mut root| {
        let texts = ["family", "lang", "color"].map(|key| root.optional_string(key));
        root.finish();
        texts
    });
    if file.has_problems() {
        return Err(file.problems());
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    Ok(texts.unwrap_or_default().map(|text| {
        text.map(|text| Setting {
            origin: format!("{}:{}", file.shown(), text.line),
            value: text.value,
            folder: folder.to_owned(),
        })
    }))
}

impl Setting {
    fn word<T: FromStr + Display>(&self, key: &str, all: &[T]) -> Result<T> {
        self.value.parse().map_err(|_| {
            let words: Vec<_> = all.iter().map(T::to_string).collect();
            let Self { origin, value, .. } = self;
            let expected = words.join(", ");
            Error::Message(format!("{origin}: `{key}` must be one of {expected}, found {value:?}"))
        })
    }
}
