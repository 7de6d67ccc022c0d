//! From what a person typed to what is meant.

pub mod family;
pub mod input;
pub mod locale;
pub mod meaning;
pub mod name;
pub mod named;
pub mod near;
pub mod read_as;
pub mod suggestion;
pub mod topic;
pub mod word;
