//! What a document is about, and the texts for it.

use core::fmt;

use crate::close_code::{CloseCode, CodeClass, SentBy, Severity, causes_at_once, remedies_at_once};
use crate::locale::LocaleData;
use crate::reconnect::Reconnect;
use crate::source::{Basis, Reference};

/// A code or a class of codes, with the texts of the registry or of a family.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Subject {
    /// The code; for a class, a number that has only the class's texts.
    code: CloseCode,
    class: Option<CodeClass>,
    /// What a family says, in place of the registry.
    family: Option<FamilyText>,
    /// What an event says, in place of its code.
    event: Option<EventText>,
}

/// What an event says, in place of its code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct EventText {
    pub(crate) severity: Severity,
    pub(crate) reconnect: Reconnect,
    /// Whether the connection was never open, so that the causes and remedies of its code don't apply.
    pub(crate) is_never_open: bool,
    pub(crate) http_status: Option<u16>,
}

/// What a family says about a code, in place of the registry.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct FamilyText {
    /// The id of the family.
    pub(crate) id: &'static str,
    /// The title of the family.
    pub(crate) title: &'static str,
    pub(crate) name: Option<&'static str>,
    pub(crate) description: &'static str,
    pub(crate) causes: &'static [&'static str],
    pub(crate) remedies: &'static [&'static str],
    /// Since when it is no longer used.
    pub(crate) deprecation: Option<&'static str>,
    pub(crate) sent_by: SentBy,
    pub(crate) basis: Basis,
    pub(crate) severity: Severity,
    pub(crate) reconnect: Reconnect,
    pub(crate) references: &'static [Reference],
}

/// By its id, because every text would flood a log.
impl fmt::Debug for FamilyText {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id.fmt(f)
    }
}

impl Subject {
    #[inline]
    pub(crate) const fn of_code(code: CloseCode) -> Self {
        Self { code, class: None, family: None, event: None }
    }

    #[inline]
    pub(super) const fn of_class(class: CodeClass) -> Self {
        Self { class: Some(class), ..Self::of_code(class.first_unnamed()) }
    }

    #[inline]
    #[cfg(feature = "private")]
    pub(crate) const fn of_family(code: CloseCode, text: FamilyText) -> Self {
        Self { family: Some(text), ..Self::of_code(code) }
    }

    /// The same, with what an event says.
    #[inline]
    pub(crate) const fn with_event(self, event: EventText) -> Self {
        Self { event: Some(event), ..self }
    }

    #[inline]
    pub(super) const fn event(self) -> Option<EventText> {
        self.event
    }

    #[inline]
    pub(crate) const fn code(self) -> CloseCode {
        self.code
    }

    #[inline]
    pub(super) const fn class(self) -> Option<CodeClass> {
        self.class
    }

    #[inline]
    pub(super) const fn family(self) -> Option<FamilyText> {
        self.family
    }

    /// Whether it is the same code, of the same family.
    #[inline]
    pub(super) fn is(self, other: Self) -> bool {
        let family = |subject: Self| subject.family().map(|family| family.id);
        self.code == other.code && family(self) == family(other)
    }

