//! An event, explained.

use super::event::CloseEvent;
use crate::explain::{Explanation, Subject};

impl CloseEvent<'_> {
    /// Everything that is known about its code, with the severity and the advice of this event.
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
        let subject = Subject::of_event(self.code(), self.severity(), self.reconnect());
        Explanation::new(self, subject)
    }
}
