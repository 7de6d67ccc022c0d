//! The rows of a family.

use core::ops::RangeInclusive;

use crate::generated::CloseCode;
use crate::names;
use crate::reconnect::{Reconnect, ReconnectAction, ReconnectBasis};
use crate::severity::Severity;

/// What a family says of one number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FamilyEntry {
    number: u16,
    name: &'static str,
    label: Option<&'static str>,
    description: &'static str,
    severity: Severity,
    reconnect: Reconnect,
}

impl FamilyEntry {
    /// A number with its name and one sentence on what it means. Logged at `info`, without advice on
    /// reconnecting and with the label of its class, unless told otherwise.
    #[inline]
    #[must_use]
    pub const fn new(number: u16, name: &'static str, description: &'static str) -> Self {
        let (severity, reconnect) = (Severity::Info, Reconnect::UNKNOWN);
        Self { number, name, label: None, description, severity, reconnect }
    }

    /// The same, with a label for metrics.
    #[inline]
    #[must_use]
    pub const fn with_label(self, label: &'static str) -> Self {
        Self { label: Some(label), ..self }
    }

    /// The same, logged at this level.
    #[inline]
    #[must_use]
    pub const fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// The same, with advice on reconnecting.
    #[inline]
    #[must_use]
    pub const fn with_reconnect(self, reconnect: Reconnect) -> Self {
        Self { reconnect, ..self }
    }

    /// The number, from 3000 to 4999.
    #[inline]
    #[must_use]
    pub const fn number(&self) -> u16 {
        self.number
    }

    /// The name, such as "Disallowed Intents".
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The label for metrics: its own, or that of its class.
    #[inline]
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self.label {
            Some(label) => label,
            None => CloseCode::from_u16(self.number).class().as_str(),
        }
    }

    /// What it means, in one sentence.
    #[inline]
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// How loudly to log it.
    #[inline]
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Whether and when to connect again.
    #[inline]
    #[must_use]
    pub const fn reconnect(&self) -> Reconnect {
        self.reconnect
    }
}

/// What a family says of all numbers of a range that have no entry.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FamilyRange {
    first: u16,
    last: u16,
    description: &'static str,
    reconnect: Reconnect,
}

impl FamilyRange {
    /// The numbers from `first` to `last` with one sentence on what they have in common, without
    /// advice on reconnecting unless told otherwise. It says nothing of numbers outside 3000-4999.
    #[inline]
    #[must_use]
    pub const fn new(first: u16, last: u16, description: &'static str) -> Self {
        Self { first, last, description, reconnect: Reconnect::UNKNOWN }
    }

    /// The same, with advice on reconnecting.
    #[inline]
    #[must_use]
    pub const fn with_reconnect(self, reconnect: Reconnect) -> Self {
        Self { reconnect, ..self }
    }

    /// The numbers.
    #[inline]
    #[must_use]
    pub const fn numbers(&self) -> RangeInclusive<u16> {
        self.first..=self.last
    }

    /// What they have in common, in one sentence.
    #[inline]
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// Whether and when to connect again.
    #[inline]
    #[must_use]
    pub const fn reconnect(&self) -> Reconnect {
        self.reconnect
    }
}

/// # Advice of a family
///
/// It rests on [`ReconnectBasis::Documentation`].
impl Reconnect {
    /// Advice with this action; for one that says to connect again, after 0-5 s.
    #[inline]
    #[must_use]
    pub const fn documented(action: ReconnectAction) -> Self {
        Self::documented_within(action, 0, 5)
    }

    /// Advice to connect again after a first delay between these two, in seconds. Only an action that
    /// says to connect again has a delay.
    #[inline]
    #[must_use]
    pub const fn documented_within(action: ReconnectAction, from: u32, to: u32) -> Self {
        let (shortest, longest) = if from <= to { (from, to) } else { (to, from) };
        match action {
            ReconnectAction::Retry
            | ReconnectAction::RetryElsewhere
            | ReconnectAction::IfNeeded => {
                Self::within(shortest, longest, action, ReconnectBasis::Documentation)
            }
            _ => Self::new(action, ReconnectBasis::Documentation),
        }
    }
}

/// Why a table is no [`Family`](super::Family).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidFamily {
    /// The id, the title, or a name or a description is empty.
    #[error("a family needs an id and a title, and each of its codes a name and a description")]
    Empty,
    /// A number that two programs can't agree on.
    #[error("{0} is no code of a family: expected a number from 3000 to 4999")]
    Number(u16),
    /// A number that is not above the one before it.
    #[error("{0} is not above the number before it: expected each number once, in ascending order")]
    Order(u16),
    /// A number whose name has no letter, or is also that of an earlier number.
    #[error("{0} needs a name of its own, with a letter")]
    Name(u16),
}

impl InvalidFamily {
    /// What is wrong, without the number: for messages at compile time, where none can be written.
    #[inline]
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => {
                "a family needs an id and a title, and each code a name and a description"
            }
            Self::Number(_) => "the codes of a family lie from 3000 to 4999",
            Self::Order(_) => "each number stands once, in ascending order",
            Self::Name(_) => "each code of a family has a name of its own, with a letter",
        }
    }
}

#[inline]
pub(super) const fn check(entries: &[FamilyEntry]) -> Result<(), InvalidFamily> {
    let mut last = 0;
    let mut rest = entries;
    while let [entry, tail @ ..] = rest {
        if !matches!(entry.number, 3000..=4999) {
            return Err(InvalidFamily::Number(entry.number));
        }
        if entry.number <= last {
            return Err(InvalidFamily::Order(entry.number));
        }
        if entry.name.is_empty() || entry.description.is_empty() {
            return Err(InvalidFamily::Empty);
        }
        if !names::has_letter(entry.name) {
            return Err(InvalidFamily::Name(entry.number));
        }
        let mut earlier = entries;
        while let [other, others @ ..] = earlier {
            if other.number == entry.number {
                break;
            }
            if names::are_equal(entry.name, other.name) {
                return Err(InvalidFamily::Name(entry.number));
            }
            earlier = others;
        }
        last = entry.number;
        rest = tail;
    }
    Ok(())
}
