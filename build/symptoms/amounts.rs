//! Durations and sizes in causes and remedies: each is that of a limit, and each limit that is named is there.

use super::super::citations::quantities;
use super::super::code;
use super::super::limits::{Amount, Limits};
use super::super::rules::Check;
use super::Sentence;

impl Sentence {
    pub fn check_amounts(
        &self,
        subject: &str,
        key: &str,
        limits: &Limits,
        check: &mut Check<'_, '_>,
    ) {
        let text = &self.text.value;
        let subject = format!("{subject}: `{key}`");
        let mut named = Vec::new();
        for id in &self.limits.value {
            if let Some(amounts) = limits.amounts(&id.value) {
                named.push((id, amounts));
            } else {
                let message = format!("{subject}: there is no limit with the id {:?}", id.value);
                check.problem(id.line, message);
            }
        }
        let plain = code::plain(text);
        let said = quantities(&plain);
        let is_of = |amounts: &[Amount], (number, unit): &(&str, &str)| {
            Amount::parse(number, unit).is_some_and(|amount| amounts.contains(&amount))
        };
        for quantity in &said {
            let (number, unit) = quantity;
            let fault = if self.limits.value.is_empty() {
                "but names no limit: expected `limits` with the ids of those that have it"
            } else if named.iter().any(|(_, amounts)| is_of(amounts, quantity)) {
                continue;
            } else {
                "but none of the `limits` that it names has this value or fires then"
            };
            let message = format!("{subject}: {text:?} says \"{number} {unit}\", {fault}");
            check.problem(self.text.line, message);
        }
        for (id, amounts) in &named {
            if !said.iter().any(|quantity| is_of(amounts, quantity)) {
                let message = format!(
                    "{subject}: {text:?} names the limit {:?}, but says neither its value nor when it fires",
                    id.value
                );
                check.problem(id.line, message);
            }
        }
    }
}
