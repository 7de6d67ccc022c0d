//! `sources.toml`: the sources that rows and sentences cite by id.

use super::rules::{Check, Style, is_date};
use super::rust::{Text, texts};
use super::toml::{File, Located, Problems, Strings, read};

/// All of `sources.toml`, in its order.
#[derive(Default)]
pub struct Sources {
    file: String,
    /// Words with a capital that are not the name of a product.
    plain_words: Strings,
    all: Vec<Source>,
    names: Vec<Name>,
}

/// The name of a product.
pub struct Name {
    pub text: String,
    /// The places of the sources that have it.
    sources: Vec<usize>,
}

#[derive(Default)]
struct Source {
    id: Located<String>,
    title: Located<String>,
    url: Located<String>,
    /// The release or commit that was read.
    version: Option<Located<String>>,
    /// The file that was read, within its repository.
    path: Option<Located<String>>,
    /// The day on which it was read.
    checked: Located<String>,
    /// The products that it is a source for.
    names: Strings,
}

impl Sources {
    pub fn read(file: &File, problems: &mut Problems) -> Self {
        let sources = read(file, problems, |root| Self {
            file: String::new(),
            plain_words: root.optional_strings("plain_words"),
            all: root.tables("source", "id", |table| Source {
                id: table.string("id"),
                title: table.string("title"),
                url: table.string("url"),
                version: table.optional_string("version"),
                path: table.optional_string("path"),
                checked: table.string("checked"),
                names: table.optional_strings("names"),
            }),
            names: Vec::new(),
        });
        Self { file: file.path.clone(), names: names(&sources.all), ..sources }
    }

    /// Reports sources that break a rule, or that none of `citations` cites.
    pub fn check(&self, citations: &[&Strings], english: &Style, problems: &mut Problems) {
        let mut check = Check::new(&self.file, english, problems);
        for (place, source) in self.all.iter().enumerate() {
            let Source { id, title, url, version, path, checked, names } = source;
            let subject = format!("source {}", id.value);
            check.line(&format!("{subject}: `title`"), title);
            check.url(&format!("{subject}: "), url);
            for (key, text) in [("version", version), ("path", path)] {
                if let Some(text) = text {
                    check.line(&format!("{subject}: `{key}`"), text);
                }
            }
            for name in &names.value {
                check.line(&format!("{subject}: `names`"), name);
            }
            if !is_date(&checked.value) {
                let message = format!("{subject}: `checked` must be a day, YYYY-MM-DD");
                check.problem(checked.line, message);
            }
            if self.place(&id.value) != Some(place) {
                check.problem(id.line, format!("{subject}: the id is taken"));
            }
            let cites = |ids: &Strings| ids.value.iter().any(|cited| cited.value == id.value);
            if !citations.iter().any(|ids| cites(ids)) {
                check.problem(id.line, format!("{subject}: nothing cites it"));
            }
        }
    }

    /// Reports a list of no sources, and ids that no source has.
    pub fn check_citations(&self, subject: &str, ids: &Strings, check: &mut Check<'_, '_>) {
        if ids.value.is_empty() {
            check.problem(ids.line, format!("{subject} is empty"));
        }
        for id in &ids.value {
            if self.place(&id.value).is_none() {
                let message =
                    format!("{subject}: {} has no source with the id {:?}", self.file, id.value);
                check.problem(id.line, message);
            }
        }
    }

    /// The names of products, the longest first, so that a name is found before a part of it.
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// Whether one of the sources with these ids has the name.
    pub fn has_name(&self, ids: &Strings, name: &Name) -> bool {
        name.sources
            .iter()
            .any(|place| ids.value.iter().any(|id| id.value == self.all[*place].id.value))
    }

    pub fn is_plain(&self, word: &str) -> bool {
        self.plain_words.value.iter().any(|plain| plain.value == word)
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
        let optional = |text: &Option<Located<String>>| {
            text.as_ref().map_or(String::new(), |text| text.value.clone())
        };
        let mut column = |name: &str, value: &dyn Fn(&Source) -> String| {
            texts(&mut out, name, &self.all.iter().map(value).collect::<Vec<_>>());
        };
        column("title", &|source| source.title.value.clone());
        column("url", &|source| source.url.value.clone());
        column("checked", &|source| source.checked.value.clone());
        // Empty where there is none.
        column("version", &|source| optional(&source.version));
        column("path", &|source| optional(&source.path));
        out.0
    }
}

fn names(sources: &[Source]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (place, source) in sources.iter().enumerate() {
        for text in &source.names.value {
            if let Some(name) = names.iter_mut().find(|name| name.text == text.value) {
                name.sources.push(place);
                continue;
            }
            let longer = names.iter().take_while(|name| name.text.len() > text.value.len()).count();
            names.insert(longer, Name { text: text.value.clone(), sources: vec![place] });
        }
    }
    names
}
