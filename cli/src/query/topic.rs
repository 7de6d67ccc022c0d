//! What can be looked up: a code, or a range of numbers without names.

use std::fmt::{self, Display};
use std::ops::RangeInclusive;

use ws_close_code::{
    CloseCode, CodeClass, Explanation, Family, FamilyCode, FamilyRange, Locale, ParseCloseCodeError,
};

use crate::query::family::{self, REGISTRY};

/// A code, or a range: numbers that share a text because they have no row of their own. A class is a
/// range.
pub enum Topic {
    Code(FamilyCode),
    Range {
        numbers: RangeInclusive<u16>,
        /// The first number without a row of its own: its texts are those of the range.
        example: FamilyCode,
    },
}

impl Topic {
    /// Every code with a row of its own, then every range: those of the family, or of the registry
    /// if no family is named.
    pub fn all(family: &'static Family) -> Vec<Self> {
        let (codes, ranges): (Vec<_>, Vec<_>) = if family::is_published(family) {
            let codes = family.entries().iter().map(|entry| family.of(entry.number()));
            (codes.collect(), family.ranges().iter().map(FamilyRange::numbers).collect())
        } else {
            let codes = CloseCode::NAMED.iter().map(|code| family.of(*code));
            (codes.collect(), CLASSES.map(numbers_of).into())
        };
        let ranges = ranges.into_iter().map(|numbers| Self::range(numbers, family));
        codes.into_iter().map(Self::Code).chain(ranges).collect()
    }

    /// What a word of the command line names: a code in any spelling, `4xxx`, or `private_use`. A
    /// class is always the registry's, because families define nothing for whole classes.
    pub fn named(word: &str, family: &'static Family) -> Result<Self, ParseCloseCodeError> {
        family.parse(word).map(Self::Code).or_else(|error| {
            let numbers = thousand(word).or_else(|| word.parse().ok().map(numbers_of));
            numbers.map(|numbers| Self::range(numbers, &REGISTRY)).ok_or(error)
        })
    }

    fn range(numbers: RangeInclusive<u16>, family: &'static Family) -> Self {
        let has_row = |code: &FamilyCode| code.entry().is_some() || code.code().is_registered();
        let first = family.of(*numbers.start());
        let mut codes = numbers.clone().map(|number| family.of(number));
        Self::Range { numbers, example: codes.find(|code| !has_row(code)).unwrap_or(first) }
    }

    /// The code; for a range, one code of it.
    pub fn code(&self) -> FamilyCode {
        let (Self::Code(code) | Self::Range { example: code, .. }) = self;
        *code
    }

    pub fn numbers(&self) -> RangeInclusive<u16> {
        match self {
            Self::Code(code) => code.code().as_u16()..=code.code().as_u16(),
            Self::Range { numbers, .. } => numbers.clone(),
        }
    }

    pub fn explain(&self, locale: Locale) -> Explanation {
        self.code().explain().locale(locale)
    }
}

/// `1006`, or for a range `4000-4999`.
impl Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{}", code.code().as_u16()),
            Self::Range { numbers, .. } => write!(f, "{}-{}", numbers.start(), numbers.end()),
        }
    }
}

/// The numbers that `4xxx` means.
fn thousand(word: &str) -> Option<RangeInclusive<u16>> {
    let digit = word.to_ascii_lowercase().strip_suffix("xxx")?.parse::<u16>().ok()?;
    (digit < 10).then(|| digit * 1000..=digit * 1000 + 999)
}

const CLASSES: [CodeClass; 5] = [
    CodeClass::Unused,
    CodeClass::Protocol,
    CodeClass::Registered,
    CodeClass::PrivateUse,
    CodeClass::Undefined,
];

fn numbers_of(class: CodeClass) -> RangeInclusive<u16> {
    match class {
        CodeClass::Unused => 0..=999,
        CodeClass::Protocol => 1000..=2999,
        CodeClass::Registered => 3000..=3999,
        CodeClass::PrivateUse => 4000..=4999,
        CodeClass::Undefined => 5000..=u16::MAX,
    }
}
