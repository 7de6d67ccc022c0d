//! The likely causes of what is known.

use std::collections::BTreeSet;

use ws_close_code::{CloseCode, EndedBy, FamilyCode, Finding, Limit, LimitKind, Symptom};

use crate::diagnosis::cause::{About, Cause, Why};
use crate::diagnosis::known::{CodeOrigin, Known};
use crate::diagnosis::products::{Unused, is_called, is_on, unused};
use crate::query::family;
use crate::query::meaning::{Meaning, meanings, with_reason_in};

/// The likely causes, the strongest evidence first.
pub struct Causes {
    pub all: Vec<Cause>,
}

impl Causes {
    pub fn of(known: &Known<'_>) -> Self {
        let named = known.products.iter().map(|(_, product)| *product);
        let called = Limit::ALL.iter().map(|limit| limit.product());
        let called = called.filter(|product| known.via().any(|name| is_called(product, name)));
        let via: Vec<&str> = known.via().chain(named).chain(called).collect();
        // Where nothing says which code there was, none excludes a limit, as for what this end closed.
        let has_code = known.has_code();
        let event = if has_code { known.event() } else { known.event().by_us() };
        let diagnosis = event.diagnose().via(&via);
        let mut all: Vec<Cause> = symptoms(known, &via);
        all.extend(of_families(known));
        let limits = diagnosis.limits().map(of_limit);
        all.extend(limits.map(|mut cause| {
            cause.why.retain(|why| has_code || *why != Why::Code);
            cause
        }));
        all.extend(of_size(known, &via));
        // A product with the very name comes before one whose name has more words, as nginx before ingress-nginx.
        let has_name =
            |cause: &Cause| via.iter().any(|name| name.eq_ignore_ascii_case(cause.product()));
        // Those with the same evidence stay in their order.
        all.sort_by_key(|cause| (cause.why.first().copied(), !has_name(cause)));
        Self { all }
    }

    /// The code as the family defines it that is named or that the text shows.
    pub fn in_family(&self, known: &Known<'_>) -> Option<FamilyCode> {
        let is_named = family::is_named(known.family);
        self.all.iter().find_map(|cause| match cause.about {
            About::Family(code) if is_named || cause.is_strong() => Some(code),
            _ => None,
        })
    }

    /// The products of `--via` that no cause is of, and those of a text about a time or a size.
    pub fn unused<'k>(&self, known: &'k Known<'_>) -> Vec<Unused<'k>> {
        let used: Vec<_> = self.all.iter().map(Cause::product).collect();
        let named = known.products.iter().filter(|_| known.has_quantity).map(|(name, _)| *name);
        let mut unused = unused(known.via().chain(named), &used);
        let mut seen = BTreeSet::new();
        unused.retain(|unused| seen.insert(unused.name));
        unused
    }

    /// Whether nothing but numbers that fit speaks for the first.
    pub fn is_guess(&self) -> bool {
        self.all.first().is_some_and(|cause| !cause.is_strong())
    }
}

/// The symptoms of the text. What is about sending ended nothing, so it counts only where nothing else is found.
fn symptoms(known: &Known<'_>, via: &[&str]) -> Vec<Cause> {
    let is_ending = |about_sending: bool| {
        known.symptoms.iter().filter(move |symptom| symptom.is_about_sending() == about_sending)
    };
    let found: Vec<_> = match is_ending(false).count() {
        0 => is_ending(true).collect(),
        _ => is_ending(false).collect(),
    };
    let cause = |symptom: &&Symptom| {
        let symptom = **symptom;
        let leads_to = |code: &CloseCode| {
            symptom.codes().contains(code) || symptom.peer_codes().contains(code)
        };
        // A code that is the symptom's own speaks for nothing.
        let is_other = known.origin != CodeOrigin::Symptom;
        let fits = is_other && known.code.as_ref().is_some_and(leads_to);
        let mut why = Vec::new();
        why.extend(is_on(via, symptom.origin()).then_some(Why::Path));
        why.push(if known.are_parts { Why::Part } else { Why::Text });
        why.extend(fits.then_some(Why::Code));
        Cause { about: About::Symptom(symptom), why }
    };
    found.iter().map(cause).collect()
}

fn of_limit(finding: Finding<Limit>) -> Cause {
    let why = finding.evidence().filter_map(Why::of).collect();
    Cause { about: About::Limit(*finding.about()), why }
}

/// The family that was named, or those that define the code: of what the registry names, only where the text has the
/// reason or a name of the family.
fn of_families(known: &Known<'_>) -> Vec<Cause> {
    let Some(code) = known.code else { return Vec::new() };
    if family::is_named(known.family) {
        let code = with_reason_in(known.family.of_code(code), known.text);
        let has_reason = code.reason().is_some();
        let mut cause = of_family(Meaning { code, has_reason, has_name: false });
        cause.why.insert(0, Why::Named);
        return code.basis().map(|_| cause).into_iter().collect();
    }
    // Many services give a meaning of their own to what the registry leaves to them, and few to its codes.
    let is_own = |meaning: &Meaning| code.as_u16() >= 3000 && meaning.code.entry().is_some();
    let all = meanings(code, known.text, known.text).into_iter();
    all.filter(|meaning| meaning.is_likely() || is_own(meaning)).map(of_family).collect()
}

fn of_family(meaning: Meaning) -> Cause {
    let mut why = Vec::new();
    why.extend(meaning.has_name.then_some(Why::Host));
    why.extend(meaning.has_reason.then_some(Why::Reason));
    why.push(Why::Defines);
    Cause { about: About::Family(meaning.code), why }
}

/// The limits that a message of this size exceeds.
fn of_size(known: &Known<'_>, via: &[&str]) -> Vec<Cause> {
    let Some(bytes) = known.facts.size else { return Vec::new() };
    let fits = |limit: &&Limit| {
        let is_local = known.facts.ended_by == Some(EndedBy::Local);
        let code = known.code.filter(|_| known.origin != CodeOrigin::Nothing && !is_local);
        let is_of_size = matches!(limit.kind(), LimitKind::Message | LimitKind::Frame);
        is_of_size
            && code.is_none_or(|code| limit.codes().is_empty() || limit.codes().contains(&code))
    };
    let cause = |limit: &Limit| {
        let mut why = Vec::new();
        why.extend(is_on(via, limit.product()).then_some(Why::Path));
        why.push(Why::Size);
        why.extend(known.code.filter(|code| limit.codes().contains(code)).map(|_| Why::Code));
        Cause { about: About::Limit(*limit), why }
    };
    Limit::at_size(bytes).filter(|limit| fits(limit)).map(cause).collect()
}
