//! Where facts come from.

use core::fmt;
use core::hash::{Hash, Hasher};

use crate::text::pad;

/// Written by `build/sources.rs`.
#[allow(clippy::pedantic, reason = "generated")]
mod table {
    include!(concat!(env!("OUT_DIR"), "/sources.rs"));
}

/// A source: its title and its address.
#[derive(Clone, Copy)]
pub struct Reference(Origin);

#[derive(Clone, Copy)]
enum Origin {
    /// One of `data/sources.toml`, by its place there: a byte and no relocation in a list.
    Data(u8),
    #[cfg(feature = "private")]
    Family { title: &'static str, url: &'static str },
}

impl Reference {
    #[inline]
    pub(crate) const fn of_data(place: u8) -> Self {
        Self(Origin::Data(place))
    }

    /// A source for your own family; see
    /// [`Family::with_references`](crate::Family::with_references).
    ///
    /// ```
    /// use ws_close_code::Reference;
    ///
    /// const PROTOCOL: Reference = Reference::new("Our protocol", "https://example.com/protocol");
    /// assert_eq!(PROTOCOL.to_string(), "Our protocol <https://example.com/protocol>");
    /// ```
    #[inline]
    #[cfg(feature = "private")]
    #[must_use]
    pub const fn new(title: &'static str, url: &'static str) -> Self {
        Self(Origin::Family { title, url })
    }

    /// The title, such as "RFC 6455, section 7.4.1: Defined Status Codes".
    #[inline]
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self.0 {
            Origin::Data(place) => table::title(place as usize),
            #[cfg(feature = "private")]
            Origin::Family { title, .. } => title,
        }
    }

    /// The address. Those of this crate start with `https://`.
    #[inline]
    #[must_use]
    pub const fn url(self) -> &'static str {
        match self.0 {
            Origin::Data(place) => table::url(place as usize),
            #[cfg(feature = "private")]
            Origin::Family { url, .. } => url,
        }
    }
}

/// By title and address.
impl PartialEq for Reference {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        (self.title(), self.url()) == (other.title(), other.url())
    }
}

impl Eq for Reference {}

/// By title and address.
impl Hash for Reference {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.title(), self.url()).hash(state);
    }
}

impl fmt::Debug for Reference {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Reference");
        fields.field("title", &self.title()).field("url", &self.url()).finish()
    }
}

/// `title <url>`. Width and alignment apply.
impl fmt::Display for Reference {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{} <{}>", self.title(), self.url()))
    }
}
