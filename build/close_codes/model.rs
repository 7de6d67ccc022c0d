//! The shape of the data, once read: every value with the line that it came from.

use super::super::advice::{Advice, Severity};
use super::super::toml::{Choice, Located, Strings, choice};

/// The classes in the order of the library's `CodeClass`, which the rows of the generated columns
/// follow.
pub const CLASSES: [&str; 5] = ["unused", "protocol", "registered", "private_use", "undefined"];

/// All of `close_codes.toml`.
#[derive(Default)]
pub struct CloseCodes {
    pub file: String,
    /// The day of the registry's last change, `YYYY-MM-DD`.
    pub registry_updated: Located<String>,
    pub classes: Vec<Class>,
    pub codes: Vec<Code>,
}

impl CloseCodes {
    pub fn has(&self, number: u16) -> bool {
        self.codes.iter().any(|code| code.number.value == number)
    }

    /// Every row with its subject, name and texts: the codes, then the classes.
    pub fn rows(&self) -> Vec<(String, &str, &Texts)> {
        let mut rows = Vec::new();
        for Code { number, name, texts, .. } in &self.codes {
            rows.push((format!("code {}", number.value), name.value.as_str(), texts));
        }
        for Class { label, name, texts, .. } in &self.classes {
            rows.push((format!("class {}", label.value), name.value.as_str(), texts));
        }
        rows
    }

    /// The sources that any row cites.
    pub fn citations(&self) -> Vec<&Strings> {
        let codes = self.codes.iter().map(|code| &code.references);
        let references = codes.chain(self.classes.iter().map(|class| &class.references));
        let sentences = self.rows().into_iter().flat_map(|(.., texts)| texts.citations());
        references.chain(sentences).collect()
    }
}

/// What is said about a code or a class, in one language.
#[derive(Default)]
pub struct Texts {
    pub description: Located<String>,
    /// Of a connection that never opened.
    pub causes_at_once: Sentences,
    pub causes: Sentences,
    /// For a connection that never opened.
    pub remedies_at_once: Sentences,
    pub remedies: Sentences,
    pub when_to_use: Located<String>,
}

impl Texts {
    /// Every cause, those of a connection that never opened first.
    pub fn causes(&self) -> Vec<&Sentence> {
        self.causes_at_once.value.iter().chain(&self.causes.value).collect()
    }

    /// Every remedy, in the same order.
    pub fn remedies(&self) -> Vec<&Sentence> {
        self.remedies_at_once.value.iter().chain(&self.remedies.value).collect()
    }

    /// The lists of sentences, each with its key.
    pub fn lists(&self) -> [(&'static str, &Sentences); 4] {
        [
            ("causes_at_once", &self.causes_at_once),
            ("causes", &self.causes),
            ("remedies_at_once", &self.remedies_at_once),
            ("remedies", &self.remedies),
        ]
    }

    /// The ids of the sources that its sentences cite.
    pub fn citations(&self) -> Vec<&Strings> {
        let mut citations = Vec::new();
        for (_, list) in self.lists() {
            citations.extend(list.value.iter().map(|sentence| &sentence.sources));
        }
        citations
    }
}

pub type Sentences = Located<Vec<Sentence>>;

/// A cause or a remedy.
#[derive(Default)]
pub struct Sentence {
    pub text: Located<String>,
    /// The ids of its own sources. In English only, because they are the same in every language.
    pub sources: Strings,
}

/// One `[[class]]`: what applies to the numbers of a range without a row.
#[derive(Default)]
pub struct Class {
    pub label: Located<String>,
    pub name: Located<String>,
    pub texts: Texts,
    pub severity: Severity,
    pub references: Strings,
}

/// One `[[code]]`.
#[derive(Default)]
pub struct Code {
    pub number: Located<u16>,
    pub variant: Located<String>,
    pub name: Located<String>,
    pub texts: Texts,
    pub severity: Severity,
    pub references: Strings,
    pub sent_by: Located<SentBy>,
    pub generated_when: Option<GeneratedWhen>,
    pub http_equivalent: Option<Located<u16>>,
    pub reconnect: Advice,
    pub aliases: Strings,
}

choice! {
    /// Who may put a code into a Close frame.
    pub enum SentBy {
        Endpoint = "endpoint",
        Client = "client",
        Nobody = "nobody",
    }
}

choice! {
    /// The library's `GeneratedWhen`: when the local endpoint generates a code that no peer sends.
    pub enum GeneratedWhen {
        EmptyCloseFrame = "empty_close_frame",
        NoCloseFrame = "no_close_frame",
        NoConnection = "no_connection",
    }
}
