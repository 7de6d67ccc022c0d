//! Whether and when to connect again.

use core::fmt;
use core::time::Duration;

use crate::text::pad;
use crate::words::word_enum;

word_enum! {
    /// What to do about connecting again.
    #[non_exhaustive]
    pub enum ReconnectAction, "reconnect action" {
        /// Connect again after a random delay within [`Reconnect::first_delay`]. If that fails, the delays
        /// grow (RFC 6455, section 7.2.3).
        Retry = "retry",
        /// Connect to another address of the host at once, if it has several. To the same address, connect
        /// as for [`Retry`](Self::Retry); only that has the delay.
        RetryElsewhere = "retry_elsewhere",
        /// The connection ended as intended. Connect again only if you still need a connection.
        IfNeeded = "if_needed",
        /// A new connection would end the same way until somebody changes something: the message, the
        /// credentials, the configuration, the code.
        AfterChange = "after_change",
        /// The number alone does not say. The protocol of the two applications does.
        Unknown = "unknown",
    }
}

word_enum! {
    /// What the action of a [`Reconnect`] is based on.
    #[non_exhaustive]
    pub enum ReconnectBasis, "basis" {
        /// RFC 6455.
        Rfc = "rfc",
        /// The text by which the code was registered with IANA.
        Registration = "registration",
        /// What real clients do, or what the meaning of the code suggests. No standard says so.
        Convention = "convention",
        /// What the service that defines the code says about it. Only in families.
        Documentation = "documentation",
    }
}

/// Advice on connecting again after a close, as [`CloseCode::reconnect`](crate::CloseCode::reconnect)
/// returns it.
///
/// ```
/// use std::time::Duration;
/// use ws_close_code::{CloseCode, ReconnectAction, ReconnectBasis};
///
/// let advice = CloseCode::ServiceRestart.reconnect();
/// assert_eq!(advice.action(), ReconnectAction::Retry);
/// assert_eq!(advice.first_delay(), Some((Duration::from_secs(5), Duration::from_secs(30))));
/// assert_eq!(advice.basis(), ReconnectBasis::Registration);
/// assert_eq!(advice.to_string(), "retry after 5-30 s");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Reconnect {
    action: ReconnectAction,
    /// In seconds.
    first_delay: Option<(u32, u32)>,
    basis: ReconnectBasis,
}

impl Reconnect {
    /// The advice for a number that says nothing by itself.
    pub(crate) const UNKNOWN: Self =
        Self::new(ReconnectAction::Unknown, ReconnectBasis::Convention);

    #[inline]
    pub(crate) const fn new(action: ReconnectAction, basis: ReconnectBasis) -> Self {
        Self { action, first_delay: None, basis }
    }

    /// With a window for the first delay, in seconds.
    #[inline]
    pub(crate) const fn within(
        from: u32,
        to: u32,
        action: ReconnectAction,
        basis: ReconnectBasis,
    ) -> Self {
        Self { action, first_delay: Some((from, to)), basis }
    }

    /// What to do.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, ReconnectAction};
    ///
    /// let advice = CloseCode::PolicyViolation.reconnect();
    /// assert_eq!(advice.action(), ReconnectAction::AfterChange);
    /// ```
    #[inline]
    #[must_use]
    pub const fn action(self) -> ReconnectAction {
        self.action
    }

    /// The window for a random first delay: the shortest and the longest. `None` for
    /// [`AfterChange`](ReconnectAction::AfterChange) and [`Unknown`](ReconnectAction::Unknown).
    ///
    /// The 0-5 s after 1006 come from the RFC, the 5-30 s after 1012 from its registration. Every other
    /// window is convention, also that of 1013, whose registration names none.
    #[inline]
    #[must_use]
    pub const fn first_delay(self) -> Option<(Duration, Duration)> {
        match self.first_delay {
            Some((from, to)) => {
                Some((Duration::from_secs(from as u64), Duration::from_secs(to as u64)))
            }
            None => None,
        }
    }

    /// Whether the action is to connect again without anybody changing anything.
    #[inline]
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        matches!(self.action, ReconnectAction::Retry | ReconnectAction::RetryElsewhere)
    }

    /// What the action is based on.
    #[inline]
    #[must_use]
    pub const fn basis(self) -> ReconnectBasis {
        self.basis
    }
}

/// The action and the window in seconds: `retry after 5-30 s`, or `retry at once`. Width and alignment
/// apply.
impl fmt::Display for Reconnect {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.first_delay {
            Some((_, 0)) => pad(f, format_args!("{} at once", self.action)),
            Some((from, to)) => pad(f, format_args!("{} after {from}-{to} s", self.action)),
            None => f.pad(self.action.as_str()),
        }
    }
}
