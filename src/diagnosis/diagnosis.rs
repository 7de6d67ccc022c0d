//! What speaks for which cause of a close.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::evidence::{Evidence, EvidenceSet};
use super::finding::{Finding, Ranked};
use super::path::has_name;
use crate::close_event::{CloseEvent, EndedBy};
use crate::explain::{Markdown, plain};
use crate::limit::{self, Limit, LimitKind};
use crate::locale::{self, DiagnosisPhrases, Locale, LocaleData, Translation};
use crate::symptom::{self, Symptom};

/// The likely causes of how a connection ended, as [`CloseEvent::diagnose`] returns it.
///
/// `Display` prints the code, what it means, and up to five symptoms and five limits, each with what speaks for it and
/// what to do first, as plain text in 80 columns or in as many as the width says. [`markdown`](Self::markdown) prints
/// the same as Markdown.
#[derive(Clone, Copy)]
pub struct Diagnosis<'a> {
    pub(super) event: CloseEvent<'a>,
    pub(super) via: &'a [&'a str],
    pub(super) language: Language,
}

/// All texts that a language has for a diagnosis. A program has those of the languages that it names.
#[derive(Clone, Copy)]
pub(super) struct Language {
    pub(super) data: &'static LocaleData,
    pub(super) phrases: &'static DiagnosisPhrases,
    pub(super) symptoms: Option<&'static Translation>,
    pub(super) limits: Option<&'static Translation>,
}

impl Language {
    #[inline]
    const fn new(locale: Locale) -> Self {
        Self {
            data: locale::data(locale),
            phrases: locale::phrases(locale),
            symptoms: symptom::translation(locale),
            limits: limit::translation(locale),
        }
    }
}

/// # Likely causes
impl<'a> CloseEvent<'a> {
    /// The known symptoms in its reason, and the limits that end connections at its silence or age, each with what
    /// speaks for it. Feature `diagnosis`.
    ///
    /// ```
    /// use std::time::Duration;
    /// use ws_close_code::{CloseEvent, Evidence};
    ///
    /// let event = CloseEvent::LOST.idle_for(Duration::from_secs(60));
    /// let diagnosis = event.diagnose().via(&["kong"]);
    /// let likely = diagnosis.limits().next().unwrap();
    /// assert_eq!((likely.about().product(), likely.about().setting()), ("Kong", Some("read_timeout")));
    /// assert!(likely.evidence().eq([Evidence::Path, Evidence::Code, Evidence::Silence]));
    /// println!("{diagnosis}");
    /// ```
    #[inline]
    #[must_use]
    pub const fn diagnose(self) -> Diagnosis<'a> {
        Diagnosis { event: self, via: &[], language: Language::new(Locale::En) }
    }
}

