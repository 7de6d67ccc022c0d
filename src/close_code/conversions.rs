//! From numbers to codes and back, and how codes compare.

use core::cmp::Ordering;
use core::hash::{Hash, Hasher};

use super::table::{self, CloseCode};

/// # Conversions
///
/// Every `u16` is a close code, and no number is lost on the way in or out.
impl CloseCode {
    /// The codes with a variant of their own, ascending: the rows of IANA's registry.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::NAMED.first(), Some(&CloseCode::NormalClosure));
    /// assert!(CloseCode::NAMED.iter().all(|code| code.is_registered()));
    /// ```
    pub const NAMED: &'static [CloseCode] = table::NAMED;

    /// The code with this number. In constants; elsewhere `CloseCode::from(1001)` is the same.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// const KICKED: CloseCode = CloseCode::from_u16(4001);
    /// assert_eq!(CloseCode::from_u16(1001), CloseCode::GoingAway);
    /// assert!(matches!(CloseCode::from(4001), KICKED));
    /// ```
    #[inline]
    #[must_use]
    pub const fn from_u16(number: u16) -> Self {
        table::from_u16(number)
    }

    /// The number of this code.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::GoingAway.as_u16(), 1001);
    /// ```
    #[inline]
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        table::as_u16(self)
    }

    /// The code of another library: takes every type that converts to `u16`, such as the code types of
    /// tungstenite, axum, actix-ws and warp.
    ///
    /// For a number, use `CloseCode::from(1001)`: here, the compiler would ask for its type. A status
    /// of another protocol converts too, so be sure that what you pass is a close code.
    ///
    /// ```
    /// use tungstenite::protocol::frame::coding::CloseCode as Theirs;
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::of(Theirs::Away), CloseCode::GoingAway);
    /// ```
    #[inline]
    #[must_use]
    pub fn of(number: impl Into<u16>) -> Self {
        Self::from_u16(number.into())
    }

    /// What a received Close frame reports: its code, or 1005 where it has none
    /// ([RFC 6455, section 7.1.5](https://www.rfc-editor.org/rfc/rfc6455#section-7.1.5)).
    ///
    /// A connection that ended without any Close frame is [`AbnormalClosure`](Self::AbnormalClosure);
    /// only the caller can know that.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::reported(Some(1001_u16)), CloseCode::GoingAway);
    /// assert_eq!(CloseCode::reported(None::<u16>), CloseCode::NoStatusReceived);
    /// ```
    #[inline]
    #[must_use]
    pub fn reported(number: Option<impl Into<u16>>) -> Self {
        number.map_or(Self::NoStatusReceived, Self::of)
    }

    /// The code that says the same as this HTTP status; `None` where there is none. The reverse of
    /// [`http_equivalent`](Self::http_equivalent).
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert_eq!(CloseCode::from_http_status(403), Some(CloseCode::Forbidden));
    /// assert_eq!(CloseCode::from_http_status(404), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn from_http_status(status: u16) -> Option<Self> {
        table::from_http_status(status)
    }
}

impl From<u16> for CloseCode {
    #[inline]
    fn from(number: u16) -> Self {
        Self::from_u16(number)
    }
}

impl From<CloseCode> for u16 {
    #[inline]
    fn from(code: CloseCode) -> Self {
        code.as_u16()
    }
}

impl PartialEq<u16> for CloseCode {
    #[inline]
    fn eq(&self, number: &u16) -> bool {
        self.as_u16() == *number
    }
}

/// So that `number == code` reads as well as `code == number`.
///
/// The price: the compiler can no longer infer the other side of `number == text.parse()?` where
/// `number` is a `u16`. Write `text.parse::<u16>()?` there.
impl PartialEq<CloseCode> for u16 {
    #[inline]
    fn eq(&self, code: &CloseCode) -> bool {
        *self == code.as_u16()
    }
}

/// By number.
impl Ord for CloseCode {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_u16().cmp(&other.as_u16())
    }
}

impl PartialOrd for CloseCode {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As its number.
impl Hash for CloseCode {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_u16().hash(state);
    }
}
