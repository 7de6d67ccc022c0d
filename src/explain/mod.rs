//! What a code means, and how two differ, laid out for people.

mod comparison;
mod explanation;
mod fact;
mod layout;
mod subject;

pub use comparison::{Comparison, Difference};
pub use explanation::Explanation;
pub use fact::{Fact, FactValue};
pub use layout::{Heading, Markdown};
#[cfg(feature = "private")]
pub(crate) use subject::Subject;
