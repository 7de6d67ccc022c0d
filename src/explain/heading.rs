//! The headings of documents.

use crate::locale::{self, Locale, LocaleData};
use crate::words::word_enum;

word_enum! {
    /// The headings of an [`Explanation`](crate::Explanation) or a [`Comparison`](crate::Comparison).
    #[non_exhaustive]
    pub enum Heading, "heading" {
        /// What a code means.
        Description = "description",
        /// When you see it.
        Causes = "causes",
        /// How to fix it.
        Remedies = "remedies",
        /// Who may send it, whether to reconnect, how loudly to log it.
        Advice = "advice",
        /// How two codes differ.
        Differences = "differences",
        /// When to send it, or which of two codes.
        WhenToUse = "when_to_use",
        /// Sources.
        References = "references",
    }
}

impl Heading {
    /// The heading in a language.
    ///
    /// ```
    /// use ws_close_code::{Heading, Locale};
    ///
    /// assert_eq!(Heading::Causes.text(Locale::En), "When you see it");
    /// ```
    #[inline]
    #[must_use]
    pub const fn text(self, locale: Locale) -> &'static str {
        self.text_in(locale::data(locale))
    }

    #[inline]
    pub(super) const fn text_in(self, data: &LocaleData) -> &'static str {
        let headings = &data.phrases.headings;
        match self {
            Self::Description => headings.description,
            Self::Causes => headings.causes,
            Self::Remedies => headings.remedies,
            Self::Advice => headings.advice,
            Self::Differences => headings.differences,
            Self::WhenToUse => headings.when_to_use,
            Self::References => headings.references,
        }
    }
}
