//! The limits that explain a time or a size.

use core::time::Duration;

use super::limit::Limit;
use super::table;

/// # By what was observed
impl Limit {
    /// The limits that end a connection or a handshake at this time: those for silence (idle, ping), age (lifetime) and
    /// waiting for the handshake; the one that most people meet first.
    ///
    /// A limit fits if it fires up to 0.5 s after this time, or up to 2 s or 3 % before it, whichever is more, because
    /// timers and clocks are late more often than early. Limits that end nothing are not among them.
    ///
    /// ```
    /// use std::time::Duration;
    /// use ws_close_code::Limit;
    ///
    /// let products = |seconds| Limit::at_duration(Duration::from_secs(seconds)).map(|limit| limit.product());
    /// assert!(products(61).any(|product| product == "nginx"));
    /// assert!(products(63).all(|product| product != "nginx"));
    /// ```
    #[inline]
    pub fn at_duration(duration: Duration) -> impl Iterator<Item = &'static Self> + Clone {
        let firing = table::BY_RANK
            .iter()
            .filter(move |(seconds, _)| fits(Duration::from_secs(u64::from(*seconds)), duration));
        firing.filter_map(|(_, row)| Self::ALL.get(usize::from(*row)))
    }

    /// The limits that end something after a time; the one that most people meet first.
    #[inline]
    pub(crate) fn firing() -> impl Iterator<Item = &'static Self> + Clone {
        table::BY_RANK.iter().filter_map(|(_, row)| Self::ALL.get(usize::from(*row)))
    }

    /// Whether it fires at this time.
    #[inline]
    pub(crate) fn fires_at(self, duration: Duration) -> bool {
        self.fires_after().is_some_and(|limit| fits(limit, duration))
    }

    /// The limits on messages and frames that a message of so many bytes exceeds, the largest first.
    ///
    /// ```
    /// use ws_close_code::{Limit, LimitValue};
    ///
    /// let largest = Limit::at_size(70_000).next().unwrap();
    /// assert!(matches!(largest.value(), LimitValue::Bytes(65_536..70_000)));
    /// ```
    #[inline]
    pub fn at_size(bytes: u64) -> impl Iterator<Item = &'static Self> + Clone {
        let exceeded = table::BY_SIZE.partition_point(|(limit, _)| u64::from(*limit) >= bytes);
        table::BY_SIZE.iter().skip(exceeded).filter_map(|(_, row)| Self::ALL.get(usize::from(*row)))
    }
}

/// Whether a limit that fires after so much time explains a duration.
#[inline]
fn fits(limit: Duration, duration: Duration) -> bool {
    let late = (limit * 3 / 100).max(Duration::from_secs(2));
    limit <= duration.saturating_add(Duration::from_millis(500)) && duration <= limit + late
}
