//! The advice of a family.

use crate::reconnect::{Need, Reconnect, ReconnectAction, ReconnectBasis};

/// # Advice of a family
///
/// Its basis is [`ReconnectBasis::Documentation`], unless you say otherwise.
impl Reconnect {
    /// Advice with this action. For `Retry`, `RetryElsewhere` and `IfNeeded` the first delay is 0-5 s, by convention.
    #[inline]
    #[must_use]
    pub const fn documented(action: ReconnectAction) -> Self {
        match action {
            ReconnectAction::AfterChange => Self::new(action, ReconnectBasis::Documentation),
            _ => Self::documented_within(action, 0, 5).with_delay_basis(ReconnectBasis::Convention),
        }
    }

    /// Advice to connect again after a first delay between these two, in seconds, in any order. With
    /// [`AfterChange`](ReconnectAction::AfterChange), the delay is for causes that pass with time. An action
    /// that is not to connect again has no delay.
    #[inline]
    #[must_use]
    pub const fn documented_within(action: ReconnectAction, from: u32, to: u32) -> Self {
        let (shortest, longest) = if from <= to { (from, to) } else { (to, from) };
        match action {
            ReconnectAction::Retry
            | ReconnectAction::RetryElsewhere
            | ReconnectAction::IfNeeded
            | ReconnectAction::AfterChange => {
                Self::within(shortest, longest, action, ReconnectBasis::Documentation)
            }
            _ => Self::new(action, ReconnectBasis::Documentation),
        }
    }

    /// The same action, based on something else.
    #[inline]
    #[must_use]
    pub const fn based_on(self, basis: ReconnectBasis) -> Self {
        self.with_basis(basis)
    }

    /// The same, with another basis of the [delay](Self::first_delay).
    #[inline]
    #[must_use]
    pub const fn with_delay_based_on(self, basis: ReconnectBasis) -> Self {
        self.with_delay_basis(basis)
    }

    /// The same, where a new connection can resume the session of the old one.
    #[inline]
    #[must_use]
    pub const fn resuming_session(self) -> Self {
        self.with_need(Need::SameSession)
    }

    /// The same, where a new connection has to start a new session.
    #[inline]
    #[must_use]
    pub const fn with_new_session(self) -> Self {
        self.with_need(Need::NewSession)
    }

    /// The same, where a new connection needs other credentials.
    ///
    /// ```
    /// use ws_close_code::{Reconnect, ReconnectAction};
    ///
    /// const EXPIRED: Reconnect = Reconnect::documented(ReconnectAction::Retry).with_new_credentials();
    /// assert!(EXPIRED.needs_new_credentials() && EXPIRED.is_retryable());
    /// ```
    #[inline]
    #[must_use]
    pub const fn with_new_credentials(self) -> Self {
        self.with_need(Need::NewCredentials)
    }
}
