//! Writes `Locale`, and for each language its columns and a constant that gathers them.

use super::super::close_codes::{CloseCodes, Texts, text_columns};
use super::super::names;
use super::super::rust::{Text, column, markdown};
use super::model::{ENGLISH, Locale};
use super::phrases;

/// The columns that every language has.
const COLUMNS: [&str; 5] = ["name", "description", "causes", "remedies", "when_to_use"];

/// The columns that `CloseCode` returns for a locale, with their types.
const BY_LOCALE: &[(&str, &str)] = &[
    #[cfg(feature = "names")]
    ("name", "&'static str"),
    ("description", "&'static str"),
    ("causes", "&'static [&'static str]"),
    ("remedies", "&'static [&'static str]"),
];

pub fn emit(data: &CloseCodes, locales: &[Locale]) -> String {
    let mut text = Text::generated_from("data/locale/");
    let out = &mut text;
    enumeration(out, locales);
    for locale in locales {
        if locale.is_english() {
            phrases::emit_structs(out, "Phrases", &locale.phrases);
        } else {
            writeln!(out, "mod r#{} {{\nuse crate::list_column::ListColumn;\n", locale.tag);
            text_columns(out, &rows(data, locale));
            out.push_str("}\n\n");
        }
        meanings(out, data, locale);
        pairs(out, locale);
        gathered(out, locale);
    }
    by_locale(out, locales);
    text.0
}

/// The module of a language's columns.
fn module(locale: &Locale) -> String {
    if locale.is_english() { "english".to_owned() } else { format!("r#{}", locale.tag) }
}

/// The name and the texts of every row, in the order of `close_codes.toml`.
fn rows<'a>(data: &CloseCodes, locale: &'a Locale) -> Vec<(&'a str, &'a Texts)> {
    let mut rows = Vec::new();
    for (subject, ..) in data.rows() {
        for row in locale.rows.iter().filter(|row| row.subject == subject) {
            rows.push((row.name.value.as_str(), &row.texts));
        }
    }
    rows
}

fn enumeration(out: &mut Text, locales: &[Locale]) {
    out.push_str(concat!(
        "word_enum! {\n",
        "    #[doc = include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/locale/locale.md\"))]\n",
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

fn meanings(out: &mut Text, data: &CloseCodes, locale: &Locale) {
    let rows = data.rows();
    column(out, &format!("meaning_in_{}", locale.tag), "&'static str", rows.len(), &|row| {
        let meaning = locale.meanings.of(&rows[row].0);
        format!("{:?}", meaning.map_or("", |meaning| &meaning.value))
    });
}

fn pairs(out: &mut Text, locale: &Locale) {
    writeln!(
        out,
        "const fn pair_in_{}(lower: u16, higher: u16) -> Option<&'static str> {{",
        locale.tag
    );
    out.push_str("    match (lower, higher) {\n");
    for pair in &locale.pairs {
        writeln!(out, "        {:?} => Some({:?}),", pair.codes.value, pair.sentence.value);
    }
    out.push_str("        _ => None,\n    }\n}\n\n");
}

/// All of a language in one constant: a program that does not name it carries none of it.
fn gathered(out: &mut Text, locale: &Locale) {
    let tag = &locale.tag;
    writeln!(out, "const {}: LocaleData = LocaleData {{", tag.to_uppercase());
    writeln!(out, "    locale: Locale::{},", names::upper_camel_case(tag));
    for name in COLUMNS {
        writeln!(out, "    {name}: {}::{name},", module(locale));
    }
    writeln!(out, "    meaning: meaning_in_{tag},\n    pair: pair_in_{tag},");
    out.push_str("    phrases: ");
    phrases::emit_value(out, "Phrases", &locale.phrases);
    out.push_str(",\n};\n\n");
}

/// What depends on a locale that the caller gives.
fn by_locale(out: &mut Text, locales: &[Locale]) {
    let mut choice = |name: &str, parameters: &str, ty: &str, value: &dyn Fn(&Locale) -> String| {
        writeln!(
            out,
            "#[inline]\npub(crate) const fn {name}(locale: Locale{parameters}) -> {ty} {{"
        );
        out.push_str("    match locale {\n");
        for locale in locales {
            let variant = names::upper_camel_case(&locale.tag);
            writeln!(out, "        Locale::{variant} => {},", value(locale));
        }
        out.push_str("    }\n}\n\n");
    };
    choice("data", "", "&'static LocaleData", &|locale| format!("&{}", locale.tag.to_uppercase()));
    for (name, ty) in BY_LOCALE.iter().copied() {
        let value = |locale: &Locale| format!("{}::{name}(row)", module(locale));
        choice(name, ", row: usize", ty, &value);
    }
}
