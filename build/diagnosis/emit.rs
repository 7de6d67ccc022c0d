//! Writes the phrases of each language, and the texts of symptoms and limits in all languages but English.

use super::super::locale::phrases;
use super::super::names;
use super::super::rust::Text;
use super::super::text_table::TextTable;
use super::{LimitTexts, Limits, SymptomTexts, Symptoms, Translations};

/// The texts of a row.
type Row<'a> = (usize, Vec<&'a str>);

impl Translations {
    /// The phrases. They are apart from those of the default build, so that it has none of them.
    pub fn emit(all: &[Self]) -> String {
        let mut text = Text::generated_from("data/locale/diagnosis/");
        let out = &mut text;
        if let Some(first) = all.first() {
            phrases::emit_structs(out, "DiagnosisPhrases", &first.phrases);
        }
        for translations in all {
            write!(out, "static {}: DiagnosisPhrases = ", translations.tag.to_uppercase());
            phrases::emit_value(out, "DiagnosisPhrases", &translations.phrases);
            out.push_str(";\n\n");
        }
        out.push_str("#[inline]\npub(crate) const fn phrases(locale: Locale) -> &'static DiagnosisPhrases {\n    match locale {\n");
        for Self { tag, .. } in all {
            let variant = names::upper_camel_case(tag);
            writeln!(out, "        Locale::{variant} => &{},", tag.to_uppercase());
        }
        out.push_str("    }\n}\n");
        text.0
    }

    /// The texts of the symptoms that each language has, for the file with the English ones.
    pub fn emit_symptoms(all: &[Self], symptoms: &Symptoms) -> String {
        emit_texts(all, |translations| {
            let rows = translations.symptoms.iter();
            rows.filter_map(|texts| Some((symptoms.row(&texts.id.value)?, texts.all()))).collect()
        })
    }

    /// The same for limits.
    pub fn emit_limits(all: &[Self], limits: &Limits) -> String {
        emit_texts(all, |translations| {
            let rows = translations.limits.iter();
            rows.filter_map(|texts| Some((limits.row(&texts.id.value)?, texts.all()))).collect()
        })
    }
}

impl SymptomTexts {
    /// In the order in which the library reads them. Without a text that tells it apart, that one is empty.
    fn all(&self) -> Vec<&str> {
        let tell_apart = self.tell_apart.as_ref().map_or("", |text| &text.value);
        let mut all = vec![self.meaning.value.as_str(), tell_apart];
        let sentences = self.causes.value.iter().chain(&self.remedies.value);
        all.extend(sentences.map(|sentence| sentence.value.as_str()));
        all
    }
}

impl LimitTexts {
    /// In the order in which the library reads them.
    fn all(&self) -> Vec<&str> {
        vec![&self.effect.value, &self.remedy.value]
    }
}

fn emit_texts<'a>(
    all: &'a [Translations],
    rows: impl Fn(&'a Translations) -> Vec<Row<'a>>,
) -> String {
    let mut text = Text::default();
    let out = &mut text;
    let mut arms = Text::default();
    for translations in all {
        let mut rows = rows(translations);
        rows.sort_unstable();
        if rows.is_empty() {
            continue;
        }
        let name = translations.tag.to_uppercase();
        let variant = names::upper_camel_case(&translations.tag);
        writeln!(arms, "        Locale::{variant} => Some(&{name}),");
        let mut table = TextTable::default();
        let (mut numbers, mut places, mut ends) = (Vec::new(), Vec::new(), Vec::new());
        for (row, texts) in &rows {
            numbers.push(*row);
            places.extend(texts.iter().map(|text| table.add(text)));
            ends.push(places.len());
        }
        writeln!(out, "static {name}: Translation = Translation {{\n    rows: &{numbers:?},");
        writeln!(out, "    places: &{places:?},\n    ends: &{ends:?},");
        out.push_str("    texts: ");
        table.emit(out);
        out.push_str(",\n};\n\n");
    }
    out.push_str("#[inline]\npub(crate) const fn translation(locale: Locale) -> Option<&'static Translation> {\n    match locale {\n");
    out.push_str(&arms.0);
    out.push_str("        _ => None,\n    }\n}\n");
    text.0
}
