//! `strum`'s traits for [`CloseCode`]: they count and list the named codes.

use core::iter::Copied;
use core::slice::Iter;

use strum::{EnumCount, IntoEnumIterator};

use crate::close_code::CloseCode;

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
