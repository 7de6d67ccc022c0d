//! One limit.

use core::fmt;
use core::time::Duration;

use super::kind::{LimitBasis, LimitKind};
use super::table::{self, Value};
use super::value::LimitValue;
use crate::close_code::CloseCode;
use crate::source::Reference;

/// A limit that ends connections unless somebody changes it: the idle timeout of a proxy, the largest message that a
/// library takes. Feature `diagnosis`.
///
/// In its [`effect`](Self::effect) and [`remedy`](Self::remedy), code is between backticks, as in Markdown.
///
/// ```
/// use std::time::Duration;
/// use ws_close_code::{Limit, LimitKind, LimitValue};
///
/// let limit = Limit::by_id("nginx-proxy-read-timeout").unwrap();
/// assert_eq!(limit.product(), "nginx");
/// assert_eq!(limit.kind(), LimitKind::Idle);
/// assert_eq!(limit.value(), LimitValue::Duration(Duration::from_secs(60)));
/// assert_eq!(limit.setting(), Some("proxy_read_timeout"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Limit {
    row: u16,
}

static ALL: [Limit; table::ROWS] = {
    let mut all = [Limit { row: 0 }; table::ROWS];
    let mut row = 0;
    while row < table::ROWS {
        #[expect(clippy::cast_possible_truncation, reason = "the build writes rows as 16 bits")]
        let place = row as u16;
        all[row] = Limit { row: place };
        row += 1;
    }
    all
};

impl Limit {
    /// Every limit, by id.
    pub const ALL: &'static [Self] = &ALL;

    /// The limit with this id, ignoring case; `None` where there is none.
    #[inline]
    #[must_use]
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::ALL.get(table::TEXTS.row_of(&table::ID, id)?)
    }

    #[inline]
    pub(super) const fn row(self) -> u16 {
        self.row
    }

    /// Its row; the compiler sees that it is one.
    #[inline]
    const fn index(self) -> usize {
        let row = self.row as usize;
        if row < table::ROWS { row } else { 0 }
    }

    /// Its id, such as `nginx-proxy-read-timeout`.
    #[inline]
    #[must_use]
    pub const fn id(self) -> &'static str {
        table::TEXTS.get(table::ID[self.index()])
    }

    /// Whose limit it is.
    #[inline]
    #[must_use]
    pub const fn product(self) -> &'static str {
        table::TEXTS.get(table::PRODUCT[self.index()])
    }

    /// What it limits.
    #[inline]
    #[must_use]
    pub const fn kind(self) -> LimitKind {
        table::KIND[self.index()]
    }

    /// How much.
    #[inline]
    #[must_use]
    pub const fn value(self) -> LimitValue {
        match table::VALUE[self.index()] {
            Value::Seconds(seconds) => LimitValue::Duration(Duration::from_secs(seconds as u64)),
            Value::Bytes(bytes) => LimitValue::Bytes(bytes as u64),
            Value::Count(count) => LimitValue::Count(count as u64),
            Value::Unlimited => LimitValue::Unlimited,
        }
    }

    /// After how much time it ends something: the value, unless the product computes another from it, such as interval
    /// plus timeout for pings. `None` where it ends nothing, and where it limits no time.
    ///
    /// ```
    /// use std::time::Duration;
    /// use ws_close_code::Limit;
    ///
    /// let pings = Limit::by_id("py-websockets-ping-timeout").unwrap();
    /// assert_eq!(pings.fires_after(), Some(Duration::from_secs(40)));
    /// ```
    #[inline]
    #[must_use]
    pub const fn fires_after(self) -> Option<Duration> {
        match table::FIRES_AFTER[self.index()] {
            u32::MAX => None,
            seconds => Some(Duration::from_secs(seconds as u64)),
        }
    }

    /// Whether it ends a connection that is open. Else it ends the opening handshake.
    #[inline]
    #[must_use]
    pub const fn while_open(self) -> bool {
        table::WHILE_OPEN[self.index()]
    }

    /// What its value is: a default, fixed, the most that is possible, or opt-in.
    #[inline]
    #[must_use]
    pub const fn basis(self) -> LimitBasis {
        table::BASIS[self.index()]
    }

    /// The setting that changes it, as the product spells it.
    #[inline]
    #[must_use]
    pub const fn setting(self) -> Option<&'static str> {
        let setting = table::TEXTS.get(table::SETTING[self.index()]);
        if setting.is_empty() { None } else { Some(setting) }
    }

    /// The codes that the peer of the product sees; empty where it sees none.
    #[inline]
    #[must_use]
    pub const fn codes(self) -> &'static [CloseCode] {
        table::codes(self.index())
    }

    /// What happens, and what starts the wait anew, in one sentence or two.
    #[inline]
    #[must_use]
    pub const fn effect(self) -> &'static str {
        table::TEXTS.get(table::EFFECT[self.index()])
    }

    /// What to do about it.
    #[inline]
    #[must_use]
    pub const fn remedy(self) -> &'static str {
        table::TEXTS.get(table::REMEDY[self.index()])
    }

    /// Where the value was read.
    #[inline]
    #[must_use]
    pub const fn reference(self) -> Reference {
        table::reference(self.index())
    }

    /// How many people meet it, in our judgement: 1 is very many, 5 is few.
    #[inline]
    #[must_use]
    pub const fn rank(self) -> u8 {
        table::RANK[self.index()]
    }
}

/// Its id.
impl fmt::Debug for Limit {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Limit({:?})", self.id())
    }
}
