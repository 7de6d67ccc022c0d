//! Writes the languages: `Locale`, and for each language a module with a `match` per column and a
//! constant that gathers them.

use super::super::locale::{ENGLISH, Locale, Phrases};
use super::super::model::{Class, Code, Data, Located, Strings, Texts};
use super::super::names;
use super::super::text::Text;
use super::{column, lists, markdown};

/// The columns that have a text in every language: name, type.
const COLUMNS: [(&str, &str); 5] = [
    ("name", "&'static str"),
    ("description", "&'static str"),
    ("causes", "&'static [&'static str]"),
    ("remedies", "&'static [&'static str]"),
    ("when_to_use", "&'static str"),
];

/// The table of the names of classes.
const CLASSES: &str = "classes";

/// The columns that `CloseCode` gives for a locale.
const ASKED_BY_LOCALE: [&str; 3] = ["description", "causes", "remedies"];

pub fn write(out: &mut Text, data: &Data, locales: &[Locale]) {
    enumeration(out, locales);
    if let Some(english) = locales.iter().find(|locale| locale.tag == ENGLISH) {
        phrases(out, english);
    }
    for locale in locales {
        let rows = rows(data, locale);
        writeln!(out, "pub(crate) mod r#{} {{\n", locale.tag);
        out.push_str("use super::Lists;\n\n");
        let all = rows.len();
        column(out, "name", "&'static str", all, &|row| format!("{:?}", rows[row].0));
        let description = |row: usize| format!("{:?}", rows[row].1.description.value);
        column(out, "description", "&'static str", all, &description);
        lists(out, "causes", "&'static str", all, &|row| quoted(&rows[row].1.causes));
        lists(out, "remedies", "&'static str", all, &|row| quoted(&rows[row].1.remedies));
        let when_to_use = |row: usize| format!("{:?}", rows[row].1.when_to_use.value);
        column(out, "when_to_use", "&'static str", all, &when_to_use);
        pairs(out, locale);
        out.push_str("}\n\n");
        gathered(out, locale);
    }
    by_locale(out, locales);
}

/// The name and the texts of every row: the codes, then the classes. English, which has no rows of
/// its own, has them in `close_codes.toml`.
fn rows<'a>(data: &'a Data, locale: &'a Locale) -> Vec<(&'a str, &'a Texts)> {
    let translated = |subject: String| locale.rows.iter().find(|row| row.subject == subject);
    let mut rows = Vec::new();
    for Code { number, name, texts, .. } in &data.codes {
        match translated(format!("code {}", number.value)) {
            Some(row) => rows.push((row.name.value.as_str(), &row.texts)),
            None => rows.push((name.value.as_str(), texts)),
        }
    }
    for Class { label: Located { value: label, .. }, texts, .. } in &data.classes {
        let name = locale.phrase(CLASSES, label).map_or("", |name| &name.value);
        match translated(format!("class {label}")) {
            Some(row) => rows.push((name, &row.texts)),
            None => rows.push((name, texts)),
        }
    }
    rows
}

fn quoted(sentences: &Strings) -> Vec<String> {
    let mut quoted = Vec::new();
    for sentence in &sentences.value {
        quoted.push(format!("{:?}", sentence.value));
    }
    quoted
}

fn enumeration(out: &mut Text, locales: &[Locale]) {
    out.push_str(concat!(
        "word_enum! {\n",
        "    #[doc = include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/locale.md\"))]\n",
        "    #[derive(Default)]\n",
        "    #[non_exhaustive]\n",
        "    pub enum Locale, \"language\" {\n",
    ));
    for Locale { tag, language, .. } in locales {
        writeln!(out, "        #[doc = {:?}]", format!("{}.", markdown(&language.value)));
        if tag == ENGLISH {
            out.push_str("        #[default]\n");
        }
        writeln!(out, "        {} = {tag:?},", names::upper_camel_case(tag));
    }
    out.push_str("    }\n}\n\n");
}

fn pairs(out: &mut Text, locale: &Locale) {
    out.push_str(concat!(
        "pub(crate) const fn pair(lower: u16, higher: u16) -> Option<&'static str> {\n",
        "    match (lower, higher) {\n",
    ));
    for pair in &locale.pairs {
        writeln!(out, "        {:?} => Some({:?}),", pair.codes.value, pair.sentence.value);
    }
    out.push_str("        _ => None,\n    }\n}\n");
}

/// A struct for each table of phrases, and one for them all.
fn phrases(out: &mut Text, english: &Locale) {
    let mut structs = Text::default();
    out.push_str("pub(crate) struct Phrases {\n");
    for table in phrase_tables(english) {
        let name = &table.name.value;
        let ty = names::upper_camel_case(name);
        writeln!(out, "    pub(crate) {name}: phrases::{ty},");
        writeln!(structs, "    pub(crate) struct {ty} {{");
        for (key, _) in &table.phrases {
            writeln!(structs, "        pub(crate) {}: &'static str,", key.value);
        }
        structs.push_str("    }\n");
    }
    writeln!(out, "}}\n\npub(crate) mod phrases {{\n{}}}\n", structs.0);
}

/// The names of the classes are in the column of the names.
fn phrase_tables(locale: &Locale) -> impl Iterator<Item = &Phrases> {
    locale.tables.iter().filter(|table| table.name.value != CLASSES)
}

/// All of a language in one constant: a program that does not name it carries none of it.
fn gathered(out: &mut Text, locale: &Locale) {
    let tag = &locale.tag;
    let variant = names::upper_camel_case(tag);
    writeln!(out, "const {}: Language = Language {{", tag.to_uppercase());
    writeln!(out, "    locale: Locale::{variant},");
    for (name, _) in COLUMNS {
        writeln!(out, "    {name}: r#{tag}::{name},");
    }
    writeln!(out, "    pair: r#{tag}::pair,");
    out.push_str("    phrases: Phrases {\n");
    for table in phrase_tables(locale) {
        let name = &table.name.value;
        write!(out, "        {name}: phrases::{} {{ ", names::upper_camel_case(name));
        for (key, phrase) in &table.phrases {
            write!(out, "{}: {:?}, ", key.value, phrase.value);
        }
        out.push_str("},\n");
    }
    out.push_str("    },\n};\n\n");
}

/// What depends on a locale that the caller gives.
fn by_locale(out: &mut Text, locales: &[Locale]) {
    let mut choice = |name: &str, parameters: &str, ty: &str, value: &dyn Fn(&str) -> String| {
        writeln!(
            out,
            "#[inline]\npub(crate) const fn {name}(locale: Locale{parameters}) -> {ty} {{"
        );
        out.push_str("    match locale {\n");
        for Locale { tag, .. } in locales {
            let variant = names::upper_camel_case(tag);
            writeln!(out, "        Locale::{variant} => {},", value(tag));
        }
        out.push_str("    }\n}\n\n");
    };
    choice("language", "", "&'static Language", &|tag| format!("&{}", tag.to_uppercase()));
    for (name, ty) in COLUMNS.into_iter().filter(|(name, _)| ASKED_BY_LOCALE.contains(name)) {
        let value = |tag: &str| format!("r#{tag}::{name}(row)");
        choice(&format!("{name}_in"), ", row: usize", ty, &value);
    }
}
