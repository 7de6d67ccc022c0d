//! Reasons that tell the cases of a code apart.

use crate::close_code::Severity;
use crate::reconnect::Reconnect;
use crate::source::Basis;
use crate::words::word_enum;

word_enum! {
    /// How the text of a [`FamilyReason`] is found in a reason.
    #[non_exhaustive]
    pub enum ReasonMatch, "kind of match" {
        /// The reason is this text.
        Exact = "exact",
        /// The reason begins with it.
        Prefix = "prefix",
        /// The reason has it.
        Contains = "contains",
    }
}

/// What a family says about a code with a certain reason, in place of what it says about the code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FamilyReason {
    matching: ReasonMatch,
    text: &'static str,
    description: &'static str,
    causes: &'static [&'static str],
    remedies: &'static [&'static str],
    severity: Option<Severity>,
    basis: Option<Basis>,
    reconnect: Option<Reconnect>,
}

/// # To make one
impl FamilyReason {
    /// A text with how it is found in a reason, and one sentence about what the code then means. Case counts.
    #[inline]
    #[must_use]
    pub const fn new(matching: ReasonMatch, text: &'static str, description: &'static str) -> Self {
        Self {
            matching,
            text,
            description,
            causes: &[],
            remedies: &[],
            severity: None,
            basis: None,
            reconnect: None,
        }
    }

    /// The same, with its causes, one sentence each.
    #[inline]
    #[must_use]
    pub const fn with_causes(self, causes: &'static [&'static str]) -> Self {
        Self { causes, ..self }
    }

    /// The same, with its remedies, one sentence each. Without any it has those of the code.
    #[inline]
    #[must_use]
    pub const fn with_remedies(self, remedies: &'static [&'static str]) -> Self {
        Self { remedies, ..self }
    }

    /// The same, with a severity of its own.
    #[inline]
    #[must_use]
    pub const fn with_severity(self, severity: Severity) -> Self {
        Self { severity: Some(severity), ..self }
    }

    /// The same, with what it is based on, if that is another than that of the code.
    #[inline]
    #[must_use]
    pub const fn with_basis(self, basis: Basis) -> Self {
        Self { basis: Some(basis), ..self }
    }

    /// The same, with advice of its own.
    #[inline]
    #[must_use]
    pub const fn with_reconnect(self, reconnect: Reconnect) -> Self {
        Self { reconnect: Some(reconnect), ..self }
    }
}

/// # What it says
impl FamilyReason {
    /// How the text is found in a reason.
    #[inline]
    #[must_use]
    pub const fn matching(&self) -> ReasonMatch {
        self.matching
    }

    /// The text.
    #[inline]
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// Whether this reason has the text.
    ///
    /// ```
    /// use ws_close_code::{FamilyReason, ReasonMatch};
    ///
    /// const FULL: FamilyReason = FamilyReason::new(ReasonMatch::Prefix, "room full", "The room is full.");
    /// assert!(FULL.matches("room full: 20 of 20"));
    /// assert!(!FULL.matches("the room full of people"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn matches(&self, reason: &str) -> bool {
        let (text, mut rest) = (self.text.as_bytes(), reason.as_bytes());
        match self.matching {
            ReasonMatch::Exact => rest.len() == text.len() && starts_with(rest, text),
            ReasonMatch::Prefix => starts_with(rest, text),
            ReasonMatch::Contains => loop {
                match rest {
                    _ if starts_with(rest, text) => return true,
                    [_, tail @ ..] => rest = tail,
                    [] => return false,
                }
            },
        }
    }

    /// Whether it matches every reason that `later` matches.
    #[inline]
    pub(super) const fn catches(&self, later: &Self) -> bool {
        match (self.matching, later.matching) {
            // A longer reason than the text of the later one may match that.
            (ReasonMatch::Exact, ReasonMatch::Prefix | ReasonMatch::Contains)
            | (ReasonMatch::Prefix, ReasonMatch::Contains) => false,
            _ => self.matches(later.text),
        }
    }

    /// What the code then means, in one sentence.
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

    /// How to fix it; empty where it has those of the code.
    #[inline]
    #[must_use]
    pub const fn remedies(&self) -> &'static [&'static str] {
        self.remedies
    }

    /// How loudly to log it; `None` where it has that of the code.
    #[inline]
    #[must_use]
    pub const fn severity(&self) -> Option<Severity> {
        self.severity
    }

    /// What it is based on; `None` where it has that of the code.
    #[inline]
    #[must_use]
    pub const fn basis(&self) -> Option<Basis> {
        self.basis
    }

    /// Advice on connecting again; `None` where it has that of the code.
    #[inline]
    #[must_use]
    pub const fn reconnect(&self) -> Option<Reconnect> {
        self.reconnect
    }
}

#[inline]
const fn starts_with(mut bytes: &[u8], mut start: &[u8]) -> bool {
    loop {
        match (bytes, start) {
            (_, []) => return true,
            ([byte, rest @ ..], [wanted, more @ ..]) if *byte == *wanted => {
                bytes = rest;
                start = more;
            }
            _ => return false,
        }
    }
}
