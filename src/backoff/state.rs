//! The delays between attempts.

use core::time::Duration;

use super::give_up::GiveUp;
use crate::close_event::CloseEvent;
use crate::reconnect::{Reconnect, ReconnectAction};

#[doc = include_str!("backoff.md")]
#[derive(Clone, PartialEq, Debug)]
pub struct Backoff {
    /// In place of the window of the advice.
    first_delay: Option<(Duration, Duration)>,
    max_delay: Duration,
    reset_after: Duration,
    max_attempts: Option<u32>,
    if_needed: bool,
    attempts: u32,
}

impl Default for Backoff {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

/// # Settings
impl Backoff {
    /// Delays double up to 60 s, and start afresh after a connection that lasted 60 s. There is no limit of
    /// attempts.
    ///
    /// It connects again where the advice is [`Retry`](ReconnectAction::Retry) or
    /// [`RetryElsewhere`](ReconnectAction::RetryElsewhere), and where it is
    /// [`AfterChange`](ReconnectAction::AfterChange) with a window.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        const MINUTE: Duration = Duration::from_secs(60);
        Self {
            first_delay: None,
            max_delay: MINUTE,
            reset_after: MINUTE,
            max_attempts: None,
            if_needed: false,
            attempts: 0,
        }
    }

    /// The same, with this window for the first delay instead of that of the advice.
    #[inline]
    #[must_use]
    pub const fn first_delay(self, shortest: Duration, longest: Duration) -> Self {
        Self { first_delay: Some((shortest, longest)), ..self }
    }

    /// The same, with delays that grow no longer than this.
    #[inline]
    #[must_use]
    pub const fn max_delay(self, longest: Duration) -> Self {
        Self { max_delay: longest, ..self }
    }

    /// The same, starting afresh after a connection that lasted this long.
    #[inline]
    #[must_use]
    pub const fn reset_after(self, duration: Duration) -> Self {
        Self { reset_after: duration, ..self }
    }

    /// The same, giving up after so many attempts in a row.
    #[inline]
    #[must_use]
    pub const fn max_attempts(self, attempts: u32) -> Self {
        Self { max_attempts: Some(attempts), ..self }
    }

    /// The same, also where the advice is [`IfNeeded`](ReconnectAction::IfNeeded) or
    /// [`Unknown`](ReconnectAction::Unknown): for a client that always needs a connection. Advice without a
    /// window gets one of 0-5 s.
    #[inline]
    #[must_use]
    pub const fn also_if_needed(self) -> Self {
        Self { if_needed: true, ..self }
    }
}

/// # Delays
impl Backoff {
    /// How long to wait before the next attempt. `random` is any random number, such as
    /// `fastrand::u32(..)`.
    ///
    /// # Errors
    ///
    /// [`GiveUp`] says why not to connect again.
    ///
    /// ```
    /// use std::time::Duration;
    /// use ws_close_code::{Backoff, CloseEvent, GiveUp, ReconnectAction};
    ///
    /// let mut backoff = Backoff::new();
    /// let half = 1 << 31;
    /// assert_eq!(backoff.next_delay(&CloseEvent::LOST, half), Ok(Duration::from_millis(2_500)));
    /// assert_eq!(backoff.next_delay(&CloseEvent::LOST, half), Ok(Duration::from_secs(5)));
    /// assert_eq!(
    ///     backoff.next_delay(&CloseEvent::refused(403), half),
    ///     Err(GiveUp::Advice(ReconnectAction::AfterChange)),
    /// );
    /// ```
    #[inline]
    pub fn next_delay(&mut self, event: &CloseEvent<'_>, random: u32) -> Result<Duration, GiveUp> {
        let asked = event.peer_delay().unwrap_or(Duration::ZERO);
        self.next(event.reconnect(), event.duration(), asked, random)
    }

