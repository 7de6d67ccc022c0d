//! From the data files to the generated Rust, or to all problems with the data. A subject has a module
//! that reads its file, checks it and writes what the library includes; [`toml`] reads tables with
//! line numbers, [`rules`] knows what a text may be, [`rust`] writes.

mod advice;
mod citations;
mod close_codes;
mod code;
#[cfg(feature = "diagnosis")]
mod diagnosis;
#[cfg(feature = "private")]
mod families;
#[cfg(feature = "names")]
#[path = "../src/fnv.rs"]
mod fnv;
mod iana;
#[cfg(feature = "diagnosis")]
mod limits;
mod locale;
mod names;
mod rules;
mod rust;
mod sources;
#[cfg(feature = "diagnosis")]
mod symptoms;
mod text_table;
mod toml;

pub use toml::{File, Problem, Problems};

use close_codes::{CloseCodes, close_codes};
#[cfg(feature = "diagnosis")]
use diagnosis::Translations;
#[cfg(feature = "private")]
use families::Family;
use iana::Registry;
#[cfg(feature = "diagnosis")]
use limits::Limits;
use locale::Locale;
use rules::Style;
use sources::Sources;
#[cfg(feature = "diagnosis")]
use symptoms::Symptoms;

/// The data files.
pub struct DataFiles {
    pub close_codes: File,
    pub registry: File,
    pub sources: File,
    pub locales: Vec<File>,
    #[cfg(feature = "private")]
    pub families: Vec<File>,
    #[cfg(feature = "diagnosis")]
    pub limits: File,
    #[cfg(feature = "diagnosis")]
    pub symptoms: Vec<File>,
    #[cfg(feature = "diagnosis")]
    pub translations: Vec<File>,
}

/// A file of generated Rust.
pub struct Generated {
    pub name: &'static str,
    pub rust: String,
}

/// The generated Rust for these files; `problems` are those of reading them.
///
/// # Errors
///
/// Every problem of all files, by file and line. Rules are checked once every file can be read.
pub fn generate(files: &DataFiles, mut problems: Problems) -> Result<Vec<Generated>, Vec<Problem>> {
    // What is not text would be reported again for everything that it lacks.
    if !problems.is_empty() {
        return Err(problems.into_vec());
    }
    let data: CloseCodes = close_codes(&files.close_codes, &mut problems);
    let registry = Registry::read(&files.registry, &mut problems);
    #[cfg_attr(not(feature = "diagnosis"), expect(unused_mut, reason = "other files add to them"))]
    let mut sources = Sources::read(&files.sources, &mut problems);
    let mut locales = Vec::new();
    for file in &files.locales {
        locales.push(Locale::read(file, &mut problems));
    }
    #[cfg(feature = "private")]
    let families = Family::read_all(&files.families, &locales, &mut problems);
    #[cfg(feature = "diagnosis")]
    let mut limits = Limits::read(&files.limits, &mut problems);
    #[cfg(feature = "diagnosis")]
    let mut symptoms = Symptoms::read(&files.symptoms, &mut problems);
    #[cfg(feature = "diagnosis")]
    let translations: Vec<Translations> =
        files.translations.iter().map(|file| Translations::read(file, &mut problems)).collect();

    if problems.is_empty() {
        let english = locales.iter().find(|locale| locale.is_english());
        let english = english.map_or_else(Style::default, |locale| locale.style.clone());
        close_codes::check(&data, &registry, &sources, &english, &mut problems);
        sources.check(&data.citations(), &english, &mut problems);
        locale::check(&data, &locales, &sources, &mut problems);
        #[cfg(feature = "private")]
        Family::check(&families, &english, &locales, &mut problems);
        #[cfg(feature = "diagnosis")]
        {
            limits.give_sources_to(&mut sources);
            symptoms.give_sources_to(&mut sources);
            limits.check(&sources, &english, &mut problems);
            symptoms.check(&sources, &limits, &english, &mut problems);
            Translations::check(&translations, &locales, &symptoms, &limits, &mut problems);
            let citations = [limits.citations(), symptoms.citations()].concat();
            sources.check_added(&citations, &english, &mut problems);
        }
    }
    if !problems.is_empty() {
        return Err(problems.into_vec());
    }
    Ok(vec![
        Generated { name: "close_codes.rs", rust: close_codes::emit(&data, &registry, &sources) },
        Generated { name: "sources.rs", rust: sources.emit() },
        Generated { name: "locales.rs", rust: locale::emit(&data, &locales) },
        #[cfg(feature = "private")]
        Generated { name: "families.rs", rust: Family::emit(&families, &locales) },
        #[cfg(feature = "diagnosis")]
        Generated { name: "diagnosis.rs", rust: Translations::emit(&translations) },
        #[cfg(feature = "diagnosis")]
        Generated {
            name: "limits.rs",
            rust: limits.emit(&sources) + &Translations::emit_limits(&translations, &limits),
        },
        #[cfg(feature = "diagnosis")]
        Generated {
            name: "symptoms.rs",
            rust: symptoms.emit(&sources) + &Translations::emit_symptoms(&translations, &symptoms),
        },
    ])
}
