//! What is known about a code in a word or two, so that it can be listed and compared.

use core::fmt;

use super::fact_kind::FactKind;
use super::first_delay::FirstDelay;
use super::reconnect_case::ReconnectCase;
use super::subject::Subject;
use crate::close_code::{CloseCode, GeneratedWhen, Sender, SentBy};
use crate::locale::{LocaleData, Phrases, fill};
use crate::reconnect::{Need, Reconnect, ReconnectBasis};
use crate::source::Basis;
use crate::text::pad;

/// Something that is known about a code, such as who may send it or whether to reconnect.
///
/// ```
/// use ws_close_code::{CloseCode, FactKind};
///
/// let explanation = CloseCode::AbnormalClosure.explain();
/// let severity = explanation.facts().find(|fact| fact.kind() == FactKind::Severity);
/// assert_eq!(severity.map(|fact| fact.to_string()).as_deref(), Some("Log at: warn"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fact {
    kind: FactKind,
    value: FactValue,
}

impl Fact {
    /// What it is about, in every language the same.
    #[inline]
    #[must_use]
    pub const fn kind(&self) -> FactKind {
        self.kind
    }

    /// What it is about, in the language of the explanation, such as "May be sent by".
    #[inline]
    #[must_use]
    pub const fn label(&self) -> &'static str {
        self.kind.label(self.value.data)
    }

    /// The answer. Print it with `Display`.
    #[inline]
    #[must_use]
    pub const fn value(&self) -> FactValue {
        self.value
    }
}

/// `Log at: warn`. Width and alignment apply.
impl fmt::Display for Fact {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{}: {}", self.label(), self.value))
    }
}

/// The answer of a [`Fact`]. `Display` writes it in the language of the fact.
#[derive(Clone, Copy)]
pub struct FactValue {
    answer: Answer,
    data: &'static LocaleData,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Words(&'static str),
    Number(u16),
    Reconnect(Reconnect),
    /// The contact and the document. Not the date, which is not printed, so it is not a difference.
    Registration(Option<(&'static str, Option<&'static str>)>),
    /// The family that defines the code, what that is based on, and whether the registry defines it too.
    Family {
        title: &'static str,
        basis: Basis,
        is_registered: bool,
    },
}

/// By the answer.
impl PartialEq for FactValue {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.answer == other.answer
    }
}

impl Eq for FactValue {}

/// Width and alignment apply.
impl fmt::Display for FactValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Answer::Words(words) = self.answer {
            return f.pad(words);
        }
        pad(f, format_args!("{}", Filled(*self)))
    }
}

impl fmt::Debug for FactValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

/// The answer, ignoring width.
struct Filled(FactValue);

impl fmt::Display for Filled {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phrases = &self.0.data.phrases;
        match self.0.answer {
            Answer::Words(words) => f.write_str(words),
            Answer::Number(number) => write!(f, "{number}"),
            Answer::Reconnect(advice) => reconnect(advice, phrases, f),
            Answer::Registration(registration) => registered(registration, phrases, f),
            Answer::Family { title: family, basis, is_registered } => {
                let basis = family_basis(basis, phrases);
                let blanks: &[(&str, &dyn fmt::Display)] =
                    &[("family", &family), ("basis", &basis)];
                let phrases = &phrases.registration;
                let phrase = if is_registered { phrases.family_too } else { phrases.family };
                fill(phrase, blanks, f)
            }
        }
    }
}

/// The facts of a code, always in the order of [`FactKind`]; `None` for one that does not apply.
#[inline]
pub(super) fn facts(subject: Subject, data: &'static LocaleData) -> [Option<Fact>; 7] {
    let (code, phrases) = (subject.code(), &data.phrases);
    let fact = |kind, answer| Some(Fact { kind, value: FactValue { answer, data } });
    let family = subject.family();
    let http = code.http_equivalent().filter(|_| family.is_none()).map(Answer::Number);
    let registration = match family {
        Some(family) => Answer::Family {
            title: family.title,
            basis: family.basis,
            is_registered: code.is_registered(),
        },
        None => {
            Answer::Registration(code.registration().map(|row| (row.contact(), row.reference())))
        }
    };
    [
        fact(FactKind::Reconnect, Answer::Reconnect(subject.reconnect())),
        fact(FactKind::Severity, Answer::Words(subject.severity().as_str())),
        fact(FactKind::CloseFrame, Answer::Words(close_frame(code, phrases))),
        fact(FactKind::Handshake, Answer::Words(handshake(code, phrases))),
        fact(FactKind::Sender, Answer::Words(sender(subject, phrases))),
        http.and_then(|answer| fact(FactKind::HttpEquivalent, answer)),
        fact(FactKind::Registration, registration),
    ]
}

