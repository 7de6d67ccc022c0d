//! A word of the command line, and the code or class that it names.

use std::ops::RangeInclusive;

use ws_close_code::{CloseCode, CodeClass, Family, ParseCloseCodeError};

use crate::query::read_as::{Other, ReadAs};
use crate::query::topic::Topic;
use crate::query::{name, near, suggestion};
use crate::sentence_words::AROUND_CODES;

/// A word and what it names.
pub struct Named {
    pub word: String,
    pub topic: Result<Topic, ParseCloseCodeError>,
    /// How the word was read, if it is not a code as it is usually written.
    pub spelling: Option<String>,
    pub form: &'static str,
}

impl Named {
    /// Whether the word names a class or a code, and not a number that no code has.
    pub fn is_clear(&self) -> bool {
        let is_code = |topic: &Topic| *topic.numbers().end() >= 1000;
        self.topic.as_ref().is_ok_and(is_code)
    }

    /// Whether it is that or was probably meant to be: `1oo1`.
    pub fn is_clear_or_misspelled(&self) -> bool {
        let is_number = |word: &str| {
            word.contains(|c: char| c.is_ascii_digit()) && word.chars().all(char::is_alphanumeric)
        };
        self.is_clear() || is_number(&self.word)
    }

    pub fn read(word: &str, family: &'static Family) -> Self {
        let bare = bare(word);
        let named = |topic: Result<Topic, _>, spelling| {
            let form = match &topic {
                Err(_) => "unknown",
                Ok(Topic::Code(_)) if number(bare).is_some() => "number",
                Ok(Topic::Code(_)) => "name",
                Ok(_) if numbers(bare).is_some() => "range",
                Ok(_) => "class",
            };
            Self { word: word.to_owned(), topic, spelling, form }
        };
        let as_it_is = |topic: &Topic| match (topic, numbers(bare)) {
            // `1xxx` is a part of its class.
            (Topic::Class { class, .. }, Some(numbers)) => numbers == class.numbers(),
            _ => true,
        };
        let error = match Topic::named(word, family) {
            Ok(topic) if as_it_is(&topic) => return named(Ok(topic), None),
            Ok(topic) => {
                let spelling = format!("read {word:?} as {topic}");
                return named(Ok(topic), Some(spelling));
            }
            Err(error) => error,
        };
        let topic = match number(bare) {
            Some(number) => Topic::named(&number.to_string(), family).ok(),
            None => Topic::named(bare, family).ok().or_else(|| range(bare, family)),
        };
        match topic {
            Some(topic) => {
                let read = topic.to_string();
                let spelling = (read != word).then(|| format!("read {word:?} as {read}"));
                named(Ok(topic), spelling)
            }
            None => named(Err(error), None),
        }
    }

    pub fn read_as(&self, family: &'static Family) -> ReadAs {
        let others = match &self.topic {
            Ok(_) => self.others(),
            Err(_) => suggestion::others(&self.word, family),
        };
        ReadAs { input: Some(self.word.clone()), form: self.form, others }
    }

    /// What else the word may be.
    fn others(&self) -> Vec<Other> {
        let mut others = Vec::new();
        let Ok(Topic::Code(code)) = &self.topic else { return others };
        let code = code.code();
        let number = code.as_u16().to_string();
        if self.form == "name" {
            let class = self.word.parse().ok().or_else(|| name::class(&self.word));
            others
                .extend(class.map(|class| {
                    Other::new("class", None, &[&Topic::of_class(class).to_string()])
                }));
            return others;
        }
        others.extend(near::codes(code).into_iter().map(|meant| {
            let meant = meant.as_u16();
            Other::new("number", Some(meant), &[&meant.to_string()])
        }));
        if (100..600).contains(&code.as_u16()) {
            others.push(Other::new("http_status", None, &["diagnose", "--http-status", &number]));
        }
        let bytes = u16::from_str_radix(&number, 16).ok().filter(|_| number.len() == 4);
        let bytes = bytes.filter(|code| CloseCode::from(*code).may_be_received());
        others.extend(bytes.map(|code| Other::new("hex", Some(code), &["decode", &number])));
        others
    }
}

