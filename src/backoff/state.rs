//! The delays between attempts.

use core::time::Duration;

use super::give_up::GiveUp;
use crate::close_event::{CloseEvent, EndedBy};
use crate::reconnect::{Reconnect, ReconnectAction};

#[doc = include_str!("backoff.md")]
#[derive(Clone, PartialEq, Debug)]
pub struct Backoff {
    /// In place of the window of the advice, in nanoseconds.
    first_delay: Option<(u64, u64)>,
    /// Where that window starts, which may be later than nanoseconds can say.
    shortest: Duration,
    /// In nanoseconds.
    max_delay: u64,
    reset_after: Duration,
    /// More than a `u32` where there is no limit.
    max_attempts: u64,
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
        Self {
            first_delay: None,
            shortest: Duration::ZERO,
            max_delay: 60 * NANOS_PER_SECOND,
            reset_after: Duration::from_secs(60),
            max_attempts: u64::MAX,
            if_needed: false,
            attempts: 0,
        }
    }

    /// The same, with this window for the first delay instead of that of the advice: every advice, also that of 1008
    /// and 1012, whose windows are long. Windows that differ by code go into
    /// [`next_delay_for`](Self::next_delay_for).
    #[inline]
    #[must_use]
    pub const fn first_delay(self, shortest: Duration, longest: Duration) -> Self {
        Self { first_delay: Some((nanos(shortest), nanos(longest))), shortest, ..self }
    }

    /// The same, with delays that grow no longer than this.
    #[inline]
    #[must_use]
    pub const fn max_delay(self, longest: Duration) -> Self {
        Self { max_delay: nanos(longest), ..self }
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
        Self { max_attempts: attempts as u64, ..self }
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
        // What was never open did not last, however long the attempt took.
        if self.has_lasted(event.duration()) && event.ended_by() != EndedBy::Handshake {
            self.attempts = 0;
        }
        let (start, width) = self.window(event.reconnect())?;
        let Some(asked) = event.peer_delay() else {
            return Ok(pick(start, width, random).max(self.shortest));
        };
        // The window moves, so that not everybody it asked comes back at once. The maximum cuts it, unless it
        // starts beyond the maximum.
        let start = start.max(nanos(asked));
        let room = self.max_delay.checked_sub(start);
        let delay = pick(start, room.map_or(width, |room| room.min(width)), random);
        // Of what the peer asked, 584 years fit into nanoseconds.
        Ok(delay.max(asked).max(self.shortest))
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
        if self.has_lasted(lasted) {
            self.attempts = 0;
        }
        let (start, width) = self.window(advice)?;
        Ok(pick(start, width, random).max(self.shortest))
    }

    /// Whether a connection that was open for this long is a reason to start afresh.
    #[inline]
    fn has_lasted(&self, duration: Option<Duration>) -> bool {
        duration.is_some_and(|duration| duration >= self.reset_after)
    }

    /// Counts an attempt. Returns where the window for its delay starts, and its width, in nanoseconds.
    #[inline]
    fn window(&mut self, advice: Reconnect) -> Result<(u64, u64), GiveUp> {
        let Some((start, end)) = self.first_window(advice) else {
            return Err(GiveUp::Advice(advice.action()));
        };
        let attempts = self.attempts;
        if u64::from(attempts) >= self.max_attempts {
            return Err(GiveUp::Attempts(attempts));
        }
        self.attempts = attempts.saturating_add(1);
        let end = if end == 0 && attempts > 0 { NANOS_PER_SECOND } else { end };
        Ok((start, doubled(end, attempts).min(self.max_delay).saturating_sub(start)))
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

    /// The window for the first delay in nanoseconds, if the advice is to connect again.
    #[inline]
    const fn first_window(&self, advice: Reconnect) -> Option<(u64, u64)> {
        let (from, to) = match (advice.action(), advice.first_delay_seconds()) {
            (ReconnectAction::IfNeeded | ReconnectAction::Unknown, _) if !self.if_needed => {
                return None;
            }
            (ReconnectAction::NotNeeded, _) => return None,
            (_, Some(window)) => window,
            (ReconnectAction::IfNeeded | ReconnectAction::Unknown, None) => (0, 5),
            (_, None) => return None,
        };
        match self.first_delay {
            Some(window) => Some(window),
            None => Some((from as u64 * NANOS_PER_SECOND, to as u64 * NANOS_PER_SECOND)),
        }
    }
}

const NANOS_PER_SECOND: u64 = 1_000_000_000;

/// A duration in nanoseconds; 584 years for a longer one.
#[inline]
const fn nanos(duration: Duration) -> u64 {
    let seconds = duration.as_secs().saturating_mul(NANOS_PER_SECOND);
    seconds.saturating_add(duration.subsec_nanos() as u64)
}

/// A delay from the window: `random` is a part of all `u32`, and the delay the same part of the window.
#[inline]
const fn pick(start: u64, width: u64, random: u32) -> Duration {
    #[expect(clippy::cast_possible_truncation, reason = "it is at most `width`")]
    let part = ((width as u128 * random as u128) >> 32) as u64;
    Duration::from_nanos(start.saturating_add(part))
}

/// `value` times 2 to the power of `times`, or the largest number there is.
#[inline]
const fn doubled(value: u64, times: u32) -> u64 {
    if times > value.leading_zeros() { u64::MAX } else { value << times }
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
