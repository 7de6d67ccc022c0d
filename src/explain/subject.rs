//! What a document is about, and the texts for it.

use core::fmt;

use crate::close_code::{CloseCode, CodeClass, Severity};
use crate::locale::LocaleData;
use crate::reconnect::Reconnect;
use crate::source::Reference;

/// A code or a class of codes, with the texts of the registry or of a family.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Subject {
    /// The code; for a class, a number that has only the class's texts.
    code: CloseCode,
    class: Option<CodeClass>,
    family: Option<FamilyText>,
}

/// What a family says about a code, in place of the registry.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct FamilyText {
    /// The id of the family.
    pub(crate) id: &'static str,
    /// The title of the family.
    pub(crate) title: &'static str,
    pub(crate) name: Option<&'static str>,
    pub(crate) description: &'static str,
    pub(crate) severity: Option<Severity>,
    pub(crate) reconnect: Reconnect,
    pub(crate) references: &'static [Reference],
}

impl Subject {
    #[inline]
    pub(crate) const fn of_code(code: CloseCode) -> Self {
        Self { code, class: None, family: None }
    }

    #[inline]
    pub(super) const fn of_class(class: CodeClass) -> Self {
        Self { code: class.first_unnamed(), class: Some(class), family: None }
    }

    #[inline]
    #[cfg(feature = "private")]
    pub(crate) const fn of_family(code: CloseCode, text: FamilyText) -> Self {
        Self { code, class: None, family: Some(text) }
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
        let family = |subject: Self| subject.family.map(|family| family.id);
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

    /// None for a family's code, because the registry's causes do not apply to it.
    #[inline]
    pub(super) fn causes(self, data: &LocaleData) -> &'static [&'static str] {
        match self.family {
            Some(_) => &[],
            None => (data.causes)(self.code.row()),
        }
    }

    /// None for a family's code, because the registry's remedies do not apply to it.
    #[inline]
    pub(super) fn remedies(self, data: &LocaleData) -> &'static [&'static str] {
        match self.family {
            Some(_) => &[],
            None => (data.remedies)(self.code.row()),
        }
    }

    /// For a family's code, what applies to every code of its class.
    #[inline]
    pub(super) fn when_to_use(self, data: &LocaleData) -> &'static str {
        let row = match self.family {
            Some(_) => self.code.class().row(),
            None => self.code.row(),
        };
        (data.when_to_use)(row)
    }

    #[inline]
    pub(crate) fn severity(self) -> Severity {
        let own = self.family.and_then(|family| family.severity);
        own.unwrap_or_else(|| self.code.severity())
    }

    #[inline]
    pub(crate) fn reconnect(self) -> Reconnect {
        self.family.map_or_else(|| self.code.reconnect(), |family| family.reconnect)
    }

    #[inline]
    pub(crate) fn references(self) -> &'static [Reference] {
        self.family.map_or_else(|| self.code.references(), |family| family.references)
    }
}

/// A subject with its name in a language: `1006 (Abnormal Closure)` or `4000-4999 (private use)`.
pub(super) struct Title {
    pub(super) subject: Subject,
    pub(super) data: &'static LocaleData,
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
