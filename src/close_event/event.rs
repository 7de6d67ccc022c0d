//! What a browser's `CloseEvent` says, and who ended the connection.

use core::fmt;
use core::time::Duration;

use super::ended_by::EndedBy;
#[cfg(feature = "private")]
use super::of_family::OfFamily;
use crate::close_code::{CloseCode, Severity};
use crate::close_frame::{CloseFrame, ReceivedClose};
use crate::reconnect::{Reconnect, ReconnectAction, ReconnectBasis};
use crate::text::pad;

#[doc = include_str!("close_event.md")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CloseEvent<'a> {
    code: CloseCode,
    reason: &'a str,
    ended_by: EndedBy,
    was_clean: bool,
    http_status: Option<u16>,
    peer_delay: Option<Duration>,
    duration: Option<Duration>,
    idle: Option<Duration>,
    #[cfg(feature = "private")]
    pub(super) family: Option<OfFamily>,
}

/// # The peer closed
impl<'a> CloseEvent<'a> {
    /// The peer's Close frame came without a code: 1005.
    pub const NO_STATUS: Self = Self::new(CloseCode::NoStatusReceived, EndedBy::Peer, true);

    /// The peer's Close frame came with this code and reason.
    ///
    /// Libraries also report codes that no peer sends, and they come in here too: 1005 is
    /// [`NO_STATUS`](Self::NO_STATUS), 1006 is [`LOST`](Self::LOST) and 1015 is
    /// [`TLS_FAILED`](Self::TLS_FAILED), each with the reason.
    ///
    /// ```
    /// use ws_close_code::CloseEvent;
    ///
    /// let event = CloseEvent::received(1008, "too many requests");
    /// assert_eq!(event.to_string(), r#"1008 (Policy Violation) from the peer: "too many requests""#);
    /// assert!(event.was_clean());
    /// assert_eq!(CloseEvent::received(1006, ""), CloseEvent::LOST);
    /// ```
    #[inline]
    #[must_use]
    pub fn received(code: impl Into<CloseCode>, reason: &'a str) -> Self {
        let event = match code.into() {
            CloseCode::NoStatusReceived => Self::NO_STATUS,
            CloseCode::AbnormalClosure => Self::LOST,
            CloseCode::TlsHandshake => Self::TLS_FAILED,
            code => Self::new(code, EndedBy::Peer, true),
        };
        Self { reason, ..event }
    }

    /// What a library's optional Close frame says. `None`, a frame without a code, is
    /// [`NO_STATUS`](Self::NO_STATUS).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseEvent};
    ///
    /// let frame = Some((CloseCode::GoingAway, "bye"));
    /// assert_eq!(CloseEvent::reported(frame), CloseEvent::received(1001, "bye"));
    /// assert_eq!(CloseEvent::reported(None), CloseEvent::NO_STATUS);
    /// ```
    #[inline]
    #[must_use]
    pub fn reported(frame: Option<(CloseCode, &'a str)>) -> Self {
        match frame {
            Some((code, reason)) => Self::received(code, reason),
            None => Self::NO_STATUS,
        }
    }

    /// A browser's event. A clean one is [`received`](Self::received), 1006 is [`LOST`](Self::LOST),
    /// 1015 is [`TLS_FAILED`](Self::TLS_FAILED), and any other code is [`local`](Self::local): the
    /// browser failed the connection.
    ///
    /// A browser reports 1006 also for a connection that was never open, and hides why. If your `onopen`
    /// did not run, use [`NOT_OPENED`](Self::NOT_OPENED).
    #[inline]
    #[must_use]
    pub fn browser(code: u16, reason: &'a str, was_clean: bool) -> Self {
        match CloseCode::from_u16(code) {
            code @ (CloseCode::AbnormalClosure | CloseCode::TlsHandshake) => {
                Self::received(code, reason)
            }
            code if was_clean => Self::received(code, reason),
            code => Self::local(code, reason),
        }
    }
}

/// # This end closed
impl<'a> CloseEvent<'a> {
    /// This end ended the connection, whether or not a Close frame went out: the application, or its
    /// library because of what it received, with 1002, 1007 or 1009.
    ///
    /// ```
    /// use ws_close_code::{CloseEvent, EndedBy};
    ///
    /// let event = CloseEvent::local(1009, "message over 64 MiB");
    /// assert_eq!(event.ended_by(), EndedBy::Local);
    /// assert!(!event.was_clean());
    /// ```
    #[inline]
    #[must_use]
    pub fn local(code: impl Into<CloseCode>, reason: &'a str) -> Self {
        Self { reason, ..Self::new(code.into(), EndedBy::Local, false) }
    }

