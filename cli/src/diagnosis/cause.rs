//! A likely cause.

use ws_close_code::{Evidence, FamilyCode, Limit, LimitValue, Locale, Reference, Symptom};

use crate::locale::{Phrases, fill};

/// What may have ended the connection, and what speaks for it.
pub struct Cause {
    pub about: About,
    pub why: Vec<Why>,
}

pub enum About {
    Symptom(Symptom),
    Limit(Limit),
    /// A service or library that gives the code this meaning.
    Family(FamilyCode),
}

/// What speaks for a cause, the strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    Path,
    Text,
    /// The text has a part of it.
    Part,
    /// The user named the family.
    Named,
    Host,
    Reason,
    Size,
    Code,
    /// The family gives the code this meaning.
    Defines,
    Silence,
    Age,
    Waiting,
}

impl Why {
    pub fn of(evidence: Evidence) -> Option<Self> {
        Some(match evidence {
            Evidence::Path => Self::Path,
            Evidence::WholeReason | Evidence::PartOfReason => Self::Text,
            Evidence::Code => Self::Code,
            Evidence::Silence => Self::Silence,
            Evidence::Age => Self::Age,
            Evidence::Waiting => Self::Waiting,
            _ => return None,
        })
    }

    /// The word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Text => "text",
            Self::Part => "part",
            Self::Reason => "reason",
            Self::Named => "named",
            Self::Host => "host",
            Self::Size => "size",
            Self::Code => "code",
            Self::Defines => "defines",
            Self::Silence => "silence",
            Self::Age => "age",
            Self::Waiting => "waiting",
        }
    }

    pub fn phrase(self, locale: Locale) -> &'static str {
        let phrases = &Phrases::of(locale).why;
        match self {
            Self::Path => phrases.path,
            Self::Text => phrases.text,
            Self::Part => phrases.part,
            Self::Reason => phrases.reason,
            Self::Named => phrases.named,
            Self::Host => phrases.host,
            Self::Size => phrases.size,
            Self::Code => phrases.code,
            Self::Defines => phrases.defines,
            Self::Silence => phrases.silence,
            Self::Age => phrases.age,
            Self::Waiting => phrases.waiting,
        }
    }

    /// Whether it says more than that a number fits: many limits have the same value.
    pub const fn is_strong(self) -> bool {
        matches!(
            self,
            Self::Path | Self::Text | Self::Part | Self::Named | Self::Reason | Self::Host
        )
    }
}

impl Cause {
    /// What it is and what it means, in a few sentences.
    pub fn text(&self, locale: Locale) -> String {
        match &self.about {
            About::Symptom(symptom) => {
                let meaning = symptom.meaning_in(locale);
                format!("{} ({}): {meaning}", symptom.text(), symptom.origin())
            }
            About::Limit(limit) => {
                let setting = limit.setting().map(|setting| format!(", `{setting}`"));
                let value = match limit.fires_after() {
                    Some(after) if limit.value() != LimitValue::Duration(after) => {
                        let phrase = Phrases::of(locale).diagnose.value_after;
                        fill(phrase, &[("value", &limit.value()), ("seconds", &after.as_secs())])
                    }
                    _ => limit.value().to_string(),
                };
                let effect = limit.effect_in(locale);
                format!("{}{}, {value}: {effect}", limit.product(), setting.unwrap_or_default())
            }
            About::Family(code) => {
                let description = code.explain_in(locale).description();
                format!("{code}, {}: {description}", code.family().title())
            }
        }
    }

    /// The product, library or service.
    pub fn product(&self) -> &'static str {
        match &self.about {
            About::Symptom(symptom) => symptom.origin(),
            About::Limit(limit) => limit.product(),
            About::Family(code) => code.family().title(),
        }
    }

    /// What to do first.
    pub fn remedy(&self, locale: Locale) -> Option<&'static str> {
        match &self.about {
            About::Symptom(symptom) => symptom.remedies_in(locale).get(0),
            About::Limit(limit) => Some(limit.remedy_in(locale)),
            About::Family(code) => code.explain_in(locale).remedies().first().copied(),
        }
    }

    pub fn references(&self) -> Vec<Reference> {
        match &self.about {
            About::Symptom(symptom) => symptom.references().collect(),
            About::Limit(limit) => vec![limit.reference()],
            About::Family(code) => code.references().to_vec(),
        }
    }

    pub fn is_strong(&self) -> bool {
        self.why.iter().any(|why| why.is_strong())
    }
}
