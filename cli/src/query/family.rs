//! The option `--family`: which family defines the codes.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::ptr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, complete_possible_values};
use ws_close_code::{Family, families};

use crate::completion::words;
use crate::families as files;
use crate::output::escape::escaped;
use crate::output::outcome::{Error, Result};
use crate::settings::settings;

/// The family that is used where none is named. It defines nothing, so the registry answers.
pub static REGISTRY: Family = match Family::new("registry", "IANA's registry", &[]) {
    Ok(family) => family,
    // In a static, a panic is a compile-time error.
    Err(error) => panic!("{}", error.message()),
};

#[derive(clap::Args)]
pub struct FamilyArg {
    /// Read codes as this service or library defines them, or as your own file does, such as `./chat.toml`
    /// [default: as configured, else none]
    ///
    /// `ws-close-code families` lists the ids, and `registry` is none. What has a slash or ends with
    /// `.toml` is a file; `ws-close-code families template` prints one to start from.
    #[arg(
        long,
        value_name = "ID|FILE",
        value_parser = FamilyParser,
        ignore_case = true,
        hide_possible_values = true,
        add = ArgValueCompleter::new(candidates)
    )]
    family: Option<FamilyName>,
}

/// What the option says.
#[derive(Clone)]
enum FamilyName {
    Known(&'static Family),
    File(PathBuf),
}

impl FamilyName {
    fn family(&self) -> Result<&'static Family> {
        match self {
            Self::Known(family) => Ok(family),
            Self::File(path) => {
                files::load(path).map_err(|faults| Error::Message(faults.lines().join("\n")))
            }
        }
    }
}

impl FamilyArg {
    /// The named family, or that of the environment or the configuration file, or [`REGISTRY`].
    ///
    /// # Errors
    ///
    /// What is wrong with the file.
    pub fn family(&self) -> Result<&'static Family> {
        if let Some(name) = &self.family {
            return name.family();
        }
        let Some(setting) = &settings().family else { return Ok(&REGISTRY) };
        let name = &setting.value;
        if is_path(name) {
            return FamilyName::File(setting.folder.join(name)).family();
        }
        by_id(name).ok_or_else(|| {
            let hint = file_hint(&setting.folder, name);
            Error::Message(format!(
                "{}: there is no family {name:?}\n\
                 `ws-close-code families` lists them; the path of a file has a slash or ends with .toml{hint}",
                setting.origin
            ))
        })
    }

    /// Every published family, with the named one if it is a file. It takes the place of a published one with its id.
    ///
    /// # Errors
    ///
    /// As [`family`](Self::family).
    pub fn all(&self) -> Result<Vec<&'static Family>> {
        let mut all = families::ALL.to_vec();
        add(self.family()?, &mut all);
        Ok(all)
    }
}

#[derive(clap::Args)]
pub struct OwnFamiliesArg {
    /// Add the pages of your own service or library, from a file such as `./chat.toml`; repeat it for more [default:
    /// as configured, else none]
    ///
    /// `ws-close-code families template` prints a file to start from. A published family with the same
    /// id, which is the name of the file, is replaced.
    #[arg(
        long,
        value_name = "FILE",
        value_parser = FamilyParser,
        ignore_case = true,
        hide_possible_values = true
    )]
    family: Vec<FamilyName>,
}

impl OwnFamiliesArg {
    /// Every published family, and those of the user.
    ///
    /// # Errors
    ///
    /// What is wrong with a file, and a name that is not one of a file.
    pub fn all(&self) -> Result<Vec<&'static Family>> {
        if self.family.is_empty() {
            return FamilyArg { family: None }.all();
        }
        let mut all = families::ALL.to_vec();
        let mut ids = BTreeSet::new();
        for name in &self.family {
            let family = name.family()?;
            let id = family.id();
            if let FamilyName::Known(_) = name {
                let message =
                    format!("{id} needs no --family here: name the file of a family of your own");
                return Err(Error::Message(message));
            }
            if !ids.insert(id) {
                return Err(Error::Message(format!(
                    "two files define the family {id}: rename one"
                )));
            }
            add(family, &mut all);
        }
        Ok(all)
    }
}

/// Adds a family, in the place of one with its id. [`REGISTRY`] is none.
fn add(own: &'static Family, all: &mut Vec<&'static Family>) {
    match all.iter().position(|family| family.id() == own.id()) {
        _ if !is_named(own) => {}
        Some(place) => all[place] = own,
        None => all.push(own),
    }
}

/// Whether `family` is one, and not [`REGISTRY`].
pub fn is_named(family: &Family) -> bool {
    !ptr::eq(family, &raw const REGISTRY)
}

/// The family of a command line that is being typed: the last that an option names, else that of the settings.
pub fn of_words(words: &[String]) -> &'static Family {
    let option = words.iter().rposition(|word| word.starts_with("--family"));
    let value = option.and_then(|place| match words[place].split_once('=') {
        Some((_, value)) => Some(value),
        // Bash splits at the sign.
        None => words[place + 1..].iter().map(String::as_str).find(|word| *word != "="),
    });
    let named = value.map(|value| {
        let file = || FamilyName::File(PathBuf::from(value)).family().ok();
        if is_path(value) { file() } else { by_id(value) }
    });
    let family = named.unwrap_or_else(|| FamilyArg { family: None }.family().ok());
    family.unwrap_or(&REGISTRY)
}

fn by_id(id: &str) -> Option<&'static Family> {
    let is_none = id.eq_ignore_ascii_case(REGISTRY.id());
    if is_none { Some(&REGISTRY) } else { families::by_id(id) }
}

/// Whether a word is the path of a file, and not an id.
fn is_path(word: &str) -> bool {
    let is_toml = Path::new(word).extension() == Some(OsStr::new("toml"));
    is_toml || word.contains(std::path::is_separator)
}

/// How to write a file of this name, if there is one; empty else.
fn file_hint(folder: &Path, word: &str) -> String {
    let is_file = |name: &String| folder.join(name).is_file();
    let found = [format!("{word}.toml"), word.to_owned()].into_iter().find(is_file);
    found.map_or(String::new(), |name| format!(": for the file, write ./{}", escaped(&name)))
}

/// Takes ids, which completions and errors list, and paths.
#[derive(Clone)]
struct FamilyParser;

impl TypedValueParser for FamilyParser {
    type Value = FamilyName;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> std::result::Result<FamilyName, clap::Error> {
        if value.to_str().is_none_or(is_path) {
            return Ok(FamilyName::File(Path::new(value).to_owned()));
        }
        let word = value.to_string_lossy();
        let hint = file_hint(Path::new(""), &word);
        if !hint.is_empty() && by_id(&word).is_none() {
            let message = format!("there is no family {word:?}{hint}\n");
            return Err(clap::Error::raw(ErrorKind::ValueValidation, message));
        }
        let ids = PossibleValuesParser::new(ids());
        let known = ids.try_map(|id| by_id(&id).ok_or("unknown family"));
        known.parse_ref(command, arg, value).map(FamilyName::Known)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(ids().into_iter()))
    }
}

fn ids() -> Vec<PossibleValue> {
    let all = families::ALL.iter().copied().chain([&REGISTRY]);
    all.map(|family| {
        let id = PossibleValue::new(family.id()).aliases(family.aliases().iter().copied());
        id.help(family.title())
    })
    .collect()
}

/// Ids, and files where they may be meant.
fn candidates(typed: &OsStr) -> Vec<CompletionCandidate> {
    let mut candidates = complete_possible_values(typed, ids());
    candidates.extend(words::toml_files(typed));
    candidates
}
