//! What can be looked up: a code, or a whole range of numbers without a name.

use std::fmt::{self, Display};
use std::ops::RangeInclusive;

use ws_close_code::{CloseCode, CodeClass, Explanation, Locale};

/// A code, or a class: the numbers of a range that have no row of their own, and so share a text.
pub enum Entry {
    Code(CloseCode),
    Class(RangeInclusive<u16>),
}

impl Entry {
    /// Every code with a row of its own, then every class.
    pub fn all() -> impl Iterator<Item = Self> {
        let classes = [
            CodeClass::Unused,
            CodeClass::Protocol,
            CodeClass::Registered,
            CodeClass::PrivateUse,
            CodeClass::Undefined,
        ];
        let codes = CloseCode::NAMED.iter().copied().map(Self::Code);
        codes.chain(classes.map(|class| Self::Class(range_of(class))))
    }

    /// What a word of the command line names: a code in any spelling, `4xxx`, or `private_use`.
    pub fn named(word: &str) -> Result<Self, ws_close_code::ParseCloseCodeError> {
        word.parse().map(Self::Code).or_else(|error| {
            let range = thousand(word).or_else(|| word.parse().ok().map(range_of));
            range.map(Self::Class).ok_or(error)
        })
    }

    /// The code; for a class, the first number that stands for it.
    pub fn code(&self) -> CloseCode {
        match self {
            Self::Code(code) => *code,
            Self::Class(range) => range
                .clone()
                .map(CloseCode::from_u16)
                .find(|code| !code.is_registered())
                .unwrap_or_else(|| CloseCode::from_u16(*range.start())),
        }
    }

    pub fn explain(&self, locale: Locale) -> Explanation {
        self.code().explain().locale(locale)
    }
}

/// `1006`, or for a class `4000-4999`.
impl Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{}", code.as_u16()),
            Self::Class(range) => write!(f, "{}-{}", range.start(), range.end()),
        }
    }
}

/// The numbers that `4xxx` means.
fn thousand(word: &str) -> Option<RangeInclusive<u16>> {
    let digit = word.to_ascii_lowercase().strip_suffix("xxx")?.parse::<u16>().ok()?;
    (digit < 10).then(|| digit * 1000..=digit * 1000 + 999)
}

fn range_of(class: CodeClass) -> RangeInclusive<u16> {
    match class {
        CodeClass::Unused => 0..=999,
        CodeClass::Protocol => 1000..=2999,
        CodeClass::Registered => 3000..=3999,
        CodeClass::PrivateUse => 4000..=4999,
        CodeClass::Undefined => 5000..=u16::MAX,
    }
}
