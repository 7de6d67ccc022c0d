//! `sources.toml`: the sources that rows and sentences cite by id.

use super::rules::{Check, Style, is_date};
use super::rust::Text;
#[cfg(feature = "diagnosis")]
use super::text_table::TextTable;
use super::text_table::texts;
use super::toml::{File, Located, Problems, Strings, TomlTable, read};

/// All of `sources.toml`, in its order.
#[derive(Default)]
pub struct Sources {
    file: String,
    /// Words with a capital that are not the name of a product.
    plain_words: Strings,
    /// Those of the file, then those of other files.
    all: Vec<Source>,
    /// How many of them are of the file.
    own: usize,
    names: Vec<Name>,
}

/// The name of a product.
pub struct Name {
    pub text: String,
    /// The places of the sources that have it.
    sources: Vec<usize>,
}

#[derive(Default)]
pub struct Source {
    /// Where it is from; empty for `sources.toml` itself.
    file: String,
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

impl Source {
    pub fn read(table: &mut TomlTable<'_, '_>) -> Self {
        Self {
            file: String::new(),
            id: table.string("id"),
            title: table.string("title"),
            url: table.string("url"),
            version: table.optional_string("version"),
            path: table.optional_string("path"),
            checked: table.string("checked"),
            names: table.optional_strings("names"),
        }
    }
}

impl Sources {
    pub fn read(file: &File, problems: &mut Problems) -> Self {
        let sources = read(file, problems, |root| Self {
            plain_words: root.optional_strings("plain_words"),
            all: root.tables("source", "id", Source::read),
            ..Self::default()
        });
        let own = sources.all.len();
        Self { file: file.path.clone(), own, names: names(&sources.all), ..sources }
    }

    /// Adds the sources of another file. [`check`](Self::check) comes before, so that the codes cite none of them
    /// and need not know the names of their products.
    #[cfg(feature = "diagnosis")]
    pub fn add(&mut self, file: &str, more: Vec<Source>) {
        self.all.extend(more.into_iter().map(|source| Source { file: file.to_owned(), ..source }));
        self.names = names(&self.all);
    }

    /// Reports sources that break a rule, or that none of `citations` cites.
    pub fn check(&self, citations: &[&Strings], english: &Style, problems: &mut Problems) {
        self.check_from(0, citations, english, problems);
    }

    /// The same for those that were added.
    #[cfg(feature = "diagnosis")]
    pub fn check_added(&self, citations: &[&Strings], english: &Style, problems: &mut Problems) {
        self.check_from(self.own, citations, english, problems);
    }

    fn check_from(
        &self,
        first: usize,
        citations: &[&Strings],
        english: &Style,
        problems: &mut Problems,
    ) {
        for (place, source) in self.all.iter().enumerate().skip(first) {
            let Source { file, id, title, url, version, path, checked, names } = source;
            let file = if file.is_empty() { &self.file } else { file };
            let mut check = Check::new(file, english, problems);
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
            let cites = |ids: &&Strings| ids.value.iter().any(|cited| cited.value == id.value);
            if !citations.iter().any(cites) {
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

    /// Writes those that are `cited` as `static SOURCES`, and returns where each is there. Those of the file are in it
    /// again, so that a program that has symptoms or limits alone has no others.
    #[cfg(feature = "diagnosis")]
    pub fn emit_cited(&self, out: &mut Text, cited: &[usize]) -> Vec<usize> {
        let mut rows = cited.to_vec();
        rows.sort_unstable();
        rows.dedup();
        let mut table = TextTable::default();
        let texts = rows.iter().map(|place| self.all[*place].texts().map(|text| table.add(text)));
        let places: Vec<[usize; 5]> = texts.collect();
        out.push_str("static SOURCES: SourceTable = SourceTable {\n    texts: ");
        table.emit(out);
        writeln!(out, ",\n    rows: &{places:?},\n}};\n");
        cited.iter().filter_map(|place| rows.binary_search(place).ok()).collect()
    }

    pub fn emit(&self) -> String {
        let mut out = Text::generated_from("data/sources.toml");
        let own = self.all.iter().take(self.own);
        let [title, url, version, path, checked] = [0, 1, 2, 3, 4]
            .map(|column| own.clone().map(|source| source.texts()[column]).collect::<Vec<_>>());
        // Most programs that have sources print these and no more.
        texts(&mut out, "NAMES", &[("title", title), ("url", url)]);
        texts(&mut out, "DETAILS", &[("version", version), ("path", path), ("checked", checked)]);
        out.0
    }
}

impl Source {
    /// Title, address, version, path and day; empty where there is none.
    fn texts(&self) -> [&str; 5] {
        [
            &self.title.value,
            &self.url.value,
            self.version.as_ref().map_or("", |version| &version.value),
            self.path.as_ref().map_or("", |path| &path.value),
            &self.checked.value,
        ]
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
