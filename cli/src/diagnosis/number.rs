//! Numbers of a text that may be close codes or HTTP statuses.

use std::cell::LazyCell;

use ws_close_code::{CloseCode, families};

use crate::diagnosis::quantity;
use crate::query::meaning::names_family;
use crate::sentence_words::{
    BEFORE_EVENTS, CLOSING, CODE, COUNTED, HANDSHAKE, NOT_BEFORE_CODES, REFUSALS, STATUS,
};

/// In characters: a host has at most 253.
const LONGEST_ADDRESS: usize = 300;

/// The last number of a text that may be a close code, and whether the text calls it a code.
///
/// It is one that the registry names, or one from 3000 to 4999 that the text calls a code, in a text about closing or about
/// a family that defines it, or before a reason. Other numbers are years, times and sizes far more often.
pub fn likely_code(text: &str) -> Option<(CloseCode, bool)> {
    let codes = likely_codes(text);
    codes.iter().rev().find(|(_, is_called)| *is_called).or(codes.last()).copied()
}

/// Every number of a text that may be a close code, and whether the text calls it a code.
pub fn likely_codes(text: &str) -> Vec<(CloseCode, bool)> {
    let lower = text.to_lowercase();
    let is_about_closing = CLOSING.iter().any(|word| lower.contains(word));
    // Once for all numbers, because a log has many.
    let named = LazyCell::new(|| {
        let all = families::ALL.iter().filter(|family| names_family(family, text));
        all.map(|family| family.id()).collect::<Vec<_>>()
    });
    let all = Number::all(text).filter(|number| number.digits.len() == 4);
    let codes = all.filter_map(|number| {
        let code = CloseCode::from(number.digits.parse::<u16>().ok()?);
        let is_own = (3000..5000).contains(&code.as_u16());
        let is_named = CloseCode::NAMED.contains(&code);
        // `may I reconnect after 1008`
        let is_event =
            is_named && !is_own && BEFORE_EVENTS.contains(&number.word_before().as_str());
        let has_family = || families::defining(code).any(|family| named.contains(&family.id()));
        let is_defined = || families::defining(code).next().is_some();
        let has_reason = || number.has_reason_behind() && is_defined();
        let is_called = number.is_called_code();
        let fits =
            is_named || (is_own && (is_about_closing || is_called || has_family() || has_reason()));
        let fits = fits && number.is_apart() && (is_event || !number.is_of_something_else());
        fits.then_some((code, is_called))
    });
    codes.collect()
}

/// The HTTP status that a text has, of those with which a handshake is refused: `HTTP/1.1 403 Forbidden`, `status 403`,
/// `websocket 403`.
pub fn http_status(text: &str) -> Option<u16> {
    let lower = text.to_ascii_lowercase();
    let is_about_handshake = HANDSHAKE.iter().any(|word| lower.contains(word));
    let status = |number: Number<'_>| {
        let before = number.before.trim_end_matches([' ', ':', '=', '"', '\'']);
        let status = number.digits.parse().ok().filter(|status| (200..600).contains(status))?;
        let is_status = STATUS.iter().any(|word| before.ends_with(word))
            || (is_about_handshake && REFUSALS.contains(&number.digits));
        (is_status && number.digits.len() == 3 && number.is_bare()).then_some(status)
    };
    Number::all(&lower).find_map(status)
}

/// Digits, with what is before and after them.
struct Number<'t> {
    before: &'t str,
    digits: &'t str,
    after: &'t str,
}

impl<'t> Number<'t> {
    fn all(text: &'t str) -> impl Iterator<Item = Self> {
        let mut start = 0;
        std::iter::from_fn(move || {
            let first = start + text[start..].find(|c: char| c.is_ascii_digit())?;
            let rest = &text[first..];
            let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            start = first + length;
            let (before, after) = (&text[..first], &text[start..]);
            Some(Self { before, digits: &text[first..start], after })
        })
    }

    fn is_bare(&self) -> bool {
        self.is_apart() && !self.is_of_something_else()
    }

    /// Whether it is not a part of a date, a time, a version, an address or a name, and counts nothing.
    fn is_apart(&self) -> bool {
        let is_of_word = |c: char| !is_hangul(c) && (c.is_alphanumeric() || c == '_');
        let mut before = self.before.chars().rev();
        let mut after = self.after.chars();
        let (previous, next) = (before.next(), after.next());
        let joins = |mark: Option<char>, beyond: Option<char>| {
            let is_digit = beyond.is_some_and(|c| c.is_ascii_digit());
            is_digit && mark.is_some_and(|c| "-/:.".contains(c))
        };
        // Korean joins its endings to a number: `1006으로 종료`.
        let is_part = previous.is_some_and(is_of_word)
            || next.is_some_and(is_of_word)
            || joins(previous, before.next())
            || joins(next, after.next());
        !is_part && !self.is_port() && !self.has_unit()
    }

