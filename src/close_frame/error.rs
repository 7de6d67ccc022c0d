//! What is wrong with a Close frame that is to be sent, or was received.

use core::fmt;

use super::limits::{MAX_PAYLOAD_LEN, MAX_REASON_LEN};
use crate::close_code::{CloseCode, CodeClass, SENT_BY_CLIENTS, SENT_BY_SERVERS, Sender};
use crate::text::pad;

/// Why a code and a reason are not the body of a Close frame that may be sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidCloseFrame {
    /// No endpoint may send this code.
    Code(CloseCode),
    /// This sender may not send this code; another may.
    Sender {
        /// The code.
        code: CloseCode,
        /// Who was to send it.
        sender: Sender,
    },
    /// The reason is too long.
    ReasonTooLong {
        /// Its length, in bytes.
        len: usize,
    },
}

impl fmt::Display for InvalidCloseFrame {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Code(code) => {
                let why = why(code);
                pad(
                    f,
                    format_args!("{code} cannot be sent because {why}: expected {SENT_BY_CLIENTS}"),
                )
            }
            Self::Sender { code, sender } => {
                let (who, allowed) = (who(sender), allowed(sender));
                pad(f, format_args!("{code} cannot be sent by {who}: expected {allowed}"))
            }
            Self::ReasonTooLong { len } => pad(
                f,
                format_args!("the reason is {len} bytes long: expected at most {MAX_REASON_LEN}"),
            ),
        }
    }
}

/// What is wrong with the payload of a received Close frame.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MalformedCloseFrame {
    /// It is one byte long.
    OneByte,
    /// It is longer than that of any control frame.
    TooLong {
        /// Its length, in bytes.
        len: usize,
    },
    /// The code must not be on the wire.
    Code(CloseCode),
    /// The reason is not UTF-8.
    Reason {
        /// The code, which is valid.
        code: CloseCode,
        /// The length of the start of the reason that is UTF-8, in bytes.
        valid_len: usize,
    },
}

impl fmt::Display for MalformedCloseFrame {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::OneByte => {
                f.pad("the payload is 1 byte long: expected none, or 2 bytes of code and a reason")
            }
            Self::TooLong { len } => pad(
                f,
                format_args!("the payload is {len} bytes long: expected at most {MAX_PAYLOAD_LEN}"),
            ),
            Self::Code(code) => {
                let why = why(code);
                pad(
                    f,
                    format_args!(
                        "{code} cannot be received because {why}: expected {SENT_BY_CLIENTS}"
                    ),
                )
            }
            Self::Reason { code, valid_len } => pad(
                f,
                format_args!("the reason of {code} is not UTF-8: byte {valid_len} is invalid"),
            ),
        }
    }
}

impl MalformedCloseFrame {
    /// The code to answer with: 1007 for a reason that is not UTF-8
    /// ([RFC 6455, section 8.1](https://www.rfc-editor.org/rfc/rfc6455#section-8.1)), otherwise 1002.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let error = CloseFrame::parse(b"\x03\xe8\xff").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the reason of 1000 (Normal Closure) is not UTF-8: byte 0 is invalid",
    /// );
    /// assert_eq!(error.reply_code(), CloseCode::InvalidFramePayloadData);
    /// ```
    #[inline]
    #[must_use]
    pub const fn reply_code(&self) -> CloseCode {
        match self {
            Self::Reason { .. } => CloseCode::InvalidFramePayloadData,
            Self::OneByte | Self::TooLong { .. } | Self::Code(_) => CloseCode::ProtocolError,
        }
    }
}

/// Why a code must not be on the wire.
#[inline]
const fn why(code: CloseCode) -> &'static str {
    match code.class() {
        _ if code.is_local_only() => "it is only generated locally",
        _ if code.is_reserved() => "it is set aside",
        CodeClass::Unused => "numbers below 1000 are not used",
        CodeClass::Undefined => "no range is defined from 5000 up",
        _ => "nothing is registered for it",
    }
}

#[inline]
const fn who(sender: Sender) -> &'static str {
    match sender {
        Sender::Client => "a client",
        Sender::Server => "a server",
        Sender::Browser => "a script in a browser",
    }
}

#[inline]
const fn allowed(sender: Sender) -> &'static str {
    match sender {
        Sender::Client => SENT_BY_CLIENTS,
        Sender::Server => SENT_BY_SERVERS,
        Sender::Browser => "1000 or 3000-4999",
    }
}
