//! A diagnosis, for programs.

use serde_json::{Value, json};
use ws_close_code::{Family, FamilyCode, FamilyReason, Locale};

use crate::diagnosis::advice;
use crate::diagnosis::cause::{About, Cause};
use crate::diagnosis::causes::Causes;
use crate::diagnosis::document::references;
use crate::diagnosis::known::{CodeOrigin, Known};
use crate::output::json;
use crate::query::family::is_named;
use crate::query::read_as::ReadAs;

/// `code` is null where nothing says which; `causes` has them all, the strongest evidence first.
pub fn json(known: &Known<'_>, causes: &Causes, read_as: &ReadAs, locale: Locale) -> Value {
    let event = known.event();
    let explanation = event.explain().locale(locale);
    let code = known.has_code().then(|| event.code().as_u16());
    let reconnect =
        causes.in_family(known).map_or_else(|| event.reconnect(), FamilyCode::reconnect);
    let facts = &known.facts;
    let family = Some(known.family).filter(|family| is_named(family));
    json!({
        "kind": "diagnosis",
        "read_as": read_as.json(),
        "code": code,
        "code_from": match known.origin {
            CodeOrigin::Given => Some("given"),
            CodeOrigin::Text => Some("text"),
            CodeOrigin::Number => Some("number"),
            CodeOrigin::Symptom => Some("symptom"),
            CodeOrigin::Nothing => None,
        },
        "name": code.map(|_| explanation.name()),
        "description": code.map(|_| explanation.description()),
        "ended_by": code.map(|_| event.ended_by().as_str()),
        "http_status": event.http_status(),
        "family": family.map(Family::id),
        "lasted_s": facts.lasted.map(|time| time.as_secs_f64()),
        "idle_s": facts.idle.map(|time| time.as_secs_f64()),
        "size_bytes": facts.size,
        "unused_via": causes.unused(known).iter().map(|unused| json!({
            "product": unused.name,
            "is_known": unused.is_known,
            "meant": unused.meant,
        })).collect::<Vec<_>>(),
        "severity": code.map(|_| event.severity().as_str()),
        "reconnect": code.map(|_| json::reconnect(reconnect)),
        "is_guess": causes.is_guess(),
        "likely_causes": causes.all.iter().map(|one| cause(one, locale)).collect::<Vec<_>>(),
        "advice": known.http_status.map(|status| advice::of_status(status, locale)),
        "remedies": explanation.remedies(),
        "sources": references(&causes.all).iter().map(json::source).collect::<Vec<_>>(),
    })
}

fn cause(cause: &Cause, locale: Locale) -> Value {
    let (kind, id) = match &cause.about {
        About::Symptom(symptom) => ("symptom", symptom.id()),
        About::Limit(limit) => ("limit", limit.id()),
        About::Family(code) => ("family", code.family().id()),
    };
    let code = match &cause.about {
        About::Family(code) => Some(code),
        _ => None,
    };
    json!({
        "kind": kind,
        "id": id,
        "product": cause.product(),
        "name": code.and_then(|code| code.name()),
        "reason": code.and_then(|code| code.reason()).map(FamilyReason::text),
        "text": cause.text(locale),
        "remedy": cause.remedy(locale),
        "evidence": cause.why.iter().map(|why| why.word()).collect::<Vec<_>>(),
    })
}
