//! Finds the lines that have a close code, without looking at the others.

use memchr::{memchr, memrchr};
use regex::bytes::Regex;
use ws_close_code::CloseCode;

use super::json::Field;
use super::text::Pattern;
use super::{Args, Input};
use crate::outcome::{Error, Result};

pub struct Recogniser {
    input: Option<Input>,
    field: Field,
    pattern: Pattern,
    /// What every line with a code has in it. One search for it through a whole block is several
    /// times as fast as to look for the lines first. `None` where nothing is known of such lines.
    hint: Option<Regex>,
}

/// A close code, and where its remark goes.
pub struct Found {
    pub code: CloseCode,
    pub input: Input,
    pub at: usize,
}

impl Recogniser {
    pub fn new(args: &Args) -> Result<Self> {
        if args.regex.is_some() && args.input == Some(Input::Json) {
            let message = "--regex is for lines of text: for JSON, tell the place with --field";
            return Err(Error::Told(message.to_owned()));
        }
        let field = Field::new(&args.field);
        let pattern = Pattern::new(args.regex.as_deref())?;
        let of_json = Some([field.hint()]);
        let hints = match args.input {
            Some(Input::Json) => of_json.map(Vec::from),
            Some(Input::Text) => pattern.hints().map(<[_]>::to_vec),
            None => pattern.hints().map(|hints| [hints, &[field.hint()]].concat()),
        };
        let any = |hints: Vec<&str>| {
            let hints: Vec<_> = hints.into_iter().map(regex::escape).collect();
            Regex::new(&hints.join("|"))
        };
        let hint = hints.map(any).transpose().map_err(|error| Error::Told(error.to_string()))?;
        Ok(Self { input: args.input, field, pattern, hint })
    }

    /// Tells of each line with a code, in order.
    pub fn for_each(&self, lines: &[u8], mut take: impl FnMut(Found)) {
        let mut from = 0;
        while let Some(hint) = self.next_hint(lines, from) {
            let start =
                memrchr(b'\n', &lines[from..hint]).map_or(from, |newline| from + newline + 1);
            let end = memchr(b'\n', &lines[hint..]).map_or(lines.len(), |newline| hint + newline);
            if let Some(found) = self.look_at(&lines[start..end]) {
                take(Found { at: start + found.at, ..found });
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

    /// Looks for a code in a line without its newline.
    fn look_at(&self, line: &[u8]) -> Option<Found> {
        let is_json = || line.trim_ascii_start().starts_with(b"{");
        let input = self.input.unwrap_or_else(|| if is_json() { Input::Json } else { Input::Text });
        match input {
            Input::Json => {
                let code = self.field.find(line)?;
                // Right before the closing brace.
                Some(Found { code, input, at: line.trim_ascii_end().len() - 1 })
            }
            Input::Text => {
                let line = line.strip_suffix(b"\r").unwrap_or(line);
                Some(Found { code: self.pattern.find(line)?, input, at: line.len() })
            }
        }
    }
}
