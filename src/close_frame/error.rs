//! What is wrong with a Close frame, going out or coming in.

use super::CloseFrame;
use crate::class::CodeClass;
use crate::generated::{CloseCode, SENT_BY_CLIENTS, SENT_BY_SERVERS};
use crate::sender::Sender;

/// Why a body can't be that of a Close frame to be sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidCloseFrame {
    /// No endpoint may send this code.
    #[error("{0} must not be sent, for {why}: expected {SENT_BY_CLIENTS}", why = why(*.0))]
    Code(CloseCode),
    /// This sender may not send this code; another may.
    #[error("{code} must not be sent by {}: expected {}", who(*.sender), allowed(*.sender))]
    Sender {
        /// The code.
        code: CloseCode,
        /// Who was to send it.
        sender: Sender,
    },
    /// The reason is too long.
    #[error("the reason is {len} bytes long: expected at most {}", CloseFrame::MAX_REASON_LEN)]
    ReasonTooLong {
        /// Its length, in bytes.
        len: usize,
    },
}

/// What is wrong with the payload of a received Close frame.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MalformedCloseFrame {
    /// It is one byte long.
    #[error("the payload is 1 byte long: expected none, or 2 bytes of code and a reason")]
    OneByte,
    /// It is longer than that of any control frame.
    #[error("the payload is {len} bytes long: expected at most {}", CloseFrame::MAX_PAYLOAD_LEN)]
    TooLong {
        /// Its length, in bytes.
        len: usize,
    },
    /// The code must not be on the wire.
    #[error("{0} must not be received, for {why}: expected {SENT_BY_CLIENTS}", why = why(*.0))]
    Code(CloseCode),
    /// The reason is not UTF-8.
    #[error("the reason of {code} is not UTF-8 from byte {valid_len} on")]
    Reason {
        /// The code, which was fine.
        code: CloseCode,
        /// The length of what is UTF-8 of the reason, in bytes.
        valid_len: usize,
    },
}

impl MalformedCloseFrame {
    /// The code to answer with: 1007 for a reason that is not UTF-8
    /// ([RFC 6455, section 8.1](https://www.rfc-editor.org/rfc/rfc6455#section-8.1)), 1002 for all
    /// else.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let error = CloseFrame::parse(b"\x03\xe8\xff").unwrap_err();
    /// assert_eq!(error.to_string(), "the reason of 1000 (Normal Closure) is not UTF-8 from byte 0 on");
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
        _ if code.is_local_only() => "an endpoint makes it up locally",
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
