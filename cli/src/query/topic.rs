//! What can be looked up: a code, a class, or a range of a family.

use std::fmt::{self, Display};
use std::ops::RangeInclusive;

use ws_close_code::{
    CloseCode, CodeClass, Explanation, Family, FamilyCode, FamilyRange, Locale, ParseCloseCodeError,
};

use crate::query::family::{self, REGISTRY};
use crate::query::name;

/// A code, or numbers without their own row, which share a text.
pub enum Topic {
    Code(FamilyCode),
    Class {
        class: CodeClass,
        /// A number without its own row, so its texts are those of the class.
        example: FamilyCode,
    },
    /// A range of a family.
    Range {
        numbers: RangeInclusive<u16>,
        /// A number without its own row, so its texts are those of the range.
        example: FamilyCode,
    },
}

impl Topic {
    /// Every code with its own row, then every range: those of the family, or of the registry
    /// if no family is named.
    pub fn all(family: &'static Family) -> Vec<Self> {
        if family::is_named(family) {
            let codes = family.entries().iter().map(|entry| family.of(entry.number()));
            let ranges = family.ranges().iter().map(FamilyRange::numbers).map(|numbers| {
                Self::Range { numbers: numbers.clone(), example: example(numbers, family) }
            });
            codes.map(Self::Code).chain(ranges).collect()
        } else {
            let codes = CloseCode::NAMED.iter().map(|code| family.of(*code));
            let classes = CodeClass::ALL.iter().map(|class| Self::of_class(*class));
            codes.map(Self::Code).chain(classes).collect()
        }
    }

    /// What a word of the command line names: a code in any spelling and language, `4xxx`, `private_use`,
    /// or a class by its name in any language.
    pub fn named(word: &str, family: &'static Family) -> Result<Self, ParseCloseCodeError> {
        name::code(word, family).map(Self::Code).or_else(|error| {
            let class = class_of_thousand(word).or_else(|| word.parse().ok());
            let class = class.or_else(|| name::class(word));
            class.map(Self::of_class).ok_or(error)
        })
    }

    /// As the registry describes it, because families describe ranges, not classes.
    pub fn of_class(class: CodeClass) -> Self {
        Self::Class { class, example: example(class.numbers(), &REGISTRY) }
    }

    /// The range of the family, or else the class, that has all these numbers.
    pub fn of_numbers(numbers: &RangeInclusive<u16>, family: &'static Family) -> Option<Self> {
        let has_all = |all: &RangeInclusive<u16>| {
            numbers.start() <= numbers.end()
                && all.contains(numbers.start())
                && all.contains(numbers.end())
        };
        let mut ranges = family.ranges().iter().map(FamilyRange::numbers);
        if let Some(numbers) = ranges.find(has_all) {
            return Some(Self::Range {
                numbers: numbers.clone(),
                example: example(numbers, family),
            });
        }
        let class = CodeClass::ALL.iter().find(|class| has_all(&class.numbers()))?;
        Some(Self::of_class(*class))
    }

    /// The code; for a class or a range, one of its codes without a row.
    pub fn code(&self) -> FamilyCode {
        let (Self::Code(code)
        | Self::Class { example: code, .. }
        | Self::Range { example: code, .. }) = self;
        *code
    }

    pub fn numbers(&self) -> RangeInclusive<u16> {
        match self {
            Self::Code(code) => code.code().as_u16()..=code.code().as_u16(),
            Self::Class { class, .. } => class.numbers(),
            Self::Range { numbers, .. } => numbers.clone(),
        }
    }

    /// The same for a code with this reason.
    pub fn with_reason(self, reason: &str) -> Self {
        match self {
            Self::Code(code) => Self::Code(code.with_reason(reason)),
            other => other,
        }
    }

    /// The texts.
    pub fn explain(&self, locale: Locale) -> Explanation {
        self.code().explain_in(locale)
    }
}

/// `1006`, or `4000-4999`.
impl Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = self.numbers();
        match self {
            Self::Code(_) => write!(f, "{}", numbers.start()),
            _ => write!(f, "{}-{}", numbers.start(), numbers.end()),
        }
    }
}

/// The first number without its own row.
fn example(numbers: RangeInclusive<u16>, family: &'static Family) -> FamilyCode {
    let has_row = |code: &FamilyCode| code.entry().is_some() || code.code().is_registered();
    let first = family.of(*numbers.start());
    numbers.map(|number| family.of(number)).find(|code| !has_row(code)).unwrap_or(first)
}

/// The class that `4xxx` means.
fn class_of_thousand(word: &str) -> Option<CodeClass> {
    let digit = word.to_ascii_lowercase().strip_suffix("xxx")?.parse::<u16>().ok()?;
    (digit < 10).then(|| CloseCode::from_u16(digit * 1000).class())
}
