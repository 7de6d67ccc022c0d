//! The number in `CloseCode::Other`.

use core::fmt;

/// A number without a variant in [`CloseCode`](crate::CloseCode).
///
/// Only this crate can build or read it. So `Other` never holds a number that has a variant, and no
/// code has two spellings. Use [`CloseCode::from_u16`](crate::CloseCode::from_u16) and
/// [`CloseCode::as_u16`](crate::CloseCode::as_u16).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct OtherCode(pub(crate) u16);

/// The number alone.
impl fmt::Debug for OtherCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
