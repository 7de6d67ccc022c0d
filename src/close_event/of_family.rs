//! The family of an event.

use core::fmt;
use core::hash::{Hash, Hasher};

use crate::family::Family;

/// A family, by its id.
#[derive(Clone, Copy)]
pub(super) struct OfFamily(pub(super) &'static Family);

impl PartialEq for OfFamily {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.0.id() == other.0.id()
    }
}

impl Eq for OfFamily {}

impl Hash for OfFamily {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.id().hash(state);
    }
}

impl fmt::Debug for OfFamily {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.id().fmt(f)
    }
}
