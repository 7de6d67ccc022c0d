//! A symptom, explained.

use core::fmt::{self, Debug, Display};
use core::hash::{Hash, Hasher};

use super::form::SymptomForm;
use super::symptom::Symptom;
use super::table;
use crate::close_code::CloseCode;
use crate::explain::{Content, Explained, Explanation, Heading, Page, Sealed, Title};
use crate::locale::{self, DiagnosisPhrases, Locale, LocaleData, Translation, fill};

impl Symptom {
    /// Everything that is known about it, to print: meaning, causes, remedies, the codes at both ends, sources. In
    /// English, unless you choose another language with [`Explanation::locale`].
    ///
    /// ```
    /// use ws_close_code::{Locale, Symptom};
    ///
    /// let symptom = Symptom::of_reason("keepalive ping timeout").next().unwrap();
    /// let text = symptom.explain().to_string();
    /// assert!(text.starts_with("keepalive ping timeout\n\n  A close reason of Uvicorn.\n"));
    /// println!("{}", symptom.explain().locale(Locale::Ko).markdown());
    /// ```
    #[inline]
    #[must_use]
    pub const fn explain(self) -> Explanation<Self> {
        Explanation::new(self, SymptomContent::new(self, Locale::En), Locale::En)
    }
}

impl Sealed for Symptom {}

impl Explained for Symptom {
    type Content = SymptomContent;
}

/// # About symptoms
impl Explanation<Symptom> {
    /// The same in another language. A symptom without a translation stays in English, and the document says so.
    #[inline]
    #[must_use]
    pub const fn locale(self, locale: Locale) -> Self {
        Self::new(self.about(), SymptomContent::new(self.about(), locale), locale)
    }
}

/// What the document of a symptom is made of.
#[derive(Clone, Copy)]
pub struct SymptomContent {
    symptom: Symptom,
    /// That of the language, if it is not English. A program has the texts of the languages that it names.
    translation: Option<&'static Translation>,
    phrases: &'static DiagnosisPhrases,
}

impl SymptomContent {
    #[inline]
    const fn new(symptom: Symptom, locale: Locale) -> Self {
        let (translation, phrases) = (table::translation(locale), locale::phrases(locale));
        Self { symptom, translation, phrases }
    }
}

impl Content for SymptomContent {
    #[inline]
    fn write(self, data: &'static LocaleData, page: &mut Page<'_, '_>) -> fmt::Result {
        let Self { symptom, translation, phrases } = self;
        let texts = symptom.texts(translation);
        let headings = &phrases.headings;
        page.title(&symptom.text())?;
        page.paragraph(&Origin { symptom, phrases })?;
        page.paragraph(&texts.meaning())?;
        if symptom.is_about_sending() {
            page.paragraph(&phrases.notes.about_sending)?;
        }
        if translation.is_some() && !texts.is_translated() {
            page.paragraph(&phrases.notes.not_translated)?;
        }
        for (heading, sentences) in
            [(headings.causes, texts.causes()), (headings.remedies, texts.remedies())]
        {
            page.heading(heading)?;
            page.begin_list()?;
            sentences.into_iter().try_for_each(|sentence| page.item(&sentence))?;
        }
        page.heading(headings.codes)?;
        page.begin_list()?;
        let words = &phrases.codes;
        for (codes, some, none) in [
            (symptom.codes(), words.own, words.own_none),
            (symptom.peer_codes(), words.peer, words.peer_none),
        ] {
            page.item(&Codes { all: codes, phrases: [some, none, words.or], data })?;
        }
        if let Some(text) = texts.tell_apart() {
            page.heading(headings.tell_apart)?;
            page.begin_list()?;
            page.item(&text)?;
        }
        page.links(Heading::References.text_in(data), symptom.references())
    }
}

/// Who prints it, and as what.
struct Origin {
    symptom: Symptom,
    phrases: &'static DiagnosisPhrases,
}

impl Display for Origin {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let forms = &self.phrases.forms;
        let phrase = match self.symptom.form() {
            SymptomForm::Error => forms.error,
            SymptomForm::Reason => forms.reason,
            SymptomForm::Log => forms.log,
            SymptomForm::Console => forms.console,
        };
        fill(phrase, &[("origin", &self.symptom.origin())], f)
    }
}

/// The codes that an end reports.
struct Codes {
    all: &'static [CloseCode],
    /// With codes, without any, and between the last two.
    phrases: [&'static str; 3],
    data: &'static LocaleData,
}

impl Display for Codes {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [some, none, _] = self.phrases;
        if self.all.is_empty() {
            return f.write_str(none);
        }
        fill(some, &[("codes", &CodeList(self))], f)
    }
}

/// `1001 (Going Away), 1011 (Internal Error) or 1006 (Abnormal Closure)`
struct CodeList<'c>(&'c Codes);

impl Display for CodeList<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Codes { all: codes, phrases: [_, _, or], data } = *self.0;
        for (place, code) in codes.iter().enumerate() {
            match place {
                0 => {}
                _ if place + 1 == codes.len() => write!(f, " {or} ")?,
                _ => f.write_str(", ")?,
            }
            Title::of_code(*code, data).fmt(f)?;
        }
        Ok(())
    }
}

// The language counts with the explanation.
impl PartialEq for SymptomContent {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.symptom == other.symptom
    }
}

impl Eq for SymptomContent {}

impl Hash for SymptomContent {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.symptom.hash(state);
    }
}

impl Debug for SymptomContent {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.symptom.fmt(f)
    }
}
