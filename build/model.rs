//! The shape of the data, once read: every value with the line that it came from.

/// A value and its line in the file, counted from 1.
#[derive(Clone, Default)]
pub struct Located<T> {
    pub line: usize,
    pub value: T,
}

pub type Strings = Located<Vec<Located<String>>>;

/// All of `close_codes.toml`.
#[derive(Default)]
pub struct Data {
    pub references: Vec<Reference>,
    pub classes: Vec<Class>,
    pub codes: Vec<Code>,
}

/// A source that rows point to by `id`.
#[derive(Default)]
pub struct Reference {
    pub id: Located<String>,
    pub title: Located<String>,
    pub url: Located<String>,
}

/// What is said of a code or a class, in one language.
#[derive(Default)]
pub struct Texts {
    pub description: Located<String>,
    pub causes: Strings,
    pub remedies: Strings,
    pub when_to_use: Located<String>,
}

/// One `[[class]]`: what holds for the numbers of a range that have no row.
#[derive(Default)]
pub struct Class {
    pub label: Located<String>,
    pub texts: Texts,
    pub severity: &'static str,
    pub references: Strings,
}

/// One `[[code]]`.
#[derive(Default)]
pub struct Code {
    pub number: Located<u16>,
    pub variant: Located<String>,
    pub name: Located<String>,
    pub texts: Texts,
    pub severity: &'static str,
    pub references: Strings,
    pub sent_by: Located<SentBy>,
    /// For a code that the local endpoint makes up: what it reports.
    pub reports: Option<&'static str>,
    pub http_equivalent: Option<Located<u16>>,
    pub reconnect: Reconnect,
    pub aliases: Strings,
}

/// Who may put a code into a Close frame.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum SentBy {
    #[default]
    Endpoint,
    Client,
    Nobody,
}

/// The advice on connecting again.
#[derive(Default)]
pub struct Reconnect {
    pub line: usize,
    pub action: &'static str,
    /// The window for the first delay, in seconds.
    pub first_delay: Option<(u16, u16)>,
    pub basis: &'static str,
}
