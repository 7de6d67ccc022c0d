//! Documents about the codes of a family.

use super::code::FamilyCode;
use crate::explain::{Comparison, Explanation, FamilyText, Subject};
use crate::locale::Locale;

/// # Documents
impl FamilyCode {
    /// Everything that is known about it. What the family says is in English; see [`explain_in`](Self::explain_in).
    #[inline]
    #[must_use]
    pub const fn explain(self) -> Explanation {
        Explanation::new(self.code(), self.subject(), Locale::En)
    }

    /// The same in another language. What the family says is in English where it is [not
    /// translated](crate::Family::is_translated).
    ///
    /// ```
    /// use ws_close_code::{Locale, families::DISCORD_GATEWAY};
    ///
    /// let explanation = DISCORD_GATEWAY.of(4014_u16).explain_in(Locale::Ko);
    /// assert_eq!(explanation.name(), "Disallowed Intents");
    /// assert!(explanation.to_string().contains("해결 방법"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn explain_in(self, locale: Locale) -> Explanation {
        let translated = self.in_language(locale);
        Explanation::new(self.code(), translated.subject(), locale)
    }

    /// Compares it with another code, of this family or another.
    ///
    /// ```
    /// use ws_close_code::families::{DISCORD_GATEWAY, DISCORD_VOICE};
    ///
    /// let comparison = DISCORD_GATEWAY.of(4014_u16).compare(DISCORD_VOICE.of(4014_u16));
    /// assert!(comparison.to_string().starts_with("4014 (Disallowed Intents) vs. 4014 (Disconnected)\n"));
    /// ```
    #[inline]
    #[must_use]
    pub const fn compare(self, other: Self) -> Comparison {
        Comparison::new(self.subject(), other.subject(), Locale::En)
    }

    /// The same in another language, as [`explain_in`](Self::explain_in).
    #[inline]
    #[must_use]
    pub const fn compare_in(self, other: Self, locale: Locale) -> Comparison {
        let [first, second] = [self.in_language(locale), other.in_language(locale)];
        Comparison::new(first.subject(), second.subject(), locale)
    }

    #[inline]
    pub(crate) const fn subject(self) -> Subject {
        match self.text() {
            Some(text) => Subject::of_family(self.code(), text),
            None => Subject::of_code(self.code()),
        }
    }

    /// What the family says, for documents; `None` where it says nothing about the number.
    #[inline]
    pub(crate) const fn text(self) -> Option<FamilyText> {
        let (Some(sent_by), Some(basis)) = (self.sent_by(), self.basis()) else { return None };
        let name = match self.entry() {
            Some(entry) => Some(entry.name()),
            None => None,
        };
        Some(FamilyText {
            id: self.family().id(),
            title: self.family().title(),
            name,
            description: self.description(),
            causes: self.causes(),
            remedies: self.remedies(),
            deprecation: self.deprecation(),
            sent_by,
            basis,
            severity: self.severity(),
            reconnect: self.reconnect(),
            references: self.references(),
        })
    }
}
