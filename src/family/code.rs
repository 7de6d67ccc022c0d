//! A code as a family understands it.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::{Family, FamilyEntry};
use crate::explain::{Comparison, Explanation, Subject};
use crate::generated::CloseCode;
use crate::reconnect::Reconnect;
use crate::reference::Reference;
use crate::severity::Severity;

/// A code as a [`Family`] understands it: answers from the family where it has any, else from the
/// registry. [`Family::of`] makes one.
///
/// It is equal to another of the same number and the same family: one number in two families is two
/// things.
#[derive(Clone, Copy)]
pub struct FamilyCode {
    pub(super) code: CloseCode,
    pub(super) family: &'static Family,
}

impl FamilyCode {
    /// The code.
    #[inline]
    #[must_use]
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The family.
    #[inline]
    #[must_use]
    pub const fn family(self) -> &'static Family {
        self.family
    }

    /// What the family says of the number itself, if anything.
    #[inline]
    #[must_use]
    pub fn entry(self) -> Option<&'static FamilyEntry> {
        self.family.entry(self.code)
    }

    /// The family's name for it, or the [registered one](CloseCode::name). `None` also where the
    /// family claims the range that a registered number lies in.
    #[inline]
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self.entry() {
            Some(entry) => Some(entry.name()),
            None if self.family.range(self.code).is_some() => None,
            None => self.code.name(),
        }
    }

    /// The family's label for metrics, or [that of the code](CloseCode::label), or of its class
    /// where the family claims its range.
    #[inline]
    #[must_use]
    pub fn label(self) -> &'static str {
        match self.entry() {
            Some(entry) => entry.label(),
            None if self.family.range(self.code).is_some() => self.code.class().as_str(),
            None => self.code.label(),
        }
    }

    /// What it means, in one sentence: as the family says of the number or of its range, or the
    /// [registry](CloseCode::description).
    #[inline]
    #[must_use]
    pub fn description(self) -> &'static str {
        self.explain().description()
    }

    /// How loudly to log it.
    #[inline]
    #[must_use]
    pub fn severity(self) -> Severity {
        self.subject().severity()
    }

    /// Whether and when to connect again.
    #[inline]
    #[must_use]
    pub fn reconnect(self) -> Reconnect {
        self.subject().reconnect()
    }

    /// Whether connecting again later, with nothing changed by hand, can be expected to help.
    #[inline]
    #[must_use]
    pub fn is_retryable(self) -> bool {
        self.reconnect().is_retryable()
    }

    /// The sources of what is said about it.
    #[inline]
    #[must_use]
    pub fn references(self) -> &'static [Reference] {
        self.subject().references()
    }

    /// All that is known of it.
    #[inline]
    #[must_use]
    pub fn explain(self) -> Explanation {
        Explanation::of(self.subject())
    }

    /// Sets it beside another code, of this family or another.
    ///
    /// ```
    /// use ws_close_code::families::{DISCORD_GATEWAY, DISCORD_VOICE};
    ///
    /// let comparison = DISCORD_GATEWAY.of(4014_u16).compare(DISCORD_VOICE.of(4014_u16));
    /// assert!(comparison.to_string().starts_with("4014 (Disallowed Intents) vs. 4014 (Disconnected)\n"));
    /// ```
    #[inline]
    #[must_use]
    pub fn compare(self, other: Self) -> Comparison {
        Comparison::of(self.subject(), other.subject())
    }

    #[inline]
    const fn subject(self) -> Subject {
        Subject::in_family(self.code, self.family)
    }
}

impl PartialEq for FamilyCode {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code && self.family.id() == other.family.id()
    }
}

impl Eq for FamilyCode {}

impl Hash for FamilyCode {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.code, self.family.id()).hash(state);
    }
}

impl From<FamilyCode> for CloseCode {
    #[inline]
    fn from(code: FamilyCode) -> Self {
        code.code
    }
}

/// `4014 (Disallowed Intents)`, or the class in the place of a name.
impl fmt::Display for FamilyCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.code.as_u16(), self.explain().name())
    }
}

impl fmt::Debug for FamilyCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in {}", self.code.as_u16(), self.family.id())
    }
}
