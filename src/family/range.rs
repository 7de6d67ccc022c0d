//! What a family says about many numbers.

use core::ops::RangeInclusive;

use crate::close_code::{SentBy, Severity};
use crate::reconnect::Reconnect;
use crate::source::{Basis, Reference};

/// What a family says about all numbers of a range that have no entry.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FamilyRange {
    first: u16,
    last: u16,
    description: &'static str,
    severity: Option<Severity>,
    sent_by: SentBy,
    basis: Basis,
    reconnect: Reconnect,
    references: &'static [Reference],
}

impl FamilyRange {
    /// The numbers from `first` to `last` with one sentence about what they have in common. By default
    /// there is no advice on reconnecting. Numbers outside 3000-4999 are ignored.
    #[inline]
    #[must_use]
    pub const fn new(first: u16, last: u16, description: &'static str) -> Self {
        Self {
            first,
            last,
            description,
            severity: None,
            sent_by: SentBy::Either,
            basis: Basis::Documentation,
            reconnect: Reconnect::UNKNOWN,
            references: &[],
        }
    }

    /// The same, with this severity. Without one they have that of their class.
    #[inline]
    #[must_use]
    pub const fn with_severity(self, severity: Severity) -> Self {
        Self { severity: Some(severity), ..self }
    }

    /// The same, with who sends them.
    #[inline]
    #[must_use]
    pub const fn with_sent_by(self, sent_by: SentBy) -> Self {
        Self { sent_by, ..self }
    }

    /// The same, with what it is based on.
    #[inline]
    #[must_use]
    pub const fn with_basis(self, basis: Basis) -> Self {
        Self { basis, ..self }
    }

    /// The same, with advice on reconnecting.
    #[inline]
    #[must_use]
    pub const fn with_reconnect(self, reconnect: Reconnect) -> Self {
        Self { reconnect, ..self }
    }

    /// The same, with its own sources. Without any it has those of the family.
    #[inline]
    #[must_use]
    pub const fn with_references(self, references: &'static [Reference]) -> Self {
        Self { references, ..self }
    }

    /// The numbers.
    #[inline]
    #[must_use]
    pub const fn numbers(&self) -> RangeInclusive<u16> {
        self.first..=self.last
    }

    #[inline]
    pub(super) const fn contains(&self, number: u16) -> bool {
        self.first <= number && number <= self.last
    }

    /// What they have in common, in one sentence.
    #[inline]
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// How loudly to log them; `None` where that of their class applies.
    #[inline]
    #[must_use]
    pub const fn severity(&self) -> Option<Severity> {
        self.severity
    }

    /// Who sends them.
    #[inline]
    #[must_use]
    pub const fn sent_by(&self) -> SentBy {
        self.sent_by
    }

    /// What it is based on.
    #[inline]
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// Advice on connecting again: whether and when.
    #[inline]
    #[must_use]
    pub const fn reconnect(&self) -> Reconnect {
        self.reconnect
    }

    /// Its own sources; empty where it has those of the family.
    #[inline]
    #[must_use]
    pub const fn references(&self) -> &'static [Reference] {
        self.references
    }
}
