//! The times and the sizes that a text says: `dies after 60 s`, `every two minutes`, `1분마다 끊김`.

use std::time::Duration;

use crate::diagnosis::number::is_hangul;
use crate::diagnosis::products::has_words;
use crate::sentence_words::{
    AND, ARTICLES, BEFORE_ARTICLES, EVERY, LARGER, NOT_EVERY, NOT_LARGER, NOT_UNITS, NUMBER,
    NUMBER_OF_HOURS, SILENCE,
};
use crate::unit::Unit;

#[derive(Debug, PartialEq)]
pub enum Quantity {
    Time(Duration),
    /// In bytes.
    Size(u64),
}

/// In the order of the text. Numbers in words count only where no time is in digits.
pub fn all(text: &str) -> Vec<Quantity> {
    let text = text.to_lowercase();
    let mut amounts = in_digits(&text);
    if !amounts.iter().any(|amount| matches!(amount.unit, Unit::Milliseconds(_))) {
        amounts.extend(in_words(&text));
    }
    amounts.into_iter().filter_map(Amount::quantity).collect()
}

/// The unit of a word, to which Korean joins its endings: `초마다`, `kb짜리`.
fn unit_of(word: &str) -> Option<Unit> {
    let ascii = &word[..word.find(is_hangul).unwrap_or(word.len())];
    if !ascii.is_empty() {
        return Unit::named(ascii);
    }
    if NOT_UNITS.iter().any(|other| word.starts_with(other)) {
        return None;
    }
    let ends = word.char_indices().map(|(place, c)| place + c.len_utf8()).rev();
    ends.map(|end| &word[..end]).find_map(Unit::named)
}

/// A number with a unit, and where it is.
struct Amount {
    number: f64,
    unit: Unit,
    start: usize,
    end: usize,
    /// Whether the text says that it was more.
    is_exceeded: bool,
}

impl Amount {
    fn quantity(self) -> Option<Quantity> {
        match self.unit {
            Unit::Milliseconds(unit) => {
                let seconds = self.number * f64::from(unit) / 1000.0;
                Duration::try_from_secs_f64(seconds).ok().map(Quantity::Time)
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "it has no sign, and a size beyond 64 bits is the largest"
            )]
            Unit::Bytes(unit) => {
                let bytes = (self.number * f64::from(unit)).round() as u64;
                Some(Quantity::Size(bytes.saturating_add(self.is_exceeded.into())))
            }
        }
    }
}

fn in_digits(text: &str) -> Vec<Amount> {
    let mut amounts: Vec<Amount> = Vec::new();
    let mut place = 0;
    while let Some(start) = text[place..].find(|c: char| c.is_ascii_digit()) {
        let start = place + start;
        let rest = &text[start..];
        let is_of_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
        let digits = &rest[..rest.find(|c| !is_of_number(c)).unwrap_or(rest.len())];
        place = start + digits.len();
        let follows = amounts.last().is_some_and(|last| last.end == start);
        let Some(number) = number(digits).filter(|_| follows || is_start(&text[..start])) else {
            continue;
        };
        let behind = &text[place..];
        let behind = behind.strip_prefix([' ', '\u{a0}', '-']).unwrap_or(behind);
        let word = &behind[..behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len())];
        let Some(unit) = unit_of(word).filter(|_| !behind[word.len()..].starts_with('_')) else {
            continue;
        };
        let end = text.len() - behind.len() + word.len();
        let is_exceeded = is_exceeded(&text[..start]);
        let amount = Amount { number, unit, start, end, is_exceeded };
        match amounts.last_mut() {
            Some(last) if is_rest(last, &amount, text) => {
                let (Unit::Milliseconds(of_last), Unit::Milliseconds(own)) = (last.unit, unit)
                else {
                    continue;
                };
                last.number += number * f64::from(own) / f64::from(of_last);
                last.end = end;
            }
            _ => amounts.push(amount),
        }
    }
    amounts
}

/// `60`, `1.5` or `65,536`.
fn number(digits: &str) -> Option<f64> {
    let digits = digits.trim_end_matches(['.', ',']);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| is_digits(first))?;
    let are_thousands = groups.clone().all(|group| group.len() == 3);
    let is_short = groups.next().is_none() || first.len() <= 3;
    let is_number = are_thousands && is_short && is_digits(decimals);
    is_number.then(|| digits.replace(',', "").parse().ok()).flatten()
}

/// Whether a number that begins here is not a part of a name, a date, a time or a version.
fn is_start(before: &str) -> bool {
    let mut before = before.chars().rev();
    let (previous, beyond) = (before.next(), before.next());
    let is_of_word = |c: char| (c.is_alphanumeric() && !is_hangul(c)) || "_.#".contains(c);
    let joins = |mark: char| "-/:,".contains(mark) && beyond.is_some_and(|c| c.is_ascii_digit());
    !previous.is_some_and(|c| is_of_word(c) || joins(c))
}

/// Whether the second is the smaller part of a time, as in `1m30s` and `1 minute and 30 seconds`.
fn is_rest(first: &Amount, second: &Amount, text: &str) -> bool {
    let between = &text[first.end..second.start];
    let is_smaller = matches!(
        (first.unit, second.unit),
        (Unit::Milliseconds(a), Unit::Milliseconds(b)) if b < a
    );
    let is_and = |word: &str| AND.contains(&word);
    let word = between.strip_prefix(' ').and_then(|rest| rest.strip_suffix(' '));
    is_smaller && (matches!(between, "" | " " | ", ") || word.is_some_and(is_and))
}

