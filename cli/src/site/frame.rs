//! The part of a page around its content.

use ws_close_code::{Heading, Locale};

use crate::locale::Phrases;

pub struct Frame {
    pub locale: Locale,
    pub phrases: &'static Phrases,
    pub title: String,
    pub description: String,
    /// The way to the top of the site.
    pub to_top: &'static str,
    pub canonical: String,
    /// The page in each language, including this one.
    pub versions: Vec<Version>,
}

/// A page in a language.
pub struct Version {
    pub locale: Locale,
    pub language_name: &'static str,
    pub href: String,
    /// Where it is published.
    pub published: String,
    pub is_current: bool,
}

impl Frame {
    /// The version for readers who prefer none of the languages.
    pub fn default_version(&self) -> Option<&Version> {
        self.versions.first()
    }

    pub fn heading(&self, heading: Heading) -> &'static str {
        heading.text(self.locale)
    }
}
