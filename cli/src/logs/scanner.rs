//! Finds the lines with a close code without looking at each line.

use memchr::{memchr, memrchr};
use regex::bytes::Regex;
use ws_close_code::CloseCode;

use crate::logs::json::Field;
use crate::logs::line_kind::LineKind;
use crate::logs::text::Pattern;
use crate::output::outcome::{Error, Result};

pub struct Scanner {
    /// The kind of every line; `None` if each line tells.
    kind: Option<LineKind>,
    field: Field,
    pattern: Pattern,
    /// Matches inside every line with a code. Searching for it through a whole chunk is several
    /// times faster than splitting the chunk into lines. `None` if there is no such pattern.
    hint: Option<Regex>,
}

/// A close code, and where its addition goes.
pub struct Found {
    pub code: CloseCode,
    pub kind: LineKind,
    pub at: usize,
    /// Where its line begins.
    pub line: usize,
}

impl Scanner {
    /// `field` is the path of the member with the code in a line of JSON, `regex` what finds the
    /// code in a line of text instead of the built-in patterns.
    pub fn new(field: &str, regex: Option<&str>, kind: Option<LineKind>) -> Result<Self> {
        if regex.is_some() && kind == Some(LineKind::Json) {
            let message = "--regex is for lines of text: use --field for JSON";
            return Err(Error::Message(message.to_owned()));
        }
        let field = Field::new(field);
        let pattern = Pattern::new(regex)?;
        let of_json = Some([field.hint()]);
        let hints = match kind {
            Some(LineKind::Json) => of_json.map(Vec::from),
            Some(LineKind::Text) => pattern.hints().map(<[_]>::to_vec),
            None => pattern.hints().map(|hints| [hints, &[field.hint()]].concat()),
        };
        let any = |hints: Vec<&str>| {
            let hints: Vec<_> = hints.into_iter().map(regex::escape).collect();
            Regex::new(&hints.join("|"))
        };
        let hint = hints.map(any).transpose().map_err(|error| Error::Message(error.to_string()))?;
        Ok(Self { kind, field, pattern, hint })
    }

    /// Gives each line with a code to `take`, in order.
    pub fn for_each(&self, lines: &[u8], mut take: impl FnMut(Found)) {
        let mut from = 0;
        while let Some(hint) = self.next_hint(lines, from) {
            let start =
                memrchr(b'\n', &lines[from..hint]).map_or(from, |newline| from + newline + 1);
            let end = memchr(b'\n', &lines[hint..]).map_or(lines.len(), |newline| hint + newline);
            if let Some(found) = self.look_at(&lines[start..end]) {
                take(Found { at: start + found.at, line: start, ..found });
            }
            from = end + 1;
        }
    }

    fn next_hint(&self, lines: &[u8], from: usize) -> Option<usize> {
        if from >= lines.len() {
            return None;
        }
        match &self.hint {
            Some(hint) => hint.find_at(lines, from).map(|hint| hint.start()),
            None => Some(from),
        }
    }

    /// The code of a line without its newline.
    fn look_at(&self, line: &[u8]) -> Option<Found> {
        let is_json = || line.trim_ascii_start().starts_with(b"{");
        let kind =
            self.kind.unwrap_or_else(|| if is_json() { LineKind::Json } else { LineKind::Text });
        match kind {
            LineKind::Json => {
                let code = self.field.find(line)?;
                // Right before the closing brace.
                Some(Found { code, kind, at: line.trim_ascii_end().len() - 1, line: 0 })
            }
            LineKind::Text => {
                let line = line.strip_suffix(b"\r").unwrap_or(line);
                Some(Found { code: self.pattern.find(line)?, kind, at: line.len(), line: 0 })
            }
        }
    }
}
