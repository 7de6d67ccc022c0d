//! What a search finds.

use ws_close_code::{CloseCode, Family, FamilyCode, Limit, Locale, Symptom};

use crate::products::Product;
use crate::query::family;
use crate::query::topic::Topic;

pub enum Subject {
    Topic(Topic),
    /// A number without a registration, to which families give meanings.
    Number(u16),
    Family(&'static Family),
    Product(Product),
    Symptom(Symptom),
    Limit(Limit),
}

/// The kinds of results. Of two that are as good, the first kind comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Code,
    Number,
    Family,
    Product,
    Symptom,
    Limit,
    FamilyCode,
    /// A class, or a range of a family.
    Range,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Code,
        Self::Number,
        Self::Family,
        Self::Product,
        Self::Symptom,
        Self::Limit,
        Self::FamilyCode,
        Self::Range,
    ];
}

impl Subject {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Topic(Topic::Code(code)) if is_of_family(*code) => Kind::FamilyCode,
            Self::Topic(Topic::Code(_)) => Kind::Code,
            Self::Topic(_) => Kind::Range,
            Self::Number(_) => Kind::Number,
            Self::Family(_) => Kind::Family,
            Self::Product(_) => Kind::Product,
            Self::Symptom(_) => Kind::Symptom,
            Self::Limit(_) => Kind::Limit,
        }
    }

    /// `1006 Abnormal Closure`, `nginx: 60 s (proxy_read_timeout)`, or the text of a symptom.
    pub fn title(&self, locale: Locale) -> String {
        match self {
            // The name of a range of a family is only that of its class.
            Self::Topic(topic @ Topic::Range { .. }) => topic.to_string(),
            Self::Topic(topic) => format!("{topic} {}", topic.explain(locale).name()),
            Self::Number(number) => number.to_string(),
            Self::Family(family) => family.title().to_owned(),
            Self::Product(product) => product.name.to_owned(),
            Self::Symptom(symptom) => symptom.text().to_owned(),
            Self::Limit(limit) => format!("{}: {}", limit.product(), value(*limit)),
        }
    }

    /// Where it is from: the family of a code, the program that prints a text.
    pub fn origin(&self) -> Option<&'static str> {
        match self {
            Self::Topic(topic) if is_of_family(topic.code()) => Some(topic.code().family().title()),
            Self::Symptom(symptom) => Some(symptom.origin()),
            _ => None,
        }
    }
}

/// The value of a limit and what sets it: `60 s (proxy_read_timeout)`.
pub fn value(limit: Limit) -> String {
    let setting = limit.setting().map(|setting| format!(" ({setting})"));
    format!("{}{}", limit.value(), setting.unwrap_or_default())
}

/// Whether a family gives the number its meaning.
pub fn is_of_family(code: FamilyCode) -> bool {
    family::is_named(code.family())
}

/// The registered code, unless a family gives it another meaning.
pub fn registered(topic: &Topic) -> Option<CloseCode> {
    match topic {
        Topic::Code(code) if !is_of_family(*code) => Some(code.code()),
        _ => None,
    }
}
