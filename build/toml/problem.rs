//! What is wrong with the data files, and where.

use std::fmt;

/// One fault of a data file. Sorts by place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    file: String,
    /// Counted from 1.
    line: usize,
    message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// All problems found so far, by file and line.
#[derive(Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds a problem with a line, counted from 1, of `file`.
    pub fn add(&mut self, file: &str, line: usize, message: String) {
        let problem = Problem { file: file.to_owned(), line, message };
        let (Ok(place) | Err(place)) = self.0.binary_search(&problem);
        self.0.insert(place, problem);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}
