//! A table of codes that mean what two programs agreed on.

use super::entry::{FamilyEntry, FamilyRange};
use super::error::{InvalidFamily, check, is_one_line};
use crate::close_code::{CloseCode, CodeClass};
use crate::source::Reference;

#[doc = include_str!("family.md")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Family {
    id: &'static str,
    title: &'static str,
    references: &'static [Reference],
    entries: &'static [FamilyEntry],
    ranges: &'static [FamilyRange],
}

impl Family {
    /// A family with these codes, in ascending order. The macro [`family!`](crate::family!) defines one
    /// together with an enum, and checks it at compile time.
    ///
    /// # Errors
    ///
    /// [`InvalidFamily`] for a number outside 3000-4999, a number that is not above the one before it, an
    /// empty id, title, name or description, a name that has no letter or is a duplicate, and a text that
    /// is not one line: with control characters, line breaks or bidirectional marks it could forge a log
    /// line.
    ///
    /// ```
    /// use ws_close_code::{Family, FamilyEntry, InvalidFamily};
    ///
    /// const ENTRIES: &[FamilyEntry] = &[FamilyEntry::new(1000, "Done", "All is done.")];
    /// assert_eq!(Family::new("mine", "My protocol", ENTRIES).err(), Some(InvalidFamily::Number(1000)));
    /// ```
    #[inline]
    pub const fn new(
        id: &'static str,
        title: &'static str,
        entries: &'static [FamilyEntry],
    ) -> Result<Self, InvalidFamily> {
        if id.is_empty() || title.is_empty() {
            return Err(InvalidFamily::Empty);
        }
        if !is_one_line(id) || !is_one_line(title) {
            return Err(InvalidFamily::NotOneLine);
        }
        match check(entries) {
            Ok(()) => Ok(Self { id, title, references: &[], entries, ranges: &[] }),
            Err(error) => Err(error),
        }
    }

    /// One that `build/families.rs` has checked.
    #[inline]
    pub(super) const fn published(
        id: &'static str,
        title: &'static str,
        references: &'static [Reference],
        entries: &'static [FamilyEntry],
        ranges: &'static [FamilyRange],
    ) -> Self {
        Self { id, title, references, entries, ranges }
    }

    /// The same, with sources.
    #[inline]
    #[must_use]
    pub const fn with_references(self, references: &'static [Reference]) -> Self {
        Self { references, ..self }
    }

    /// The same, with advice for ranges of numbers.
    #[inline]
    #[must_use]
    pub const fn with_ranges(self, ranges: &'static [FamilyRange]) -> Self {
        Self { ranges, ..self }
    }

    /// The id, such as "discord-gateway".
    #[inline]
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The title, such as "Discord Gateway".
    #[inline]
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The sources: where the family is published.
    #[inline]
    #[must_use]
    pub const fn references(&self) -> &'static [Reference] {
        self.references
    }

    /// The codes, ascending.
    #[inline]
    #[must_use]
    pub const fn entries(&self) -> &'static [FamilyEntry] {
        self.entries
    }

    /// The ranges, for numbers without an entry.
    #[inline]
    #[must_use]
    pub const fn ranges(&self) -> &'static [FamilyRange] {
        self.ranges
    }

    /// What this family says about the number itself, if anything.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, families::DISCORD_GATEWAY};
    ///
    /// let entry = DISCORD_GATEWAY.entry(CloseCode::from(4014));
    /// assert_eq!(entry.map(|entry| entry.name()), Some("Disallowed Intents"));
    /// ```
    #[inline]
    #[must_use]
    pub fn entry(&self, code: CloseCode) -> Option<&'static FamilyEntry> {
        let place = self.entries.binary_search_by_key(&code.as_u16(), FamilyEntry::number);
        self.entries.get(place.ok()?)
    }

    /// What this family says about the range of the number, if anything.
    #[inline]
    #[must_use]
    pub fn range(&self, code: CloseCode) -> Option<&'static FamilyRange> {
        if !matches!(code.class(), CodeClass::Registered | CodeClass::PrivateUse) {
            return None;
        }
        self.ranges.iter().find(|range| range.numbers().contains(&code.as_u16()))
    }
}
