//! `strum`'s traits for [`CloseCode`]: the named codes are what it counts and iterates over.

use core::iter::Copied;
use core::slice::Iter;

use strum::{EnumCount, IntoEnumIterator};

use crate::generated::CloseCode;

/// The codes of [`CloseCode::NAMED`].
impl IntoEnumIterator for CloseCode {
    type Iterator = Copied<Iter<'static, Self>>;

    #[inline]
    fn iter() -> Self::Iterator {
        Self::NAMED.iter().copied()
    }
}

/// The length of [`CloseCode::NAMED`].
impl EnumCount for CloseCode {
    const COUNT: usize = Self::NAMED.len();
}