    /// The same, but this end closed first and the peer's Close frame was only the answer.
    ///
    /// ```
    /// use ws_close_code::{CloseEvent, ReconnectAction};
    ///
    /// let event = CloseEvent::received(1000, "").by_us();
    /// assert!(event.was_clean());
    /// assert_eq!(event.reconnect().action(), ReconnectAction::NotNeeded);
    /// ```
    #[inline]
    #[must_use]
    pub const fn by_us(self) -> Self {
        Self { ended_by: EndedBy::Local, ..self }
    }
}

/// # No Close frame came
impl CloseEvent<'_> {
    /// The connection was open and ended without a Close frame: 1006.
    pub const LOST: Self = Self::new(CloseCode::AbnormalClosure, EndedBy::Network, false);

    /// The opening handshake got no answer, for example because of DNS or a refused TCP connection:
    /// 1006.
    pub const NOT_OPENED: Self = Self::new(CloseCode::AbnormalClosure, EndedBy::Handshake, false);

    /// The TLS handshake failed: 1015.
    pub const TLS_FAILED: Self = Self::new(CloseCode::TlsHandshake, EndedBy::Handshake, false);

    /// The server answered the opening handshake with this HTTP status instead of 101: 1006, because the
    /// connection was never open.
    ///
    /// ```
    /// use ws_close_code::{CloseEvent, ReconnectAction};
    ///
    /// let advice = |status| CloseEvent::refused(status).reconnect().action();
    /// assert_eq!(advice(403), ReconnectAction::AfterChange);
    /// assert_eq!(advice(503), ReconnectAction::Retry);
    /// ```
    #[inline]
    #[must_use]
    pub const fn refused(http_status: u16) -> Self {
        Self { http_status: Some(http_status), ..Self::NOT_OPENED }
    }
}

/// # What else is known
impl CloseEvent<'_> {
    /// The same, with the delay that the peer asked for, as in HTTP's `Retry-After`.
    /// [`Backoff`](crate::Backoff) never waits less. It does not turn advice against a retry into a retry.
    #[inline]
    #[must_use]
    pub const fn retry_after(self, delay: Duration) -> Self {
        Self { peer_delay: Some(delay), ..self }
    }

    /// The same, with how long the connection was open.
    #[inline]
    #[must_use]
    pub const fn lasted(self, duration: Duration) -> Self {
        Self { duration: Some(duration), ..self }
    }

    /// The same, with how long nothing had been sent or received when it ended.
    #[inline]
    #[must_use]
    pub const fn idle_for(self, idle: Duration) -> Self {
        Self { idle: Some(idle), ..self }
    }

    #[inline]
    const fn new(code: CloseCode, ended_by: EndedBy, was_clean: bool) -> CloseEvent<'static> {
        CloseEvent {
            code,
            reason: "",
            ended_by,
            was_clean,
            http_status: None,
            peer_delay: None,
            duration: None,
            idle: None,
            #[cfg(feature = "private")]
            family: None,
        }
    }

    #[inline]
    #[cfg(feature = "private")]
    pub(super) const fn with_family(self, family: OfFamily) -> Self {
        Self { family: Some(family), ..self }
    }

    /// The same with another reason, whose lifetime may differ.
    #[inline]
    pub(super) const fn with_reason(self, reason: &str) -> CloseEvent<'_> {
        // Every field, because the lifetime may change.
        CloseEvent {
            code: self.code,
            reason,
            ended_by: self.ended_by,
            was_clean: self.was_clean,
            http_status: self.http_status,
            peer_delay: self.peer_delay,
            duration: self.duration,
            idle: self.idle,
            #[cfg(feature = "private")]
            family: self.family,
        }
    }
}

