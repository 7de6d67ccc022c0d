//! What to do first where no single cause says it.

use ws_close_code::Locale;

use crate::diagnosis::cause::About;
use crate::diagnosis::causes::Causes;
use crate::diagnosis::known::Known;
use crate::locale::{Phrases, fill};

/// How many families are named.
const NAMED: usize = 3;

/// Where only numbers speak for the causes: what to say next, so that it is no guess.
pub fn of_guess(known: &Known<'_>, causes: &Causes, locale: Locale) -> Vec<String> {
    let phrases = &Phrases::of(locale).diagnose;
    let families = causes.all.iter().filter_map(|cause| match &cause.about {
        About::Family(code) => Some(format!("`--family {}`", code.family().id())),
        _ => None,
    });
    let families: Vec<_> = families.take(NAMED).collect();
    let has_limit = causes.all.iter().any(|cause| matches!(cause.about, About::Limit(_)));
    let mut all = Vec::new();
    if !families.is_empty() {
        all.push(fill(phrases.say_family, &[("families", &families.join(", "))]));
    }
    if has_limit {
        all.push(phrases.say_via.to_owned());
    }
    let facts = &known.facts;
    let was_open = facts.was_open != Some(false) && known.http_status.is_none();
    if has_limit && was_open && facts.lasted.is_some() && facts.idle.is_none() {
        all.push(phrases.say_idle.to_owned());
    }
    all
}

/// What the status of the answer to the handshake says to do.
pub fn of_status(status: u16, locale: Locale) -> &'static str {
    let phrases = &Phrases::of(locale).http_status;
    match status {
        200..=299 => phrases.success,
        300..=399 => phrases.redirect,
        400 | 426 => phrases.upgrade,
        401 => phrases.unauthorized,
        403 => phrases.forbidden,
        404 | 410 => phrases.not_found,
        405 => phrases.method,
        408 => phrases.timeout,
        429 => phrases.too_many,
        500 => phrases.server_error,
        502..=504 => phrases.gateway,
        _ => phrases.other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_has_the_same_advice() {
        let advice = |status| of_status(status, Locale::En);
        assert_eq!(advice(400), advice(426));
        assert_eq!(advice(502), advice(503));
        assert_eq!(advice(301), advice(308));
        assert_ne!(advice(401), advice(403));
        assert_ne!(advice(404), advice(405));
        assert_ne!(advice(500), advice(502));
    }
}
