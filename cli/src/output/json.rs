//! Codes as JSON, one object per line.

use serde_json::{Value, json};
use ws_close_code::{
    Basis, CloseCode, Comparison, Family, FamilyCode, FamilyEntry, FamilyReason, Locale, Reconnect,
    ReconnectBasis, Reference, Sender,
};

use crate::output::advice;
use crate::query::family::is_named;
use crate::query::read_as::ReadAs;
use crate::query::topic::Topic;

/// Everything about `topic`. For a class or a range, `code` is null and `range` has its numbers;
/// `family` is null if no family was named. The keys are the same in every language.
pub fn topic(topic: &Topic, locale: Locale) -> Value {
    let in_family = topic.code();
    let (code, family) = (in_family.code(), in_family.family());
    let text = topic.explain(locale);
    let (number, range) = match topic {
        Topic::Code(_) => (Some(code.as_u16()), None),
        _ => (None, Some([*topic.numbers().start(), *topic.numbers().end()])),
    };
    // A registration says nothing about a number that a family gives another meaning.
    let registered = is_of_registry(in_family).then_some(code);
    let kind = match topic {
        Topic::Code(_) => "code",
        Topic::Class { .. } => "class",
        Topic::Range { .. } => "range",
    };
    json!({
        "kind": kind,
        "code": number,
        "range": range,
        "family": is_named(family).then(|| family.id()),
        "name": text.name(),
        "label": in_family.label(),
        "class": code.class().as_str(),
        "description": text.description(),
        "causes": text.causes(),
        "remedies": text.remedies(),
        "when_to_use": text.when_to_use(),
        "may_be_sent_by": senders(in_family),
        "may_be_received": code.may_be_received(),
        "is_reserved": code.is_reserved(),
        "is_local_only": code.is_local_only(),
        "is_retryable": in_family.is_retryable(),
        "reconnect": reconnect(in_family.reconnect()),
        "severity": in_family.severity().as_str(),
        "http_equivalent": registered.and_then(CloseCode::http_equivalent),
        "registration": registered.and_then(CloseCode::registration).map(|row| json!({
            "contact": row.contact(),
            "reference": row.reference(),
            "date": row.date(),
        })),
        "sources": text.references().iter().map(source).collect::<Vec<_>>(),
        "in_family": is_named(family).then(|| of_family(in_family, locale)),
    })
}

/// What only a family says of a code: null where it says nothing about the number.
fn of_family(code: FamilyCode, locale: Locale) -> Option<Value> {
    let sent_by = code.sent_by()?;
    let reasons = code.entry().map(FamilyEntry::reasons).unwrap_or_default();
    Some(json!({
        "title": code.family().title(),
        "language": language_of(code.family(), locale).as_str(),
        "aliases": code.entry().map(FamilyEntry::aliases).unwrap_or_default(),
        "sent_by": sent_by.as_str(),
        "basis": code.basis().map(Basis::as_str),
        "deprecation": code.deprecation_in(locale),
        "reason": code.reason().map(FamilyReason::text),
        "reasons": reasons.iter().map(|reason| json!({
            "matching": reason.matching().as_str(),
            "text": reason.text(),
        })).collect::<Vec<_>>(),
    }))
}

/// The language of what the family says.
fn language_of(family: &Family, locale: Locale) -> Locale {
    if family.is_translated(locale) { locale } else { Locale::En }
}

pub fn source(reference: &Reference) -> Value {
    json!({
        "title": reference.title(),
        "url": reference.url(),
        "version": reference.version(),
        "path": reference.path(),
        "checked": reference.checked(),
    })
}

/// The topics, one per line.
pub fn lines<'a>(topics: impl IntoIterator<Item = &'a Topic>, locale: Locale) -> String {
    topics.into_iter().map(|one| topic(one, locale).to_string() + "\n").collect()
}

/// What names nothing.
pub fn unknown(read_as: &ReadAs, error: &str) -> Value {
    json!({ "kind": "unknown", "read_as": read_as.json(), "error": error })
}

pub fn comparison(topics: &[Topic; 2], comparison: &Comparison, locale: Locale) -> Value {
    json!({
        "kind": "comparison",
        "compared": topics.each_ref().map(|one| topic(one, locale)),
        "key_difference": comparison.key_difference().to_string(),
        "differences": comparison.differences().map(|difference| json!({
            "kind": difference.kind().as_str(),
            "label": difference.label(),
            "values": difference.values().map(|value| value.map(|value| value.to_string())),
        })).collect::<Vec<_>>(),
    })
}

fn senders(code: FamilyCode) -> Vec<&'static str> {
    let may_send = |sender: &Sender| code.may_be_sent_by(*sender);
    Sender::ALL.iter().copied().filter(may_send).map(Sender::as_str).collect()
}

/// Whether the code's family does not define it, so that the registry answers.
fn is_of_registry(code: FamilyCode) -> bool {
    code.entry().is_none() && code.family().range(code.code()).is_none()
}

/// The advice; the same members wherever there is one. In a flat row of the export, their names begin with `reconnect_`.
pub fn reconnect(advice: Reconnect) -> Value {
    let delay = advice.first_delay();
    json!({
        "action": advice.action().as_str(),
        "delay_min_s": delay.map(|(shortest, _)| shortest.as_secs()),
        "delay_max_s": delay.map(|(_, longest)| longest.as_secs()),
        "basis": advice.basis().as_str(),
        "delay_basis": advice.delay_basis().map(ReconnectBasis::as_str),
        "with": advice::with(advice),
    })
}
