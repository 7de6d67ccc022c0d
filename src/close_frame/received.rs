//! A Close frame taken leniently.

use core::fmt;

use super::{CloseFrame, InvalidCloseFrame};
use crate::generated::CloseCode;

/// A received Close frame whose code may be one that must not be sent; see
/// [`CloseFrame::parse_lenient`].
///
/// [`CloseFrame::try_from`] tells whether it could be sent on as it is, and
/// [`CloseCode::sendable_or`] finds a code that can.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ReceivedClose<'a> {
    pub(super) code: CloseCode,
    pub(super) reason: &'a str,
}

impl<'a> ReceivedClose<'a> {
    /// The code; any but 1005, 1006 and 1015.
    #[inline]
    #[must_use]
    pub const fn code(self) -> CloseCode {
        self.code
    }

    /// The reason, as [`CloseFrame::reason`].
    #[inline]
    #[must_use]
    pub const fn reason(self) -> &'a str {
        self.reason
    }
}

/// As [`CloseFrame`], with a remark behind a code that must not be sent:
/// `2000 (protocol), a code that must not be sent: "bye"`.
impl fmt::Display for ReceivedClose<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, reason } = self;
        match CloseFrame::try_from(*self) {
            Ok(frame) => write!(f, "{frame}"),
            Err(_) if reason.is_empty() => write!(f, "{code}, a code that must not be sent"),
            Err(_) => write!(f, "{code}, a code that must not be sent: {reason:?}"),
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
