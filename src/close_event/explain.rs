//! An event, explained.

use super::ended_by::EndedBy;
use super::event::CloseEvent;
use crate::explain::{EventText, Explained, Explanation, Sealed, Subject};
use crate::locale::Locale;

impl CloseEvent<'_> {
    /// Everything that is known about its code, with the severity and the advice of this event. For 1006 it
    /// has only the causes and remedies of a connection that never opened, or only those of one that was open.
    ///
    /// ```
    /// use ws_close_code::CloseEvent;
    ///
    /// let explanation = CloseEvent::refused(403).explain();
    /// let facts: Vec<_> = explanation.facts().map(|fact| fact.to_string()).collect();
    /// assert!(facts.contains(&"Log at: error".to_owned()));
    /// ```
    #[inline]
    #[must_use]
    pub const fn explain(self) -> Explanation<Self> {
        self.explain_in(Locale::En)
    }

    /// The same in another language. What a family (feature `private`) says is in English where it is not translated.
    ///
    /// ```
    /// use ws_close_code::{CloseEvent, Locale};
    ///
    /// let explanation = CloseEvent::LOST.explain_in(Locale::Ko);
    /// assert_eq!(explanation.name(), "비정상 종료");
    /// ```
    #[inline]
    #[must_use]
    pub const fn explain_in(self, locale: Locale) -> Explanation<Self> {
        let event = EventText {
            severity: self.severity(),
            reconnect: self.reconnect(),
            is_never_open: matches!(self.ended_by(), EndedBy::Handshake),
            http_status: self.http_status(),
        };
        Explanation::new(self, self.subject(locale).with_event(event), locale)
    }

    #[inline]
    #[cfg_attr(
        not(feature = "private"),
        expect(unused_variables, reason = "families have translations")
    )]
    const fn subject(self, locale: Locale) -> Subject {
        #[cfg(feature = "private")]
        if let Some(code) = self.family_code() {
            return code.in_language(locale).subject();
        }
        Subject::of_code(self.code())
    }
}

impl Sealed for CloseEvent<'_> {}

impl Explained for CloseEvent<'_> {
    type Content = Subject;
}
