//! What a family says about a number.

use super::reason::FamilyReason;
use crate::close_code::{CloseCode, SentBy, Severity};
use crate::reconnect::Reconnect;
use crate::source::{Basis, Reference};

/// What a family says about one number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FamilyEntry {
    number: u16,
    name: &'static str,
    aliases: &'static [&'static str],
    label: Option<&'static str>,
    description: &'static str,
    causes: &'static [&'static str],
    remedies: &'static [&'static str],
    severity: Severity,
    sent_by: SentBy,
    basis: Basis,
    deprecation: Option<&'static str>,
    reconnect: Reconnect,
    reasons: &'static [FamilyReason],
    references: &'static [Reference],
}

/// # To make one
impl FamilyEntry {
    /// A number with its name and one sentence about its meaning. By default its severity is `info`, either end sends it,
    /// it has no advice on reconnecting, its label is that of its class, and its basis is documentation: yours. With an
    /// empty description it has that of the [code](CloseCode::description). In sentences, code may be between backticks, as
    /// in Markdown.
    #[inline]
    #[must_use]
    pub const fn new(number: u16, name: &'static str, description: &'static str) -> Self {
        Self {
            number,
            name,
            aliases: &[],
            label: None,
            description,
            causes: &[],
            remedies: &[],
            severity: Severity::Info,
            sent_by: SentBy::Either,
            basis: Basis::Documentation,
            deprecation: None,
            reconnect: Reconnect::UNKNOWN,
            reasons: &[],
            references: &[],
        }
    }

    /// The same, with other names that programs have for it. [`Family::parse`](crate::Family::parse) reads them.
    #[inline]
    #[must_use]
    pub const fn with_aliases(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    /// The same, with a label for metrics.
    #[inline]
    #[must_use]
    pub const fn with_label(self, label: &'static str) -> Self {
        Self { label: Some(label), ..self }
    }

    /// The same, with another name.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn with_name(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// The same, with another description.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn with_description(self, description: &'static str) -> Self {
        Self { description, ..self }
    }

    /// The same, with its causes, one sentence each.
    #[inline]
    #[must_use]
    pub const fn with_causes(self, causes: &'static [&'static str]) -> Self {
        Self { causes, ..self }
    }

    /// The same, with its remedies, one sentence each.
    #[inline]
    #[must_use]
    pub const fn with_remedies(self, remedies: &'static [&'static str]) -> Self {
        Self { remedies, ..self }
    }

    /// The same, with this severity.
    #[inline]
    #[must_use]
    pub const fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// The same, with who sends it.
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

    /// The same, with a sentence that says since when it is no longer used, or what to use instead.
    #[inline]
    #[must_use]
    pub const fn with_deprecation(self, deprecation: &'static str) -> Self {
        Self { deprecation: Some(deprecation), ..self }
    }

    /// The same, with advice on reconnecting.
    #[inline]
    #[must_use]
    pub const fn with_reconnect(self, reconnect: Reconnect) -> Self {
        Self { reconnect, ..self }
    }

    /// The same, with reasons that tell its cases apart. The first one that matches counts.
    #[inline]
    #[must_use]
    pub const fn with_reasons(self, reasons: &'static [FamilyReason]) -> Self {
        Self { reasons, ..self }
    }

    /// The same, with its own sources. Without any it has those of the family.
    #[inline]
    #[must_use]
    pub const fn with_references(self, references: &'static [Reference]) -> Self {
        Self { references, ..self }
    }
}

/// # What it says
impl FamilyEntry {
    /// The number, from 1000 to 4999.
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

    /// Other names, such as those in the programs of the service.
    #[inline]
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// The label, if it is not that of the class.
    #[inline]
    pub(super) const fn own_label(&self) -> Option<&'static str> {
        self.label
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

    /// What it means, in one sentence; empty where there is none.
    #[inline]
    #[must_use]
    pub const fn description(&self) -> &'static str {
        self.description
    }

    /// When one sees it, one sentence each.
    #[inline]
    #[must_use]
    pub const fn causes(&self) -> &'static [&'static str] {
        self.causes
    }

    /// How to fix it, one sentence for each remedy.
    #[inline]
    #[must_use]
    pub const fn remedies(&self) -> &'static [&'static str] {
        self.remedies
    }

    /// How loudly to log it.
    #[inline]
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Who sends it.
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

    /// Since when it is no longer used, or what to use instead; `None` for a code that is in use.
    #[inline]
    #[must_use]
    pub const fn deprecation(&self) -> Option<&'static str> {
        self.deprecation
    }

    /// Advice on connecting again: whether and when.
    #[inline]
    #[must_use]
    pub const fn reconnect(&self) -> Reconnect {
        self.reconnect
    }

    /// Reasons that tell its cases apart.
    #[inline]
    #[must_use]
    pub const fn reasons(&self) -> &'static [FamilyReason] {
        self.reasons
    }

    /// Its own sources; empty where it has those of the family.
    #[inline]
    #[must_use]
    pub const fn references(&self) -> &'static [Reference] {
        self.references
    }
}
