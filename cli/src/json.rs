//! What is known of codes, as JSON. Objects are written on one line each, so that a list of them can
//! be read line by line.

use serde_json::{Value, json};
use ws_close_code::{CloseCode, Comparison, FamilyCode, Locale, Reconnect, Sender};

use crate::entry::Entry;
use crate::family;

/// All that is known of `entry`. `code` is null for a range, whose numbers `range` gives;
/// `family` where the registry is all that was asked.
pub fn entry(entry: &Entry, locale: Locale) -> Value {
    let understood = entry.code();
    let (code, family) = (understood.code(), understood.family());
    let text = entry.explain(locale);
    let (number, range) = match entry {
        Entry::Code(_) => (Some(code.as_u16()), None),
        Entry::Range { numbers, .. } => (None, Some([*numbers.start(), *numbers.end()])),
    };
    // A family that uses a registered number means something else by it.
    let registered = is_of_registry(understood).then_some(code);
    json!({
        "code": number,
        "range": range,
        "family": family::is_published(family).then(|| family.id()),
        "name": text.name(),
        "label": understood.label(),
        "class": code.class().as_str(),
        "description": text.description(),
        "causes": text.causes(),
        "remedies": text.remedies(),
        "when_to_use": text.when_to_use(),
        "may_be_sent_by": senders(code),
        "may_be_received": code.may_be_received(),
        "is_reserved": code.is_reserved(),
        "is_local_only": code.is_local_only(),
        "is_retryable": understood.is_retryable(),
        "reconnect": reconnect(understood.reconnect()),
        "severity": understood.severity().as_str(),
        "http_equivalent": registered.and_then(CloseCode::http_equivalent),
        "registration": registered.and_then(CloseCode::registration).map(|row| json!({
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

/// Whether the family says nothing of it, so that all is as the registry has it.
fn is_of_registry(code: FamilyCode) -> bool {
    code.entry().is_none() && code.family().range(code.code()).is_none()
}

fn reconnect(advice: Reconnect) -> Value {
    json!({
        "action": advice.action().as_str(),
        "first_delay_seconds": advice.first_delay().map(|(from, to)| [from.as_secs(), to.as_secs()]),
        "basis": advice.basis().as_str(),
    })
}
