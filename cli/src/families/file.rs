//! A TOML file, and what is wrong with it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::str;

use toml::de::DeTable;

use crate::families::rules::is_invisible;
use crate::families::table::Table;

pub struct TomlFile {
    /// Its path, without what could forge a line.
    shown: String,
    /// Where its lines end.
    line_ends: RefCell<Vec<usize>>,
    /// By line.
    problems: RefCell<BTreeSet<(usize, String)>>,
    is_unreadable: Cell<bool>,
}

impl TomlFile {
    pub fn new(path: &Path) -> Self {
        let shown = path.to_string_lossy();
        let shown = shown.chars().map(|c| match c {
            c if is_invisible(c) => c.escape_debug().to_string(),
            c => c.to_string(),
        });
        Self {
            shown: shown.collect(),
            line_ends: RefCell::default(),
            problems: RefCell::default(),
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

    pub fn unreadable(&self, error: &io::Error) {
        self.is_unreadable.set(true);
        self.problem(0, format!("cannot read it: {error}"));
    }

    pub fn has_problems(&self) -> bool {
        !self.problems.borrow().is_empty()
    }

    /// Each as `chat.toml:12: …`, by line.
    pub fn problems(&self) -> Vec<String> {
        let shown = &self.shown;
        let problem = |(line, message): &(usize, String)| match line {
            0 => format!("{shown}: {message}"),
            _ => format!("{shown}:{line}: {message}"),
        };
        self.problems.borrow().iter().map(problem).collect()
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, offset: usize) -> usize {
        1 + self.line_ends.borrow().partition_point(|end| *end < offset)
    }

    /// Reads the file's table; `None` where it is not TOML.
    pub fn parse<T>(&self, bytes: &[u8], read: impl FnOnce(Table<'_>) -> T) -> Option<T> {
        let newlines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        self.line_ends.replace(newlines.map(|(offset, _)| offset).collect());
        let text = match str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                self.problem(self.line(error.valid_up_to()), "this is not UTF-8: expected TOML");
                return None;
            }
        };
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let line = error.span().map_or(1, |span| self.line(span.start));
            self.problem(
                line,
                format!("this is not TOML: {}", error.message().replace('\n', "; ")),
            );
        }
        // What the parser guessed after an error would be reported again.
        errors.is_empty().then(|| read(Table::root(self, root.get_ref())))
    }
}
