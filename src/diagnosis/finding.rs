//! A likely cause.

use core::fmt;

use super::evidence::{Evidence, EvidenceSet};

/// A [`Symptom`](crate::Symptom) or a [`Limit`](crate::Limit) that may explain how a connection ended, with what speaks
/// for it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Finding<T: 'static> {
    about: &'static T,
    evidence: EvidenceSet,
}

impl<T> Finding<T> {
    #[inline]
    pub(super) const fn new(about: &'static T, evidence: EvidenceSet) -> Self {
        Self { about, evidence }
    }

    /// The symptom or the limit.
    #[inline]
    #[must_use]
    pub const fn about(&self) -> &'static T {
        self.about
    }

    /// What speaks for it, the strongest first.
    #[inline]
    pub fn evidence(&self) -> impl Iterator<Item = Evidence> + Clone + use<T> {
        self.evidence.iter()
    }

    #[inline]
    pub(super) const fn evidence_set(&self) -> EvidenceSet {
        self.evidence
    }
}

impl<T: fmt::Debug> fmt::Debug for Finding<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct List(EvidenceSet);

        impl fmt::Debug for List {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(self.0.iter()).finish()
            }
        }

        let mut fields = f.debug_struct("Finding");
        fields.field("about", self.about).field("evidence", &List(self.evidence)).finish()
    }
}

/// Findings, those with the strongest evidence first; those with the same stay in their order.
#[derive(Clone)]
pub(super) struct Ranked<I> {
    all: I,
    /// Those whose evidence is returned now.
    left: I,
    evidence: EvidenceSet,
}

impl<T: 'static, I: Iterator<Item = Finding<T>> + Clone> Ranked<I> {
    #[inline]
    pub(super) fn new(all: I) -> Self {
        let strongest = all.clone().map(|finding| finding.evidence).max();
        Self { left: all.clone(), all, evidence: strongest.unwrap_or(EvidenceSet::NONE) }
    }
}

impl<T: 'static, I: Iterator<Item = Finding<T>> + Clone> Iterator for Ranked<I> {
    type Item = Finding<T>;

    #[inline]
    fn next(&mut self) -> Option<Finding<T>> {
        loop {
            if let Some(next) = self.left.find(|finding| finding.evidence == self.evidence) {
                return Some(next);
            }
            let weaker = self.all.clone().map(|finding| finding.evidence);
            self.evidence = weaker.filter(|evidence| *evidence < self.evidence).max()?;
            self.left = self.all.clone();
        }
    }
}
