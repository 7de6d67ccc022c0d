//! Writes a static for each family, and the families' texts in other languages.

use super::super::advice::Advice;
use super::super::locale::Locale;
use super::super::names;
use super::super::rust::{Text, markdown};
use super::super::toml::Strings;
use super::{Code, Family, Range, Reason, Source, Texts, Translations};

impl Family {
    pub fn emit(all: &[Self], locales: &[Locale]) -> String {
        let mut text = Text::generated_from("data/families/");
        let out = &mut text;
        for (place, family) in all.iter().enumerate() {
            family.emit_static(place, out);
        }
        out.push_str("/// Every published family, by id.\npub static ALL: &[&Family] = &[\n");
        for family in all {
            writeln!(out, "    &{},", family.constant());
        }
        out.push_str("];\n\n/// Every published family, the one that most people meet first.\n");
        out.push_str("static BY_RANK: &[&Family] = &[\n");
        let mut ranked: Vec<&Self> = all.iter().collect();
        ranked.sort_by_key(|family| family.rank.value);
        for family in ranked {
            writeln!(out, "    &{},", family.constant());
        }
        out.push_str("];\n\n");
        emit_translations(all, locales, out);
        text.0
    }

    /// `discord-gateway` as `DISCORD_GATEWAY`.
    fn constant(&self) -> String {
        self.id.to_uppercase().replace('-', "_")
    }

    fn emit_static(&self, place: usize, out: &mut Text) {
        let constant = self.constant();
        writeln!(out, "static SOURCES_OF_{constant}: [Source; {}] = [", self.sources.len());
        for Source { title, url, version, path, checked, .. } in &self.sources {
            let optional = |text: &Option<_>| {
                text.as_ref().map(|text: &super::Located<String>| text.value.clone())
            };
            writeln!(
                out,
                "    Source {{ title: {:?}, url: {:?}, version: {:?}, path: {:?}, checked: Some({:?}) }},",
                title.value,
                url.value,
                optional(version),
                optional(path),
                checked.value,
            );
        }
        out.push_str("];\n\n");
        writeln!(out, "#[doc = {:?}]", self.doc());
        writeln!(out, "pub static {constant}: Family = Family::published(");
        let texts = [list(&self.aliases), list(&self.hosts)];
        writeln!(out, "    {place},\n    {:?},\n    {:?},", self.id, self.title.value);
        writeln!(out, "    {},\n    {},", texts[0], texts[1]);
        let every = (0..self.sources.len()).collect::<Vec<_>>();
        writeln!(out, "    {},\n    &[", self.references(&every));
        for code in &self.codes {
            self.emit_code(code, out);
        }
        out.push_str("    ],\n    &[\n");
        for range in &self.ranges {
            self.emit_range(range, out);
        }
        out.push_str("    ],\n);\n\n");
    }

    /// The sources at these places, as a list.
    fn references(&self, places: &[usize]) -> String {
        let constant = self.constant();
        let each = |place: &usize| format!("Reference::to(&SOURCES_OF_{constant}[{place}])");
        format!("&[{}]", places.iter().map(each).collect::<Vec<_>>().join(", "))
    }

    fn cited(&self, ids: &Strings) -> String {
        let place = |id: &str| self.sources.iter().position(|source| source.id.value == id);
        let places: Vec<usize> = ids.value.iter().filter_map(|id| place(&id.value)).collect();
        self.references(&places)
    }

    fn emit_code(&self, code: &Code, out: &mut Text) {
        let (number, name) = (code.number.value, &code.name.value);
        write!(
            out,
            "        FamilyEntry::new({number}, {name:?}, {:?})",
            code.texts.description.value
        );
        let label = names::key_with_underscores(name);
        write!(out, ".with_label({label:?}).with_severity(Severity::{:?})", code.severity);
        write!(
            out,
            ".with_sent_by(SentBy::{:?}).with_basis(Basis::{:?})",
            code.sent_by, code.basis
        );
        write!(out, ".with_references({})", self.cited(&code.sources));
        emit_sentences(&code.texts, out);
        if !code.aliases.value.is_empty() {
            write!(out, ".with_aliases({})", list(&code.aliases));
        }
        if let Some(text) = &code.texts.deprecated {
            write!(out, ".with_deprecation({:?})", text.value);
        }
        emit_advice(code.reconnect.as_ref(), out);
        if !code.reasons.is_empty() {
            out.push_str(".with_reasons(&[\n");
            for reason in &code.reasons {
                reason.emit(out);
            }
            out.push_str("        ])");
        }
        out.push_str(",\n");
    }

    fn emit_range(&self, range: &Range, out: &mut Text) {
        let (first, last) = (range.first.value, range.last.value);
        write!(
            out,
            "        FamilyRange::new({first}, {last}, {:?})",
            range.texts.description.value
        );
        if let Some(severity) = range.severity {
            write!(out, ".with_severity(Severity::{severity:?})");
        }
        write!(
            out,
            ".with_sent_by(SentBy::{:?}).with_basis(Basis::{:?})",
            range.sent_by, range.basis
        );
        write!(out, ".with_references({})", self.cited(&range.sources));
        emit_advice(range.reconnect.as_ref(), out);
        out.push_str(",\n");
    }

