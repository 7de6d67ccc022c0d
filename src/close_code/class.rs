//! The ranges of RFC 6455, section 7.4.2.

use core::ops::RangeInclusive;

use super::table::{self, CloseCode};
use crate::words::word_enum;

word_enum! {
    /// The range of a close code, by
    /// [RFC 6455, section 7.4.2](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2).
    ///
    /// The ranges never change, so a `match` does not need `_`.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CodeClass};
    ///
    /// assert_eq!(CloseCode::from(4001).class(), CodeClass::PrivateUse);
    /// assert_eq!(CodeClass::PrivateUse.as_str(), "private_use");
    /// assert_eq!("private_use".parse(), Ok(CodeClass::PrivateUse));
    /// ```
    pub enum CodeClass, "class of close codes" {
        /// 0-999: not used.
        Unused = "unused",
        /// 1000-2999: for the protocol, its revisions and its extensions.
        Protocol = "protocol",
        /// 3000-3999: for libraries, frameworks and applications that register a number with IANA. Only
        /// [`CloseCode::is_registered`](crate::CloseCode::is_registered) says whether somebody did.
        Registered = "registered",
        /// 4000-4999: for private agreements between two applications.
        PrivateUse = "private_use",
        /// 5000-65535: outside every range that the RFC and the registry define.
        Undefined = "undefined",
    }
}

impl CodeClass {
    /// The numbers of this class, from the first to the last.
    ///
    /// ```
    /// use ws_close_code::CodeClass;
    ///
    /// assert_eq!(CodeClass::PrivateUse.numbers(), 4000..=4999);
    /// ```
    #[inline]
    #[must_use]
    pub const fn numbers(self) -> RangeInclusive<u16> {
        match self {
            Self::Unused => 0..=999,
            Self::Protocol => 1000..=2999,
            Self::Registered => 3000..=3999,
            Self::PrivateUse => 4000..=4999,
            Self::Undefined => 5000..=u16::MAX,
        }
    }

    /// The row of the generated columns, where the classes follow the codes.
    #[inline]
    pub(crate) const fn row(self) -> usize {
        CloseCode::NAMED.len() + self as usize
    }

    /// The name in English, for people: `unassigned` and not `registered`. Not from the column of all
    /// names, so that a program that needs no other name carries none.
    #[inline]
    pub(super) const fn name(self) -> &'static str {
        table::class_name(self as usize)
    }

    /// The first number of this class without its own row.
    #[inline]
    pub(crate) const fn first_unnamed(self) -> CloseCode {
        let numbers = self.numbers();
        let (mut number, last) = (*numbers.start(), *numbers.end());
        while table::row(number).is_some() && number < last {
            number += 1;
        }
        table::from_u16(number)
    }

    /// A division, because it costs fewer instructions than a search through the ranges.
    #[inline]
    pub(super) const fn of(number: u16) -> Self {
        match number / 1000 {
            0 => Self::Unused,
            1 | 2 => Self::Protocol,
            3 => Self::Registered,
            4 => Self::PrivateUse,
            _ => Self::Undefined,
        }
    }
}