    /// The same for advice that you supply, such as that of a family, and for how long the connection
    /// lasted, if that is known.
    ///
    /// # Errors
    ///
    /// As [`next_delay`](Self::next_delay).
    #[inline]
    pub fn next_delay_for(
        &mut self,
        advice: Reconnect,
        lasted: Option<Duration>,
        random: u32,
    ) -> Result<Duration, GiveUp> {
        self.next(advice, lasted, Duration::ZERO, random)
    }

    #[inline]
    fn next(
        &mut self,
        advice: Reconnect,
        lasted: Option<Duration>,
        asked: Duration,
        random: u32,
    ) -> Result<Duration, GiveUp> {
        if lasted.is_some_and(|lasted| lasted >= self.reset_after) {
            self.attempts = 0;
        }
        let Some((shortest, longest)) = self.window(advice) else {
            return Err(GiveUp::Advice(advice.action()));
        };
        if self.max_attempts.is_some_and(|most| self.attempts >= most) {
            return Err(GiveUp::Attempts(self.attempts));
        }
        let max = nanos(self.max_delay);
        let end = match (nanos(longest), self.attempts) {
            (0, 1..) => NANOS_PER_SECOND,
            (end, _) => end,
        };
        let end = doubled(end, self.attempts).min(max);
        self.attempts = self.attempts.saturating_add(1);
        let width = end.saturating_sub(nanos(shortest));
        // The peer's delay moves the window, so that not everybody it asked comes back at once.
        let start = shortest.max(asked);
        let width = match max.checked_sub(nanos(start)) {
            Some(room) => width.min(room),
            None => width,
        };
        // The upper half of the product is below `width`, so it fits.
        let share = (u128::from(width) * u128::from(random)) >> 32;
        Ok(start.saturating_add(Duration::from_nanos(u64::try_from(share).unwrap_or_default())))
    }

    /// Starts afresh, as after a connection that lasted: for those who don't know how long it did.
    #[inline]
    pub const fn reset(&mut self) {
        self.attempts = 0;
    }

    /// How many delays it has returned since it last started afresh.
    #[inline]
    #[must_use]
    pub const fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The window for the first delay, if the advice is to connect again.
    #[inline]
    fn window(&self, advice: Reconnect) -> Option<(Duration, Duration)> {
        let of_advice = advice.first_delay();
        let window = match advice.action() {
            ReconnectAction::Retry
            | ReconnectAction::RetryElsewhere
            | ReconnectAction::AfterChange => of_advice?,
            ReconnectAction::IfNeeded | ReconnectAction::Unknown if self.if_needed => {
                of_advice.unwrap_or((Duration::ZERO, Duration::from_secs(5)))
            }
            _ => return None,
        };
        Some(self.first_delay.unwrap_or(window))
    }
}

const NANOS_PER_SECOND: u64 = 1_000_000_000;

/// A duration in nanoseconds; 584 years for a longer one.
#[inline]
fn nanos(duration: Duration) -> u64 {
    let seconds = duration.as_secs().saturating_mul(NANOS_PER_SECOND);
    seconds.saturating_add(u64::from(duration.subsec_nanos()))
}

/// `value` times 2 to the power of `times`, or the largest number there is.
#[inline]
const fn doubled(value: u64, times: u32) -> u64 {
    if times > value.leading_zeros() && value != 0 {
        return u64::MAX;
    }
    match value.checked_shl(times) {
        Some(doubled) => doubled,
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No test of the public functions gets there in a reasonable time.
    #[test]
    fn the_count_of_attempts_ends_at_the_largest_number() {
        let mut backoff = Backoff { attempts: u32::MAX, ..Backoff::new() };
        let delay = backoff.next_delay(&CloseEvent::LOST, u32::MAX);
        assert!(delay.is_ok_and(|delay| delay < Duration::from_secs(60)));
        assert_eq!(backoff.attempts(), u32::MAX);
        let mut limited = backoff.max_attempts(u32::MAX);
        let given_up = limited.next_delay(&CloseEvent::LOST, 0);
        assert_eq!(given_up, Err(GiveUp::Attempts(u32::MAX)));
    }
}
