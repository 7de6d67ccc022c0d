//! Values that remember where they come from.

/// A value and its line in the file, counted from 1.
#[derive(Clone, Default)]
pub struct Located<T> {
    pub line: usize,
    pub value: T,
}

pub type Strings = Located<Vec<Located<String>>>;