    fn doc(&self) -> String {
        let mut doc = Text::default();
        write!(doc, "{}: see", markdown(&self.title.value));
        for (place, Source { title, url, .. }) in self.sources.iter().enumerate() {
            let separator = if place == 0 { "" } else { "," };
            write!(doc, "{separator} [{}]({})", markdown(&title.value), url.value);
        }
        doc.push_str(".\n\n| code | name | meaning |\n|---|---|---|\n");
        for Code { number, name, texts, .. } in &self.codes {
            let (name, description) = (markdown(&name.value), markdown(&texts.description.value));
            writeln!(doc, "| {} | {name} | {description} |", number.value);
        }
        for Range { first, last, texts, .. } in &self.ranges {
            let description = markdown(&texts.description.value);
            writeln!(doc, "| {}-{} | | {description} |", first.value, last.value);
        }
        doc.0
    }
}

impl Reason {
    fn emit(&self, out: &mut Text) {
        let (text, description) = (&self.text.value, &self.texts.description.value);
        let matching = self.matching;
        write!(
            out,
            "            FamilyReason::new(ReasonMatch::{matching:?}, {text:?}, {description:?})"
        );
        emit_sentences(&self.texts, out);
        if let Some(severity) = self.severity {
            write!(out, ".with_severity(Severity::{severity:?})");
        }
        if let Some(basis) = self.basis {
            write!(out, ".with_basis(Basis::{basis:?})");
        }
        emit_advice(self.reconnect.as_ref(), out);
        out.push_str(",\n");
    }
}

fn emit_sentences(texts: &Texts, out: &mut Text) {
    for (method, sentences) in [("causes", &texts.causes), ("remedies", &texts.remedies)] {
        if !sentences.value.is_empty() {
            write!(out, ".with_{method}({})", list(sentences));
        }
    }
}

fn emit_advice(advice: Option<&Advice>, out: &mut Text) {
    if let Some(advice) = advice {
        out.push_str(".with_reconnect(");
        advice.emit(out);
        out.push_str(")");
    }
}

fn list(texts: &Strings) -> String {
    let texts: Vec<&str> = texts.value.iter().map(|text| text.value.as_str()).collect();
    format!("&{texts:?}")
}

/// Writes the texts of each language, by the places of the families, and which those are.
fn emit_translations(all: &[Family], locales: &[Locale], out: &mut Text) {
    let mut arms = Text::default();
    for locale in locales.iter().filter(|locale| !locale.is_english()) {
        let tag = locale.tag.as_str();
        for (place, family) in all.iter().enumerate() {
            let is_translated = |translations: &Translations| of_tag(translations, tag).is_some();
            let mut codes = family.codes.iter().map(|code| &code.translations);
            let mut ranges = family.ranges.iter().map(|range| &range.translations);
            if !codes.any(is_translated) && !ranges.any(is_translated) {
                continue;
            }
            let name = format!("{}_{}", family.constant(), tag.to_uppercase());
            let variant = names::upper_camel_case(tag);
            writeln!(arms, "        (Locale::{variant}, {place}) => Some(&{name}),");
            writeln!(out, "static {name}: FamilyTranslation = FamilyTranslation::new(\n    &[");
            for code in &family.codes {
                emit_texts(of_tag(&code.translations, tag), out);
                if !code.reasons.is_empty() {
                    out.push_str(".with_reasons(&[\n");
                    for reason in &code.reasons {
                        emit_texts(of_tag(&reason.translations, tag), out);
                        out.push_str(",\n");
                    }
                    out.push_str("        ])");
                }
                out.push_str(",\n");
            }
            out.push_str("    ],\n    &[\n");
            for range in &family.ranges {
                emit_texts(of_tag(&range.translations, tag), out);
                out.push_str(",\n");
            }
            out.push_str("    ],\n);\n\n");
        }
    }
    out.push_str("/// The texts of the published family at this place in another language.\n");
    out.push_str("#[inline]\npub(super) const fn translation(locale: Locale, place: u16) -> Option<&'static FamilyTranslation> {\n    match (locale, place) {\n");
    out.push_str(&arms.0);
    out.push_str("        _ => None,\n    }\n}\n");
}

fn of_tag<'t>(translations: &'t Translations, tag: &str) -> Option<&'t Texts> {
    Some(&translations.iter().find(|(other, _)| other == tag)?.1)
}

/// The check has seen that there are some.
fn emit_texts(texts: Option<&Texts>, out: &mut Text) {
    let empty = Texts::default();
    let texts = texts.unwrap_or(&empty);
    let description = &texts.description.value;
    let (causes, remedies) = (list(&texts.causes), list(&texts.remedies));
    write!(out, "        TranslatedTexts::new({description:?}, {causes}, {remedies})");
    if let Some(text) = &texts.deprecated {
        write!(out, ".with_deprecation({:?})", text.value);
    }
}
