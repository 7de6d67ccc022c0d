//! The part of a page around its content.

use ws_close_code::{Heading, Locale};

use crate::locale::Phrases;
use crate::output::found;
use crate::search::subject::Kind;

pub struct Frame {
    pub locale: Locale,
    pub phrases: &'static Phrases,
    pub title: String,
    pub description: String,
    /// The way to the top of the site.
    pub to_top: String,
    /// The way from the top of the site to the pages of the language.
    pub folder: String,
    /// The way to the pages of the language: empty, because they are all in one folder, except on a page that a
    /// server shows at any address.
    pub to_pages: String,
    /// Where the page is published, if that is known and engines should list it.
    pub canonical: Option<String>,
    /// The page in each language, including this one.
    pub versions: Vec<Version>,
    /// What the page is for those who share it: `website` or `article`.
    pub kind: &'static str,
    /// Whether search engines should list it.
    pub is_listed: bool,
    /// What the page is about, for machines.
    pub linked_data: Option<String>,
    pub project_url: Option<String>,
}

/// A page in a language.
pub struct Version {
    pub locale: Locale,
    pub language_name: &'static str,
    pub site_name: &'static str,
    /// Its language and territory, as Open Graph wants them.
    pub territory: &'static str,
    pub href: String,
    /// Where it is published, if that is known and engines should list it.
    pub published: Option<String>,
    pub is_current: bool,
}

impl Frame {
    /// The versions that a search engine may choose from.
    pub fn alternates(&self) -> &[Version] {
        if self.versions.len() > 1 && self.canonical.is_some() { &self.versions } else { &[] }
    }

    /// What the search calls each kind of result, in the order of the kinds.
    pub fn kinds(&self) -> String {
        Kind::ALL.map(|kind| found::kind(kind, self.locale)).join("|")
    }

    pub fn heading(&self, heading: Heading) -> &'static str {
        heading.text(self.locale)
    }
}
