//! The languages of a family.

use super::family::Family;
use super::published;
use super::translation::FamilyTranslation;
use crate::locale::Locale;

/// # In another language
impl Family {
    /// Whether its texts are in this language.
    ///
    /// ```
    /// use ws_close_code::{Locale, families::DISCORD_GATEWAY};
    ///
    /// assert!(DISCORD_GATEWAY.is_translated(Locale::Ko));
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_translated(&self, locale: Locale) -> bool {
        matches!(locale, Locale::En) || self.translation(locale).is_some()
    }

    #[inline]
    pub(super) const fn translation(&self, locale: Locale) -> Option<&'static FamilyTranslation> {
        match self.place() {
            Some(place) => published::translation(locale, place),
            None => None,
        }
    }
}
