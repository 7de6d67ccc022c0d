//! Where a fact comes from.

use core::fmt;

/// A source: its title and address.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Reference {
    title: &'static str,
    url: &'static str,
}

impl Reference {
    pub(crate) const fn new(title: &'static str, url: &'static str) -> Self {
        Self { title, url }
    }

    /// The title, such as "RFC 6455, section 7.4.1: Defined Status Codes".
    #[inline]
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.title
    }

    /// The address, starting with `https://`.
    #[inline]
    #[must_use]
    pub const fn url(self) -> &'static str {
        self.url
    }
}

/// `title <url>`.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} <{}>", self.title, self.url)
    }
}
