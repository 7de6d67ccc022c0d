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
        /// A new connection would probably end the same way until somebody changes something: the message,
        /// the credentials, the configuration, the code. Where the cause may also pass with time, such as a
        /// rate limit, there is a [`Reconnect::first_delay`], and it is long.
        AfterChange = "after_change",
        /// This end closed because it was done. Only [`CloseEvent::reconnect`](crate::CloseEvent::reconnect)
        /// returns this, because the code does not say who closed.
        NotNeeded = "not_needed",
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
        /// What the source code of the service or of its own clients does. Only in families.
        Source = "source",
        /// What was seen in logs and reports. Only in families.
        Observed = "observed",
        /// What the meaning of the code suggests. Only in families.
        Inferred = "inferred",
        /// The definition of the family alone, which names nothing else. Only in families of your own.
        Definition = "definition",
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
    delay_basis: ReconnectBasis,
    needs: Option<Need>,
}

/// What a new connection has to do differently.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Need {
    OtherMessage,
    #[cfg_attr(not(feature = "private"), expect(dead_code, reason = "families have it"))]
    SameSession,
    #[cfg_attr(not(feature = "private"), expect(dead_code, reason = "families have it"))]
    NewSession,
    #[cfg_attr(not(feature = "private"), expect(dead_code, reason = "families have it"))]
    NewCredentials,
}

impl Reconnect {
    /// The advice for a number that says nothing by itself.
    pub(crate) const UNKNOWN: Self =
        Self::new(ReconnectAction::Unknown, ReconnectBasis::Convention);

    #[inline]
    pub(crate) const fn new(action: ReconnectAction, basis: ReconnectBasis) -> Self {
        Self { action, first_delay: None, basis, delay_basis: basis, needs: None }
    }

    /// With a window for the first delay, in seconds.
    #[inline]
    pub(crate) const fn within(
        from: u32,
        to: u32,
        action: ReconnectAction,
        basis: ReconnectBasis,
    ) -> Self {
        Self { first_delay: Some((from, to)), ..Self::new(action, basis) }
    }

    /// The same, with a window that is based on something else than the action.
    #[inline]
    pub(crate) const fn with_delay_basis(self, delay_basis: ReconnectBasis) -> Self {
        Self { delay_basis, ..self }
    }

    /// The same, based on something else.
    #[inline]
    #[cfg(feature = "private")]
    pub(crate) const fn with_basis(self, basis: ReconnectBasis) -> Self {
        Self { basis, ..self }
    }

    /// The same, if a new connection does something differently.
    #[inline]
    pub(crate) const fn with_need(self, need: Need) -> Self {
        Self { needs: Some(need), ..self }
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

    /// The window for a random first delay: the shortest and the longest. `None` where the action is not to
    /// connect again. With [`AfterChange`](ReconnectAction::AfterChange) there is one only if the cause may
    /// also pass with time.
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

    /// The same in seconds.
    #[inline]
    pub(crate) const fn first_delay_seconds(self) -> Option<(u32, u32)> {
        self.first_delay
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

    /// What the window for the first delay is based on; `None` without a window.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, ReconnectBasis};
    ///
    /// // Its registration asks clients to come back later, but does not say when.
    /// let advice = CloseCode::TryAgainLater.reconnect();
    /// assert_eq!(advice.basis(), ReconnectBasis::Registration);
    /// assert_eq!(advice.delay_basis(), Some(ReconnectBasis::Convention));
    /// ```
    #[inline]
    #[must_use]
    pub const fn delay_basis(self) -> Option<ReconnectBasis> {
        match self.first_delay {
            Some(_) => Some(self.delay_basis),
            None => None,
        }
    }

    /// Whether the change is to leave out or alter the message that ended the connection. A client that can
    /// do that may reconnect.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::MessageTooBig.reconnect().needs_other_message());
    /// assert!(!CloseCode::PolicyViolation.reconnect().needs_other_message());
    /// ```
    #[inline]
    #[must_use]
    pub const fn needs_other_message(self) -> bool {
        matches!(self.needs, Some(Need::OtherMessage))
    }

    /// Whether a new connection can resume the session of the old one. Only families say so.
    #[inline]
    #[must_use]
    pub const fn resumes_session(self) -> bool {
        matches!(self.needs, Some(Need::SameSession))
    }

    /// Whether a new connection has to start a new session, because the old one is gone: a client that resumes it again
    /// would loop. Only families say so.
    #[inline]
    #[must_use]
    pub const fn needs_new_session(self) -> bool {
        matches!(self.needs, Some(Need::NewSession))
    }

    /// Whether a new connection needs other credentials, such as a new token. Only families say so.
    #[inline]
    #[must_use]
    pub const fn needs_new_credentials(self) -> bool {
        matches!(self.needs, Some(Need::NewCredentials))
    }

    #[inline]
    pub(crate) const fn needs(self) -> Option<Need> {
        self.needs
    }
}

/// The action and the window in seconds: `retry after 5-30 s`, `retry after 1 s`, `retry at once`, or
/// `after_change, else after 30-60 s`. Width and alignment apply.
impl fmt::Display for Reconnect {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.first_delay {
            Some((_, 0)) if matches!(self.action, ReconnectAction::AfterChange) => {
                f.pad(self.action.as_str())
            }
            Some((_, 0)) => pad(f, format_args!("{} at once", self.action)),
            Some(window) if matches!(self.action, ReconnectAction::AfterChange) => {
                pad(f, format_args!("{}, else after {} s", self.action, Window(window)))
            }
            Some(window) => pad(f, format_args!("{} after {} s", self.action, Window(window))),
            None => f.pad(self.action.as_str()),
        }
    }
}

/// `5-30`, or `1` where both ends are the same.
struct Window((u32, u32));

impl fmt::Display for Window {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self((from, to)) = self;
        if from == to { write!(f, "{to}") } else { write!(f, "{from}-{to}") }
    }
}
