//! What is known of how a connection ended.

use std::time::Duration;

use ws_close_code::{CloseCode, CloseEvent, EndedBy, Family, FamilyCode, Symptom, SymptomMatch};

use crate::diagnosis::number::{http_status, likely_code};
use crate::diagnosis::parts;
use crate::diagnosis::products::named_in;
use crate::diagnosis::quantities::{self, Quantity};
use crate::logs::scanner::Scanner;
use crate::output::outcome::{Error, Result};
use crate::query::{family, name};

/// What the user says.
#[derive(Default)]
pub struct Facts {
    pub code: Option<CloseCode>,
    pub lasted: Option<Duration>,
    pub idle: Option<Duration>,
    /// In bytes.
    pub size: Option<u64>,
    pub via: Vec<String>,
    pub was_open: Option<bool>,
    pub ended_by: Option<EndedBy>,
    pub http_status: Option<u16>,
}

/// That, and what the text says.
pub struct Known<'t> {
    pub text: &'t str,
    pub symptoms: Vec<Symptom>,
    /// Whether the text has only a part of each symptom.
    pub are_parts: bool,
    /// The products that the text names, each with the name that it has there, as people write it.
    pub products: Vec<(&'static str, &'static str)>,
    pub facts: Facts,
    /// Whether the text says a time or a size.
    pub has_quantity: bool,
    pub code: Option<CloseCode>,
    /// Where the code is from.
    pub origin: CodeOrigin,
    pub http_status: Option<u16>,
    pub family: &'static Family,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CodeOrigin {
    /// The user named it.
    Given,
    /// The text has it.
    Text,
    /// A number of the text may be one.
    Number,
    /// It is the one with which the first symptom ends a connection.
    Symptom,
    Nothing,
}

impl<'t> Known<'t> {
    pub fn new(text: &'t str, facts: Facts, family: &'static Family) -> Result<Self> {
        let text = text.trim();
        let named = name::code(text, family).ok().map(FamilyCode::code);
        // A person who writes only the name of a code means the code: `message too big` is also an error of Tornado.
        let found = named.is_none().then(|| Symptom::find_in(text));
        let found: Vec<_> = found.into_iter().flatten().collect();
        let ending = || found.iter().filter(|found| !found.symptom().is_about_sending());
        let of_text = match ending().find_map(SymptomMatch::code) {
            Some(code) => Some(code),
            None => last_code(text)?,
        };
        let parts = if found.is_empty() && named.is_none() { parts::all(text) } else { Vec::new() };
        let of_part = || match &*parts {
            [part] if !part.is_about_sending() => part.codes().first(),
            _ => None,
        };
        let of_symptom = || {
            let whole = ending().find_map(|found| found.symptom().codes().first());
            whole.or_else(of_part).copied()
        };
        let given = facts.code.or(named);
        let (code, origin) = match (given, of_text) {
            (Some(code), _) => (Some(code), CodeOrigin::Given),
            (None, Some(code)) => (Some(code), CodeOrigin::Text),
            (None, None) => match (of_symptom(), likely_code(text)) {
                (None, Some((code, true))) => (Some(code), CodeOrigin::Text),
                (Some(code), _) => (Some(code), CodeOrigin::Symptom),
                (None, Some((code, false))) => (Some(code), CodeOrigin::Number),
                (None, None) => (None, CodeOrigin::Nothing),
            },
        };
        let quantities = if found.is_empty() { quantities::all(text) } else { Vec::new() };
        let has_quantity = !quantities.is_empty();
        let facts = with_quantities(facts, text, quantities);
        let of_symptoms = || found.iter().find_map(SymptomMatch::http_status);
        let of_text = || if code.is_none() { http_status(text) } else { None };
        let http_status = facts.http_status.or_else(of_symptoms).or_else(of_text);
        if let Some(problem) = contradiction(&facts, given) {
            return Err(Error::Message(problem));
        }
        let are_parts = !parts.is_empty();
        let whole = found.iter().map(|found| *found.symptom());
        Ok(Self {
            text,
            symptoms: whole.chain(parts).collect(),
            are_parts,
            products: named_in(text),
            facts,
            has_quantity,
            code,
            origin,
            http_status,
            family,
        })
    }

    /// The products that the user names as being on the path.
    pub fn via(&self) -> impl Iterator<Item = &str> {
        self.facts.via.iter().map(|name| name.trim())
    }