    #[inline]
    pub(crate) fn name(self, data: &LocaleData) -> &'static str {
        match self.family {
            Some(family) => family.name.unwrap_or((data.name)(self.code.class().row())),
            None => (data.name)(self.code.row()),
        }
    }

    #[inline]
    pub(crate) fn description(self, data: &LocaleData) -> &'static str {
        match self.family {
            Some(family) => family.description,
            None => (data.description)(self.code.row()),
        }
    }

    #[inline]
    pub(super) fn causes(self, data: &LocaleData) -> Sentences {
        if let Some(family) = self.family {
            return Sentences { all: family.causes, at_once: 0 };
        }
        let row = self.code.row();
        self.applying((data.causes)(row), causes_at_once(row))
    }

    #[inline]
    pub(super) fn remedies(self, data: &LocaleData) -> Sentences {
        if let Some(family) = self.family {
            return Sentences { all: family.remedies, at_once: 0 };
        }
        let row = self.code.row();
        self.applying((data.remedies)(row), remedies_at_once(row))
    }

    /// The sources of the cause at this place among those that apply.
    #[inline]
    pub(super) fn cause_references(self, place: usize) -> &'static [Reference] {
        match self.place_of(place, causes_at_once(self.code.row())) {
            Some(place) => self.code.cause_references(place),
            None => &[],
        }
    }

    /// The sources of the remedy at this place among those that apply.
    #[inline]
    pub(super) fn remedy_references(self, place: usize) -> &'static [Reference] {
        match self.place_of(place, remedies_at_once(self.code.row())) {
            Some(place) => self.code.remedy_references(place),
            None => &[],
        }
    }

    /// Those that apply, of all that a row has, of which the first are about a connection that never opened.
    #[inline]
    fn applying(self, all: &'static [&'static str], at_once: usize) -> Sentences {
        let (first, later) = all.split_at_checked(at_once).unwrap_or_default();
        match self.event {
            Some(event) if at_once > 0 && event.is_never_open => Sentences { all: first, at_once },
            Some(_) => Sentences { all: later, at_once: 0 },
            None => Sentences { all, at_once },
        }
    }

    /// The place among all that a row has, from the place among those that apply.
    #[inline]
    fn place_of(self, place: usize, at_once: usize) -> Option<usize> {
        match (self.family, self.event) {
            (Some(_), _) => None,
            (_, Some(event)) if at_once > 0 && event.is_never_open => {
                Some(place).filter(|place| *place < at_once)
            }
            (_, Some(_)) => Some(at_once + place),
            _ => Some(place),
        }
    }

    /// For a family's code, who may send it; for one that either end sends, what applies to every code of its class.
    #[inline]
    pub(super) fn when_to_use(self, data: &LocaleData) -> &'static str {
        let phrases = &data.phrases.sending;
        let row = match self.family.map(|family| family.sent_by) {
            Some(SentBy::Server) => return phrases.server,
            Some(SentBy::Client) => return phrases.client,
            Some(SentBy::Nobody) => return phrases.nobody,
            Some(SentBy::Either) if self.code.as_u16() >= 3000 => self.code.class().row(),
            _ => self.code.row(),
        };
        (data.when_to_use)(row)
    }

    #[inline]
    pub(crate) fn severity(self) -> Severity {
        let of_event = self.event.map(|event| event.severity);
        let of_family = self.family.map(|family| family.severity);
        of_event.or(of_family).unwrap_or_else(|| self.code.severity())
    }

    #[inline]
    pub(crate) fn reconnect(self) -> Reconnect {
        let of_event = self.event.map(|event| event.reconnect);
        let of_family = self.family.map(|family| family.reconnect);
        of_event.or(of_family).unwrap_or_else(|| self.code.reconnect())
    }

    #[inline]
    pub(crate) fn references(self) -> &'static [Reference] {
        self.family.map_or_else(|| self.code.references(), |family| family.references)
    }
}

/// The causes or the remedies of a subject.
#[derive(Clone, Copy)]
pub(super) struct Sentences {
    pub(super) all: &'static [&'static str],
    /// How many of them, from the start, are about a connection that never opened.
    at_once: usize,
}

impl Sentences {
    #[inline]
    pub(super) fn at_once(self) -> &'static [&'static str] {
        self.all.get(..self.at_once).unwrap_or_default()
    }

    #[inline]
    pub(super) fn later(self) -> &'static [&'static str] {
        self.all.get(self.at_once..).unwrap_or_default()
    }
}

/// A subject with its name in a language: `1006 (Abnormal Closure)` or `4000-4999 (private use)`.
pub(crate) struct Title {
    pub(super) subject: Subject,
    pub(super) data: &'static LocaleData,
}

impl Title {
    #[inline]
    #[cfg(feature = "diagnosis")]
    pub(crate) const fn of_code(code: CloseCode, data: &'static LocaleData) -> Self {
        Self::of(Subject::of_code(code), data)
    }

    #[inline]
    #[cfg(feature = "diagnosis")]
    pub(crate) const fn of(subject: Subject, data: &'static LocaleData) -> Self {
        Self { subject, data }
    }
}

impl fmt::Display for Title {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { subject, data } = self;
        match subject.class {
            Some(class) => write!(f, "{}-{}", class.numbers().start(), class.numbers().end())?,
            None => write!(f, "{}", subject.code.as_u16())?,
        }
        write!(f, " ({})", subject.name(data))
    }
}
