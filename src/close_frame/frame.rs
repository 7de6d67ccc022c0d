//! A body that is valid by construction.

use core::fmt;

use super::error::InvalidCloseFrame;
use super::{limits, truncate};
use crate::close_code::{CloseCode, Sender};
use crate::text::pad;

#[doc = include_str!("close_frame.md")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CloseFrame<'a> {
    pub(super) code: CloseCode,
    pub(super) reason: &'a str,
}

/// # Limits
impl CloseFrame<'_> {
    /// The longest payload of a Close frame, in bytes. Every control frame has this limit
    /// ([RFC 6455, section 5.5](https://www.rfc-editor.org/rfc/rfc6455#section-5.5)).
    pub const MAX_PAYLOAD_LEN: usize = limits::MAX_PAYLOAD_LEN;

    /// The longest reason, in bytes of UTF-8: the payload without the code.
    pub const MAX_REASON_LEN: usize = limits::MAX_REASON_LEN;
}

/// # Sending
impl<'a> CloseFrame<'a> {
    /// The body with this code and reason.
    ///
    /// # Errors
    ///
    /// - [`InvalidCloseFrame::Code`] for a code that
    ///   [no endpoint may send](CloseCode::may_be_sent_by_endpoint), such as 1006.
    /// - [`InvalidCloseFrame::ReasonTooLong`] for a reason over 123 bytes.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let frame = CloseFrame::new(CloseCode::PolicyViolation, "too many requests")?;
    /// assert_eq!(*frame.encode(), *b"\x03\xf0too many requests");
    ///
    /// let error = CloseFrame::new(CloseCode::AbnormalClosure, "").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "1006 (Abnormal Closure) cannot be sent because it is only generated locally: \
    ///      expected 1000-1003, 1007-1014 or 3000-4999",
    /// );
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    pub const fn new(code: CloseCode, reason: &'a str) -> Result<Self, InvalidCloseFrame> {
        if !code.may_be_sent_by_endpoint() {
            return Err(InvalidCloseFrame::Code(code));
        }
        if reason.len() > Self::MAX_REASON_LEN {
            return Err(InvalidCloseFrame::ReasonTooLong { len: reason.len() });
        }
        Ok(Self { code, reason })
    }

    /// The body with this code and as much of the reason as fits: at most 123 bytes, cut between two
    /// characters.
    ///
    /// # Errors
    ///
    /// [`InvalidCloseFrame::Code`], as [`new`](Self::new).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let long = "가".repeat(50); // 150 bytes
    /// let frame = CloseFrame::truncating(CloseCode::InternalError, &long)?;
    /// assert_eq!(frame.reason(), "가".repeat(41)); // 123 bytes
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    pub const fn truncating(code: CloseCode, reason: &'a str) -> Result<Self, InvalidCloseFrame> {
        Self::new(code, truncate::to_boundary(reason, Self::MAX_REASON_LEN))
    }

    /// Like [`truncating`](Self::truncating), but a reason that is cut ends with a marker that says how
    /// much is missing, such as `… (+77 bytes)`. The marked reason is written into `buffer`.
    ///
    /// # Errors
    ///
    /// [`InvalidCloseFrame::Code`], as [`new`](Self::new).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let long = "x".repeat(200);
    /// let mut buffer = [0; CloseFrame::MAX_REASON_LEN];
    /// let frame = CloseFrame::truncating_marked(CloseCode::InternalError, &long, &mut buffer)?;
    /// assert_eq!(frame.reason(), format!("{}… (+92 bytes)", "x".repeat(108)));
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    pub fn truncating_marked(
        code: CloseCode,
        reason: &'a str,
        buffer: &'a mut [u8; CloseFrame::MAX_REASON_LEN],
    ) -> Result<Self, InvalidCloseFrame> {
        Self::new(code, truncate::marked(reason, buffer))
    }