/// # What it says
impl<'a> CloseEvent<'a> {
    /// The code.
    #[inline]
    #[must_use]
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The reason: often empty, and the peer's text where the peer closed. Don't show it to end users,
    /// and print the event, not the reason, in a log.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'a str {
        self.reason
    }

    /// Who or what ended the connection.
    #[inline]
    #[must_use]
    pub const fn ended_by(self) -> EndedBy {
        self.ended_by
    }

    /// Whether the peer's Close frame arrived, or the browser said so.
    #[inline]
    #[must_use]
    pub const fn was_clean(self) -> bool {
        self.was_clean
    }

    /// The HTTP status with which the server refused the handshake.
    #[inline]
    #[must_use]
    pub const fn http_status(self) -> Option<u16> {
        self.http_status
    }

    /// The delay that the peer asked for.
    #[inline]
    #[must_use]
    pub const fn peer_delay(self) -> Option<Duration> {
        self.peer_delay
    }

    /// How long the connection was open.
    #[inline]
    #[must_use]
    pub const fn duration(self) -> Option<Duration> {
        self.duration
    }

    /// How long nothing had been sent or received when the connection ended.
    #[inline]
    #[must_use]
    pub const fn idle(self) -> Option<Duration> {
        self.idle
    }

    /// The name of the code: that of its family (`in_family`, feature `private`), or the [registered one](CloseCode::name).
    #[inline]
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        #[cfg(feature = "private")]
        if let Some(code) = self.family_code() {
            return code.name();
        }
        self.code.name()
    }

    /// How loudly to log it: as the code says, except in the cases of the
    /// [table](Self#severity-and-advice).
    #[inline]
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self.http_status {
            Some(status) if passes_with_time(status) => return Severity::Warn,
            Some(_) => return Severity::Error,
            None => {}
        }
        #[cfg(feature = "private")]
        if let Some(code) = self.family_code() {
            return code.severity();
        }
        match (self.ended_by, self.code) {
            (EndedBy::Local, CloseCode::InternalError) => Severity::Warn,
            (_, code) => code.severity(),
        }
    }

    /// Advice on connecting again: that of the code, except in the cases of the
    /// [table](Self#severity-and-advice).
    #[inline]
    #[must_use]
    pub const fn reconnect(self) -> Reconnect {
        const NOT_NEEDED: Reconnect =
            Reconnect::new(ReconnectAction::NotNeeded, ReconnectBasis::Convention);
        const AFTER_CHANGE: Reconnect =
            Reconnect::new(ReconnectAction::AfterChange, ReconnectBasis::Convention);
        const RETRY: Reconnect =
            Reconnect::within(0, 5, ReconnectAction::Retry, ReconnectBasis::Convention);
        match (self.ended_by, self.http_status, self.code) {
            (_, Some(status), _) if passes_with_time(status) => return RETRY,
            (_, Some(_), _) => return AFTER_CHANGE,
            (EndedBy::Local, _, CloseCode::NormalClosure) => return NOT_NEEDED,
            _ => {}
        }
        #[cfg(feature = "private")]
        if let Some(code) = self.family_code() {
            return code.reconnect();
        }
        self.code.reconnect()
    }
}

/// Whether an HTTP status is about the moment and not about the request: 408 Request Timeout, 425 Too
/// Early, 429 Too Many Requests, and every failure of the server.
#[inline]
const fn passes_with_time(status: u16) -> bool {
    matches!(status, 408 | 425 | 429 | 500..=599)
}

impl<'a> From<CloseFrame<'a>> for CloseEvent<'a> {
    #[inline]
    fn from(frame: CloseFrame<'a>) -> Self {
        Self::received(frame.code(), frame.reason())
    }
}

impl<'a> From<ReceivedClose<'a>> for CloseEvent<'a> {
    #[inline]
    fn from(close: ReceivedClose<'a>) -> Self {
        Self::received(close.code(), close.reason())
    }
}

/// The family only where there is one, so that a feature changes no output.
impl fmt::Debug for CloseEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("CloseEvent");
        fields
            .field("code", &self.code)
            .field("reason", &self.reason)
            .field("ended_by", &self.ended_by)
            .field("was_clean", &self.was_clean)
            .field("http_status", &self.http_status)
            .field("peer_delay", &self.peer_delay)
            .field("duration", &self.duration)
            .field("idle", &self.idle);
        #[cfg(feature = "private")]
        if let Some(family) = &self.family {
            fields.field("family", family);
        }
        fields.finish()
    }
}

/// One log line: `1008 (Policy Violation) from the peer: "too many requests"`. The reason is in quotes,
/// with control characters, line breaks and bidirectional marks escaped, so it cannot forge a log line.
/// Width and alignment apply.
impl fmt::Display for CloseEvent<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, how) = (Named(self), How(self));
        match self.reason {
            "" => pad(f, format_args!("{code}{how}")),
            reason => pad(f, format_args!("{code}{how}: {reason:?}")),
        }
    }
}

/// The code with its name.
struct Named<'e>(&'e CloseEvent<'e>);

impl fmt::Display for Named<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[cfg(feature = "private")]
        if let Some(code) = self.0.family_code() {
            return code.fmt(f);
        }
        self.0.code.fmt(f)
    }
}

/// How the connection ended, as it follows the code.
struct How<'e>(&'e CloseEvent<'e>);

impl fmt::Display for How<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.0.ended_by, self.0.http_status) {
            (EndedBy::Peer, _) => " from the peer",
            (EndedBy::Local, _) => " from this end",
            (EndedBy::Network, _) => ", connection lost",
            (EndedBy::Handshake, None) => ", never open",
            (EndedBy::Handshake, Some(status)) => {
                return write!(f, ", never open: refused with HTTP {status}");
            }
        })
    }
}
