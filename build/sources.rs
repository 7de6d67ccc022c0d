//! `sources.toml`: the sources that rows cite by id.

use super::rules::{Check, Style};
use super::rust::{Text, column};
use super::toml::{File, Located, Problems, Strings, read};

/// All of `sources.toml`, in its order.
#[derive(Default)]
pub struct Sources {
    file: String,
    all: Vec<Source>,
}

#[derive(Default)]
struct Source {
    id: Located<String>,
    title: Located<String>,
    url: Located<String>,
}

impl Sources {
    pub fn read(file: &File, problems: &mut Problems) -> Self {
        let all = read(file, problems, |root| {
            root.tables("source", "id", |table| Source {
                id: table.string("id"),
                title: table.string("title"),
                url: table.string("url"),
            })
        });
        Self { file: file.path.clone(), all }
    }

    /// Reports sources that break a rule, or that none of `citations` cites.
    pub fn check(&self, citations: &[&Strings], english: &Style, problems: &mut Problems) {
        let mut check = Check::new(&self.file, english, problems);
        for (place, Source { id, title, url }) in self.all.iter().enumerate() {
            let subject = format!("source {}", id.value);
            check.line(&format!("{subject}: `title`"), title);
            check.url(&format!("{subject}: "), url);
            if self.place(&id.value) != Some(place) {
                check.problem(id.line, format!("{subject}: the id is taken"));
            }
            let cites = |ids: &Strings| ids.value.iter().any(|cited| cited.value == id.value);
            if !citations.iter().any(|ids| cites(ids)) {
                check.problem(id.line, format!("{subject}: nothing cites it"));
            }
        }
    }

    /// Reports ids that no source has.
    pub fn check_citations(&self, subject: &str, ids: &Strings, check: &mut Check<'_, '_>) {
        if ids.value.is_empty() {
            check.problem(ids.line, format!("{subject}: `references` is empty"));
        }
        for id in &ids.value {
            if self.place(&id.value).is_none() {
                let message =
                    format!("{subject}: {} has no source with the id {:?}", self.file, id.value);
                check.problem(id.line, message);
            }
        }
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|source| source.id.value == id)
    }

    /// The places of the sources with these ids.
    pub fn places(&self, ids: &Strings) -> Vec<usize> {
        ids.value.iter().filter_map(|id| self.place(&id.value)).collect()
    }

    /// Title and address of the source at `place`.
    pub fn title_and_url(&self, place: usize) -> (&str, &str) {
        self.all.get(place).map_or(("", ""), |source| (&source.title.value, &source.url.value))
    }

    pub fn emit(&self) -> String {
        let mut out = Text::generated_from("data/sources.toml");
        let value = |text: &str| format!("{text:?}");
        let all = self.all.len();
        column(&mut out, "title", "&'static str", all, &|row| value(&self.all[row].title.value));
        column(&mut out, "url", "&'static str", all, &|row| value(&self.all[row].url.value));
        out.0
    }
}
