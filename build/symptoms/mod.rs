//! `symptoms/`: the texts that people hold when a connection ended, a file for each origin or group of origins.

mod amounts;
mod check;
mod emit;
mod pattern;
mod prose;
mod read;
#[path = "../../src/symptom/words.rs"]
mod words;

use super::sources::{Source, Sources};
use super::toml::{Choice, Located, Strings, choice};

/// The symptoms of all files.
#[derive(Default)]
pub struct Symptoms {
    /// By id.
    all: Vec<Symptom>,
    /// The sources of each file.
    sources: Vec<(String, Vec<Source>)>,
}

#[derive(Default)]
struct Symptom {
    file: String,
    id: Located<String>,
    origin: Located<String>,
    /// The literal text, with blanks in braces.
    text: Located<String>,
    form: Form,
    codes: Located<Vec<u16>>,
    peer_codes: Located<Vec<u16>>,
    meaning: Located<String>,
    causes: Sentences,
    remedies: Sentences,
    tell_apart: Option<Located<String>>,
    sources: Strings,
    rank: Located<u16>,
    exact_case: bool,
    about_sending: bool,
}

type Sentences = Located<Vec<Sentence>>;

/// A cause or a remedy.
#[derive(Default)]
struct Sentence {
    text: Located<String>,
    /// The ids of the limits whose durations and sizes it says.
    limits: Strings,
}

impl Sentence {
    fn as_str(&self) -> &str {
        &self.text.value
    }
}

choice! {
    /// The library's `SymptomForm`.
    pub enum Form {
        Error = "error",
        Reason = "reason",
        Log = "log",
        Console = "console",
    }
}

/// What a translation of a symptom has to have.
pub struct Shape<'s> {
    pub meaning: &'s str,
    pub causes: Vec<&'s str>,
    pub remedies: Vec<&'s str>,
    pub tell_apart: Option<&'s str>,
}

impl Symptoms {
    /// Their sources join the others.
    pub fn give_sources_to(&mut self, sources: &mut Sources) {
        for (file, more) in std::mem::take(&mut self.sources) {
            sources.add(&file, more);
        }
    }

    /// The row of the symptom with this id.
    pub fn row(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|symptom| symptom.id.value == id)
    }

    /// What a translation of the symptom with this id has to have.
    pub fn shape(&self, id: &str) -> Option<Shape<'_>> {
        let Symptom { meaning, causes, remedies, tell_apart, .. } = &self.all[self.row(id)?];
        Some(Shape {
            meaning: &meaning.value,
            causes: causes.value.iter().map(Sentence::as_str).collect(),
            remedies: remedies.value.iter().map(Sentence::as_str).collect(),
            tell_apart: tell_apart.as_ref().map(|text| text.value.as_str()),
        })
    }

    /// The sources that any symptom cites.
    pub fn citations(&self) -> Vec<&Strings> {
        self.all.iter().map(|symptom| &symptom.sources).collect()
    }
}
