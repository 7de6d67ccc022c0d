//! A diagnosis, to read.

use ws_close_code::{CloseEvent, Locale, Reference};

use crate::diagnosis::advice;
use crate::diagnosis::cause::Cause;
use crate::diagnosis::causes::Causes;
use crate::diagnosis::known::{CodeOrigin, Known};
use crate::diagnosis::products::Unused;
use crate::locale::{Phrases, fill};
use crate::output::escape;
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
    let symptoms = &known.symptoms;
    if !symptoms.is_empty() && symptoms.iter().all(|symptom| symptom.is_about_sending()) {
        page.paragraph(phrases.about_sending);
    }
    for unused in causes.unused(known) {
        page.paragraph(&unused_text(&unused, locale));
    }
    let shown = &causes.all[..causes.all.len().min(SHOWN)];
    match (shown, known.http_status) {
        ([_, ..], _) => list(causes, shown, locale, page),
        ([], Some(_)) => {}
        ([], None) if known.has_code() => page.paragraph(phrases.nothing),
        ([], None) => page.paragraph(phrases.nothing_at_all),
    }
    let explanation = event.explain().locale(locale);
    page.heading(phrases.first);
    let advice = known.http_status.map(|status| advice::of_status(status, locale));
    match causes.all.first() {
        Some(_) if causes.is_guess() => {
            for advice in advice::of_guess(known, causes, locale) {
                page.item(&advice);
            }
        }
        Some(cause) => page.item(cause.remedy(locale).unwrap_or(phrases.read_logs)),
        None if advice.is_some() => {}
        None => explanation.remedies().iter().take(GENERAL).for_each(|remedy| page.item(remedy)),
    }
    if let Some(advice) = advice {
        page.item(advice);
    }
    if known.code.is_some() || known.http_status.is_some() {
        let in_family = causes.in_family(known).map(|code| code.explain_in(locale));
        let reconnect = in_family
            .map_or_else(|| explanation.facts().next(), |in_family| in_family.facts().next());
        if let Some(fact) = reconnect {
            page.item(&fact.to_string());
        }
    }
    if shown.is_empty() && known.http_status.is_none() && !explanation.causes().is_empty() {
        page.heading(if known.has_code() { phrases.general } else { phrases.general_loss });
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

/// The causes with what speaks for each. Those for which only numbers speak are apart.
fn list(causes: &Causes, shown: &[Cause], locale: Locale, page: &mut Page) {
    let phrases = &Phrases::of(locale).diagnose;
    let strong = shown.iter().take_while(|cause| cause.is_strong()).count();
    for (place, cause) in shown.iter().enumerate() {
        if place == 0 {
            page.heading(phrases.causes);
        } else if place == strong {
            page.heading(phrases.otherwise);
        }
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

fn unused_text(unused: &Unused<'_>, locale: Locale) -> String {
    let phrases = &Phrases::of(locale).diagnose;
    let name = &escape::escaped(unused.name);
    match unused.meant {
        _ if unused.is_known => fill(phrases.via_without_cause, &[("product", name)]),
        Some(meant) => fill(phrases.via_meant, &[("product", name), ("meant", &meant)]),
        None => fill(phrases.via_unknown, &[("product", name)]),
    }
}

/// What happened and the likeliest cause, in a line.
pub fn line(known: &Known<'_>, causes: &Causes, locale: Locale) -> String {
    let happened = what_happened(known, known.event(), locale);
    match causes.all.first() {
        Some(cause) if causes.is_guess() => {
            let others = causes.all.len() - 1;
            let phrases = &Phrases::of(locale).diagnose;
            let phrase = if others == 0 { phrases.perhaps } else { phrases.perhaps_of_many };
            let cause = cause.text(locale);
            let cause = fill(phrase, &[("count", &others), ("cause", &cause)]);
            format!("{happened}. {cause}")
        }
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
