//! What a code means, and how two codes differ, as documents for people.
//!
//! It knows no families: what a family says about a code comes in as a [`FamilyText`].

mod comparison;
mod document;
mod explained;
mod explanation;
mod fact;
mod fact_kind;
mod first_delay;
mod heading;
mod key_difference;
mod notes;
mod page;
mod reconnect_case;
mod sentences;
mod subject;
mod wrap;

pub use comparison::{Comparison, Difference};
pub use document::Markdown;
pub use explained::Explained;
pub(crate) use explained::sealed::Sealed;
pub use explanation::Explanation;
pub use fact::{Fact, FactValue};
pub use fact_kind::FactKind;
pub use heading::Heading;
pub use key_difference::KeyDifference;
#[cfg(feature = "private")]
pub(crate) use subject::FamilyText;
pub(crate) use subject::{EventText, Subject};
#[cfg(feature = "diagnosis")]
pub(crate) use {
    document::{Content, Document, plain},
    page::{Code, Page},
    subject::Title,
};
