//! What the user chose for the whole site.

use ws_close_code::Locale;

use crate::site::web_address::{BaseUrl, ProjectUrl};

pub struct Settings {
    /// The first one's pages are at the top of the site.
    pub languages: Vec<Locale>,
    /// Where the site will be published.
    pub base_url: Option<BaseUrl>,
    /// What the name of the program links to.
    pub project_url: Option<ProjectUrl>,
}

impl Settings {
    /// The folder of a language, with a slash at its end. The first language has none.
    pub fn folder(&self, locale: Locale) -> String {
        if self.is_at_top(locale) { String::new() } else { format!("{locale}/") }
    }

    /// The way from the folder of a language to the top of the site.
    pub fn to_top(&self, locale: Locale) -> &'static str {
        if self.is_at_top(locale) { "" } else { "../" }
    }

    fn is_at_top(&self, locale: Locale) -> bool {
        self.languages.first() == Some(&locale)
    }
}
