//! JSON in a line: where its objects end, and where members for a code go.

mod objects;
mod place;

pub use place::{Target, Targets};