/// Whether the size behind this was exceeded. `moreover` is not `over`.
fn is_exceeded(before: &str) -> bool {
    let Some(rest) = LARGER.iter().find_map(|larger| strip_words(before, larger)) else {
        return false;
    };
    !NOT_LARGER.iter().any(|not| strip_words(rest, not).is_some())
}

/// What is before the last words of a text, if these are the last.
fn strip_words<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let rest = text.trim_end().strip_suffix(words)?;
    let is_sign = !words.starts_with(char::is_alphabetic);
    (is_sign || !rest.ends_with(char::is_alphanumeric)).then_some(rest)
}

/// Whether the text says that nothing was sent for the time.
pub fn is_about_silence(text: &str) -> bool {
    SILENCE.iter().any(|words| has_words(text, words))
}

const HOUR: Unit = Unit::Milliseconds(3_600_000);

fn number_named(word: &str, numbers: &[(f64, &[&str])]) -> Option<f64> {
    numbers.iter().find(|(_, words)| words.contains(&word)).map(|(number, _)| *number)
}

fn in_words(text: &str) -> Vec<Amount> {
    let words: Vec<_> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let word = |place: usize| words.get(place).copied().unwrap_or_default();
    let amounts = words.iter().enumerate().filter_map(|(place, first)| {
        let is_article = |word: &str| ARTICLES.contains(&word);
        let is_every = EVERY.contains(first);
        let number = number_named(first, NUMBER);
        let is_half = number.is_some_and(|number| number < 1.0);
        let behind = place + 1 + usize::from(is_half && is_article(word(place + 1)));
        let (number, unit) = if is_every || is_article(first) {
            let is_time = is_every || place > 0 && BEFORE_ARTICLES.contains(&word(place - 1));
            (1.0, Some(word(behind)).filter(|unit| is_time && !NOT_EVERY.contains(unit))?)
        } else if let Some(number) = number {
            (number, word(behind))
        } else {
            let joined = |(number, words): &(f64, &[&str])| {
                words.iter().find_map(|word| Some((*number, first.strip_prefix(*word)?)))
            };
            let (number, rest) = NUMBER_OF_HOURS.iter().find_map(joined)?;
            let unit = if rest.is_empty() { word(behind) } else { rest };
            (number, Some(unit).filter(|unit| unit_of(unit) == Some(HOUR))?)
        };
        let is_spelled_out = unit.chars().count() > 1;
        let unit = unit_of(unit).filter(|_| is_spelled_out)?;
        Some(Amount { number, unit, start: 0, end: 0, is_exceeded: false })
    });
    amounts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> Vec<f64> {
        let times = all(text).into_iter().filter_map(|quantity| match quantity {
            Quantity::Time(time) => Some(time.as_secs_f64()),
            Quantity::Size(_) => None,
        });
        times.collect()
    }

    #[test]
    fn times_are_found_in_digits_and_in_words() {
        for (text, expected) in [
            ("dies after 60s", 60.0),
            ("dies after 60 s.", 60.0),
            ("timeout=60s", 60.0),
            ("(~60sec)", 60.0),
            ("a 60-second timeout", 60.0),
            ("after 1m30s", 90.0),
            ("after 1 minute and 30 seconds", 90.0),
            ("after 1 hour, 5 min", 3900.0),
            ("after 60,000 ms", 60.0),
            ("after 100,000 ms", 100.0),
            ("timeout:60s", 60.0),
            ("1.5h", 5400.0),
            ("after a minute", 60.0),
            ("every hour", 3600.0),
            ("about half an hour", 1800.0),
            ("a half hour later", 1800.0),
            ("two minutes later", 120.0),
            ("60초마다 끊어짐", 60.0),
            ("약60초", 60.0),
            ("1분 후 끊김", 60.0),
            ("1시간쯤", 3600.0),
            ("한 시간마다", 3600.0),
            ("두시간 뒤", 7200.0),
        ] {
            assert_eq!(seconds(text), [expected], "{text}");
        }
        assert_eq!(seconds("in 5 minutes or 60 s"), [300.0, 60.0]);
    }

    #[test]
    fn parts_of_other_things_are_not_times() {
        for text in [
            "v60s",
            "user_60s",
            "60s_total",
            "1.2.3s",
            "1,00 s",
            "10:30 s",
            "2026-11-26 m",
            "every second attempt",
            "five attempts",
            "two m",
            "several times a minute",
            "3시 정각",
            "한 분이 나감",
            "1000 초과",
            "두 초대장",
            "two a minute",
        ] {
            assert_eq!(seconds(text), [0.0; 0], "{text}");
        }
    }

    #[test]
    fn a_time_is_of_silence_where_whole_words_say_so() {
        for text in ["idle for 60 s", "idle_timeout", "a silent client", "유휴 60초", "no traffic"]
        {
            assert!(is_about_silence(text), "{text}");
        }
        for text in ["dies silently after 60 s", "the bridle", "with traffic"] {
            assert!(!is_about_silence(text), "{text}");
        }
    }

    #[test]
    fn sizes_are_found() {
        for (text, bytes) in [
            ("a message of 64 KiB", 65_536),
            ("65,536 bytes", 65_536),
            ("1MB짜리", 1_000_000),
            ("2 megabytes", 2_000_000),
            ("1메가", 1_000_000),
            ("larger than 1 MiB", 1_048_577),
            ("messages >64KiB", 65_537),
            ("over 64 KiB", 65_537),
            ("moreover 64 KiB", 65_536),
            ("no more than 64 KiB", 65_536),
            ("1000 키비바이트를", 1_024_000),
        ] {
            assert_eq!(all(text), [Quantity::Size(bytes)], "{text}");
        }
    }
}
