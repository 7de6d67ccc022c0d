//! An event that borrows nothing.

use core::fmt;

use super::event::CloseEvent;
use crate::close_frame::CloseFrame;
use crate::text::InlineStr;

/// A [`CloseEvent`] that owns its reason: for errors and channels.
///
/// It keeps at most 123 bytes of the reason, which is what a Close frame can carry. A longer one, which only
/// this end can have made, is cut between two characters; see [`is_truncated`](Self::is_truncated).
///
/// ```
/// use ws_close_code::{CloseEvent, OwnedCloseEvent};
///
/// fn run() -> Result<(), OwnedCloseEvent> {
///     let reason = String::from("too many requests");
///     Err(CloseEvent::received(1008, &reason).into())
/// }
///
/// let error = run().unwrap_err();
/// assert_eq!(error.as_event().code(), 1008);
/// assert_eq!(error.to_string(), r#"1008 (Policy Violation) from the peer: "too many requests""#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct OwnedCloseEvent {
    /// With an empty reason.
    event: CloseEvent<'static>,
    reason: InlineStr<{ CloseFrame::MAX_REASON_LEN }>,
    is_truncated: bool,
}

impl OwnedCloseEvent {
    /// The event.
    #[inline]
    #[must_use]
    pub fn as_event(&self) -> CloseEvent<'_> {
        self.event.with_reason(self.reason.as_str())
    }

    /// Whether the reason was longer than what is kept.
    #[inline]
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.is_truncated
    }
}

impl From<CloseEvent<'_>> for OwnedCloseEvent {
    #[inline]
    fn from(event: CloseEvent<'_>) -> Self {
        let mut reason = InlineStr::new();
        let rest = reason.push_str(event.reason());
        Self { event: event.with_reason(""), reason, is_truncated: !rest.is_empty() }
    }
}

/// As [`CloseEvent`].
impl fmt::Display for OwnedCloseEvent {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_event().fmt(f)
    }
}

impl core::error::Error for OwnedCloseEvent {}
