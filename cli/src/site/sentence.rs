//! Causes and remedies with links to their sources. `sentences.html` shows them.

use ws_close_code::Reference;

/// Sentences under a heading of their own, or all that a code has.
pub struct SentenceGroup {
    pub heading: Option<&'static str>,
    pub sentences: Vec<Sentence>,
}

pub struct Sentence {
    pub text: &'static str,
    pub notes: Vec<Note>,
}

/// A source, by its number in the list of the code's page.
pub struct Note {
    pub number: usize,
    pub reference: Reference,
}

impl Note {
    /// `all` is that list.
    pub fn new(reference: &Reference, all: &[Reference]) -> Self {
        let place = all.iter().position(|other| other == reference).unwrap_or_default();
        Self { number: place + 1, reference: *reference }
    }
}
