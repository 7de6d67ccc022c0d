//! The languages of a family.

use super::family::{Family, Translations};
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
        let mut own = match self.translations() {
            Translations::Published(place) => return published::translation(locale, place),
            Translations::Own(own) => own,
        };
        while let [(language, translation), tail @ ..] = own {
            if *language as usize == locale as usize {
                return Some(translation);
            }
            own = tail;
        }
        None
    }
}
