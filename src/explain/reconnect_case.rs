//! The cases of advice on reconnecting that have words of their own.

use crate::reconnect::{Reconnect, ReconnectAction};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ReconnectCase {
    Retry,
    RetryAtOnce,
    RetryElsewhere,
    IfNeeded,
    AfterChange,
    AfterChangeOrLater,
    WithoutMessage,
    NotNeeded,
    Unknown,
}

impl ReconnectCase {
    #[inline]
    pub(super) const fn of(advice: Reconnect) -> Self {
        let has_delay = matches!(advice.first_delay_seconds(), Some((_, 1..)));
        match advice.action() {
            ReconnectAction::Retry if has_delay => Self::Retry,
            ReconnectAction::Retry => Self::RetryAtOnce,
            ReconnectAction::RetryElsewhere => Self::RetryElsewhere,
            ReconnectAction::IfNeeded => Self::IfNeeded,
            ReconnectAction::AfterChange if advice.needs_other_message() => Self::WithoutMessage,
            ReconnectAction::AfterChange if has_delay => Self::AfterChangeOrLater,
            ReconnectAction::AfterChange => Self::AfterChange,
            ReconnectAction::NotNeeded => Self::NotNeeded,
            ReconnectAction::Unknown => Self::Unknown,
        }
    }
}
