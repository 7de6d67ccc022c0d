//! What an explanation is about.

#[cfg(feature = "private")]
use crate::family::Family;
use crate::generated::CloseCode;
use crate::language::Language;
use crate::reconnect::Reconnect;
use crate::reference::Reference;
use crate::severity::Severity;

/// A code, as the registry understands it or a family.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    code: CloseCode,
    #[cfg(feature = "private")]
    family: Option<&'static Family>,
}

/// What a family says of a code, in the place of the registry.
#[derive(Clone, Copy)]
pub(super) struct Saying {
    /// The id of the family.
    id: &'static str,
    /// Its title.
    pub(super) family: &'static str,
    pub(super) name: Option<&'static str>,
    pub(super) description: &'static str,
    pub(super) severity: Option<Severity>,
    pub(super) reconnect: Reconnect,
    pub(super) references: &'static [Reference],
}

impl Subject {
    #[inline]
    pub(crate) const fn new(code: CloseCode) -> Self {
        Self {
            code,
            #[cfg(feature = "private")]
            family: None,
        }
    }

    #[inline]
    #[cfg(feature = "private")]
    pub(crate) const fn in_family(code: CloseCode, family: &'static Family) -> Self {
        Self { code, family: Some(family) }
    }

    #[inline]
    pub(crate) const fn code(self) -> CloseCode {
        self.code
    }

    /// Whether it is the very same code, and of the same family.
    #[inline]
    pub(crate) fn is(self, other: Self) -> bool {
        let family = |subject: Self| subject.saying().map(|saying| saying.id);
        self.code == other.code && family(self) == family(other)
    }

    #[inline]
    #[cfg(not(feature = "private"))]
    #[expect(clippy::unused_self, reason = "the other of the two needs it")]
    pub(super) const fn saying(self) -> Option<Saying> {
        None
    }

    #[inline]
    #[cfg(feature = "private")]
    pub(super) fn saying(self) -> Option<Saying> {
        let family = self.family?;
        let (id, title, references) = (family.id(), family.title(), family.references());
        let of_range = || {
            let range = family.range(self.code)?;
            let (description, reconnect) = (range.description(), range.reconnect());
            let (name, severity) = (None, None);
            Some(Saying { id, family: title, name, description, severity, reconnect, references })
        };
        let of_entry = family.entry(self.code).map(|entry| Saying {
            id,
            family: title,
            name: Some(entry.name()),
            description: entry.description(),
            severity: Some(entry.severity()),
            reconnect: entry.reconnect(),
            references,
        });
        of_entry.or_else(of_range)
    }

    #[inline]
    pub(crate) fn name(self, language: &Language) -> &'static str {
        match self.saying() {
            Some(saying) => saying.name.unwrap_or((language.name)(self.code.class().row())),
            None => (language.name)(self.code.row()),
        }
    }

    #[inline]
    pub(crate) fn description(self, language: &Language) -> &'static str {
        match self.saying() {
            Some(saying) => saying.description,
            None => (language.description)(self.code.row()),
        }
    }

    /// What the registry's row says of causes and remedies is not said of a family's code.
    #[inline]
    pub(crate) fn causes(self, language: &Language) -> &'static [&'static str] {
        match self.saying() {
            Some(_) => &[],
            None => (language.causes)(self.code.row()),
        }
    }

    #[inline]
    pub(crate) fn remedies(self, language: &Language) -> &'static [&'static str] {
        match self.saying() {
            Some(_) => &[],
            None => (language.remedies)(self.code.row()),
        }
    }

    /// A family's code is used as every code of its class.
    #[inline]
    pub(crate) fn when_to_use(self, language: &Language) -> &'static str {
        let code = match self.saying() {
            Some(_) => self.code.class().row(),
            None => self.code.row(),
        };
        (language.when_to_use)(code)
    }

    #[inline]
    pub(crate) fn severity(self) -> Severity {
        let own = self.saying().and_then(|saying| saying.severity);
        own.unwrap_or_else(|| self.code.severity())
    }

    #[inline]
    pub(crate) fn reconnect(self) -> Reconnect {
        self.saying().map_or_else(|| self.code.reconnect(), |saying| saying.reconnect)
    }

    #[inline]
    pub(crate) fn references(self) -> &'static [Reference] {
        self.saying().map_or_else(|| self.code.references(), |saying| saying.references)
    }
}
