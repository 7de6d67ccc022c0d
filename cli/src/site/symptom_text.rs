//! A symptom with its texts, as several pages show it.

use ws_close_code::{Locale, Symptom, SymptomForm};

use crate::locale::Phrases;
use crate::site::address::Address;
use crate::site::blanks::{self, Piece};
use crate::site::code_link::CodeLink;
use crate::site::edition::Edition;
use crate::site::product_link::ProductLink;

pub struct SymptomText {
    pub symptom: Symptom,
    pub products: Vec<ProductLink>,
    /// What the end that has the text reports.
    pub codes: Vec<CodeLink>,
    /// What the other end reports.
    pub peer_codes: Vec<CodeLink>,
    locale: Locale,
    phrases: &'static Phrases,
}

impl SymptomText {
    pub fn new(edition: &Edition<'_>, symptom: Symptom) -> Self {
        let products = ProductLink::all(symptom.origin());
        let families = edition.contents.families_of_name(symptom.origin());
        Self {
            symptom,
            products,
            codes: CodeLink::all(edition, symptom.codes(), families),
            peer_codes: CodeLink::all(edition, symptom.peer_codes(), families),
            locale: edition.locale,
            phrases: edition.phrases,
        }
    }

    pub fn href(&self) -> String {
        Address::Symptom(self.symptom).file_name()
    }

    pub fn pieces(&self) -> Vec<Piece> {
        blanks::pieces(self.symptom.text())
    }

    /// Whether the text itself says with which code the connection ended, so that no code is always the one.
    pub fn has_its_code(&self) -> bool {
        let is_any = self.codes.is_empty() && self.peer_codes.is_empty();
        is_any && !self.symptom.is_about_sending() && self.symptom.text().contains("{code}")
    }

    pub fn is_translated(&self) -> bool {
        self.symptom.is_translated(self.locale)
    }

    /// The language of its sentences here.
    pub fn language(&self) -> Locale {
        if self.is_translated() { self.locale } else { Locale::En }
    }

    pub fn meaning(&self) -> &'static str {
        self.symptom.meaning_in(self.locale)
    }

    pub fn causes(&self) -> Vec<&'static str> {
        self.symptom.causes_in(self.locale).iter().collect()
    }

    pub fn remedies(&self) -> Vec<&'static str> {
        self.symptom.remedies_in(self.locale).iter().collect()
    }

    pub fn tell_apart(&self) -> Option<&'static str> {
        self.symptom.tell_apart_in(self.locale)
    }

    /// What it is: an error, a reason, a line of a log or of a browser's console.
    pub fn form(&self) -> &'static str {
        let phrases = &self.phrases.symptom;
        match self.symptom.form() {
            SymptomForm::Reason => phrases.reason,
            SymptomForm::Log => phrases.log,
            SymptomForm::Console => phrases.console,
            // Also for a form that a later version of the library adds.
            _ => phrases.error,
        }
    }
}
