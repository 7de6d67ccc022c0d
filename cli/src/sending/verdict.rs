//! The answer for a code, or for numbers with the same answer.

use std::ops::RangeInclusive;

use serde_json::{Value, json};
use ws_close_code::{CloseFrame, Family, FamilyCode, Sender};

use crate::bytes::hex;
use crate::output::console::{BAD, GOOD};
use crate::query::family::is_named;
use crate::query::read_as::ReadAs;
use crate::sending::objection::{Objection, objections};
use crate::sending::reason::Reason;

pub struct Verdict<'r> {
    /// The first of the numbers.
    code: FamilyCode,
    numbers: RangeInclusive<u16>,
    reason: &'r Reason,
    sender: Option<Sender>,
    objections: Vec<Objection>,
}

/// In the order of the numbers; those that follow one another with the same objections together.
pub fn verdicts<'r>(
    numbers: RangeInclusive<u16>,
    family: &'static Family,
    reason: &'r Reason,
    sender: Option<Sender>,
) -> Vec<Verdict<'r>> {
    let mut all: Vec<Verdict<'r>> = Vec::new();
    for number in numbers {
        let code = family.of(number);
        let objections = objections(code, reason, sender);
        match all.last_mut() {
            Some(last) if are_equal(&last.objections, &objections) => {
                last.numbers = *last.numbers.start()..=number;
            }
            _ => all.push(Verdict { code, numbers: number..=number, reason, sender, objections }),
        }
    }
    all
}

fn are_equal(one: &[Objection], other: &[Objection]) -> bool {
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| one.rule == other.rule && one.text == other.text)
}

impl Verdict<'_> {
    pub fn is_allowed(&self) -> bool {
        self.objections.is_empty()
    }

    pub fn text(&self) -> String {
        let answer = if self.is_allowed() {
            format!("{GOOD}yes:{GOOD:#}")
        } else {
            format!("{BAD}no:{BAD:#}")
        };
        let sentences = self.sentences().into_iter().map(|text| format!("{answer} {text}\n"));
        let more = self.more().into_iter().map(|(key, text)| format!("{key}: {text}\n"));
        sentences.chain(more).collect()
    }

    pub fn markdown(&self) -> String {
        let answer = if self.is_allowed() { "yes" } else { "no" };
        let sentences =
            self.sentences().into_iter().map(|text| format!("- **{answer}:** {text}\n"));
        let more = self.more().into_iter().map(|(key, text)| format!("  - {key}: {text}\n"));
        sentences.chain(more).collect()
    }

    pub fn json(&self, read_as: &ReadAs) -> Value {
        let (first, last) = self.numbers.clone().into_inner();
        let family = self.code.family();
        let objections = self.objections.iter();
        json!({
            "kind": "check",
            "read_as": read_as.json(),
            "code": self.is_one().then_some(first),
            "range": (!self.is_one()).then_some([first, last]),
            "family": is_named(family).then(|| family.id()),
            "name": self.code.name().filter(|_| self.is_one()),
            "sender": self.sender.map(Sender::as_str),
            "reason": self.reason.text,
            "is_allowed": self.is_allowed(),
            "objections": objections.map(|objection| json!({
                "rule": objection.rule.word(),
                "text": self.sentence(objection),
            })).collect::<Vec<_>>(),
            "payload": self.payload(),
            "when_to_use": self.when_to_use(),
        })
    }

    /// The answer, or each objection.
    fn sentences(&self) -> Vec<String> {
        if self.is_allowed() {
            return vec![format!("{} may be sent{}", self.subject(), by(self.sender))];
        }
        self.objections.iter().map(|objection| self.sentence(objection)).collect()
    }

    fn sentence(&self, objection: &Objection) -> String {
        let text = &objection.text;
        if objection.rule.is_to_the_reason() {
            text.clone()
        } else {
            // So that the rest of the sentence fits.
            let each = if self.is_one() { "" } else { "each of " };
            format!("{each}{} {text}", self.subject())
        }
    }

    /// `1006 (Abnormal Closure)` or `1016-2999`.
    fn subject(&self) -> String {
        if self.is_one() {
            return self.code.to_string();
        }
        format!("{}-{}", self.numbers.start(), self.numbers.end())
    }

    fn is_one(&self) -> bool {
        self.numbers.start() == self.numbers.end()
    }

    fn more(&self) -> Vec<(&'static str, String)> {
        let payload = self.payload().map(|payload| ("payload", payload));
        let when = self.when_to_use().map(|text| ("when to use it", text.to_owned()));
        payload.into_iter().chain(when).collect()
    }

    /// In hexadecimal; only of a single code.
    fn payload(&self) -> Option<String> {
        if !self.is_allowed() || !self.is_one() {
            return None;
        }
        let frame = CloseFrame::new(self.code.code(), &self.reason.text).ok()?;
        Some(hex(&frame.encode()))
    }

    /// Where another code would have to be taken.
    fn when_to_use(&self) -> Option<&'static str> {
        let is_wrong = self.objections.iter().any(|objection| objection.rule.is_to_the_code());
        (is_wrong && self.is_one()).then(|| self.code.explain().when_to_use())
    }
}

fn by(sender: Option<Sender>) -> &'static str {
    match sender {
        Some(Sender::Client) => " by a client",
        Some(Sender::Server) => " by a server",
        Some(Sender::Browser) => " by a script in a browser",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use ws_close_code::families::DISCORD_GATEWAY;

    use super::*;
    use crate::query::family::REGISTRY;

    fn seen(family: &'static Family, sender: Option<Sender>) -> Vec<(RangeInclusive<u16>, bool)> {
        let reason = Reason::new(b"");
        let all = verdicts(0..=u16::MAX, family, &reason, sender);
        all.iter().map(|verdict| (verdict.numbers.clone(), verdict.is_allowed())).collect()
    }

    #[test]
    fn every_number_has_one_answer_which_is_that_of_the_library() {
        for sender in [None].into_iter().chain(Sender::ALL.iter().copied().map(Some)) {
            for family in [&REGISTRY, &DISCORD_GATEWAY] {
                let mut next = 0_u32;
                for (numbers, is_allowed) in seen(family, sender) {
                    assert_eq!(u32::from(*numbers.start()), next);
                    next = u32::from(*numbers.end()) + 1;
                    for code in numbers.map(|number| family.of(number)) {
                        let expected = match sender {
                            None => CloseFrame::new(code.code(), "").is_ok(),
                            Some(sender) => code.may_be_sent_by(sender),
                        };
                        assert_eq!(is_allowed, expected, "{code:?} {sender:?}");
                    }
                }
                assert_eq!(next, 65_536);
            }
        }
    }

    #[test]
    fn numbers_with_the_same_answer_are_one() {
        let numbers: Vec<_> =
            seen(&REGISTRY, None).into_iter().map(|(numbers, _)| numbers).collect();
        let expected = [
            0..=999,
            1000..=1003,
            1004..=1004,
            1005..=1006,
            1007..=1014,
            1015..=1015,
            1016..=2999,
            3000..=4999,
            5000..=65_535,
        ];
        assert_eq!(numbers, expected);
    }
}
