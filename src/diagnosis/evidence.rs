//! What speaks for a cause.

use crate::locale::DiagnosisPhrases;
use crate::words::word_enum;

word_enum! {
    /// What speaks for a [`Finding`](crate::Finding), the strongest first.
    #[non_exhaustive]
    pub enum Evidence, "evidence" {
        /// The product is one of those on the path, as [`Diagnosis::via`](crate::Diagnosis::via) says.
        Path = "path",
        /// The whole reason is the text of the symptom.
        WholeReason = "whole_reason",
        /// The reason has the text of the symptom in it.
        PartOfReason = "part_of_reason",
        /// The code is one that it leads to.
        Code = "code",
        /// The limit fires after as much silence.
        Silence = "silence",
        /// The limit fires after as much time as the connection was open.
        Age = "age",
        /// The limit fires after as much time as the opening handshake took.
        Waiting = "waiting",
    }
}

impl Evidence {
    #[inline]
    pub(super) const fn text_in(self, phrases: &DiagnosisPhrases) -> &'static str {
        let words = &phrases.evidence;
        match self {
            Self::Path => words.path,
            Self::WholeReason => words.whole_reason,
            Self::PartOfReason => words.part_of_reason,
            Self::Code => words.code,
            Self::Silence => words.silence,
            Self::Age => words.age,
            Self::Waiting => words.waiting,
        }
    }
}

/// A set of evidence. Of two, the one with the strongest kind that the other lacks is the greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct EvidenceSet(u8);

impl EvidenceSet {
    pub(super) const NONE: Self = Self(0);

    /// The same and this, if it is so.
    #[inline]
    pub(super) const fn with(self, evidence: Evidence, is_so: bool) -> Self {
        if is_so { Self(self.0 | bit(evidence)) } else { self }
    }

    #[inline]
    pub(super) const fn has(self, evidence: Evidence) -> bool {
        self.0 & bit(evidence) != 0
    }

    #[inline]
    pub(super) fn iter(self) -> impl Iterator<Item = Evidence> + Clone {
        Evidence::ALL.iter().copied().filter(move |evidence| self.has(*evidence))
    }
}

#[inline]
const fn bit(evidence: Evidence) -> u8 {
    1 << (Evidence::ALL.len() - 1 - evidence as usize)
}
