//! What a code means, and how two codes differ, as documents for people.
//!
//! It knows no families: what a family says about a code comes in as a [`FamilyText`].

mod comparison;
mod document;
mod explanation;
mod fact;
mod heading;
mod page;
mod subject;
mod wrap;

pub use comparison::{Comparison, Difference};
pub use document::Markdown;
pub use explanation::Explanation;
pub use fact::{Fact, FactKind, FactValue};
pub use heading::Heading;
#[cfg(feature = "private")]
pub(crate) use subject::FamilyText;
pub(crate) use subject::{EventText, Subject};
