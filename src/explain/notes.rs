//! The numbers by which sentences point to their sources.

use core::fmt;

use crate::source::Reference;

/// The sources of one or two codes, numbered from 1. Those that the second shares keep their number.
#[derive(Clone, Copy)]
pub(super) struct Notes {
    first: &'static [Reference],
    second: &'static [Reference],
}

impl Notes {
    #[inline]
    pub(super) const fn new(first: &'static [Reference], second: &'static [Reference]) -> Self {
        Self { first, second }
    }

    #[inline]
    pub(super) fn references(self) -> impl Iterator<Item = Reference> {
        let Self { first, second } = self;
        let is_new = |reference: &&Reference| !first.iter().any(|other| other.is(**reference));
        first.iter().chain(second.iter().filter(is_new)).copied()
    }

    #[inline]
    fn number(self, reference: Reference) -> Option<usize> {
        Some(1 + self.references().position(|other| other.is(reference))?)
    }
}

/// A sentence with the numbers of its sources: `Look at the log. [3]`.
pub(super) struct Cited {
    pub(super) sentence: &'static str,
    pub(super) references: &'static [Reference],
    pub(super) notes: Notes,
}

impl fmt::Display for Cited {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence)?;
        self.references
            .iter()
            .filter_map(|reference| self.notes.number(*reference))
            .try_for_each(|number| write!(f, " [{number}]"))
    }
}
