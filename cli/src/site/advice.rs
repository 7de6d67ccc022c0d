//! Advice on reconnecting, short enough for a table.

use ws_close_code::{Reconnect, ReconnectAction};

use crate::locale::{Phrases, fill, first_delay};

/// Whether to reconnect.
pub fn may_reconnect(phrases: &Phrases, action: ReconnectAction) -> &'static str {
    let phrases = &phrases.may_reconnect;
    match action {
        ReconnectAction::Retry => phrases.retry,
        ReconnectAction::RetryElsewhere => phrases.retry_elsewhere,
        ReconnectAction::IfNeeded => phrases.if_needed,
        ReconnectAction::AfterChange => phrases.after_change,
        // Also for an action that a later version of the library adds.
        _ => phrases.unknown,
    }
}

/// Whether to reconnect, and when for the first time.
pub fn when_to_reconnect(phrases: &Phrases, advice: Reconnect) -> String {
    let action = may_reconnect(phrases, advice.action());
    match advice.first_delay() {
        None => action.to_owned(),
        Some((_, to)) if to.is_zero() => fill(phrases.delay.at_once, &[("action", &action)]),
        Some(window) => {
            let delay = first_delay(phrases, window);
            fill(phrases.delay.after, &[("action", &action), ("delay", &delay)])
        }
    }
}
