//! A table of codes that mean what two programs agreed on.

use super::entry::FamilyEntry;
use super::error::{InvalidFamily, check, is_one_line};
use super::range::FamilyRange;
use super::translation::FamilyTranslation;
use crate::close_code::CloseCode;
use crate::locale::Locale;
use crate::source::Reference;

#[doc = include_str!("family.md")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Family {
    id: &'static str,
    title: &'static str,
    aliases: &'static [&'static str],
    hosts: &'static [&'static str],
    references: &'static [Reference],
    entries: &'static [FamilyEntry],
    ranges: &'static [FamilyRange],
    translations: Translations,
}

/// Where its texts in other languages than English are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Translations {
    /// At this place among those of the published families, so that a program has only the languages that it names.
    Published(u16),
    Own(&'static [(Locale, FamilyTranslation)]),
}

/// # To make one
impl Family {
    /// A family with these codes, in ascending order. The macro [`family!`](crate::family!) defines one
    /// together with an enum, and checks it at compile time.
    ///
    /// # Errors
    ///
    /// [`InvalidFamily`] for a number outside 1000-4999, a number that is not above the one before it, an
    /// empty id, title or name, a name that has no letter or is a duplicate, a reason that can never match, and a text
    /// that is not one line: with control characters, line breaks or bidirectional marks it could forge a log
    /// line.
    ///
    /// ```
    /// use ws_close_code::{Family, FamilyEntry, InvalidFamily};
    ///
    /// const ENTRIES: &[FamilyEntry] = &[FamilyEntry::new(999, "Done", "All is done.")];
    /// assert_eq!(Family::new("mine", "My protocol", ENTRIES).err(), Some(InvalidFamily::Number(999)));
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
            Ok(()) => Ok(Self {
                id,
                title,
                aliases: &[],
                hosts: &[],
                references: &[],
                entries,
                ranges: &[],
                translations: Translations::Own(&[]),
            }),
            Err(error) => Err(error),
        }
    }

    /// One that `build/families/` has checked.
    #[expect(clippy::too_many_arguments, reason = "only generated code calls it")]
    #[inline]
    pub(super) const fn published(
        place: u16,
        id: &'static str,
        title: &'static str,
        aliases: &'static [&'static str],
        hosts: &'static [&'static str],
        references: &'static [Reference],
        entries: &'static [FamilyEntry],
        ranges: &'static [FamilyRange],
    ) -> Self {
        let translations = Translations::Published(place);
        Self { id, title, aliases, hosts, references, entries, ranges, translations }
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

    /// The same, with other ids that people give it.
    #[inline]
    #[must_use]
    pub const fn with_aliases(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    /// The same, with its texts in other languages.
    ///
    /// ```
    /// use ws_close_code::{Family, FamilyEntry, FamilyTranslation, Locale, TranslatedTexts};
    ///
    /// const ENTRIES: &[FamilyEntry] = &[FamilyEntry::new(4001, "Kicked", "A moderator removed you.")];
    /// const KOREAN: FamilyTranslation =
    ///     FamilyTranslation::new(&[TranslatedTexts::new("관리자가 내보냈습니다.", &[], &[])], &[]);
    /// static CHAT: Family = match Family::new("chat", "Chat", ENTRIES) {
    ///     Ok(family) => family.with_translations(&[(Locale::Ko, KOREAN)]),
    ///     Err(error) => panic!("{}", error.message()),
    /// };
    /// assert_eq!(CHAT.of(4001_u16).explain_in(Locale::Ko).description(), "관리자가 내보냈습니다.");
    /// ```
    #[inline]
    #[must_use]
    pub const fn with_translations(
        self,
        translations: &'static [(Locale, FamilyTranslation)],
    ) -> Self {
        Self { translations: Translations::Own(translations), ..self }
    }

    /// The same, with the names of hosts and libraries that show in a log line that the family is meant.
    #[inline]
    #[must_use]
    pub const fn with_hosts(self, hosts: &'static [&'static str]) -> Self {
        Self { hosts, ..self }
    }
}

/// # What it says
impl Family {
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

    /// Other ids that people give it, such as "discord".
    #[inline]
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// The names of hosts and libraries that show in a log line that the family is meant.
    #[inline]
    #[must_use]
    pub const fn hosts(&self) -> &'static [&'static str] {
        self.hosts
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

    /// What this family says about the number itself, if anything. It never answers from the registry.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, families::DISCORD_GATEWAY};
    ///
    /// let entry = DISCORD_GATEWAY.entry(CloseCode::from(4014));
    /// assert_eq!(entry.map(|entry| entry.name()), Some("Disallowed Intents"));
    /// assert_eq!(DISCORD_GATEWAY.entry(CloseCode::TlsHandshake), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn entry(&self, code: CloseCode) -> Option<&'static FamilyEntry> {
        match self.entry_place(code) {
            Some(place) => Some(&self.entries[place]),
            None => None,
        }
    }

    #[inline]
    pub(super) const fn entry_place(&self, code: CloseCode) -> Option<usize> {
        let number = code.as_u16();
        let (mut start, mut end) = (0, self.entries.len());
        while start < end {
            let middle = usize::midpoint(start, end);
            match self.entries[middle].number() {
                found if found == number => return Some(middle),
                found if found < number => start = middle + 1,
                _ => end = middle,
            }
        }
        None
    }

    /// What this family says about the range of the number, if anything.
    #[inline]
    #[must_use]
    pub const fn range(&self, code: CloseCode) -> Option<&'static FamilyRange> {
        match self.range_place(code) {
            Some(place) => Some(&self.ranges[place]),
            None => None,
        }
    }

    #[inline]
    pub(super) const fn range_place(&self, code: CloseCode) -> Option<usize> {
        let number = code.as_u16();
        if !matches!(number, 3000..=4999) {
            return None;
        }
        let mut place = 0;
        while place < self.ranges.len() {
            if self.ranges[place].contains(number) {
                return Some(place);
            }
            place += 1;
        }
        None
    }

    /// Where its translations are.
    #[inline]
    pub(super) const fn translations(&self) -> Translations {
        self.translations
    }
}
