//! The advice of a family.

use crate::reconnect::{Reconnect, ReconnectAction, ReconnectBasis};

/// # Advice of a family
///
/// Its basis is [`ReconnectBasis::Documentation`].
impl Reconnect {
    /// Advice with this action. If the action is to connect again, the first delay is 0-5 s.
    #[inline]
    #[must_use]
    pub const fn documented(action: ReconnectAction) -> Self {
        match action {
            ReconnectAction::AfterChange => Self::new(action, ReconnectBasis::Documentation),
            _ => Self::documented_within(action, 0, 5),
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
}