    /// Whether there is anything to go by.
    pub fn is_anything(&self) -> bool {
        let Facts { lasted, idle, size, was_open, .. } = &self.facts;
        let has_number = lasted.is_some() || idle.is_some() || size.is_some();
        self.code.is_some()
            || self.http_status.is_some()
            || !self.symptoms.is_empty()
            || has_number
            || *was_open == Some(false)
    }

    /// Whether it is known which code there was.
    pub fn has_code(&self) -> bool {
        self.code.is_some() || self.http_status.is_some() || self.facts.was_open == Some(false)
    }

    /// As an event. Its reason is the text, so that symptoms are found in that.
    pub fn event(&self) -> CloseEvent<'t> {
        let event = match (self.http_status, self.facts.was_open, self.code) {
            (Some(status), ..) => CloseEvent::refused(status),
            (None, Some(false), _) => CloseEvent::NOT_OPENED,
            (None, _, None) => CloseEvent::LOST,
            (None, _, Some(code)) => match self.facts.ended_by {
                Some(EndedBy::Local) => CloseEvent::local(code, self.text),
                _ => CloseEvent::received(code, self.text),
            },
        };
        let event = self.facts.lasted.map_or(event, |time| event.lasted(time));
        let event = self.facts.idle.map_or(event, |time| event.idle_for(time));
        if family::is_named(self.family) { event.in_family(self.family) } else { event }
    }
}

/// What the user says that cannot all be true.
fn contradiction(facts: &Facts, code: Option<CloseCode>) -> Option<String> {
    // What a browser reports where there was no connection.
    let local = [CloseCode::AbnormalClosure, CloseCode::TlsHandshake];
    let code = code.filter(|code| !local.contains(code)).map(CloseCode::as_u16);
    match (facts.http_status, facts.was_open, code) {
        (Some(101), ..) => Some("--http-status 101 accepts the handshake, so leave it out".into()),
        (Some(status), Some(true), _) => Some(format!(
            "--http-status {status} and --opened yes: where the server refuses the handshake, \
             the connection never opens"
        )),
        (Some(status), _, Some(code)) => Some(format!(
            "--http-status {status} and the close code {code}: where the server refuses the \
             handshake, there is no close code but 1006"
        )),
        (None, Some(false), Some(code)) => Some(format!(
            "--opened no and the close code {code}: a connection that never opened has no close \
             code but 1006 or 1015"
        )),
        _ => None,
    }
}

/// The last close code of a text: what comes later says more about the end.
fn last_code(text: &str) -> Result<Option<CloseCode>> {
    let mut scanner = Scanner::new(&[], None, false)?;
    let mut last = None;
    scanner
        .for_each(text.as_bytes(), |found| last = found.hits.last().map(|hit| hit.code).or(last));
    Ok(last)
}

/// With the time and the size of the text, where the user does not say them: `dies after 60 s`.
fn with_quantities(mut facts: Facts, text: &str, quantities: Vec<Quantity>) -> Facts {
    let is_idle = quantities::is_about_silence(text);
    for quantity in quantities {
        match quantity {
            Quantity::Time(time) if facts.lasted.is_none() && facts.idle.is_none() => {
                *(if is_idle { &mut facts.idle } else { &mut facts.lasted }) = Some(time);
            }
            Quantity::Size(bytes) if facts.size.is_none() => facts.size = Some(bytes),
            _ => {}
        }
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::family::REGISTRY;

    #[test]
    fn what_the_user_says_wins_over_the_times_and_sizes_of_the_text() {
        let minute = Some(Duration::from_secs(60));
        let facts = |text, lasted, idle, size| {
            let facts = Facts { lasted, idle, size, ..Facts::default() };
            let Ok(Known { facts, .. }) = Known::new(text, facts, &REGISTRY) else {
                panic!("nothing contradicts");
            };
            (facts.lasted, facts.idle, facts.size)
        };
        let text = "dies after 30s with 5 kB";
        let half = Some(Duration::from_secs(30));
        assert_eq!(facts(text, None, None, None), (half, None, Some(5000)));
        assert_eq!(facts(text, minute, None, Some(1)), (minute, None, Some(1)));
        assert_eq!(facts(text, None, minute, None), (None, minute, Some(5000)));
        assert_eq!(facts("idle for 30s, then 60s", None, None, None), (None, half, None));
    }
}
