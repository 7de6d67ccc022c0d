//! A file, and what is wrong with it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::io;
use std::path::Path;

use crate::output::escape;

pub struct TomlFile {
    /// Its path, without what could forge a line.
    shown: String,
    /// Where its lines end.
    line_ends: RefCell<Vec<usize>>,
    /// By line.
    problems: RefCell<BTreeSet<(usize, String)>>,
    /// What the library asks of its own families beyond that, by line.
    notes: RefCell<BTreeSet<(usize, String)>>,
    is_unreadable: Cell<bool>,
}

impl TomlFile {
    pub fn new(path: &Path) -> Self {
        Self {
            shown: escape::path(path),
            line_ends: RefCell::default(),
            problems: RefCell::default(),
            notes: RefCell::default(),
            is_unreadable: Cell::default(),
        }
    }

    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Adds a problem with a line, counted from 1.
    pub fn problem(&self, line: usize, message: impl Into<String>) {
        self.problems.borrow_mut().insert((line, message.into()));
    }

    /// Adds what the library would also ask for, with a line.
    pub fn note(&self, line: usize, message: impl Into<String>) {
        self.notes.borrow_mut().insert((line, message.into()));
    }

    pub fn unreadable(&self, error: &io::Error) {
        self.is_unreadable.set(true);
        self.problem(0, format!("cannot read it: {error}"));
    }

    pub fn is_unreadable(&self) -> bool {
        self.is_unreadable.get()
    }

    pub fn has_problems(&self) -> bool {
        !self.problems.borrow().is_empty()
    }

    /// By line.
    pub fn problems(&self) -> Vec<Remark> {
        self.remarks(&self.problems.borrow())
    }

    /// The same for the notes.
    pub fn notes(&self) -> Vec<Remark> {
        self.remarks(&self.notes.borrow())
    }

    fn remarks(&self, messages: &BTreeSet<(usize, String)>) -> Vec<Remark> {
        let remark = |(line, text): &(usize, String)| {
            let (file, text) = (self.shown.clone(), text.clone());
            Remark { file, line: Some(*line).filter(|line| *line > 0), text }
        };
        messages.iter().map(remark).collect()
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, offset: usize) -> usize {
        1 + self.line_ends.borrow().partition_point(|end| *end < offset)
    }

    /// Says where the lines of its bytes end, so that problems can have lines.
    pub fn set_lines(&self, bytes: &[u8]) {
        let newlines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        self.line_ends.replace(newlines.map(|(offset, _)| offset).collect());
    }
}

/// What is said of a file, or of a line of it.
pub struct Remark {
    file: String,
    /// Counted from 1; `None` for the whole file.
    pub line: Option<usize>,
    pub text: String,
}

/// `chat.toml:12: …`
impl Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        self.line.map_or(Ok(()), |line| write!(f, ":{line}"))?;
        write!(f, ": {}", self.text)
    }
}
