//! From the payload of a received Close frame to what it says.

use core::str;

use super::error::MalformedCloseFrame;
use super::frame::CloseFrame;
use super::limits::MAX_REASON_LEN;
use super::received::ReceivedClose;
use crate::close_code::CloseCode;

/// # Receiving
impl<'a> CloseFrame<'a> {
    /// Reads an unmasked payload as received. `None` where it is empty, which is a valid Close frame
    /// without a code ([`NoStatusReceived`](CloseCode::NoStatusReceived)).
    ///
    /// It is strict: it accepts only a code that [`may_be_received`](CloseCode::may_be_received), and
    /// [`encode`](Self::encode) returns the same bytes.
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

    /// Like [`parse`](Self::parse), but accepts every code except 1005, 1006 and 1015, as browsers do.
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

/// The code and the bytes of the reason; `None` for an empty payload.
#[inline]
const fn split(payload: &[u8]) -> Result<Option<(CloseCode, &[u8])>, MalformedCloseFrame> {
    match payload {
        [high, low, reason @ ..] if reason.len() <= MAX_REASON_LEN => {
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
