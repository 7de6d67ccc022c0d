//! The likely causes of what is known.

use ws_close_code::{CloseCode, EndedBy, FamilyCode, Finding, Limit, LimitKind, families};

use crate::diagnosis::cause::{About, Cause, Why};
use crate::diagnosis::known::{CodeOrigin, Known};
use crate::query::family;

/// The likely causes, the strongest evidence first.
pub struct Causes {
    pub all: Vec<Cause>,
}

impl Causes {
    pub fn of(known: &Known<'_>) -> Self {
        let mut via: Vec<&str> = known.facts.via.iter().map(String::as_str).collect();
        // Products that the text names; the shortest names are words too.
        let products = Limit::ALL.iter().map(|limit| limit.product());
        via.extend(products.filter(|name| name.len() > 3 && has_name(known.text, name)));
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
        // Those with the same evidence stay in their order.
        all.sort_by(|one, other| one.why.first().cmp(&other.why.first()));
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

    /// Whether nothing but numbers that fit speaks for the first of several.
    pub fn is_guess(&self) -> bool {
        self.all.len() > 1 && !self.all.first().is_some_and(Cause::is_strong)
    }
}

/// The symptoms of the text. What is about sending ended nothing, so it counts only where nothing else is found.
fn symptoms(known: &Known<'_>, via: &[&str]) -> Vec<Cause> {
    let is_ending = |about_sending: bool| {
        known.symptoms.iter().filter(move |f| f.symptom().is_about_sending() == about_sending)
    };
    let found: Vec<_> = match is_ending(false).count() {
        0 => is_ending(true).collect(),
        _ => is_ending(false).collect(),
    };
    let cause = |found: &&ws_close_code::SymptomMatch<'_>| {
        let symptom = *found.symptom();
        let leads_to = |code: &CloseCode| {
            symptom.codes().contains(code) || symptom.peer_codes().contains(code)
        };
        // A code that is the symptom's own speaks for nothing.
        let is_other = known.origin != CodeOrigin::Symptom;
        let fits = is_other && known.code.as_ref().is_some_and(leads_to);
        let mut why = Vec::new();
        why.extend(is_on(via, symptom.origin()).then_some(Why::Path));
        why.push(Why::Text);
        why.extend(fits.then_some(Why::Code));
        Cause { about: About::Symptom(symptom), why }
    };
    found.iter().map(cause).collect()
}

fn of_limit(finding: Finding<Limit>) -> Cause {
    let why = finding.evidence().filter_map(Why::of).collect();
    Cause { about: About::Limit(*finding.about()), why }
}

/// The family that was named, or those that define the code and of which the text has the reason or the host.
fn of_families(known: &Known<'_>) -> Vec<Cause> {
    let Some(code) = known.code else { return Vec::new() };
    if family::is_named(known.family) {
        let in_family = known.family.of_code(code).with_reason(known.text);
        let why = [in_family.reason().map(|_| Why::Reason), Some(Why::Defines)];
        let defines = in_family.basis().is_some();
        let cause =
            || Cause { about: About::Family(in_family), why: why.into_iter().flatten().collect() };
        return defines.then(cause).into_iter().collect();
    }
    let in_text = |family: &'static ws_close_code::Family| -> Option<Cause> {
        let (in_family, has_reason) = with_reason_in(family.of_code(code), known.text);
        let mut names = family.hosts().iter().chain(family.aliases()).copied().chain([family.id()]);
        let has_host = names.any(|name| has_name(known.text, name));
        // Many services give a meaning of their own to what the registry leaves to them, and few to its codes.
        let is_own = code.as_u16() >= 3000 && in_family.entry().is_some();
        if !has_reason && !has_host && !is_own {
            return None;
        }
        let mut why = Vec::new();
        why.extend(has_reason.then_some(Why::Reason));
        why.extend(has_host.then_some(Why::Host));
        why.push(Why::Defines);
        Some(Cause { about: About::Family(in_family), why })
    };
    families::defining(code).filter_map(in_text).collect()
}

/// The code with the first reason of its family that is somewhere in the text.
fn with_reason_in(code: FamilyCode, text: &str) -> (FamilyCode, bool) {
    let reasons = code.entry().map_or(&[][..], |entry| entry.reasons());
    // A short one would be found anywhere.
    let long = reasons.iter().filter(|reason| reason.text().len() > 8);
    match long.into_iter().find(|reason| has_name(text, reason.text().trim())) {
        Some(reason) => (code.with_reason(reason.text()), true),
        None => (code, false),
    }
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

fn is_on(via: &[&str], product: &str) -> bool {
    via.iter().any(|name| has_name(product, name.trim()))
}

/// Whether a text has a name as whole words, ignoring case.
fn has_name(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !name.is_empty()
        && text.match_indices(&name).any(|(start, found)| {
            is_end(text[..start].chars().next_back())
                && is_end(text[start + found.len()..].chars().next())
        })
}
