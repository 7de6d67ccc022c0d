//! The rules for symptoms.

use std::collections::HashSet;

use super::super::limits::Limits;
use super::super::rules::{Check, Style};
use super::super::toml::Problems;
use super::pattern::Pattern;
use super::{Located, Sentences, Sources, Symptom, Symptoms};

/// How many causes there are, and how many remedies.
const SENTENCES: std::ops::RangeInclusive<usize> = 1..=4;

impl Symptoms {
    pub fn check(
        &self,
        sources: &Sources,
        limits: &Limits,
        english: &Style,
        problems: &mut Problems,
    ) {
        let mut shapes = HashSet::new();
        let mut previous = None;
        for symptom in &self.all {
            let check = &mut Check::new(&symptom.file, english, problems);
            let subject = format!("symptom {}", symptom.id.value);
            if previous == Some(&symptom.id.value) {
                check.problem(symptom.id.line, format!("{subject}: the id is taken"));
            }
            previous = Some(&symptom.id.value);
            match Pattern::parse(&symptom.text.value) {
                Ok(pattern) => {
                    if !shapes
                        .insert((symptom.origin.value.as_str(), pattern.shape(symptom.exact_case)))
                    {
                        let message = format!(
                            "{subject}: `text`: another symptom of this origin matches the same texts"
                        );
                        check.problem(symptom.text.line, message);
                    }
                }
                Err(fault) => {
                    let message = format!("{subject}: `text`: {:?} {fault}", symptom.text.value);
                    check.problem(symptom.text.line, message);
                }
            }
            symptom.check(&subject, sources, limits, check);
        }
    }
}

impl Symptom {
    fn check(&self, subject: &str, sources: &Sources, limits: &Limits, check: &mut Check<'_, '_>) {
        check.id(&self.id);
        let of_origin = format!("{subject}: `origin`");
        check.line(&of_origin, &self.origin);
        sources.check_product(&of_origin, &self.origin, &self.sources, check);
        check.codes(subject, "codes", &self.codes);
        check.codes(subject, "peer_codes", &self.peer_codes);
        for (key, codes) in [("codes", &self.codes), ("peer_codes", &self.peer_codes)] {
            if self.about_sending && !codes.value.is_empty() {
                let message = format!(
                    "{subject}: `{key}` must be empty with `about_sending`, because the text does not say how a connection ended"
                );
                check.problem(codes.line, message);
            }
        }
        check.rank(subject, &self.rank);
        sources.check_citations(&format!("{subject}: `sources`"), &self.sources, check);
        check.meaning(subject, "meaning", &self.meaning);
        self.check_claims(subject, "meaning", &self.meaning, sources, check);
        if let Some(text) = &self.tell_apart {
            check.meaning(subject, "tell_apart", text);
            self.check_claims(subject, "tell_apart", text, sources, check);
        }
        for (key, sentences) in [("causes", &self.causes), ("remedies", &self.remedies)] {
            self.check_sentences(subject, key, sentences, sources, check);
            for sentence in &sentences.value {
                sentence.check_amounts(subject, key, limits, check);
            }
        }
    }

    fn check_sentences(
        &self,
        subject: &str,
        key: &str,
        sentences: &Sentences,
        sources: &Sources,
        check: &mut Check<'_, '_>,
    ) {
        let found = sentences.value.len();
        if !SENTENCES.contains(&found) {
            let (fewest, most) = SENTENCES.into_inner();
            let message =
                format!("{subject}: `{key}` has {found} sentences, expected {fewest} to {most}");
            check.problem(sentences.line, message);
        }
        for sentence in &sentences.value {
            check.sentence(subject, key, &sentence.text);
            self.check_claims(subject, key, &sentence.text, sources, check);
        }
    }

    /// The sources of a symptom are those of all its texts.
    fn check_claims(
        &self,
        subject: &str,
        key: &str,
        text: &Located<String>,
        sources: &Sources,
        check: &mut Check<'_, '_>,
    ) {
        let subject = format!("{subject}: `{key}`");
        sources.check_claims(&subject, text, Some(&self.sources), check);
    }
}
