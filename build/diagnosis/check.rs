//! The rules for translations: every language has the phrases of English, and says as much as English of each symptom
//! and limit that it has.

use super::super::locale::phrases;
use super::super::rules::Check;
use super::super::toml::{Located, Problems};
use super::{LimitTexts, Limits, Locale, Shape, SymptomTexts, Symptoms, Translations};

impl Translations {
    /// Checks the files of all languages.
    pub fn check(
        all: &[Self],
        locales: &[Locale],
        symptoms: &Symptoms,
        limits: &Limits,
        problems: &mut Problems,
    ) {
        for locale in locales {
            if !all.iter().any(|translations| translations.tag == locale.tag) {
                let message = format!("{}.toml is missing in the folder diagnosis", locale.tag);
                problems.add(&locale.file, 1, message);
            }
        }
        let is_english = |tag: &str| locales.iter().any(|l| l.tag == tag && l.is_english());
        let english = all.iter().find(|translations| is_english(&translations.tag));
        for translations in all {
            let Some(locale) = locales.iter().find(|locale| locale.tag == translations.tag) else {
                let message =
                    format!("{}.toml is missing in the folder of the languages", translations.tag);
                problems.add(&translations.file, 1, message);
                continue;
            };
            let check = &mut Check::new(&translations.file, &locale.style, problems);
            phrases::check(&translations.phrases, check);
            if locale.is_english() {
                phrases::check_keys(&translations.phrases, check);
                translations.has_only_phrases(check);
            } else {
                let english = english.map_or(&[][..], |english| &english.phrases);
                phrases::check_same(&translations.phrases, english, check);
                translations.check_texts(symptoms, limits, check);
            }
        }
    }

    fn has_only_phrases(&self, check: &mut Check<'_, '_>) {
        for SymptomTexts { id, .. } in &self.symptoms {
            let message =
                format!("symptom {}: the English texts belong in data/symptoms/", id.value);
            check.problem(id.line, message);
        }
        for LimitTexts { id, .. } in &self.limits {
            let message =
                format!("limit {}: the English texts belong in data/limits.toml", id.value);
            check.problem(id.line, message);
        }
    }

    fn check_texts(&self, symptoms: &Symptoms, limits: &Limits, check: &mut Check<'_, '_>) {
        for (place, texts) in self.symptoms.iter().enumerate() {
            let subject = format!("symptom {}", texts.id.value);
            let is_first =
                self.symptoms[..place].iter().all(|other| other.id.value != texts.id.value);
            match symptoms.shape(&texts.id.value) {
                Some(shape) if is_first => texts.check(&subject, &shape, check),
                _ => {
                    let message = format!("{subject} is not in data/symptoms/, or is a duplicate");
                    check.problem(texts.id.line, message);
                }
            }
        }
        for (place, LimitTexts { id, effect, remedy }) in self.limits.iter().enumerate() {
            let subject = format!("limit {}", id.value);
            let is_first = self.limits[..place].iter().all(|other| other.id.value != id.value);
            let english = limits.texts(&id.value).filter(|_| is_first);
            if english.is_none() {
                let message = format!("{subject} is not in data/limits.toml, or is a duplicate");
                check.problem(id.line, message);
            }
            for (place, (key, text)) in [("effect", effect), ("remedy", remedy)].iter().enumerate()
            {
                check.sentence(&subject, key, text);
                if let Some(english) = english {
                    check.same_code(&format!("{subject}: `{key}`"), text, english[place]);
                }
            }
        }
    }
}

impl SymptomTexts {
    fn check(&self, subject: &str, shape: &Shape<'_>, check: &mut Check<'_, '_>) {
        check.meaning(subject, "meaning", &self.meaning);
        check.same_code(&format!("{subject}: `meaning`"), &self.meaning, shape.meaning);
        match (&self.tell_apart, shape.tell_apart) {
            (Some(text), Some(english)) => {
                check.meaning(subject, "tell_apart", text);
                check.same_code(&format!("{subject}: `tell_apart`"), text, english);
            }
            (Some(text), None) => {
                check.problem(text.line, format!("{subject}: `tell_apart` is not in English"));
            }
            (None, Some(_)) => {
                check.problem(self.id.line, format!("{subject}: `tell_apart` is missing"));
            }
            (None, None) => {}
        }
        for (key, sentences, english) in
            [("causes", &self.causes, &shape.causes), ("remedies", &self.remedies, &shape.remedies)]
        {
            let (found, wanted) = (sentences.value.len(), english.len());
            if found != wanted {
                let message =
                    format!("{subject}: `{key}` has {found} sentences, English has {wanted}");
                check.problem(sentences.line, message);
            }
            for (place, Located { line, value }) in sentences.value.iter().enumerate() {
                let sentence = Located { line: *line, value: value.clone() };
                check.sentence(subject, key, &sentence);
                if let Some(english) = english.get(place) {
                    check.same_code(&format!("{subject}: `{key}`"), &sentence, english);
                }
            }
        }
    }
}
