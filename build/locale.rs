//! Reads the files of `data/locale/`, and holds every language to what English has.

use super::File;
use super::check::{CLASSES, Check};
use super::model::{Data, Located, Texts};
use super::problem::Problems;
use super::read;
use super::table::{self, Table};

/// The language of the texts in `close_codes.toml`.
pub const ENGLISH: &str = "en";

/// One file of `data/locale/`.
#[derive(Default)]
pub struct Locale {
    pub file: String,
    /// The language's tag, which is the name of the file.
    pub tag: String,
    /// The language's name in English.
    pub language: Located<String>,
    pub tables: Vec<Phrases>,
    pub pairs: Vec<Pair>,
    /// The texts of codes and classes; English has them in `close_codes.toml`.
    pub rows: Vec<Row>,
}

/// A table of short texts, by their keys in alphabetical order.
#[derive(Default)]
pub struct Phrases {
    pub name: Located<String>,
    pub phrases: Vec<(Located<String>, Located<String>)>,
}

/// What is said of two codes that people mix up.
#[derive(Default)]
pub struct Pair {
    pub codes: Located<(u16, u16)>,
    pub sentence: Located<String>,
}

/// The texts of a `[[code]]` or a `[[class]]`.
#[derive(Default)]
pub struct Row {
    pub line: usize,
    /// `code 1000` or `class unused`.
    pub subject: String,
    /// Empty for a class, whose name is a phrase.
    pub name: Located<String>,
    pub texts: Texts,
}

impl Locale {
    /// The phrase under `key` of `table`.
    pub fn phrase(&self, table: &str, key: &str) -> Option<&Located<String>> {
        let table = self.tables.iter().find(|phrases| phrases.name.value == table)?;
        Some(&table.phrases.iter().find(|(name, _)| name.value == key)?.1)
    }
}

pub fn read(file: &File, problems: &mut Problems) -> Locale {
    let locale = table::read(file, problems, |root| {
        let mut rows = root.optional_tables("class", "label", |table| {
            let label = table.string("label").value;
            row(format!("class {label}"), Located::default(), table)
        });
        rows.extend(root.optional_tables("code", "number", |table| {
            let number = table.number("number").value;
            let name = table.string("name");
            row(format!("code {number}"), name, table)
        }));
        Locale {
            language: root.string("language"),
            pairs: root.optional_tables("pair", "codes", pair),
            rows,
            tables: root.remaining_tables(|name, table| Phrases { name, phrases: table.phrases() }),
            ..Locale::default()
        }
    });
    Locale { file: file.path.clone(), tag: file.stem().to_owned(), ..locale }
}

fn row(subject: String, name: Located<String>, table: &mut Table<'_, '_>) -> Row {
    Row { line: table.line, subject, name, texts: read::texts(table) }
}

fn pair(table: &mut Table<'_, '_>) -> Pair {
    Pair { codes: table.pair("codes"), sentence: table.string("sentence") }
}

/// Holds the English phrases and pairs to the rules, and every other language to English.
pub fn check(data: &Data, locales: &[Locale], problems: &mut Problems) {
    let Some(english) = locales.iter().find(|locale| locale.tag == ENGLISH) else {
        let message = format!("{ENGLISH}.toml is missing beside it");
        let file = locales.first().map_or("data/locale", |locale| &locale.file);
        problems.add(file, 1, message);
        return;
    };
    for locale in locales {
        let mut check = LocaleCheck { locale, check: Check::new(&locale.file, problems) };
        check.own();
        if locale.tag == ENGLISH {
            check.english(data);
        } else {
            check.phrases_of(english);
            check.pairs_of(english);
            check.rows_of(data);
        }
    }
}

struct LocaleCheck<'a, 'p> {
    locale: &'a Locale,
    check: Check<'a, 'p>,
}

impl LocaleCheck<'_, '_> {
    /// The rules of every language.
    fn own(&mut self) {
        let tag = &self.locale.tag;
        if !matches!(tag.len(), 2 | 3) || !tag.bytes().all(|byte| byte.is_ascii_lowercase()) {
            let message = format!("the file's name {tag:?} is no language, such as \"ko\"");
            self.check.problem(1, message);
        }
        self.check.line("`language`", &self.locale.language);
        for table in &self.locale.tables {
            for (key, phrase) in &table.phrases {
                self.check.line(&format!("[{}] `{}`", table.name.value, key.value), phrase);
            }
        }
        for Pair { codes, sentence } in &self.locale.pairs {
            self.check.sentence(&format!("pair {:?}", codes.value), "sentence", sentence);
        }
        for row in &self.locale.rows {
            self.check.texts(&row.subject, &row.texts);
        }
    }

