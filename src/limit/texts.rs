//! What a limit does, in a language of the caller's choice.

use super::limit::Limit;
use super::table;
use crate::locale::{Locale, Translation};

/// # In another language
///
/// The limits that most people meet are translated. The texts of the others are in English.
impl Limit {
    /// Whether its texts are in this language.
    ///
    /// ```
    /// use ws_close_code::{Limit, Locale};
    ///
    /// let limit = Limit::by_id("nginx-proxy-read-timeout").unwrap();
    /// assert!(limit.is_translated(Locale::Ko));
    /// assert_ne!(limit.remedy_in(Locale::Ko), limit.remedy());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_translated(self, locale: Locale) -> bool {
        matches!(locale, Locale::En) || self.own_texts(table::translation(locale)).is_some()
    }

    /// What happens at the limit, and what resets it. See [`effect`](Self::effect).
    #[inline]
    #[must_use]
    pub const fn effect_in(self, locale: Locale) -> &'static str {
        self.texts(table::translation(locale)).0
    }

    /// How not to run into it. See [`remedy`](Self::remedy).
    #[inline]
    #[must_use]
    pub const fn remedy_in(self, locale: Locale) -> &'static str {
        self.texts(table::translation(locale)).1
    }

    /// The effect and the remedy in the language of this translation, or in English where it has none of this limit.
    #[inline]
    pub(crate) const fn texts(
        self,
        translation: Option<&'static Translation>,
    ) -> (&'static str, &'static str) {
        match self.own_texts(translation) {
            Some(texts) => texts,
            None => (self.effect(), self.remedy()),
        }
    }

    /// Whether this translation has it.
    #[inline]
    pub(crate) const fn has_texts(self, translation: Option<&'static Translation>) -> bool {
        self.own_texts(translation).is_some()
    }

    #[inline]
    const fn own_texts(
        self,
        translation: Option<&'static Translation>,
    ) -> Option<(&'static str, &'static str)> {
        let Some(translation) = translation else { return None };
        match translation.places(self.row()) {
            Some([effect, remedy]) => {
                Some((translation.texts.get(*effect), translation.texts.get(*remedy)))
            }
            _ => None,
        }
    }
}
