//! Where each page is.

use ws_close_code::{CloseCode, Family, Locale};

/// The file name of the front page.
pub const FRONT: &str = "index.html";

/// A page's address within its language.
#[derive(Clone, Copy)]
pub enum Address {
    Front,
    Code(CloseCode),
    Pair(CloseCode, CloseCode),
    Family(&'static Family),
}

impl Address {
    /// The file name. It is also the link from another page of the language, because they are all
    /// in one folder.
    pub fn file_name(self) -> String {
        match self {
            Self::Front => FRONT.into(),
            Self::Code(code) => format!("{}.html", code.as_u16()),
            Self::Pair(first, second) => {
                format!("{}-vs-{}.html", first.as_u16(), second.as_u16())
            }
            Self::Family(family) => format!("{}.html", family.id()),
        }
    }
}

/// The folder of a language, with a slash at its end. English is at the top.
pub fn folder(locale: Locale) -> String {
    if locale == Locale::default() { String::new() } else { format!("{locale}/") }
}

/// The way from the folder of a language to the top of the site.
pub fn to_top(locale: Locale) -> &'static str {
    if locale == Locale::default() { "" } else { "../" }
}
