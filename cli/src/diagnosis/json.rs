//! A diagnosis, for programs.

use serde_json::{Value, json};
use ws_close_code::Locale;

use crate::diagnosis::cause::{About, Cause};
use crate::diagnosis::causes::Causes;
use crate::diagnosis::document::references;
use crate::diagnosis::known::{CodeOrigin, Known};

/// `code` is null where nothing says which; `causes` has them all, the strongest evidence first.
pub fn json(known: &Known<'_>, causes: &Causes, locale: Locale) -> Value {
    let event = known.event();
    let explanation = event.explain().locale(locale);
    let code = known.has_code().then(|| event.code().as_u16());
    let reconnect = event.reconnect();
    json!({
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
        "severity": event.severity().as_str(),
        "reconnect": {
            "action": reconnect.action().as_str(),
            "first_delay_seconds": reconnect.first_delay().map(|(from, to)| [from.as_secs(), to.as_secs()]),
            "basis": reconnect.basis().as_str(),
        },
        "is_guess": causes.is_guess(),
        "causes": causes.all.iter().map(|one| cause(one, locale)).collect::<Vec<_>>(),
        "remedies": explanation.remedies(),
        "references": references(&causes.all).iter().map(|reference| json!({
            "title": reference.title(),
            "url": reference.url(),
        })).collect::<Vec<_>>(),
    })
}

fn cause(cause: &Cause, locale: Locale) -> Value {
    let (kind, id, product) = match &cause.about {
        About::Symptom(symptom) => ("symptom", symptom.id(), symptom.origin()),
        About::Limit(limit) => ("limit", limit.id(), limit.product()),
        About::Family(code) => ("family", code.family().id(), code.family().title()),
    };
    json!({
        "kind": kind,
        "id": id,
        "product": product,
        "text": cause.text(locale),
        "remedy": cause.remedy(locale),
        "evidence": cause.why.iter().map(|why| why.word()).collect::<Vec<_>>(),
    })
}
