//! The body of a Close frame: [RFC 6455, section 5.5.1](https://www.rfc-editor.org/rfc/rfc6455#section-5.5.1).

mod encoded;
mod error;
mod received;
mod truncate;

use core::{fmt, str};

pub use encoded::EncodedCloseFrame;
pub use error::{InvalidCloseFrame, MalformedCloseFrame};
pub use received::ReceivedClose;

use crate::generated::CloseCode;
use crate::sender::Sender;

#[doc = include_str!("close_frame.md")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CloseFrame<'a> {
    code: CloseCode,
    reason: &'a str,
}

/// # Limits
impl CloseFrame<'_> {
    /// The longest payload of a Close frame, in bytes, as of every control frame
    /// ([RFC 6455, section 5.5](https://www.rfc-editor.org/rfc/rfc6455#section-5.5)).
    pub const MAX_PAYLOAD_LEN: usize = 125;

    /// The longest reason, in bytes of UTF-8: what the code leaves of the payload.
    pub const MAX_REASON_LEN: usize = Self::MAX_PAYLOAD_LEN - 2;
}

/// # Going out
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
    ///     "1006 (Abnormal Closure) must not be sent, for an endpoint makes it up locally: \
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

    /// The body with this code, and as much of the reason as fits: cut between two characters, to at
    /// most 123 bytes.
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

    /// Like [`truncating`](Self::truncating), but a reason that is cut ends with a marker that tells
    /// how much is missing: `… (+77 bytes)`. The marked reason is written into `buffer`.
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

    /// The same body, held to the further rules of its sender.
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
    ///     "1001 (Going Away) must not be sent by a script in a browser: expected 1000 or 3000-4999",
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

    /// The body to answer a received Close frame with, from the code that it
    /// [reported](CloseCode::reported); `None` is an empty body.
    ///
    /// The answer carries the same code without a reason, as RFC 6455, section 5.5.1, describes.
    /// An empty body (reported as 1005) is answered with an empty body, for 1005 never goes on the
    /// wire; so are 1006 and 1015, after which there is nobody to answer. A code that should not have
    /// been sent is answered with 1002. An answer repeats what the peer said, so a server may echo the
    /// 1010 that [`sent_by`](Self::sent_by) does not let it send first.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let code = |reported| CloseFrame::echo(reported).map(CloseFrame::code);
    /// assert_eq!(code(CloseCode::GoingAway), Some(CloseCode::GoingAway));
    /// assert_eq!(code(CloseCode::NoStatusReceived), None);
    /// assert_eq!(code(CloseCode::of(2000_u16)), Some(CloseCode::ProtocolError));
    /// ```
    #[inline]
    #[must_use]
    pub const fn echo(reported: CloseCode) -> Option<Self> {
        if reported.is_local_only() {
            return None;
        }
        Some(Self { code: reported.sendable_or(CloseCode::ProtocolError), reason: "" })
    }

    /// The payload, 2 to 125 bytes, unmasked.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let frame = CloseFrame::new(CloseCode::NormalClosure, "bye")?;
    /// assert_eq!(frame.encode().as_ref(), b"\x03\xe8bye");
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn encode(self) -> EncodedCloseFrame {
        EncodedCloseFrame::new(self.code, self.reason)
    }
}

/// # Coming in
impl<'a> CloseFrame<'a> {
    /// Reads an unmasked payload as received; `None` where it is empty, which is a legal Close frame
    /// without a code ([`NoStatusReceived`](CloseCode::NoStatusReceived)).
    ///
    /// Strict: it takes what [`may_be_received`](CloseCode::may_be_received), and
    /// [`encode`](Self::encode) gives the same bytes back.
    ///
    /// # Errors
    ///
    /// - [`MalformedCloseFrame::OneByte`] for a payload of one byte.
    /// - [`MalformedCloseFrame::TooLong`] for one over 125 bytes.
    /// - [`MalformedCloseFrame::Code`] for a code that must not be on the wire.
    /// - [`MalformedCloseFrame::Reason`] for a reason that is not UTF-8.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let frame = CloseFrame::parse(b"\x03\xf0too many requests")?;
    /// assert_eq!(frame, CloseFrame::new(CloseCode::PolicyViolation, "too many requests").ok());
    ///
    /// let error = CloseFrame::parse(b"\x03\xee").unwrap_err();
    /// assert_eq!(error.reply_code(), CloseCode::ProtocolError);
    /// # Ok::<(), ws_close_code::MalformedCloseFrame>(())
    /// ```
    #[inline]
    pub const fn parse(payload: &'a [u8]) -> Result<Option<Self>, MalformedCloseFrame> {
        match split(payload) {
            Ok(None) => Ok(None),
            Ok(Some((code, _))) if !code.may_be_received() => Err(MalformedCloseFrame::Code(code)),
            Ok(Some((code, reason))) => match text(code, reason) {
                Ok(reason) => Ok(Some(Self { code, reason })),
                Err(error) => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    /// Like [`parse`](Self::parse), but takes every code except 1005, 1006 and 1015, as browsers do.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse), but [`MalformedCloseFrame::Code`] for these three only.
    ///
    /// ```
    /// use ws_close_code::CloseFrame;
    ///
    /// let close = CloseFrame::parse_lenient(b"\x07\xd0")?.ok_or("empty")?;
    /// assert_eq!(close.code(), 2000);
    /// assert!(CloseFrame::try_from(close).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub const fn parse_lenient(
        payload: &'a [u8],
    ) -> Result<Option<ReceivedClose<'a>>, MalformedCloseFrame> {
        match split(payload) {
            Ok(None) => Ok(None),
            Ok(Some((code, _))) if code.is_local_only() => Err(MalformedCloseFrame::Code(code)),
            Ok(Some((code, reason))) => match text(code, reason) {
                Ok(reason) => Ok(Some(ReceivedClose { code, reason })),
                Err(error) => Err(error),
            },
            Err(error) => Err(error),
        }
    }
}

/// # What it carries
impl<'a> CloseFrame<'a> {
    /// The code; some endpoint may send it.
    #[inline]
    #[must_use]
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The reason, at most 123 bytes; often empty. Where it came from the peer it is the peer's
    /// text: don't show it to end users (RFC 6455, section 5.5.1), and print the frame, not the
    /// reason, in a log.
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'a str {
        self.reason
    }
}

/// The code and the bytes of the reason; `None` for an empty payload.
#[inline]
const fn split(payload: &[u8]) -> Result<Option<(CloseCode, &[u8])>, MalformedCloseFrame> {
    match payload {
        [high, low, reason @ ..] if reason.len() <= CloseFrame::MAX_REASON_LEN => {
            Ok(Some((CloseCode::from_u16(u16::from_be_bytes([*high, *low])), reason)))
        }
        [] => Ok(None),
        [_] => Err(MalformedCloseFrame::OneByte),
        _ => Err(MalformedCloseFrame::TooLong { len: payload.len() }),
    }
}

#[inline]
const fn text(code: CloseCode, reason: &[u8]) -> Result<&str, MalformedCloseFrame> {
    match str::from_utf8(reason) {
        Ok(reason) => Ok(reason),
        Err(error) => Err(MalformedCloseFrame::Reason { code, valid_len: error.valid_up_to() }),
    }
}

/// `1008 (Policy Violation): "too many requests"`, or the code alone where the reason is empty.
///
/// The reason is quoted, and its control characters, line breaks and bidirectional marks are
/// escaped: it can forge no log line.
impl fmt::Display for CloseFrame<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason {
            "" => write!(f, "{}", self.code),
            reason => write!(f, "{}: {reason:?}", self.code),
        }
    }
}
