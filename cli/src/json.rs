//! What is known of codes, as JSON. Objects are written on one line each, so that a list of them can
//! be read line by line.

use serde_json::{Value, json};
use ws_close_code::{CloseCode, Comparison, Locale, Sender};

use crate::entry::Entry;

/// All that is known of `entry`. `code` is null for a class, whose numbers `range` gives.
pub fn entry(entry: &Entry, locale: Locale) -> Value {
    let code = entry.code();
    let text = entry.explain(locale);
    let (number, range) = match entry {
        Entry::Code(code) => (Some(code.as_u16()), None),
        Entry::Class(range) => (None, Some([*range.start(), *range.end()])),
    };
    json!({
        "code": number,
        "range": range,
        "name": text.name(),
        "label": code.label(),
        "class": code.class().as_str(),
        "description": text.description(),
        "causes": text.causes(),
        "remedies": text.remedies(),
        "when_to_use": text.when_to_use(),
        "may_be_sent_by": senders(code),
        "may_be_received": code.may_be_received(),
        "is_reserved": code.is_reserved(),
        "is_local_only": code.is_local_only(),
        "is_retryable": code.is_retryable(),
        "reconnect": reconnect(code),
        "severity": code.severity().as_str(),
        "http_equivalent": code.http_equivalent(),
        "registration": code.registration().map(|row| json!({
            "contact": row.contact(),
            "reference": row.reference(),
            "date": row.date(),
        })),
        "references": text.references().iter().map(|reference| json!({
            "title": reference.title(),
            "url": reference.url(),
        })).collect::<Vec<_>>(),
    })
}

/// The same of several, a line each.
pub fn lines<'a>(entries: impl IntoIterator<Item = &'a Entry>, locale: Locale) -> String {
    entries.into_iter().map(|one| entry(one, locale).to_string() + "\n").collect()
}

pub fn comparison(entries: &[Entry; 2], comparison: Comparison, locale: Locale) -> Value {
    json!({
        "codes": entries.each_ref().map(|one| entry(one, locale)),
        "key_difference": comparison.key_difference(),
        "differences": comparison.differences().map(|difference| json!({
            "label": difference.label(),
            "values": difference.values().map(|value| value.map(|value| value.to_string())),
        })).collect::<Vec<_>>(),
    })
}

fn senders(code: CloseCode) -> Vec<&'static str> {
    let may_send = |sender: &Sender| code.may_be_sent_by(*sender);
    let senders = [Sender::Client, Sender::Server, Sender::Browser];
    senders.into_iter().filter(may_send).map(Sender::as_str).collect()
}

fn reconnect(code: CloseCode) -> Value {
    let advice = code.reconnect();
    json!({
        "action": advice.action().as_str(),
        "first_delay_seconds": advice.first_delay().map(|(from, to)| [from.as_secs(), to.as_secs()]),
        "basis": advice.basis().as_str(),
    })
}
