//! The shape of the data, once read: every value with the line that it came from.

/// A value and its line in the file, counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Located<T> {
    pub line: usize,
    pub value: T,
}

/// All of `close_codes.toml`.
#[derive(Debug, Default)]
pub struct Data {
    pub references: Vec<Reference>,
    pub classes: Vec<Class>,
    pub codes: Vec<Code>,
}

/// A source that rows point to by `id`.
#[derive(Debug, Default)]
pub struct Reference {
    pub id: Located<String>,
    pub title: Located<String>,
    pub url: Located<String>,
}

/// What is said of a number, whether it has a row of its own or only a class.
#[derive(Debug, Default)]
pub struct Texts {
    pub description: Located<String>,
    pub causes: Located<Vec<Located<String>>>,
    pub remedies: Located<Vec<Located<String>>>,
    pub when_to_use: Located<String>,
    pub severity: &'static str,
    pub references: Located<Vec<Located<String>>>,
}

/// One `[[class]]`: what holds for the numbers of a range that have no row.
#[derive(Debug, Default)]
pub struct Class {
    pub label: Located<String>,
    pub texts: Texts,
}

/// One `[[code]]`.
#[derive(Debug, Default)]
pub struct Code {
    pub number: Located<u16>,
    pub variant: Located<String>,
    pub name: Located<String>,
    pub texts: Texts,
    pub sent_by: Located<SentBy>,
    /// For a code that the local endpoint makes up: what it reports.
    pub reports: Option<&'static str>,
    pub http_equivalent: Option<Located<u16>>,
    pub reconnect: Reconnect,
    pub aliases: Located<Vec<Located<String>>>,
}

/// Who may put a code into a Close frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SentBy {
    #[default]
    Endpoint,
    Client,
    Nobody,
}

/// The advice on connecting again.
#[derive(Debug, Default)]
pub struct Reconnect {
    pub line: usize,
    pub action: &'static str,
    /// The window for the first delay, in seconds.
    pub first_delay: Option<(u16, u16)>,
    pub basis: &'static str,
}
