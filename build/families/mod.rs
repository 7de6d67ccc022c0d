//! `families/`: the codes that services and libraries publish, a file each.

mod check;
mod emit;
mod read;

use super::advice::{Advice, Severity};
use super::toml::{Choice, Located, Strings, choice};

/// One file of `data/families/`.
#[derive(Default)]
pub struct Family {
    file: String,
    /// The name of the file.
    id: String,
    title: Located<String>,
    /// Other names of the family.
    aliases: Strings,
    /// Hosts and libraries that show in a log line that the family is meant.
    hosts: Strings,
    /// How many people meet it: 1 is the most. Families of the same rank are in the order of their ids.
    rank: Located<u16>,
    sources: Vec<Source>,
    codes: Vec<Code>,
    ranges: Vec<Range>,
}

#[derive(Default)]
struct Source {
    id: Located<String>,
    title: Located<String>,
    url: Located<String>,
    version: Option<Located<String>>,
    path: Option<Located<String>>,
    checked: Located<String>,
}

struct Code {
    line: usize,
    number: Located<u16>,
    name: Located<String>,
    aliases: Strings,
    texts: Texts,
    severity: Severity,
    sent_by: SentBy,
    basis: Basis,
    sources: Strings,
    reconnect: Option<Advice>,
    reasons: Vec<Reason>,
    translations: Translations,
}

/// A reason that tells a case of a code from the others.
struct Reason {
    line: usize,
    text: Located<String>,
    matching: Match,
    texts: Texts,
    severity: Option<Severity>,
    basis: Option<Basis>,
    reconnect: Option<Advice>,
    translations: Translations,
}

struct Range {
    line: usize,
    first: Located<u16>,
    last: Located<u16>,
    texts: Texts,
    severity: Option<Severity>,
    sent_by: SentBy,
    basis: Basis,
    sources: Strings,
    reconnect: Option<Advice>,
    translations: Translations,
}

/// What is said of a code, a reason or a range. Ranges have no causes and no remedies.
#[derive(Default)]
struct Texts {
    description: Located<String>,
    /// Since when a code is no longer used.
    deprecated: Option<Located<String>>,
    causes: Strings,
    remedies: Strings,
}

/// The same in other languages, by their tags.
type Translations = Vec<(String, Texts)>;

choice! {
    /// The library's `SentBy`.
    pub enum SentBy {
        Server = "server",
        Client = "client",
        Either = "either",
        Nobody = "nobody",
    }
}

choice! {
    /// The library's `Basis`.
    pub enum Basis {
        Documentation = "documentation",
        Source = "source",
        Observed = "observed",
        Inferred = "inferred",
    }
}

choice! {
    /// The library's `ReasonMatch`.
    pub enum Match {
        Exact = "exact",
        Prefix = "prefix",
        Contains = "contains",
    }
}
