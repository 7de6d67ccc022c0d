//! Where facts come from.

use core::fmt;
use core::hash::{Hash, Hasher};

use crate::text::pad;
#[cfg(feature = "diagnosis")]
use crate::text_table::TextTable;
use crate::words::word_enum;

/// Written by `build/sources.rs`.
#[allow(clippy::pedantic, reason = "generated")]
mod table {
    use crate::text_table::TextTable;

    include!(concat!(env!("OUT_DIR"), "/sources.rs"));
}

/// A source: its title and its address, and what was read there when.
#[derive(Clone, Copy)]
pub struct Reference(Origin);

#[derive(Clone, Copy)]
enum Origin {
    /// One of `data/sources.toml`, by its place there: two bytes and no relocation in a list.
    Data(u16),
    /// One of the sources of symptoms or limits, by its place in their table: a program that has neither has no such
    /// table.
    #[cfg(feature = "diagnosis")]
    Table(&'static SourceTable, u16),
    #[cfg(feature = "private")]
    Own { title: &'static str, url: &'static str },
    #[cfg(feature = "private")]
    Detailed(&'static Source),
}

/// A source with what was read there when, for [`Reference::to`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg(feature = "private")]
pub struct Source {
    /// The title.
    pub title: &'static str,
    /// The address.
    pub url: &'static str,
    /// The release or the commit that was read.
    pub version: Option<&'static str>,
    /// The file that was read, within its repository.
    pub path: Option<&'static str>,
    /// The day on which it was read, `YYYY-MM-DD`.
    pub checked: Option<&'static str>,
}

word_enum! {
    /// What a row of a family is based on.
    #[non_exhaustive]
    pub enum Basis, "basis" {
        /// The documentation of the service or library.
        Documentation = "documentation",
        /// Its source code, or that of its own clients.
        Source = "source",
        /// What was seen in logs and reports.
        Observed = "observed",
        /// What the other sources suggest. Nobody says so.
        Inferred = "inferred",
        /// The definition of the family alone: it names nothing else. Only in families of your own.
        Definition = "definition",
    }
}

impl Reference {
    #[inline]
    pub(crate) const fn of_data(place: u16) -> Self {
        Self(Origin::Data(place))
    }

    #[inline]
    #[cfg(feature = "diagnosis")]
    pub(crate) const fn in_table(table: &'static SourceTable, place: u16) -> Self {
        Self(Origin::Table(table, place))
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
        Self(Origin::Own { title, url })
    }

    /// The same with what was read there when.
    ///
    /// ```
    /// use ws_close_code::{Reference, Source};
    ///
    /// static PROTOCOL: Source = Source {
    ///     title: "Our protocol",
    ///     url: "https://example.com/protocol",
    ///     version: Some("2.1"),
    ///     path: None,
    ///     checked: Some("2026-11-26"),
    /// };
    /// assert_eq!(Reference::to(&PROTOCOL).version(), Some("2.1"));
    /// ```
    #[inline]
    #[cfg(feature = "private")]
    #[must_use]
    pub const fn to(source: &'static Source) -> Self {
        Self(Origin::Detailed(source))
    }

    /// The title, such as "RFC 6455, section 7.4.1: Defined Status Codes".
    #[inline]
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self.0 {
            Origin::Data(place) => table::title(place as usize),
            #[cfg(feature = "diagnosis")]
            Origin::Table(table, place) => table.title(place),
            #[cfg(feature = "private")]
            Origin::Own { title, .. } => title,
            #[cfg(feature = "private")]
            Origin::Detailed(source) => source.title,
        }
    }

    /// The address. Those of this crate start with `https://`.
    #[inline]
    #[must_use]
    pub const fn url(self) -> &'static str {
        match self.0 {
            Origin::Data(place) => table::url(place as usize),
            #[cfg(feature = "diagnosis")]
            Origin::Table(table, place) => table.url(place),
            #[cfg(feature = "private")]
            Origin::Own { url, .. } => url,
            #[cfg(feature = "private")]
            Origin::Detailed(source) => source.url,
        }
    }

    /// The release or the commit that was read, such as "1.27.3" or "3f6f7824d4". `None` for standards and
    /// pages without one, and for your own.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let of_products = CloseCode::AbnormalClosure.references().iter().filter(|r| r.version().is_some());
    /// assert!(of_products.count() > 0);
    /// ```
    #[inline]
    #[must_use]
    pub const fn version(self) -> Option<&'static str> {
        match self.0 {
            Origin::Data(place) => some(table::version(place as usize)),
            #[cfg(feature = "diagnosis")]
            Origin::Table(table, place) => some(table.version(place)),
            #[cfg(feature = "private")]
            Origin::Own { .. } => None,
            #[cfg(feature = "private")]
            Origin::Detailed(source) => source.version,
        }
    }

    /// The file that was read, within its repository. `None` where the source is not a file, and for your
    /// own.
    #[inline]
    #[must_use]
    pub const fn path(self) -> Option<&'static str> {
        match self.0 {
            Origin::Data(place) => some(table::path(place as usize)),
            #[cfg(feature = "diagnosis")]
            Origin::Table(table, place) => some(table.path(place)),
            #[cfg(feature = "private")]
            Origin::Own { .. } => None,
            #[cfg(feature = "private")]
            Origin::Detailed(source) => source.path,
        }
    }

    /// The day on which the source was read, `YYYY-MM-DD`. `None` for your own.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let rfc = CloseCode::NormalClosure.references()[0];
    /// assert_eq!(rfc.checked().map(str::len), Some("YYYY-MM-DD".len()));
    /// ```
    #[inline]
    #[must_use]
    pub const fn checked(self) -> Option<&'static str> {
        match self.0 {
            Origin::Data(place) => Some(table::checked(place as usize)),
            #[cfg(feature = "diagnosis")]
            Origin::Table(table, place) => Some(table.checked(place)),
            #[cfg(feature = "private")]
            Origin::Own { .. } => None,
            #[cfg(feature = "private")]
            Origin::Detailed(source) => source.checked,
        }
    }

    /// Whether both are the same entry of the data, without comparing texts; for those that are not from the
    /// data, whether they are equal.
    #[inline]
    pub(crate) fn is(self, other: Self) -> bool {
        match (self.0, other.0) {
            (Origin::Data(one), Origin::Data(other)) => one == other,
            #[cfg(any(feature = "private", feature = "diagnosis"))]
            _ => self == other,
        }
    }
}

/// The sources of symptoms or limits.
#[cfg(feature = "diagnosis")]
pub(crate) struct SourceTable {
    pub(crate) texts: TextTable,
    /// The places of title, address, version, path and day in the texts.
    pub(crate) rows: &'static [[u16; 5]],
}

#[cfg(feature = "diagnosis")]
impl SourceTable {
    #[inline]
    const fn text(&self, place: u16, column: usize) -> &'static str {
        if (place as usize) < self.rows.len() {
            self.texts.get(self.rows[place as usize][column])
        } else {
            ""
        }
    }

    #[inline]
    const fn title(&self, place: u16) -> &'static str {
        self.text(place, 0)
    }

    #[inline]
    const fn url(&self, place: u16) -> &'static str {
        self.text(place, 1)
    }

    #[inline]
    const fn version(&self, place: u16) -> &'static str {
        self.text(place, 2)
    }

    #[inline]
    const fn path(&self, place: u16) -> &'static str {
        self.text(place, 3)
    }

    #[inline]
    const fn checked(&self, place: u16) -> &'static str {
        self.text(place, 4)
    }
}

/// The data has an empty text where there is none.
#[inline]
const fn some(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
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
