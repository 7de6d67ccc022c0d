//! Codes of 3000-4999 that mean what two programs agreed on.

mod code;
mod define;
mod entry;
mod published;

pub use code::FamilyCode;
pub use entry::{FamilyEntry, FamilyRange, InvalidFamily};

use crate::class::CodeClass;
use crate::error::ParseCloseCodeError;
use crate::generated::CloseCode;
use crate::names;
use crate::reference::Reference;

/// The families that services and libraries publish; see [`Family`].
///
/// Each is a static of its own, and a program carries those that it names; [`ALL`](families::ALL)
/// names them all.
pub mod families {
    pub use super::published::*;
}

#[doc = include_str!("family.md")]
#[derive(Clone, Copy, Debug)]
pub struct Family {
    id: &'static str,
    title: &'static str,
    references: &'static [Reference],
    entries: &'static [FamilyEntry],
    ranges: &'static [FamilyRange],
}

impl Family {
    /// A family with these codes, in ascending order. The macro [`family!`](crate::family!) makes one
    /// with an enum beside it, and checks it when it is compiled.
    ///
    /// # Errors
    ///
    /// [`InvalidFamily`] for a number outside 3000-4999, a number that does not ascend (and so also
    /// for one that stands twice), an empty id, title, name or description, and a name that has no
    /// letter or stands twice.
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
        match entry::check(entries) {
            Ok(()) => Ok(Self { id, title, references: &[], entries, ranges: &[] }),
            Err(error) => Err(error),
        }
    }

    /// One that `build.rs` has checked.
    #[inline]
    const fn published(
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

    /// Its id, such as "discord-gateway".
    #[inline]
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// What people call it, such as "Discord Gateway".
    #[inline]
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// Where it is published.
    #[inline]
    #[must_use]
    pub const fn references(&self) -> &'static [Reference] {
        self.references
    }

    /// Its codes, ascending.
    #[inline]
    #[must_use]
    pub const fn entries(&self) -> &'static [FamilyEntry] {
        self.entries
    }

    /// Its ranges, for numbers without an entry.
    #[inline]
    #[must_use]
    pub const fn ranges(&self) -> &'static [FamilyRange] {
        self.ranges
    }

    /// What this family says of the number itself, if anything.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, families::DISCORD_GATEWAY};
    ///
    /// let entry = DISCORD_GATEWAY.entry(CloseCode::of(4014_u16));
    /// assert_eq!(entry.map(|entry| entry.name()), Some("Disallowed Intents"));
    /// ```
    #[inline]
    #[must_use]
    pub fn entry(&self, code: CloseCode) -> Option<&'static FamilyEntry> {
        let place = self.entries.binary_search_by_key(&code.as_u16(), FamilyEntry::number);
        self.entries.get(place.ok()?)
    }

    /// What this family says of the range that the number lies in, if anything.
    #[inline]
    #[must_use]
    pub fn range(&self, code: CloseCode) -> Option<&'static FamilyRange> {
        if !matches!(code.class(), CodeClass::Registered | CodeClass::PrivateUse) {
            return None;
        }
        self.ranges.iter().find(|range| range.numbers().contains(&code.as_u16()))
    }

    /// A code as this family understands it.
    ///
    /// ```
    /// use ws_close_code::families::{DISCORD_GATEWAY, DISCORD_VOICE};
    ///
    /// assert_eq!(DISCORD_GATEWAY.of(4014_u16).to_string(), "4014 (Disallowed Intents)");
    /// assert_eq!(DISCORD_VOICE.of(4014_u16).to_string(), "4014 (Disconnected)");
    /// assert_eq!(DISCORD_VOICE.of(1000_u16).to_string(), "1000 (Normal Closure)");
    /// ```
    #[inline]
    #[must_use]
    pub fn of(&'static self, number: impl Into<u16>) -> FamilyCode {
        FamilyCode { code: CloseCode::of(number), family: self }
    }

    /// The code that a text names: one of this family's names first, and what
    /// [`CloseCode`]'s `FromStr` takes otherwise; in any case, with any separators or none. With a
    /// number, as [`FamilyCode`] is printed, both this family's name and that of the registry will do.
    ///
    /// # Errors
    ///
    /// As `CloseCode`'s `FromStr`.
    ///
    /// ```
    /// use ws_close_code::families::DISCORD_GATEWAY;
    ///
    /// assert_eq!(DISCORD_GATEWAY.parse("DISALLOWED_INTENTS")?.code(), 4014);
    /// assert_eq!(DISCORD_GATEWAY.parse("4014 (Disallowed Intents)")?.code(), 4014);
    /// assert_eq!(DISCORD_GATEWAY.parse("GOING_AWAY")?.code(), 1001);
    /// # Ok::<(), ws_close_code::ParseCloseCodeError>(())
    /// ```
    #[inline]
    pub fn parse(&'static self, text: &str) -> Result<FamilyCode, ParseCloseCodeError> {
        let own = self.entries.iter().find(|entry| names::are_equal(entry.name(), text));
        if let Some(entry) = own {
            return Ok(self.of(entry.number()));
        }
        let is_own = |code, name: &str| names::are_equal(name, self.of(code).explain().name());
        names::parse_with(text, &is_own).map(|code| self.of(code))
    }
}
