//! A received Close frame, read leniently.

use core::fmt;

use super::error::InvalidCloseFrame;
use super::frame::CloseFrame;
use crate::close_code::CloseCode;
use crate::text::pad;

/// A received Close frame, as [`CloseFrame::parse_lenient`] reads it. Its code may be one that must not
/// be sent.
///
/// [`CloseFrame::try_from`] returns it as a frame that may be sent, where its code may be sent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ReceivedClose<'a> {
    pub(super) code: CloseCode,
    pub(super) reason: &'a str,
}

impl<'a> ReceivedClose<'a> {
    /// The code: any except 1005, 1006 and 1015.
    #[inline]
    #[must_use]
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The reason. See [`CloseFrame::reason`].
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'a str {
        self.reason
    }
}

/// As [`CloseFrame`], with a remark after a code that must not be sent:
/// `2000 (protocol), a code that must not be sent: "bye"`. Width and alignment apply.
impl fmt::Display for ReceivedClose<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, reason } = self;
        match CloseFrame::try_from(*self) {
            Ok(frame) => frame.fmt(f),
            Err(_) if reason.is_empty() => {
                pad(f, format_args!("{code}, a code that must not be sent"))
            }
            Err(_) => pad(f, format_args!("{code}, a code that must not be sent: {reason:?}")),
        }
    }
}

/// Where the code may be sent.
impl<'a> TryFrom<ReceivedClose<'a>> for CloseFrame<'a> {
    type Error = InvalidCloseFrame;

    #[inline]
    fn try_from(close: ReceivedClose<'a>) -> Result<Self, InvalidCloseFrame> {
        Self::new(close.code, close.reason)
    }
}

impl<'a> From<CloseFrame<'a>> for ReceivedClose<'a> {
    #[inline]
    fn from(frame: CloseFrame<'a>) -> Self {
        Self { code: frame.code(), reason: frame.reason() }
    }
}
