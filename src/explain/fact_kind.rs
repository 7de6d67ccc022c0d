//! What a fact is about.

use super::heading::Heading;
use crate::locale::LocaleData;
use crate::words::word_enum;

word_enum! {
    /// What a [`Fact`](crate::Fact) or a [`Difference`](crate::Difference) is about. The words of `as_str`
    /// are the same in every language, so programs can use them as keys.
    #[non_exhaustive]
    pub enum FactKind, "kind of fact" {
        /// When you see the code. Only of a [`Difference`](crate::Difference), because an explanation lists all
        /// causes.
        Causes = "causes",
        /// Whether to reconnect, and when.
        Reconnect = "reconnect",
        /// How loudly to log it.
        Severity = "severity",
        /// Whether a Close frame was received.
        CloseFrame = "close_frame",
        /// Whether a closing handshake took place.
        Handshake = "handshake",
        /// Who may send the code.
        Sender = "sender",
        /// The HTTP status that says the same.
        HttpEquivalent = "http_equivalent",
        /// Who registered or defined it.
        Registration = "registration",
    }
}

impl FactKind {
    /// The heading under which an explanation lists it: [`Heading::Receiving`] or [`Heading::Sending`], and
    /// [`Heading::Causes`] for causes.
    ///
    /// ```
    /// use ws_close_code::{FactKind, Heading};
    ///
    /// assert_eq!(FactKind::Reconnect.heading(), Heading::Receiving);
    /// assert_eq!(FactKind::Sender.heading(), Heading::Sending);
    /// ```
    #[inline]
    #[must_use]
    pub const fn heading(self) -> Heading {
        match self {
            Self::Causes => Heading::Causes,
            Self::Reconnect | Self::Severity | Self::CloseFrame | Self::Handshake => {
                Heading::Receiving
            }
            Self::Sender | Self::HttpEquivalent | Self::Registration => Heading::Sending,
        }
    }

    #[inline]
    pub(super) const fn label(self, data: &LocaleData) -> &'static str {
        let labels = &data.phrases.labels;
        match self {
            Self::Causes => data.phrases.headings.causes,
            Self::Reconnect => labels.reconnect,
            Self::Severity => labels.severity,
            Self::CloseFrame => labels.close_frame,
            Self::Handshake => labels.handshake,
            Self::Sender => labels.sender,
            Self::HttpEquivalent => labels.http_equivalent,
            Self::Registration => labels.registration,
        }
    }
}