    /// The body for what many libraries and browsers take: an optional code and a reason. Neither is an
    /// empty body, `Ok(None)`; a reason alone goes with 1000, as in a browser's `close()`.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// assert_eq!(CloseFrame::from_parts(None, "")?, None);
    /// let bye = CloseFrame::from_parts(None, "bye")?;
    /// assert_eq!(bye, Some(CloseFrame::new(CloseCode::NormalClosure, "bye")?));
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    pub const fn from_parts(
        code: Option<CloseCode>,
        reason: &'a str,
    ) -> Result<Option<Self>, InvalidCloseFrame> {
        let code = match code {
            Some(code) => code,
            None if reason.is_empty() => return Ok(None),
            None => CloseCode::NormalClosure,
        };
        match Self::new(code, reason) {
            Ok(frame) => Ok(Some(frame)),
            Err(error) => Err(error),
        }
    }

    /// Like [`from_parts`](Self::from_parts), but cuts the reason like
    /// [`truncating`](Self::truncating).
    ///
    /// # Errors
    ///
    /// [`InvalidCloseFrame::Code`], as [`new`](Self::new).
    ///
    /// ```
    /// use ws_close_code::CloseFrame;
    ///
    /// let long = "x".repeat(200);
    /// let frame = CloseFrame::from_parts_truncating(None, &long)?;
    /// assert_eq!(frame.map(|frame| frame.reason().len()), Some(CloseFrame::MAX_REASON_LEN));
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    pub const fn from_parts_truncating(
        code: Option<CloseCode>,
        reason: &'a str,
    ) -> Result<Option<Self>, InvalidCloseFrame> {
        Self::from_parts(code, truncate::to_boundary(reason, Self::MAX_REASON_LEN))
    }

    /// The same body, checked against the further rules of its sender.
    ///
    /// # Errors
    ///
    /// [`InvalidCloseFrame::Sender`] for a code that
    /// [this sender may not send](CloseCode::may_be_sent_by).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame, Sender};
    ///
    /// let frame = CloseFrame::new(CloseCode::GoingAway, "")?;
    /// assert_eq!(frame.sent_by(Sender::Server), Ok(frame));
    /// assert_eq!(
    ///     frame.sent_by(Sender::Browser).unwrap_err().to_string(),
    ///     "1001 (Going Away) cannot be sent by a script in a browser: expected 1000 or 3000-4999",
    /// );
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    pub const fn sent_by(self, sender: Sender) -> Result<Self, InvalidCloseFrame> {
        if self.code.may_be_sent_by(sender) {
            Ok(self)
        } else {
            Err(InvalidCloseFrame::Sender { code: self.code, sender })
        }
    }

    /// The body of the answer to a received Close frame, from the code that it
    /// [reported](CloseCode::reported). `None` is an empty body.
    ///
    /// The answer carries the same code without a reason, as RFC 6455, section 5.5.1, describes. The
    /// answer to an empty body (reported as 1005) is an empty body, because 1005 never goes on the wire.
    /// After 1006 and 1015 there is no peer to answer; they give an empty body too. The answer to a code
    /// that should not have been sent is 1002. An answer repeats what the peer said, so a server may
    /// answer with 1010, which [`sent_by`](Self::sent_by) does not let it send first.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let code = |reported| CloseFrame::echo(reported).map(CloseFrame::code);
    /// assert_eq!(code(CloseCode::GoingAway), Some(CloseCode::GoingAway));
    /// assert_eq!(code(CloseCode::NoStatusReceived), None);
    /// assert_eq!(code(CloseCode::from(2000)), Some(CloseCode::ProtocolError));
    /// ```
    #[inline]
    #[must_use]
    pub const fn echo(reported: CloseCode) -> Option<Self> {
        if reported.is_local_only() {
            return None;
        }
        Some(Self { code: reported.sendable_or(CloseCode::ProtocolError), reason: "" })
    }
}

/// # What it carries
impl<'a> CloseFrame<'a> {
    /// The code, which some endpoint may send.
    #[inline]
    #[must_use]
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The reason: at most 123 bytes, often empty.
    ///
    /// In a received frame it is the peer's text. Don't show it to end users (RFC 6455, section 5.5.1),
    /// and print the frame, not the reason, in a log.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'a str {
        self.reason
    }
}

/// `1008 (Policy Violation): "too many requests"`, or the code alone where the reason is empty.
///
/// The reason is in quotes, with control characters, line breaks and bidirectional marks escaped, so it
/// cannot forge a log line. Width and alignment apply.
impl fmt::Display for CloseFrame<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason {
            "" => self.code.fmt(f),
            reason => pad(f, format_args!("{}: {reason:?}", self.code)),
        }
    }
}
