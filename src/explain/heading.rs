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
        /// Above the causes and remedies of a connection that never opened.
        AtOnce = "at_once",
        /// Above those of a connection that was open.
        Later = "later",
        /// When you receive it: whether to reconnect, how loudly to log it, how the connection ended.
        Receiving = "receiving",
        /// When you send it: when to, and who may.
        Sending = "sending",
        /// How two codes differ.
        Differences = "differences",
        /// Which of two codes to send.
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
    pub(crate) const fn text_in(self, data: &LocaleData) -> &'static str {
        let headings = &data.phrases.headings;
        match self {
            Self::Description => headings.description,
            Self::Causes => headings.causes,
            Self::Remedies => headings.remedies,
            Self::AtOnce => headings.at_once,
            Self::Later => headings.later,
            Self::Receiving => headings.receiving,
            Self::Sending => headings.sending,
            Self::Differences => headings.differences,
            Self::WhenToUse => headings.when_to_use,
            Self::References => headings.references,
        }
    }
}
