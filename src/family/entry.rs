//! What a family says about numbers and ranges of numbers.

use core::ops::RangeInclusive;

use crate::close_code::{CloseCode, Severity};
use crate::reconnect::Reconnect;

/// What a family says about one number.
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
    /// A number with its name and one sentence about its meaning. By default its severity is `info`, it
    /// has no advice on reconnecting, and its label is that of its class.
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

    /// The same, with this severity.
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

    /// The label, if it is not that of the class.
    #[inline]
    pub(super) const fn own_label(&self) -> Option<&'static str> {
        self.label
    }

    /// The name, such as "Disallowed Intents".
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The label for metrics: the entry's, or that of its class.
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

    /// Advice on connecting again: whether and when.
    #[inline]
    #[must_use]
    pub const fn reconnect(&self) -> Reconnect {
        self.reconnect
    }
}

/// What a family says about all numbers of a range that have no entry.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FamilyRange {
    first: u16,
    last: u16,
    description: &'static str,
    reconnect: Reconnect,
}

impl FamilyRange {
    /// The numbers from `first` to `last` with one sentence about what they have in common. By default
    /// there is no advice on reconnecting. Numbers outside 3000-4999 are ignored.
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

    /// Advice on connecting again: whether and when.
    #[inline]
    #[must_use]
    pub const fn reconnect(&self) -> Reconnect {
        self.reconnect
    }
}
