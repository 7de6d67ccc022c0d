//! A diagnosis, to read.

use core::fmt::{self, Display};

use super::diagnosis::{Diagnosis, Language};
use super::evidence::{Evidence, EvidenceSet};
use super::finding::Finding;
use crate::close_event::EndedBy;
use crate::explain::{Code, Document, Heading, Page, Title};
use crate::limit::{Limit, LimitValue};
use crate::locale::fill;
use crate::source::Reference;
use crate::symptom::Symptom;

/// How many symptoms and how many limits are printed.
const SHOWN: usize = 5;

impl Document for Diagnosis<'_> {
    #[inline]
    fn write(&self, page: &mut Page<'_, '_>) -> fmt::Result {
        let Language { data, phrases, .. } = self.language;
        let subject = self.event.subject();
        page.title(&Title::of(subject, data))?;
        page.paragraph(&subject.description(data))?;
        page.heading(phrases.headings.symptoms)?;
        page.begin_list()?;
        self.write_symptoms(page)?;
        page.heading(phrases.headings.limits)?;
        page.begin_list()?;
        self.write_limits(page)?;
        let references = self.references();
        let is_first = |(place, reference): &(usize, Reference)| {
            !references.clone().take(*place).any(|other| other.is(*reference))
        };
        let each = references.clone().enumerate().filter(is_first).map(|(_, reference)| reference);
        page.links(Heading::References.text_in(data), each)
    }
}

impl Diagnosis<'_> {
    fn write_symptoms(&self, page: &mut Page<'_, '_>) -> fmt::Result {
        let language = self.language;
        let mut all = self.symptoms();
        for finding in all.by_ref().take(SHOWN) {
            let texts = finding.about().texts(language.symptoms);
            page.item(&SymptomLine { symptom: *finding.about(), language })?;
            page.sub_item(&EvidenceLine { evidence: finding.evidence_set(), language })?;
            if let Some(remedy) = texts.remedies().get(0) {
                page.sub_item(&Remedy { remedy, language })?;
            }
        }
        let notes = &language.phrases.notes;
        if self.event.reason().is_empty() {
            page.item(&notes.no_reason)?;
        } else if self.symptoms().next().is_none() {
            page.item(&notes.unknown_reason)?;
        }
        self.write_more(page, all.count())?;
        let is_left = |found: Finding<Symptom>| {
            language.symptoms.is_some() && !found.about().texts(language.symptoms).is_translated()
        };
        if self.symptoms().take(SHOWN).any(is_left) {
            page.item(&notes.some_not_translated)
        } else {
            Ok(())
        }
    }

    fn write_limits(&self, page: &mut Page<'_, '_>) -> fmt::Result {
        let language = self.language;
        let mut all = self.limits();
        for finding in all.by_ref().take(SHOWN) {
            page.item(&LimitLine { limit: *finding.about(), language })?;
            page.sub_item(&EvidenceLine { evidence: finding.evidence_set(), language })?;
        }
        let notes = &language.phrases.notes;
        let found = self.limits().take(2).count();
        let is_on_path = |finding: &Finding<Limit>| finding.evidence_set().has(Evidence::Path);
        let is_open = self.event.ended_by() != EndedBy::Handshake;
        if self.event.duration().is_none() && (self.event.idle().is_none() || !is_open) {
            page.item(&notes.no_time)?;
        } else if found == 0 {
            page.item(&notes.no_limit)?;
        }
        self.write_more(page, all.count())?;
        if found > 1 && !self.limits().next().is_some_and(|first| is_on_path(&first)) {
            page.item(&notes.guess)?;
        }
        let is_left = |found: Finding<Limit>| {
            language.limits.is_some() && !found.about().has_texts(language.limits)
        };
        if self.limits().take(SHOWN).any(is_left) {
            page.item(&notes.some_not_translated)
        } else {
            Ok(())
        }
    }

    fn write_more(&self, page: &mut Page<'_, '_>, count: usize) -> fmt::Result {
        match count {
            0 => Ok(()),
            count => page.item(&More { count, language: self.language }),
        }
    }

    /// The sources of what is printed.
    fn references(&self) -> impl Iterator<Item = Reference> + Clone {
        let of_symptoms = self.symptoms().take(SHOWN).flat_map(|found| found.about().references());
        of_symptoms.chain(self.limits().take(SHOWN).map(|found| found.about().reference()))
    }
}

struct SymptomLine {
    symptom: Symptom,
    language: Language,
}

impl Display for SymptomLine {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { symptom, language } = self;
        let meaning = symptom.texts(language.symptoms).meaning();
        let blanks: &[(&str, &dyn Display)] =
            &[("text", &symptom.text()), ("origin", &symptom.origin()), ("meaning", &meaning)];
        fill(language.phrases.notes.symptom, blanks, f)
    }
}

struct LimitLine {
    limit: Limit,
    language: Language,
}

impl Display for LimitLine {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { limit, language } = self;
        let (effect, remedy) = limit.texts(language.limits);
        let notes = &language.phrases.notes;
        let phrase = if limit.setting().is_some() { notes.limit_setting } else { notes.limit };
        let blanks: &[(&str, &dyn Display)] = &[
            ("product", &limit.product()),
            ("setting", &Code(limit.setting().unwrap_or_default())),
            ("value", &Value(self)),
            ("effect", &effect),
            ("remedy", &remedy),
        ];
        fill(phrase, blanks, f)
    }
}

/// The value of a limit, and when it fires if that is another time.
struct Value<'l>(&'l LimitLine);

impl Display for Value<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LimitLine { limit, language } = self.0;
        let value = limit.value();
        match limit.fires_after() {
            Some(after) if value != LimitValue::Duration(after) => {
                let blanks: &[(&str, &dyn Display)] =
                    &[("value", &value), ("seconds", &after.as_secs())];
                fill(language.phrases.notes.value_after, blanks, f)
            }
            _ => value.fmt(f),
        }
    }
}

struct EvidenceLine {
    evidence: EvidenceSet,
    language: Language,
}

impl Display for EvidenceLine {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fill(self.language.phrases.notes.evidence, &[("evidence", &EvidenceList(self))], f)
    }
}

struct EvidenceList<'l>(&'l EvidenceLine);

impl Display for EvidenceList<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let EvidenceLine { evidence, language } = self.0;
        for (place, evidence) in evidence.iter().enumerate() {
            if place > 0 {
                f.write_str(", ")?;
            }
            f.write_str(evidence.text_in(language.phrases))?;
        }
        Ok(())
    }
}

struct Remedy {
    remedy: &'static str,
    language: Language,
}

impl Display for Remedy {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fill(self.language.phrases.notes.remedy, &[("remedy", &self.remedy)], f)
    }
}

struct More {
    count: usize,
    language: Language,
}

impl Display for More {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fill(self.language.phrases.notes.more, &[("count", &self.count)], f)
    }
}
