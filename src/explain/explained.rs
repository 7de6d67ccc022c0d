//! What can be explained.

use core::fmt::Debug;
use core::hash::Hash;

use super::document::Content;
use super::subject::Subject;
use crate::close_code::{CloseCode, CodeClass};

/// What an [`Explanation`](crate::Explanation) can be about: a code, a class of codes, an event, a symptom. Only this
/// crate implements it.
pub trait Explained: sealed::Sealed + Copy {
    /// What the explanation is made of.
    #[doc(hidden)]
    type Content: Content + Copy + Eq + Hash + Debug;
}

pub(crate) mod sealed {
    #[expect(unnameable_types, reason = "so that other crates cannot implement it")]
    pub trait Sealed {}
}

impl sealed::Sealed for CloseCode {}

impl Explained for CloseCode {
    type Content = Subject;
}

impl sealed::Sealed for CodeClass {}

impl Explained for CodeClass {
    type Content = Subject;
}
