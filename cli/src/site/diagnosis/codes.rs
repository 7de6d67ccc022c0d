//! The codes and the classes, and how a connection ends without a code that a peer sent.

use serde_json::{Value, json};
use ws_close_code::{CloseEvent, CodeClass, Locale};

use crate::diagnosis::of_status;
use crate::query::family::REGISTRY;
use crate::query::topic::Topic;
use crate::search::topics;

/// How many causes and remedies a code has here.
const SHOWN: usize = 3;

/// One for what is said of a refused handshake whatever its status is.
const ANY_STATUS: u16 = 403;

/// The number, the names by which it is found, and what is said of it.
pub fn codes(locale: Locale) -> Vec<Value> {
    let row = |topic: Topic| match topic {
        Topic::Code(code) => {
            let event = CloseEvent::received(code.code(), "");
            let names = topics::names(&topic);
            Some(json!([code.as_u16(), code.code().name(), names, said(event, locale)]))
        }
        _ => None,
    };
    Topic::all(&REGISTRY).into_iter().filter_map(row).collect()
}

/// The numbers, the names by which it is found, and what is said of a code that has no name.
pub fn classes(locale: Locale) -> Vec<Value> {
    let row = |class: &CodeClass| {
        let numbers = class.numbers();
        let event = CloseEvent::received(Topic::of_class(*class).code().code(), "");
        let names = Locale::ALL.iter().map(|locale| class.explain().locale(*locale).name());
        let names: Vec<_> = names.collect();
        json!([numbers.start(), numbers.end(), names, said(event, locale)])
    };
    CodeClass::ALL.iter().map(row).collect()
}

pub fn lost(locale: Locale) -> Value {
    said(CloseEvent::LOST, locale)
}

/// What is said of every refused handshake, then what to do by the status: the first and the last one, the advice, and
/// whether to reconnect.
pub fn refused(locale: Locale) -> Value {
    let mut rows: Vec<(u16, u16, &str, String)> = Vec::new();
    for status in 100..600 {
        let advice = of_status(status, locale);
        let explanation = CloseEvent::refused(status).explain().locale(locale);
        let reconnect =
            explanation.facts().next().map_or_else(String::new, |fact| fact.to_string());
        match rows.last_mut() {
            Some((_, last, same, other)) if *same == advice && *other == reconnect => {
                *last = status;
            }
            _ => rows.push((status, status, advice, reconnect)),
        }
    }
    json!([said(CloseEvent::refused(ANY_STATUS), locale), rows])
}

/// The name, the description, the first causes and remedies, and whether to reconnect.
fn said(event: CloseEvent<'_>, locale: Locale) -> Value {
    let explanation = event.explain().locale(locale);
    let first = |all: &'static [&'static str]| &all[..all.len().min(SHOWN)];
    json!([
        explanation.name(),
        explanation.description(),
        first(explanation.causes()),
        first(explanation.remedies()),
        explanation.facts().next().map(|fact| fact.to_string()),
    ])
}
