//! What a symptom means, in a language of the caller's choice.

use super::symptom::Symptom;
use super::table;
use crate::locale::{Locale, Translation};
use crate::sentences::Sentences;
use crate::text_table::TextTable;

/// # In another language
///
/// The symptoms that most people meet are translated. The texts of the others are in English.
impl Symptom {
    /// Whether its texts are in this language.
    ///
    /// ```
    /// use ws_close_code::{Locale, Symptom};
    ///
    /// assert!(Symptom::ALL.iter().all(|symptom| symptom.is_translated(Locale::En)));
    /// let symptom = Symptom::of_reason("keepalive ping timeout").next().unwrap();
    /// assert!(symptom.is_translated(Locale::Ko));
    /// assert_ne!(symptom.meaning_in(Locale::Ko), symptom.meaning());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_translated(self, locale: Locale) -> bool {
        matches!(locale, Locale::En) || self.texts(table::translation(locale)).own.is_some()
    }

    /// What it means, and when exactly it is printed. See [`meaning`](Self::meaning).
    #[inline]
    #[must_use]
    pub const fn meaning_in(self, locale: Locale) -> &'static str {
        self.texts(table::translation(locale)).meaning()
    }

    /// How to tell it from the same words of another origin. See [`tell_apart`](Self::tell_apart).
    #[inline]
    #[must_use]
    pub const fn tell_apart_in(self, locale: Locale) -> Option<&'static str> {
        self.texts(table::translation(locale)).tell_apart()
    }

    /// Typical causes. See [`causes`](Self::causes).
    #[inline]
    #[must_use]
    pub const fn causes_in(self, locale: Locale) -> Sentences {
        self.texts(table::translation(locale)).causes()
    }

    /// How to fix it. See [`remedies`](Self::remedies).
    #[inline]
    #[must_use]
    pub const fn remedies_in(self, locale: Locale) -> Sentences {
        self.texts(table::translation(locale)).remedies()
    }

    /// Its texts in the language of this translation, or in English where it has none of this symptom.
    #[inline]
    pub(crate) const fn texts(self, translation: Option<&'static Translation>) -> SymptomTexts {
        let own = match translation {
            Some(translation) => match translation.places(self.row()) {
                Some(places) => Some((&translation.texts, places)),
                None => None,
            },
            None => None,
        };
        SymptomTexts { symptom: self, own }
    }
}

/// The texts of a symptom in a language.
#[derive(Clone, Copy)]
pub(crate) struct SymptomTexts {
    symptom: Symptom,
    /// If it is translated: the texts, and the places in it of the meaning, what tells it apart (empty where nothing
    /// does), the causes and the remedies.
    own: Option<(&'static TextTable, &'static [u16])>,
}

impl SymptomTexts {
    #[inline]
    pub(crate) const fn is_translated(self) -> bool {
        self.own.is_some()
    }

    #[inline]
    pub(crate) const fn meaning(self) -> &'static str {
        match self.own {
            Some((texts, [meaning, ..])) => texts.get(*meaning),
            _ => self.symptom.meaning(),
        }
    }

    #[inline]
    pub(crate) const fn tell_apart(self) -> Option<&'static str> {
        match (self.symptom.tell_apart(), self.own) {
            (Some(_), Some((texts, [_, tell_apart, ..]))) => Some(texts.get(*tell_apart)),
            (text, _) => text,
        }
    }

    #[inline]
    pub(crate) const fn causes(self) -> Sentences {
        match self.sentences() {
            Some((texts, causes, _)) => Sentences::new(texts, causes),
            None => self.symptom.causes(),
        }
    }

    #[inline]
    pub(crate) const fn remedies(self) -> Sentences {
        match self.sentences() {
            Some((texts, _, remedies)) => Sentences::new(texts, remedies),
            None => self.symptom.remedies(),
        }
    }

    /// The translated causes and remedies: as many as in English.
    #[inline]
    const fn sentences(self) -> Option<(&'static TextTable, &'static [u16], &'static [u16])> {
        let Some((texts, [_, _, sentences @ ..])) = self.own else { return None };
        match sentences.split_at_checked(self.symptom.causes().len()) {
            Some((causes, remedies)) => Some((texts, causes, remedies)),
            None => None,
        }
    }
}