    /// English has its texts elsewhere, and its pairs are of codes that there are.
    fn english(&mut self, data: &Data) {
        for row in &self.locale.rows {
            let message = format!("{}: the English texts stand in close_codes.toml", row.subject);
            self.check.problem(row.line, message);
        }
        let pairs = &self.locale.pairs;
        for (place, Pair { codes: Located { line, value: pair }, .. }) in pairs.iter().enumerate() {
            let (first, second) = *pair;
            if first >= second || has(&pairs[..place], *pair) {
                let message =
                    format!("pair {pair:?}: the lower number comes first, and a pair stands once");
                self.check.problem(*line, message);
            }
            for number in [first, second] {
                if !data.codes.iter().any(|code| code.number.value == number) {
                    self.check.problem(*line, format!("pair {pair:?}: there is no code {number}"));
                }
            }
        }
        for label in CLASSES {
            if self.locale.phrase("classes", label).is_none() {
                self.check.problem(1, format!("[classes] `{label}` is missing"));
            }
        }
        for table in &self.locale.tables {
            self.snake_case(&table.name);
            for (key, _) in &table.phrases {
                self.snake_case(key);
                if table.name.value == "classes" && !CLASSES.contains(&key.value.as_str()) {
                    self.check.problem(key.line, format!("[classes] `{}` is no class", key.value));
                }
            }
        }
    }

    /// Words of lower case, for they become fields.
    fn snake_case(&mut self, name: &Located<String>) {
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        if !name.value.split('_').all(is_word) {
            self.check.problem(name.line, format!("{:?} must be in snake case", name.value));
        }
    }

    /// The same phrases as English, with the same words in braces.
    fn phrases_of(&mut self, english: &Locale) {
        for table in &english.tables {
            for (key, phrase) in &table.phrases {
                let (name, key) = (&table.name.value, &key.value);
                match self.locale.phrase(name, key) {
                    None => self.check.problem(1, format!("[{name}] `{key}` is missing")),
                    Some(own) if !have_same_blanks(&own.value, &phrase.value) => {
                        let message = format!(
                            "[{name}] `{key}` must have the blanks of English: {:?}",
                            blanks(&phrase.value)
                        );
                        self.check.problem(own.line, message);
                    }
                    Some(_) => {}
                }
            }
        }
        for table in &self.locale.tables {
            for (key, _) in &table.phrases {
                if english.phrase(&table.name.value, &key.value).is_none() {
                    let message =
                        format!("[{}] `{}` is not in English", table.name.value, key.value);
                    self.check.problem(key.line, message);
                }
            }
        }
    }

    fn pairs_of(&mut self, english: &Locale) {
        let own = &self.locale.pairs;
        for Pair { codes, .. } in &english.pairs {
            if !has(own, codes.value) {
                self.check.problem(1, format!("pair {:?} is missing", codes.value));
            }
        }
        for (place, Pair { codes, .. }) in own.iter().enumerate() {
            if !has(&english.pairs, codes.value) || has(&own[..place], codes.value) {
                let message = format!("pair {:?} is not in English, or stands twice", codes.value);
                self.check.problem(codes.line, message);
            }
        }
    }

    /// The same rows as `close_codes.toml`, in the same order, with as many sentences each.
    fn rows_of(&mut self, data: &Data) {
        let mut expected = Vec::new();
        for class in &data.classes {
            expected.push((format!("class {}", class.label.value), &class.texts));
        }
        for code in &data.codes {
            expected.push((format!("code {}", code.number.value), &code.texts));
        }
        let mut names: Vec<&str> = Vec::new();
        for row in &self.locale.rows {
            let Some(place) = expected.iter().position(|(subject, _)| *subject == row.subject)
            else {
                let message =
                    format!("{} is not in close_codes.toml, or stands twice", row.subject);
                self.check.problem(row.line, message);
                continue;
            };
            let (subject, texts) = expected.remove(place);
            let lists = [
                ("causes", &row.texts.causes, &texts.causes),
                ("remedies", &row.texts.remedies, &texts.remedies),
            ];
            for (key, own, english) in lists {
                let (met, wanted) = (own.value.len(), english.value.len());
                if met != wanted {
                    let message =
                        format!("{subject}: `{key}` has {met} sentences, English has {wanted}");
                    self.check.problem(own.line, message);
                }
            }
            if subject.starts_with("code") {
                let Located { line, value: name } = &row.name;
                self.check.line(&format!("{subject}: `name`"), &row.name);
                if names.contains(&name.as_str()) {
                    self.check.problem(*line, format!("{subject}: `name` {name:?} stands twice"));
                }
                names.push(name);
            }
        }
        for (subject, _) in expected {
            self.check.problem(1, format!("{subject} is missing"));
        }
    }
}

fn has(pairs: &[Pair], codes: (u16, u16)) -> bool {
    pairs.iter().any(|pair| pair.codes.value == codes)
}

/// The words in braces.
fn blanks(phrase: &str) -> Vec<&str> {
    let mut blanks = Vec::new();
    for part in phrase.split('{').skip(1) {
        if let Some((blank, _)) = part.split_once('}') {
            blanks.push(blank);
        }
    }
    blanks
}

fn have_same_blanks(one: &str, other: &str) -> bool {
    let (one, other) = (blanks(one), blanks(other));
    one.iter().all(|blank| other.contains(blank)) && other.iter().all(|blank| one.contains(blank))
}
