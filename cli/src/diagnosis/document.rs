//! A diagnosis, to read.

use ws_close_code::{CloseEvent, Locale, Reference};

use crate::diagnosis::cause::Cause;
use crate::diagnosis::causes::Causes;
use crate::diagnosis::known::{CodeOrigin, Known};
use crate::locale::{Phrases, fill};
use crate::output::page::Page;

/// How many causes are printed.
const SHOWN: usize = 5;

/// How many of what the code alone says.
const GENERAL: usize = 3;

pub fn document(known: &Known<'_>, causes: &Causes, locale: Locale, page: &mut Page) {
    let phrases = &Phrases::of(locale).diagnose;
    let event = known.event();
    page.title(&what_happened(known, event, locale));
    if known.has_code() {
        page.paragraph(event.explain().locale(locale).description());
    }
    if known.symptoms.iter().all(|found| found.symptom().is_about_sending())
        && !known.symptoms.is_empty()
    {
        page.paragraph(phrases.about_sending);
    }
    let shown = &causes.all[..causes.all.len().min(SHOWN)];
    if shown.is_empty() {
        page.paragraph(phrases.nothing);
    } else {
        page.heading(phrases.causes);
        for cause in shown {
            page.item(&cause.text(locale));
            let why: Vec<_> = cause.why.iter().map(|why| why.phrase(locale)).collect();
            page.sub_item(&fill(phrases.because, &[("why", &why.join(", "))]));
        }
        let more = causes.all.len() - shown.len();
        if more > 0 {
            page.item(&fill(phrases.more, &[("count", &more)]));
        }
        if causes.is_guess() {
            page.item(phrases.guess);
        }
    }
    let explanation = event.explain().locale(locale);
    page.heading(phrases.first);
    match causes.all.first().and_then(|cause| cause.remedy(locale)) {
        Some(remedy) => page.item(remedy),
        None => explanation.remedies().iter().take(GENERAL).for_each(|remedy| page.item(remedy)),
    }
    if known.code.is_some() || known.http_status.is_some() {
        let in_family = causes.in_family(known).map(|code| code.explain_in(locale));
        let reconnect = in_family
            .map_or_else(|| explanation.facts().next(), |in_family| in_family.facts().next());
        if let Some(fact) = reconnect {
            page.item(&fact.to_string());
        }
    }
    if shown.is_empty() && !explanation.causes().is_empty() {
        page.heading(phrases.general);
        explanation.causes().iter().take(GENERAL).for_each(|cause| page.item(cause));
    }
    let references = references(shown);
    if !references.is_empty() {
        page.heading(phrases.sources);
        for reference in references {
            page.link(reference.title(), reference.url());
        }
    }
}

/// What happened and the likeliest cause, in a line.
pub fn line(known: &Known<'_>, causes: &Causes, locale: Locale) -> String {
    let happened = what_happened(known, known.event(), locale);
    match causes.all.first() {
        Some(cause) => format!("{happened}: {}", cause.text(locale)),
        None => happened,
    }
}

/// `1011 (Internal Error), as the text says`.
fn what_happened(known: &Known<'_>, event: CloseEvent<'_>, locale: Locale) -> String {
    let phrases = &Phrases::of(locale).diagnose;
    let name = event.explain().locale(locale).name();
    let code = format!("{} ({name})", event.code().as_u16());
    if let Some(status) = known.http_status {
        return fill(phrases.refused, &[("code", &code), ("status", &status)]);
    }
    if known.facts.was_open == Some(false) {
        return fill(phrases.never_open, &[("code", &code)]);
    }
    let phrase = match known.origin {
        CodeOrigin::Given => phrases.given,
        CodeOrigin::Text => phrases.of_text,
        CodeOrigin::Number => phrases.of_number,
        CodeOrigin::Symptom => phrases.of_symptom,
        CodeOrigin::Nothing => phrases.no_code,
    };
    fill(phrase, &[("code", &code)])
}

/// The sources of what is printed, each once.
pub fn references(causes: &[Cause]) -> Vec<Reference> {
    let mut all: Vec<Reference> = Vec::new();
    for reference in causes.iter().flat_map(Cause::references) {
        if !all.contains(&reference) {
            all.push(reference);
        }
    }
    all
}
