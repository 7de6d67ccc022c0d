//! A line without what is not its text: colour codes, and what an earlier `annotate` added.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::{memchr2, memmem};
use regex::bytes::Regex;

/// What begins every addition to a line of text.
pub const REMARK: &str = " # ";

/// The start of the key of every member that is added to JSON.
pub const KEY: &str = "\"websocket.close.";

/// The names of those members behind [`KEY`].
pub const KEYS: [&str; 5] = ["name", "label", "reconnect.action", "family", "symptom"];

/// Colour codes, in bytes or as JSON and programs escape them.
static COLOURS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i-u)(?:\x1b|\\u001b|\\x1b|\\033|\\e)\[[0-9;:]{0,24}[a-z]").ok()
});

static OWN: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new(KEY));

static REMARKED: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new(REMARK));

/// Members that were added, with the comma before them.
static MEMBERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let pattern = r#"(?-u)"websocket\.close\.(?:name|label|reconnect\.action|family|symptom)"\s?:\s?"(?:[^"\\]|\\.){0,300}""#;
    Regex::new(pattern).ok()
});

/// A remark with its colour.
static LAST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u)(?:\x1b\[[0-9;]*m)* # (?:[0-9]{1,5} \([^)]{1,80}\)|\? [a-z0-9-]{3,80}(?: \(|:)).{0,2000}$").ok()
});

/// Text in which a place has a place in the line.
pub struct Plain<'a> {
    pub text: Cow<'a, [u8]>,
    /// Where in the line what was removed began, and how long it was.
    removed: Vec<(usize, usize)>,
}

impl<'a> Plain<'a> {
    /// `line` has no newline.
    pub fn new(line: &'a [u8]) -> Self {
        let mut plain = Self { text: Cow::Borrowed(line), removed: Vec::new() };
        if has_members(line) {
            plain.blank_members();
        }
        if memchr2(b'\x1b', b'\\', &plain.text).is_some() {
            plain.remove_colours();
        }
        plain
    }

    pub fn is_borrowed(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    fn blank_members(&mut self) {
        let Some(members) = MEMBERS.as_ref() else { return };
        let mut text = self.text.to_vec();
        for found in members.find_iter(&self.text) {
            text[found.range()].fill(b' ');
        }
        self.text = Cow::Owned(text);
    }

    fn remove_colours(&mut self) {
        let Some(colours) = COLOURS.as_ref() else { return };
        let mut text = Vec::new();
        let mut copied = 0;
        for found in colours.find_iter(&self.text) {
            text.extend_from_slice(&self.text[copied..found.start()]);
            self.removed.push((found.start(), found.len()));
            copied = found.end();
        }
        if copied > 0 {
            text.extend_from_slice(&self.text[copied..]);
            self.text = Cow::Owned(text);
        }
    }

    /// Where a place of the text is in the line.
    pub fn in_line(&self, place: usize) -> usize {
        let mut place = place;
        for (start, len) in &self.removed {
            if *start > place {
                break;
            }
            place += len;
        }
        place
    }
}

/// Whether one of the keys in [`KEYS`] may be in a line. A log may have other members whose keys begin like them.
fn has_members(line: &[u8]) -> bool {
    OWN.find_iter(line).any(|at| {
        let rest = &line[at + KEY.len()..];
        KEYS.iter().any(|key| rest.starts_with(key.as_bytes()))
    })
}

/// How long a remark is at most, in bytes, so that a long line costs no more than a short one.
const LONGEST_REMARK: usize = 4 << 10;

/// Where an earlier remark begins; the end of the line if there is none.
pub fn end_of_text(line: &[u8]) -> usize {
    let start = line.len().saturating_sub(LONGEST_REMARK);
    let tail = &line[start..];
    if REMARKED.find(tail).is_none() {
        return line.len();
    }
    let last = LAST.as_ref().and_then(|last| last.find(tail));
    last.map_or(line.len(), |found| start + found.start())
}
