//! The ranges of RFC 6455, section 7.4.2.

use crate::generated::CloseCode;
use crate::word_enum::word_enum;

word_enum! {
    /// The range that a close code lies in, by
    /// [RFC 6455, section 7.4.2](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2).
    ///
    /// The ranges are fixed, so this enum may be matched without `_`.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CodeClass};
    ///
    /// assert_eq!(CloseCode::of(4001_u16).class(), CodeClass::PrivateUse);
    /// assert_eq!(CodeClass::PrivateUse.as_str(), "private_use");
    /// assert_eq!("private_use".parse(), Ok(CodeClass::PrivateUse));
    /// ```
    pub enum CodeClass, "class of close codes" {
        /// 0-999: not used.
        Unused = "unused",
        /// 1000-2999: for the protocol, its revisions and its extensions.
        Protocol = "protocol",
        /// 3000-3999: for libraries, frameworks and applications that register with IANA. That a
        /// number lies here does not say that it is registered:
        /// [`CloseCode::is_registered`](crate::CloseCode::is_registered) does.
        Registered = "registered",
        /// 4000-4999: for private agreements between two applications.
        PrivateUse = "private_use",
        /// 5000-65535: outside every range that the RFC and the registry define.
        Undefined = "undefined",
    }
}

impl CodeClass {
    /// The row of the generated columns, which hold the classes behind the codes.
    #[inline]
    pub(crate) const fn row(self) -> usize {
        CloseCode::NAMED.len() + self as usize
    }

    #[inline]
    pub(crate) const fn of(number: u16) -> Self {
        match number / 1000 {
            0 => Self::Unused,
            1 | 2 => Self::Protocol,
            3 => Self::Registered,
            4 => Self::PrivateUse,
            _ => Self::Undefined,
        }
    }
}
