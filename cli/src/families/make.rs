//! Makes a family of the library from a file that has been checked. Its texts live as long as the program.

use ws_close_code::{
    Family, FamilyEntry, FamilyRange, FamilyReason, FamilyTranslation, InvalidFamily, Locale,
    Reference, Source, TranslatedTexts,
};

use crate::families::model::{Code, OwnFamily, OwnSource, Range, Reason, Texts, Translations};
use crate::families::names;
use crate::families::table::At;

impl OwnFamily {
    /// # Errors
    ///
    /// What the library refuses.
    pub fn make(&self) -> Result<&'static Family, InvalidFamily> {
        let sources: Vec<_> = self.sources.iter().map(OwnSource::make).collect();
        let cited = |ids: &[At<String>]| {
            let place = |id: &str| self.sources.iter().position(|source| source.id.value == id);
            list(ids.iter().filter_map(|id| place(&id.value)).map(|place| sources[place]))
        };
        let entries = self.codes.iter().map(|code| code.make(cited(&code.sources)));
        let ranges = self.ranges.iter().map(|range| range.make(cited(&range.sources)));
        let (id, title) = (text(&self.id), text(&self.title.value));
        let family = Family::new(id, title, list(entries))?
            .with_ranges(list(ranges))
            .with_aliases(texts(&self.aliases))
            .with_hosts(texts(&self.hosts))
            .with_references(list(sources.iter().copied()))
            .with_translations(list(self.translations()));
        Ok(Box::leak(Box::new(family)))
    }

    /// The languages that it has, with all texts of each.
    fn translations(&self) -> Vec<(Locale, FamilyTranslation)> {
        let has = |locale: &Locale| {
            let mut codes = self.codes.iter().map(|code| &code.translations);
            let mut ranges = self.ranges.iter().map(|range| &range.translations);
            codes.any(|all| of(all, *locale).is_some())
                || ranges.any(|all| of(all, *locale).is_some())
        };
        let translation = |locale: Locale| {
            let entries = self.codes.iter().map(|code| {
                let reasons =
                    code.reasons.iter().map(|reason| translated(&reason.translations, locale));
                translated(&code.translations, locale).with_reasons(list(reasons))
            });
            let ranges = self.ranges.iter().map(|range| translated(&range.translations, locale));
            (locale, FamilyTranslation::new(list(entries), list(ranges)))
        };
        Locale::ALL.iter().copied().filter(has).map(translation).collect()
    }
}

impl OwnSource {
    fn make(&self) -> Reference {
        let optional = |value: &Option<At<String>>| value.as_ref().map(|value| text(&value.value));
        Reference::to(Box::leak(Box::new(Source {
            title: text(&self.title.value),
            url: text(&self.url.value),
            version: optional(&self.version),
            path: optional(&self.path),
            checked: optional(&self.checked),
        })))
    }
}

impl Code {
    fn make(&self, references: &'static [Reference]) -> FamilyEntry {
        let (name, description) = (&self.name.value, &self.texts.description.value);
        let mut entry = FamilyEntry::new(self.number.value, text(name), text(description))
            .with_label(text(&names::label(name)))
            .with_aliases(texts(&self.aliases))
            .with_causes(texts(&self.texts.causes))
            .with_remedies(texts(&self.texts.remedies))
            .with_severity(self.severity)
            .with_sent_by(self.sent_by)
            .with_basis(self.basis)
            .with_reasons(list(self.reasons.iter().map(Reason::make)))
            .with_references(references);
        if let Some(deprecated) = &self.texts.deprecated {
            entry = entry.with_deprecation(text(&deprecated.value));
        }
        if let Some(advice) = &self.reconnect {
            entry = entry.with_reconnect(advice.0);
        }
        entry
    }
}

impl Reason {
    fn make(&self) -> FamilyReason {
        let description = text(&self.texts.description.value);
        let mut reason = FamilyReason::new(self.matching, text(&self.text.value), description)
            .with_causes(texts(&self.texts.causes))
            .with_remedies(texts(&self.texts.remedies));
        if let Some(severity) = self.severity {
            reason = reason.with_severity(severity);
        }
        if let Some(basis) = self.basis {
            reason = reason.with_basis(basis);
        }
        if let Some(advice) = &self.reconnect {
            reason = reason.with_reconnect(advice.0);
        }
        reason
    }
}

impl Range {
    fn make(&self, references: &'static [Reference]) -> FamilyRange {
        let (first, last) = (self.first.value, self.last.value);
        let mut range = FamilyRange::new(first, last, text(&self.texts.description.value))
            .with_sent_by(self.sent_by)
            .with_basis(self.basis)
            .with_references(references);
        if let Some(severity) = self.severity {
            range = range.with_severity(severity);
        }
        if let Some(advice) = &self.reconnect {
            range = range.with_reconnect(advice.0);
        }
        range
    }
}

fn of(translations: &Translations, locale: Locale) -> Option<&Texts> {
    translations.iter().find(|(other, _)| *other == locale).map(|(_, texts)| texts)
}

/// The check has seen that there are some.
fn translated(translations: &Translations, locale: Locale) -> TranslatedTexts {
    let empty = Texts::default();
    let own = of(translations, locale).unwrap_or(&empty);
    let (causes, remedies) = (texts(&own.causes), texts(&own.remedies));
    let translated = TranslatedTexts::new(text(&own.description.value), causes, remedies);
    match &own.deprecated {
        Some(deprecated) => translated.with_deprecation(text(&deprecated.value)),
        None => translated,
    }
}

fn text(text: &str) -> &'static str {
    text.to_owned().leak()
}

fn texts(all: &[At<String>]) -> &'static [&'static str] {
    list(all.iter().map(|one| text(&one.value)))
}

fn list<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    items.into_iter().collect::<Vec<_>>().leak()
}