/// When you see a code: its first cause, of a connection that was open, or the description of a code without causes.
#[inline]
pub(super) fn first_cause(subject: Subject, data: &'static LocaleData) -> Fact {
    let first = subject.causes(data).later().first().copied();
    let answer = Answer::Words(first.unwrap_or_else(|| subject.description(data)));
    Fact { kind: FactKind::Causes, value: FactValue { answer, data } }
}

#[inline]
fn sender(subject: Subject, phrases: &Phrases) -> &'static str {
    let (code, phrases) = (subject.code(), &phrases.sender);
    match subject.family().map(|family| family.sent_by) {
        Some(SentBy::Server) => return phrases.the_server,
        Some(SentBy::Client) => return phrases.the_client,
        Some(SentBy::Nobody) if !code.is_local_only() => return phrases.nobody,
        _ => {}
    }
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
    match code.generated_when() {
        Some(GeneratedWhen::EmptyCloseFrame) => phrases.without_code,
        Some(GeneratedWhen::NoCloseFrame | GeneratedWhen::NoConnection) => phrases.none,
        None if code.may_be_received() => phrases.with_code,
        None => phrases.illegal,
    }
}

#[inline]
fn handshake(code: CloseCode, phrases: &Phrases) -> &'static str {
    let phrases = &phrases.handshake;
    match code.generated_when() {
        Some(GeneratedWhen::NoCloseFrame) => phrases.missing,
        Some(GeneratedWhen::NoConnection) => phrases.never_opened,
        Some(GeneratedWhen::EmptyCloseFrame) => phrases.held,
        None if code.may_be_received() => phrases.held,
        None => phrases.held_if_received,
    }
}

#[inline]
fn reconnect(advice: Reconnect, phrases: &Phrases, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let phrase = match ReconnectCase::of(advice) {
        ReconnectCase::Retry => phrases.reconnect.retry,
        ReconnectCase::RetryAtOnce => phrases.reconnect.retry_at_once,
        ReconnectCase::RetryElsewhere => phrases.reconnect.retry_elsewhere,
        ReconnectCase::IfNeeded => phrases.reconnect.if_needed,
        ReconnectCase::AfterChange => phrases.reconnect.after_change,
        ReconnectCase::AfterChangeOrLater => phrases.reconnect.after_change_or_later,
        ReconnectCase::WithoutMessage => phrases.reconnect.without_message,
        ReconnectCase::NotNeeded => phrases.reconnect.not_needed,
        ReconnectCase::Unknown => phrases.reconnect.unknown,
    };
    let basis = Bases { advice, phrases };
    let window = advice.first_delay_seconds().unwrap_or_default();
    let [random, delay] = FirstDelay::both(window, phrases);
    fill(phrase, &[("random", &random), ("delay", &delay), ("basis", &basis)], f)?;
    f.write_str(match advice.needs() {
        None | Some(Need::OtherMessage) => "",
        Some(Need::SameSession) => phrases.reconnect.same_session,
        Some(Need::NewSession) => phrases.reconnect.new_session,
        Some(Need::NewCredentials) => phrases.reconnect.new_credentials,
    })
}

#[inline]
const fn family_basis(basis: Basis, phrases: &Phrases) -> &'static str {
    let phrases = &phrases.basis;
    match basis {
        Basis::Documentation => phrases.documentation,
        Basis::Source => phrases.source,
        Basis::Observed => phrases.observed,
        Basis::Inferred => phrases.inferred,
        Basis::Definition => phrases.definition,
    }
}

/// What advice is based on: `by convention`, or `by convention, the delay by RFC 6455`.
struct Bases<'p> {
    advice: Reconnect,
    phrases: &'p Phrases,
}

impl fmt::Display for Bases<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phrases = &self.phrases.basis;
        let phrase = |basis| match basis {
            ReconnectBasis::Rfc => phrases.rfc,
            ReconnectBasis::Registration => phrases.registration,
            ReconnectBasis::Convention => phrases.convention,
            ReconnectBasis::Documentation => phrases.documentation,
            ReconnectBasis::Source => phrases.source,
            ReconnectBasis::Observed => phrases.observed,
            ReconnectBasis::Inferred => phrases.inferred,
            ReconnectBasis::Definition => phrases.definition,
        };
        let action = self.advice.basis();
        match self.advice.delay_basis() {
            Some(delay) if delay != action => {
                fill(phrases.both, &[("action", &phrase(action)), ("delay", &phrase(delay))], f)
            }
            _ => f.write_str(phrase(action)),
        }
    }
}

#[inline]
fn registered(
    registration: Option<(&str, Option<&str>)>,
    phrases: &Phrases,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let phrases = &phrases.registration;
    let Some((contact, reference)) = registration else { return f.write_str(phrases.none) };
    match reference {
        Some(reference) => {
            fill(phrases.documented, &[("contact", &contact), ("reference", &reference)], f)
        }
        None => fill(phrases.undocumented, &[("contact", &contact)], f),
    }
}
