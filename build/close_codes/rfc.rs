//! What RFC 6455, section 7.4, fixes for good. The data repeats it row by row, and may not contradict
//! it.

use std::ops::RangeInclusive;

use super::super::rules::Check;
use super::super::toml::Choice;
use super::model::{Code, GeneratedWhen, SentBy};

/// The numbers that IANA registers; 4000-4999 are for private use.
const REGISTERABLE: RangeInclusive<u16> = 1000..=3999;

/// From here to 4999, every endpoint may send every number (section 7.4.2).
pub const FIRST_ALWAYS_SENDABLE: u16 = 3000;

/// The codes of section 7.4.1: who may send each, and when the local endpoint generates it.
const DEFINED: [(u16, SentBy, Option<GeneratedWhen>); 13] = [
    (1000, SentBy::Endpoint, None),
    (1001, SentBy::Endpoint, None),
    (1002, SentBy::Endpoint, None),
    (1003, SentBy::Endpoint, None),
    (1004, SentBy::Nobody, None),
    (1005, SentBy::Nobody, Some(GeneratedWhen::EmptyCloseFrame)),
    (1006, SentBy::Nobody, Some(GeneratedWhen::NoCloseFrame)),
    (1007, SentBy::Endpoint, None),
    (1008, SentBy::Endpoint, None),
    (1009, SentBy::Endpoint, None),
    (1010, SentBy::Client, None),
    (1011, SentBy::Endpoint, None),
    (1015, SentBy::Nobody, Some(GeneratedWhen::NoConnection)),
];

/// Reports what contradicts the RFC.
pub fn check(subject: &str, code: &Code, check: &mut Check<'_, '_>) {
    let number = code.number.value;
    let (line, sent_by) = (code.sent_by.line, code.sent_by.value);
    if !REGISTERABLE.contains(&number) {
        let (first, last) = (REGISTERABLE.start(), REGISTERABLE.end());
        let message = format!("{subject}: `number` must be from {first} to {last}");
        check.problem(code.number.line, message);
    }
    if number >= FIRST_ALWAYS_SENDABLE && sent_by != SentBy::Endpoint {
        check.problem(line, format!("{subject}: every endpoint may send a code of 3000-3999"));
    }
    if code.generated_when.is_some() && sent_by != SentBy::Nobody {
        let message = format!("{subject}: a code with `generated_when` is `sent_by` nobody");
        check.problem(line, message);
    }
    let Some(&(_, expected, generated_when)) = DEFINED.iter().find(|row| row.0 == number) else {
        return;
    };
    if sent_by != expected {
        let word = expected.word();
        let message = format!("{subject}: by RFC 6455, section 7.4.1, `sent_by` is {word:?}");
        check.problem(line, message);
    }
    if code.generated_when != generated_when {
        let expected = generated_when.map_or("missing", Choice::word);
        let message =
            format!("{subject}: by RFC 6455, section 7.4.1, `generated_when` is {expected:?}");
        check.problem(code.number.line, message);
    }
}
