//! The payload of a Close frame, without allocation.

use core::hash::{Hash, Hasher};
use core::ops::Deref;
use core::{fmt, str};

use super::frame::CloseFrame;
use super::limits::MAX_PAYLOAD_LEN;
use crate::close_code::CloseCode;

/// # The payload
impl CloseFrame<'_> {
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

/// The payload of a Close frame, 2 to 125 bytes, as [`CloseFrame::encode`] returns it.
///
/// It owns its bytes, so it is also the owned form of a [`CloseFrame`]: send it through a channel, keep
/// it in an error, and read it with [`as_frame`](Self::as_frame).
#[derive(Clone, Copy)]
pub struct EncodedCloseFrame {
    bytes: [u8; MAX_PAYLOAD_LEN],
    len: usize,
}

impl EncodedCloseFrame {
    /// The reason is that of a frame, so it fits.
    #[inline]
    fn new(code: CloseCode, reason: &str) -> Self {
        let mut bytes = [0; MAX_PAYLOAD_LEN];
        let [high, low, rest @ ..] = &mut bytes;
        [*high, *low] = code.as_u16().to_be_bytes();
        for (place, &byte) in rest.iter_mut().zip(reason.as_bytes()) {
            *place = byte;
        }
        Self { bytes, len: 2 + reason.len() }
    }

    /// The code.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let encoded = CloseFrame::new(CloseCode::GoingAway, "bye")?.encode();
    /// assert_eq!((encoded.code(), encoded.reason()), (CloseCode::GoingAway, "bye"));
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn code(&self) -> CloseCode {
        let [high, low, ..] = self.bytes;
        CloseCode::from_u16(u16::from_be_bytes([high, low]))
    }

    /// The reason: at most 123 bytes, often empty.
    #[inline]
    #[must_use]
    pub const fn reason(&self) -> &str {
        let Some(([_, _, reason @ ..], _)) = self.bytes.split_at_checked(self.len) else {
            return "";
        };
        match str::from_utf8(reason) {
            Ok(reason) => reason,
            // Cannot happen, because it was a `str`.
            Err(_) => "",
        }
    }

    /// The frame that was encoded.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseFrame};
    ///
    /// let frame = CloseFrame::new(CloseCode::GoingAway, "bye")?;
    /// assert_eq!(frame.encode().as_frame(), frame);
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_frame(&self) -> CloseFrame<'_> {
        CloseFrame { code: self.code(), reason: self.reason() }
    }
}

impl Deref for EncodedCloseFrame {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&self.bytes)
    }
}

impl AsRef<[u8]> for EncodedCloseFrame {
    #[inline]
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl PartialEq for EncodedCloseFrame {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for EncodedCloseFrame {}

/// As its bytes.
impl Hash for EncodedCloseFrame {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

/// The bytes.
impl fmt::Debug for EncodedCloseFrame {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