impl<'a> Diagnosis<'a> {
    /// The same, with the names of products between the two ends, such as `["nginx", "cloudflare"]`. A name counts as
    /// whole words of a product's name, ignoring case. Symptoms and limits of these products come first.
    #[inline]
    #[must_use]
    pub const fn via(self, products: &'a [&'a str]) -> Self {
        Self { via: products, ..self }
    }

    /// The same in another language. Symptoms and limits without a translation stay in English.
    #[inline]
    #[must_use]
    pub const fn locale(self, locale: Locale) -> Self {
        Self { language: Language::new(locale), ..self }
    }

    /// As Markdown. Print it with `Display`.
    #[inline]
    #[must_use]
    pub const fn markdown(self) -> Markdown<Self> {
        Markdown(self)
    }

    /// What is diagnosed.
    #[inline]
    #[must_use]
    pub const fn event(&self) -> CloseEvent<'a> {
        self.event
    }

    /// The known symptoms in the reason, the likeliest first. Those about what could not be sent are not among them,
    /// because they don't end a connection.
    ///
    /// ```
    /// use ws_close_code::{CloseEvent, Evidence};
    ///
    /// let diagnosis = CloseEvent::received(1011, "keepalive ping timeout").diagnose();
    /// let likely = diagnosis.symptoms().next().unwrap();
    /// assert_eq!(likely.about().origin(), "Uvicorn");
    /// assert!(likely.evidence().any(|evidence| evidence == Evidence::WholeReason));
    /// ```
    #[inline]
    pub fn symptoms(&self) -> impl Iterator<Item = Finding<Symptom>> + Clone + use<'a> {
        let (event, via) = (self.event, self.via);
        let reason = event.reason().trim();
        let is_end = |found: &symptom::SymptomMatch<'_>| !found.symptom().is_about_sending();
        let finding = move |found: symptom::SymptomMatch<'_>| {
            let symptom = found.symptom();
            let is_whole = found.as_str().len() == reason.len();
            let leads_to = symptom.codes().contains(&event.code())
                || symptom.peer_codes().contains(&event.code());
            let evidence = EvidenceSet::NONE
                .with(Evidence::Path, is_on(via, symptom.origin()))
                .with(Evidence::WholeReason, is_whole)
                .with(Evidence::PartOfReason, !is_whole)
                .with(Evidence::Code, leads_to);
            Finding::new(symptom, evidence)
        };
        Ranked::new(Symptom::find_in(reason).filter(is_end).map(finding))
    }

    /// The limits that fire at the silence or the age of the connection, the likeliest first; none where neither is
    /// known. For a connection that never opened these are limits of the opening handshake, and the age is how long it
    /// took. Limits at which the peer sees other codes are not among them, unless this end closed.
    #[inline]
    pub fn limits(&self) -> impl Iterator<Item = Finding<Limit>> + Clone + use<'a> {
        let (event, via) = (self.event, self.via);
        let finding = move |limit: &'static Limit| {
            let evidence = evidence_of_time(*limit, event)?;
            let leads_to = limit.codes().contains(&event.code());
            let is_excluded = !leads_to && !limit.codes().is_empty();
            if is_excluded && event.ended_by() != EndedBy::Local {
                return None;
            }
            let evidence = EvidenceSet::NONE
                .with(Evidence::Path, is_on(via, limit.product()))
                .with(Evidence::Code, leads_to)
                .with(evidence, true);
            Some(Finding::new(limit, evidence))
        };
        Ranked::new(Limit::firing().filter_map(finding))
    }
}

/// What the times of an event say for a limit, if they do.
#[inline]
fn evidence_of_time(limit: Limit, event: CloseEvent<'_>) -> Option<Evidence> {
    let is_handshake = event.ended_by() == EndedBy::Handshake;
    if limit.while_open() == is_handshake {
        return None;
    }
    let is_about_silence = matches!(limit.kind(), LimitKind::Idle | LimitKind::Ping);
    let (time, evidence) = match (event.idle(), event.duration()) {
        (_, Some(age)) if is_handshake => (age, Evidence::Waiting),
        (Some(silence), _) if is_about_silence => (silence, Evidence::Silence),
        (_, age) => (age?, Evidence::Age),
    };
    limit.fires_at(time).then_some(evidence)
}

#[inline]
fn is_on(via: &[&str], product: &str) -> bool {
    via.iter().any(|name| has_name(product, name))
}

/// Plain text, in 80 columns or in as many as the width says.
impl fmt::Display for Diagnosis<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plain(self, f)
    }
}

impl PartialEq for Diagnosis<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.event == other.event
            && self.via == other.via
            && self.language.data.locale == other.language.data.locale
    }
}

impl Eq for Diagnosis<'_> {}

impl Hash for Diagnosis<'_> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.event, self.via, self.language.data.locale).hash(state);
    }
}

impl fmt::Debug for Diagnosis<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Diagnosis");
        fields
            .field("event", &self.event)
            .field("via", &self.via)
            .field("locale", &self.language.data.locale)
            .finish()
    }
}
