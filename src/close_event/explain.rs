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
        Explanation::new(self, self.subject().with_event(self.text()), Locale::En)
    }

    /// What a document says of the event and not of its code.
    #[inline]
    pub(super) const fn text(self) -> EventText {
        EventText {
            severity: self.severity(),
            reconnect: self.reconnect(),
            is_never_open: matches!(self.ended_by(), EndedBy::Handshake),
            http_status: self.http_status(),
        }
    }

    /// The code, with the words of its family.
    #[inline]
    pub(crate) const fn subject(self) -> Subject {
        #[cfg(feature = "private")]
        if let Some(code) = self.family_code() {
            return code.subject();
        }
        Subject::of_code(self.code())
    }
}

impl Sealed for CloseEvent<'_> {}

impl Explained for CloseEvent<'_> {
    type Content = Subject;
}
