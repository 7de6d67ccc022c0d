//! What is known of a code in a word or two, so that it can be listed and compared.

use core::fmt;

use super::subject::Subject;
use crate::generated::{self, CloseCode, Phrases};
use crate::language::{Language, fill};
use crate::reconnect::{Reconnect, ReconnectAction, ReconnectBasis};
use crate::registration::Registration;
use crate::report::Report;
use crate::sender::Sender;

/// One thing that is known of a code: who may send it, whether to reconnect, and so on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    label: &'static str,
    value: FactValue,
}

impl Fact {
    /// What it is about, such as "May be sent by".
    #[inline]
    #[must_use]
    pub const fn label(&self) -> &'static str {
        self.label
    }

    /// The answer; prints itself.
    #[inline]
    #[must_use]
    pub const fn value(&self) -> FactValue {
        self.value
    }
}

/// `May be sent by: nobody`.
impl fmt::Display for Fact {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.label, self.value)
    }
}

impl fmt::Debug for Fact {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The answer of a [`Fact`]. `Display` writes it in the fact's language.
#[derive(Clone, Copy)]
pub struct FactValue {
    answer: Answer,
    language: &'static Language,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Words(&'static str),
    Number(u16),
    Reconnect(Reconnect),
    Registration(Option<Registration>),
    /// The title of the family that defines it.
    Family(&'static str),
}

/// By the answer.
impl PartialEq for FactValue {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.answer == other.answer
    }
}

impl Eq for FactValue {}

impl fmt::Display for FactValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phrases = &self.language.phrases;
        match self.answer {
            Answer::Words(words) => f.write_str(words),
            Answer::Number(number) => write!(f, "{number}"),
            Answer::Reconnect(advice) => reconnect(advice, phrases, f),
            Answer::Registration(registration) => registered(registration, phrases, f),
            Answer::Family(family) => fill(phrases.registration.family, &[("family", &family)], f),
        }
    }
}

impl fmt::Debug for FactValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The facts of a code, always in the same order; `None` for one that does not apply.
#[inline]
pub(super) fn facts(subject: Subject, language: &'static Language) -> [Option<Fact>; 7] {
    let code = subject.code();
    let Phrases { labels, .. } = &language.phrases;
    let fact = |label, answer| Some(Fact { label, value: FactValue { answer, language } });
    let saying = subject.saying();
    let http = code.http_equivalent().filter(|_| saying.is_none()).map(Answer::Number);
    let registration = match saying {
        Some(saying) => Answer::Family(saying.family),
        None => Answer::Registration(code.registration()),
    };
    [
        fact(labels.sender, Answer::Words(sender(code, &language.phrases))),
        fact(labels.close_frame, Answer::Words(close_frame(code, &language.phrases))),
        fact(labels.handshake, Answer::Words(handshake(code, &language.phrases))),
        fact(labels.reconnect, Answer::Reconnect(subject.reconnect())),
        fact(labels.severity, Answer::Words(subject.severity().as_str())),
        fact(labels.registration, registration),
        http.and_then(|answer| fact(labels.http_equivalent, answer)),
    ]
}

#[inline]
fn sender(code: CloseCode, phrases: &Phrases) -> &'static str {
    let phrases = &phrases.sender;
    let may_be_sent_by = |sender| code.may_be_sent_by(sender);
    if may_be_sent_by(Sender::Browser) {
        phrases.anyone
    } else if may_be_sent_by(Sender::Server) {
        phrases.endpoint
    } else if may_be_sent_by(Sender::Client) {
        phrases.client
    } else if code.is_local_only() {
        phrases.local
    } else {
        phrases.nobody
    }
}

#[inline]
fn close_frame(code: CloseCode, phrases: &Phrases) -> &'static str {
    let phrases = &phrases.close_frame;
    match report(code) {
        Some(Report::EmptyCloseFrame) => phrases.without_code,
        Some(Report::NoCloseFrame | Report::NoConnection) => phrases.none,
        None if code.may_be_received() => phrases.with_code,
        None => phrases.illegal,
    }
}

#[inline]
fn handshake(code: CloseCode, phrases: &Phrases) -> &'static str {
    let phrases = &phrases.handshake;
    match report(code) {
        Some(Report::NoCloseFrame) => phrases.missing,
        Some(Report::NoConnection) => phrases.never_opened,
        Some(Report::EmptyCloseFrame) | None => phrases.held,
    }
}

#[inline]
fn report(code: CloseCode) -> Option<Report> {
    generated::reports(code.named_row()?)
}

#[inline]
fn reconnect(advice: Reconnect, phrases: &Phrases, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (from, to) = advice.first_delay().unwrap_or_default();
    let phrase = match advice.action() {
        ReconnectAction::Retry if to.is_zero() => phrases.reconnect.retry_at_once,
        ReconnectAction::Retry => phrases.reconnect.retry,
        ReconnectAction::RetryElsewhere => phrases.reconnect.retry_elsewhere,
        ReconnectAction::IfNeeded => phrases.reconnect.if_needed,
        ReconnectAction::AfterChange => phrases.reconnect.after_change,
        ReconnectAction::Unknown => phrases.reconnect.unknown,
    };
    let basis = match advice.basis() {
        ReconnectBasis::Rfc => phrases.basis.rfc,
        ReconnectBasis::Registration => phrases.basis.registration,
        ReconnectBasis::Convention => phrases.basis.convention,
        ReconnectBasis::Documentation => phrases.basis.documentation,
    };
    fill(phrase, &[("from", &from.as_secs()), ("to", &to.as_secs()), ("basis", &basis)], f)
}

#[inline]
fn registered(
    registration: Option<Registration>,
    phrases: &Phrases,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let phrases = &phrases.registration;
    let Some(registration) = registration else { return f.write_str(phrases.none) };
    let contact = registration.contact();
    match registration.reference() {
        Some(reference) => {
            fill(phrases.documented, &[("contact", &contact), ("reference", &reference)], f)
        }
        None => fill(phrases.undocumented, &[("contact", &contact)], f),
    }
}
