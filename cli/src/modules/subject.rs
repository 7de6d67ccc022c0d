//! What a module is about: the registry or a family.

use std::collections::HashSet;

use ws_close_code::{
    Family, FamilyCode, FamilyEntry, FamilyReason, REGISTRY_DATE, Reconnect, Sender,
};

use crate::modules::words::camel;
use crate::output::advice;
use crate::query::family::{REGISTRY, is_named};
use crate::query::topic::Topic;

pub struct Subject {
    pub family: &'static Family,
    pub title: &'static str,
    /// `discord_gateway`; empty for the registry.
    pub snake: String,
    pub codes: Vec<Row>,
    /// Numbers without their own row.
    pub ranges: Vec<Row>,
}

/// A code, or the codes of a range.
pub struct Row {
    pub code: FamilyCode,
    pub first: u16,
    pub last: u16,
    pub name: &'static str,
    /// An identifier that no other code of the subject has.
    pub snake: String,
    pub description: &'static str,
}

impl Subject {
    pub fn registry() -> Self {
        Self::new(&REGISTRY)
    }

    pub fn new(family: &'static Family) -> Self {
        let is_family = is_named(family);
        let mut taken = HashSet::new();
        let (mut codes, mut ranges) = (Vec::new(), Vec::new());
        for topic in Topic::all(family) {
            let code = topic.code();
            let explanation = code.explain();
            let mut row = Row {
                code,
                first: *topic.numbers().start(),
                last: *topic.numbers().end(),
                name: explanation.name(),
                snake: String::new(),
                description: explanation.description(),
            };
            match topic {
                Topic::Code(_) => {
                    row.snake = identifier(code, &mut taken);
                    codes.push(row);
                }
                _ => ranges.push(row),
            }
        }
        Self {
            family,
            title: if is_family { family.title() } else { "IANA's registry" },
            snake: if is_family { family.id().replace('-', "_") } else { String::new() },
            codes,
            ranges,
        }
    }

    /// `discord_gateway_close_code`, or `close_code` for the registry.
    pub fn type_name(&self) -> String {
        if self.snake.is_empty() {
            "close_code".to_owned()
        } else {
            format!("{}_close_code", self.snake)
        }
    }

    /// How new it is: the date of the registry, or the day on which a source of the family was read last.
    pub fn age(&self) -> String {
        let checked = self.family.references().iter().filter_map(|source| source.checked()).max();
        match checked {
            _ if !is_named(self.family) => format!("{} as of {REGISTRY_DATE}", self.title),
            Some(day) => format!("{}, sources checked on {day}", self.title),
            None => self.title.to_owned(),
        }
    }
}

impl Row {
    pub fn reconnect(&self) -> Reconnect {
        self.code.reconnect()
    }

    pub fn senders(&self) -> Vec<&'static str> {
        let may_send = |sender: &Sender| self.code.may_be_sent_by(*sender);
        Sender::ALL.iter().copied().filter(may_send).map(Sender::as_str).collect()
    }

    pub fn deprecation(&self) -> Option<&'static str> {
        self.code.entry().and_then(FamilyEntry::deprecation)
    }

    /// The cases that the reason tells apart.
    pub fn cases(&self) -> impl Iterator<Item = (&'static FamilyReason, FamilyCode)> {
        let code = self.code;
        let reasons = code.entry().map(FamilyEntry::reasons).unwrap_or_default();
        reasons.iter().enumerate().map(move |(place, reason)| (reason, code.at_reason(place)))
    }
}

/// The first delay in seconds.
pub fn delay(advice: Reconnect) -> Option<[u64; 2]> {
    advice.first_delay().map(|(from, to)| [from.as_secs(), to.as_secs()])
}

/// What a new connection has to do.
pub fn with(advice: Reconnect) -> Option<&'static str> {
    advice::with(advice)
}

/// The name in `snake_case`. It begins with a letter, and is not `self`. No other code has it, not even in `CamelCase`.
fn identifier(code: FamilyCode, taken: &mut HashSet<String>) -> String {
    let number = code.as_u16();
    let label = code.label();
    let has_own = label != code.class().as_str();
    let mut name = if has_own { label.to_owned() } else { format!("code_{number}") };
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) || name == "self" {
        name = format!("code_{name}");
    }
    // `a_1` and `a1` differ here, and are both `A1`.
    while !taken.insert(camel(&name)) {
        name = format!("{name}_{number}");
    }
    name
}