    /// `localhost:3000`.
    fn is_port(&self) -> bool {
        let Some(address) = self.before.strip_suffix(':') else { return false };
        // A host is shorter, and a line of JSON can be one word.
        let word = address.char_indices().rev().take(LONGEST_ADDRESS);
        let start = word.take_while(|(_, c)| !c.is_whitespace()).last();
        let address = &address[start.map_or(address.len(), |(at, _)| at)..];
        let name = address.trim_start_matches(|c: char| !c.is_alphanumeric());
        address.contains("//")
            || address.ends_with(']')
            || matches!(name, "localhost" | "host")
            || name.contains('.')
    }

    /// `1500 ms`, `1006 bytes`, `3000 clients`.
    fn has_unit(&self) -> bool {
        let is_end = |c: char| !c.is_alphabetic() && c != '%';
        let unit = self.after.trim_start_matches([' ', '\u{a0}']);
        let unit = unit.split(is_end).next().unwrap_or_default().to_lowercase();
        let measured = format!("1{unit}");
        let is_measure = quantity::duration(&measured).is_ok() || quantity::size(&measured).is_ok();
        !unit.is_empty() && (is_measure || COUNTED.contains(&unit.as_str()))
    }

    /// `port 3000`, `pid=1011`, `after 3000`.
    fn is_of_something_else(&self) -> bool {
        NOT_BEFORE_CODES.contains(&self.word_before().as_str())
    }

    /// `code 1006`, `(code: 1006)`.
    fn is_called_code(&self) -> bool {
        let word = self.word_before();
        CODE.iter().any(|code| word.ends_with(code))
    }

    /// `4003 "Not authenticated."`, and at the start of a text `4003: Not authenticated.`
    fn has_reason_behind(&self) -> bool {
        let next = self.after.trim_start().chars().next();
        let is_first = self.before.trim().is_empty();
        next.is_some_and(|c| "\"“".contains(c) || (is_first && ":(-–".contains(c)))
    }

    fn word_before(&self) -> String {
        let before = self.before.trim_end_matches([' ', ':', '=', '"', '\'', '(', '[', '#']);
        let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next();
        word.unwrap_or_default().to_lowercase()
    }
}

pub fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<u16> {
        likely_code(text).map(|(code, _)| code.as_u16())
    }

    #[test]
    fn dates_times_ports_and_counts_are_not_codes() {
        for text in [
            "2024-11-26T06:10:00Z websocket disconnected after 60 s",
            "26.11.2024 websocket closed",
            "1011-01-01 websocket closed",
            "websocket closed at 10:1006",
            "ws closed after 1500 ms",
            "took 1006 ms",
            "took 1006ms",
            "close frame of 1009 bytes",
            "listening on 3000; websocket ready",
            "websocket server at localhost:3000 closed",
            "websocket ws://[::1]:3000/ closed",
            "websocket example.com:4000 closed",
            "websocket ws://gateway:4000/ closed",
            "websocket [::1]:4000 closed",
            "websocket closed, pid=1011, port 4001, line 4002",
            "websocket v1.1006.3 closed",
            "websocket closed 2024",
            "4004 is a number",
            "closed by user_4004",
            "websocket served 3000 clients",
            "websocket closed after 3000",
            "retry after 1006 ms",
        ] {
            assert_eq!(code(text), None, "{text}");
        }
    }

    #[test]
    fn the_last_number_that_may_be_a_code_is_found() {
        for (text, expected) in [
            ("got 1006", 1006),
            ("1006으로 종료", 1006),
            ("ws closed: 4004", 4004),
            ("closed (4004)", 4004),
            ("reconnect after 1008?", 1008),
            ("closed 1000 then 1011", 1011),
            ("closed code 1006 and then 1011", 1006),
            ("4004 gateway.discord.gg", 4004),
            ("4004 discord", 4004),
            ("rate limited by the gateway, code 4008", 4008),
            ("4003 \"You sent a payload prior to identifying.\"", 4003),
            ("4001: unauthorized", 4001),
            ("PusherError 4200 \"Please reconnect immediately\"", 4200),
            ("웹소켓 인증 만료 4401", 4401),
            ("2024-11-26T06:10:00Z websocket disconnected 1006 after 60 s", 1006),
        ] {
            assert_eq!(code(text), Some(expected), "{text}");
        }
        assert!(likely_code("connection closed (code: 1006)").unwrap().1);
        assert!(!likely_code("connection closed 1006").unwrap().1);
    }

    #[test]
    fn a_status_is_one_that_is_called_so() {
        for (text, expected) in [
            ("HTTP/1.1 403 Forbidden", Some(403)),
            ("server answered HTTP 502", Some(502)),
            ("status code: 401", Some(401)),
            ("status=429", Some(429)),
            ("websocket handshake 504 behind nginx", Some(504)),
            ("Unexpected response code: 426", Some(426)),
            ("웹소켓 403 오류", Some(403)),
            ("websocket room 999, 403 ms", None),
            ("took 403 ms", None),
            ("status 403 ms", None),
            ("HTTP 101", None),
            ("status 4030", None),
            ("403", None),
        ] {
            assert_eq!(http_status(text), expected, "{text}");
        }
    }
}
