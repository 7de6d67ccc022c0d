//! The payload, in place.

use core::fmt;
use core::ops::Deref;

use super::CloseFrame;
use crate::generated::CloseCode;

/// The payload of a Close frame, 2 to 125 bytes, as [`CloseFrame::encode`] gives it.
#[derive(Clone, Copy)]
pub struct EncodedCloseFrame {
    bytes: [u8; CloseFrame::MAX_PAYLOAD_LEN],
    len: usize,
}

impl EncodedCloseFrame {
    /// The reason must be no longer than a frame's; what is over would be left out.
    #[inline]
    pub(super) fn new(code: CloseCode, reason: &str) -> Self {
        let mut bytes = [0; CloseFrame::MAX_PAYLOAD_LEN];
        let [high, low, rest @ ..] = &mut bytes;
        [*high, *low] = code.as_u16().to_be_bytes();
        for (place, &byte) in rest.iter_mut().zip(reason.as_bytes()) {
            *place = byte;
        }
        Self { bytes, len: 2 + reason.len() }
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

/// The bytes.
impl fmt::Debug for EncodedCloseFrame {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
