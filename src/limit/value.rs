//! The value of a limit.

use core::fmt;
use core::time::Duration;

use crate::text::pad;

/// The value of a [`Limit`](crate::Limit).
///
/// ```
/// use ws_close_code::LimitValue;
///
/// assert_eq!(LimitValue::Bytes(65_536).to_string(), "64 KiB");
/// assert_eq!(LimitValue::Bytes(65_535).to_string(), "65535 bytes");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LimitValue {
    /// A time.
    Duration(Duration),
    /// A size.
    Bytes(u64),
    /// A number of messages, frames or connections.
    Count(u64),
    /// There is no limit, unless somebody sets one.
    Unlimited,
}

/// `60 s`, `64 KiB`, `65535 bytes`, `100` or `unlimited`. Width and alignment apply.
impl fmt::Display for LimitValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const KIB: u64 = 1 << 10;
        const MIB: u64 = 1 << 20;
        match self {
            Self::Duration(duration) => pad(f, format_args!("{} s", duration.as_secs())),
            Self::Bytes(0) => pad(f, format_args!("0 bytes")),
            Self::Bytes(bytes) if bytes % MIB == 0 => pad(f, format_args!("{} MiB", bytes / MIB)),
            Self::Bytes(bytes) if bytes % KIB == 0 => pad(f, format_args!("{} KiB", bytes / KIB)),
            Self::Bytes(bytes) => pad(f, format_args!("{bytes} bytes")),
            Self::Count(count) => pad(f, format_args!("{count}")),
            Self::Unlimited => f.pad("unlimited"),
        }
    }
}
