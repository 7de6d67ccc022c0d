//! Why not to connect again.

use core::fmt;

use crate::reconnect::ReconnectAction;
use crate::text::pad;

/// Why [`Backoff`](crate::Backoff) says not to connect again.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GiveUp {
    /// The advice is against it.
    Advice(ReconnectAction),
    /// So many attempts in a row have failed.
    Attempts(u32),
}

/// Width and alignment apply.
impl fmt::Display for GiveUp {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Advice(action) => {
                pad(f, format_args!("not reconnecting: the advice is {action}"))
            }
            Self::Attempts(attempts) => {
                pad(f, format_args!("not reconnecting: {attempts} attempts in a row have failed"))
            }
        }
    }
}