/// Without quotes, brackets and punctuation around it, and without what says that it is a code.
pub fn bare(word: &str) -> &str {
    let is_around = |c: char| c.is_whitespace() || "\"'`()[]{}<>,;:.#=!?".contains(c);
    let mut bare = word.trim_matches(is_around).trim_end_matches(['-', '–']);
    for what in AROUND_CODES {
        let Some((start, rest)) = bare.split_at_checked(what.len()) else { continue };
        // `closed` is not `close`.
        let is_word = !rest.starts_with(char::is_alphabetic);
        if start.eq_ignore_ascii_case(what) && is_word && !rest.is_empty() {
            bare = rest.trim_matches(|c| is_around(c) || c == '_' || c == '-');
        }
    }
    bare
}

/// A number in decimal, or in hexadecimal with `0x`; with `,` or `.` before its last three digits, `.0` behind it, or
/// in full-width digits.
fn number(text: &str) -> Option<u16> {
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        return u16::from_str_radix(digits, 16).ok();
    }
    let half_width = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    let text: String = text.chars().map(half_width).collect();
    let text = text.strip_suffix(".0").unwrap_or(&text);
    let digits = match text.split_once([',', '.']) {
        Some((thousands, rest)) if thousands.len() < 3 && rest.len() == 3 => {
            let number = parsed(&(thousands.to_owned() + rest))?;
            // `3,232` are the bytes of 1000.
            let code = CloseCode::from(number);
            let is_known =
                CloseCode::NAMED.contains(&code) || code.class() == CodeClass::PrivateUse;
            return is_known.then_some(number);
        }
        _ => text,
    };
    parsed(digits)
}

/// Digits alone, without a sign.
fn parsed(digits: &str) -> Option<u16> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// The range of numbers, if all are of one class or of one range of the family.
fn range(text: &str, family: &'static Family) -> Option<Topic> {
    Topic::of_numbers(&numbers(text)?, family)
}

/// `4000-4009`, `4000..4009` or `40xx`.
pub fn numbers(text: &str) -> Option<RangeInclusive<u16>> {
    let ends = ["..=", "..", "-", "–", "~"].into_iter().find_map(|mark| text.split_once(mark));
    if let Some((first, last)) = ends {
        let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
        Some(first..=last).filter(|numbers| !numbers.is_empty())
    } else {
        let digits = text.trim_end_matches(['x', 'X']);
        if text.len() != 4 || digits.len() == 4 || digits.is_empty() {
            return None;
        }
        let of = |digit: &str| (digits.to_owned() + &digit.repeat(4 - digits.len())).parse();
        Some(of("0").ok()?..=of("9").ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::family::REGISTRY;

    #[test]
    fn the_other_readings_of_a_word_have_their_commands() {
        for (word, form, expected) in [
            (
                "100",
                "number",
                &["ws-close-code 1000", "ws-close-code diagnose --http-status 100"][..],
            ),
            ("1006", "number", &["ws-close-code decode 1006"]),
            ("3000", "number", &[]),
            ("protocol", "name", &["ws-close-code 1000-2999"]),
            ("going away", "name", &[]),
            ("1xxx", "range", &[]),
            ("private use", "class", &[]),
            ("xyzzy", "unknown", &[]),
            ("1oo6", "unknown", &["ws-close-code 1006"]),
            ("dissallowed intents", "unknown", &["ws-close-code 4014 --family discord-gateway"]),
        ] {
            let read_as = Named::read(word, &REGISTRY).read_as(&REGISTRY);
            let commands: Vec<_> = read_as.others.iter().map(|other| &*other.command).collect();
            assert_eq!((read_as.form, &commands[..]), (form, expected), "{word}");
        }
    }

    #[test]
    fn how_a_word_was_read_is_said_where_it_is_not_what_was_typed() {
        let spelling = |word: &str| Named::read(word, &REGISTRY).spelling;
        assert_eq!(spelling("1xxx").unwrap(), "read \"1xxx\" as 1000-2999");
        assert_eq!(spelling("0x3ee").unwrap(), "read \"0x3ee\" as 1006");
        for word in ["1006", "4xxx", "3000-3999", "going away"] {
            assert_eq!(spelling(word), None, "{word}");
        }
    }

    #[test]
    fn numbers_in_the_spellings_of_people() {
        for (text, expected) in [
            ("1006", Some(1006)),
            ("1,006", Some(1006)),
            ("1.006", Some(1006)),
            ("4,004", Some(4004)),
            ("1006.0", Some(1006)),
            ("１００６", Some(1006)),
            ("0x3ee", Some(1006)),
            // Two bytes.
            ("3,232", None),
            ("10.11", None),
            ("70000", None),
            ("1,0006", None),
            ("", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}
