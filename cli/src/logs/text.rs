//! The close code in a line of text.

use std::ops::Range;

use regex::bytes::Regex;
use ws_close_code::CloseCode;

use crate::output::outcome::{Error, Result};

/// The built-in patterns, as `--help` describes them.
pub const PATTERNS: &str = "\
In a line of text, the first number from 1000 to 4999 that is clearly a close code is used:

  close code 1006, close_code: 1006, closeCode=\"1006\", websocket.close.code=1006,
  close status code: 1006
      anywhere: `code` right after `close`, `closing` or `closure`
  websocket: close 1006 (abnormal closure)
      as Go's gorilla/websocket writes it
  code=1006, code: 1006, status code: 1006, closed with code 1006, disconnect code 1006
      only within 100 bytes of `websocket`, `ws`, `wss`, `close frame`, `close event` or `onclose`
      as separate words, and not after another word, as in `error code: 1006`

A number that is part of a longer number, a decimal, a time, a date, an address or a quantity such
as 1006ms is not a close code. HTTP statuses, exit codes, ports and sizes stay unchanged. For
anything else, use --regex.";

/// How far from a code the words about WebSocket may be, in bytes.
const NEAR: usize = 100;

/// What finds a code.
pub enum Pattern {
    /// Those of [`PATTERNS`].
    BuiltIn(Box<BuiltIn>),
    /// The user's expression, with a group `code`.
    Given(Regex),
}

impl Pattern {
    pub fn new(regex: Option<&str>) -> Result<Self> {
        let Some(regex) = regex else {
            let built_in = BuiltIn::new().map_err(|error| Error::Message(error.to_string()))?;
            return Ok(Self::BuiltIn(Box::new(built_in)));
        };
        let example = r"such as: closed \((?<code>\d+)\)";
        let given = Regex::new(regex).map_err(|error| {
            Error::Message(format!("--regex: {error}\nexpected an expression {example}"))
        })?;
        if given.capture_names().flatten().any(|name| name == "code") {
            Ok(Self::Given(given))
        } else {
            let message =
                format!("--regex has no group named `code`: expected an expression {example}");
            Err(Error::Message(message))
        }
    }

    /// Every line with a code has at least one of these texts. `None` for the user's expression.
    pub fn hints(&self) -> Option<&[&'static str]> {
        match self {
            Self::BuiltIn(_) => Some(BuiltIn::HINTS),
            Self::Given(_) => None,
        }
    }

    /// The first code in `line`, which has no newline.
    pub fn find(&self, line: &[u8]) -> Option<CloseCode> {
        match self {
            Self::BuiltIn(built_in) => built_in.find(line),
            Self::Given(regex) => {
                regex.captures_iter(line).find_map(|found| number(found.name("code")?.as_bytes()))
            }
        }
    }
}

/// The built-in patterns. The text before and after a hint decides whether there is a code.
pub struct BuiltIn {
    hint: Regex,
    /// Before `code`: this alone makes it a close code.
    close: Regex,
    /// Before `code`: this makes it a close code near [`Self::websocket`].
    phrase: Regex,
    /// Before `code=`: this makes it a close code near [`Self::websocket`].
    key: Regex,
    websocket: Regex,
    /// After `code`: the number. The group `equals` is there if more than spaces separate them.
    number: Regex,
}

impl BuiltIn {
    const GORILLA: &'static str = "websocket: close ";
    const HINTS: &'static [&'static str] = &["code", "Code", "CODE", Self::GORILLA];

    fn new() -> std::result::Result<Self, regex::Error> {
        Ok(Self {
            hint: Regex::new(&Self::HINTS.join("|"))?,
            close: Regex::new(
                r"(?x-u) (?: (?:^|[^A-Za-z]) (?i:close|closing|closure) | [a-z](?:Close|Closing|Closure) )
                  [\ _.-]? (?i:status[\ _.-]?)? $",
            )?,
            phrase: Regex::new(
                r"(?ix-u) (?: ^ | [^a-z] )
                  (?: (?:closed|disconnect(?:ed|ion)?) (?:\ with)? | with | web[_-]?socket | wss? )
                  [\ _.-] (?:status[\ _.-]?)? $",
            )?,
            key: Regex::new(
                r#"(?ix-u) (?: ^ | [(\[{<,;:|>"'] | \s-+\s | [\w.-]+ = [^\s"]* \s ) \s* (?:status[\ _.-]?)? $"#,
            )?,
            websocket: Regex::new(
                r"(?ix-u) web[\ _-]?socket | (?:^|[^a-z0-9]) wss? (?:$|[^a-z0-9])
                  | close[\ _-]?(?:frame|event) | onclose",
            )?,
            number: Regex::new(
                r#"(?x-u) ^ ["']?
                  (?: \s{0,3} (?<equals> => | [=:] ) \s{0,3} | \s{1,3} (?:(?:is|was)\s)? )
                  (?:Some\()? ["'(]? (?<code>[1-4][0-9]{3})"#,
            )?,
        })
    }

    fn find(&self, line: &[u8]) -> Option<CloseCode> {
        self.hint.find_iter(line).find_map(|hint| self.code_at(line, hint.range()))
    }

    /// The close code after the hint, if there is one.
    fn code_at(&self, line: &[u8], hint: Range<usize>) -> Option<CloseCode> {
        let rest = &line[hint.end..];
        if line[hint.clone()] == *Self::GORILLA.as_bytes() {
            let (digits, rest) = rest.split_at_checked(4)?;
            // `websocket: close 1006 connections` counts something.
            let is_code = is_complete(rest) && (!rest.starts_with(b" ") || rest.starts_with(b" ("));
            return number(digits).filter(|code| is_code && (1000..5000).contains(&code.as_u16()));
        }
        let found = self.number.captures(&rest[..rest.len().min(NEAR)])?;
        let digits = found.name("code")?;
        if !is_complete(&rest[digits.end()..]) {
            return None;
        }
        let start = hint.start.saturating_sub(NEAR);
        let before = &line[start..hint.start];
        let around = || &line[start..line.len().min(hint.end + NEAR)];
        let is_key = || found.name("equals").is_some() && self.key.is_match(before);
        let is_code = self.close.is_match(before)
            || (self.phrase.is_match(before) || is_key()) && self.websocket.is_match(around());
        number(digits.as_bytes()).filter(|_| is_code)
    }
}

fn number(digits: &[u8]) -> Option<CloseCode> {
    std::str::from_utf8(digits).ok()?.parse().ok().map(CloseCode::from_u16)
}

/// Whether a number before `rest` is complete: not the start of a decimal, a time, a date, an address
/// or a quantity.
fn is_complete(rest: &[u8]) -> bool {
    match rest {
        [b'.' | b':' | b'-' | b'/' | b',', next, ..] => !next.is_ascii_digit(),
        [next, ..] => !next.is_ascii_alphanumeric() && !matches!(next, b'_' | b'%' | 0x80..),
        [] => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(line: &str) -> Option<u16> {
        let Ok(pattern) = Pattern::new(None) else { panic!("the patterns are right") };
        pattern.find(line.as_bytes()).map(CloseCode::as_u16)
    }

    #[test]
    fn a_clear_close_code_is_found() {
        for line in [
            "websocket.close.code=1006",
            "span websocket.close.code=1006 websocket.close.reason=",
            "close code 1006",
            "Close code: 1006.",
            "close_code: 1006",
            "close-code=1006,",
            "closeCode='1006'",
            "CLOSE CODE 1006",
            "wsCloseCode=1006",
            "CloseCode(1006)? no: closeCode => 1006",
            r#"msg="bye" "close_code":"1006""#,
            "Close status code: 1006",
            "closeStatusCode: Some(1006)",
            "the close code was 1006, at 12:00",
            "closure code 1006",
            "websocket: close 1006 (abnormal closure): unexpected EOF",
            "read failed: websocket: close 1006",
            "websocket: close 1006: bye",
            "code=1006 websocket closed",
            "WebSocket disconnected (code=1006, reason=)",
            "WebSocket disconnected (code: 1006)",
            "[ws] closed, code=1006",
            "ws closed: code=1006 reason=none",
            r#"level=info msg="websocket closed" code=1006 remote=1.2.3.4"#,
            "level=info event=websocket_closed conn=12 code=1006",
            "CloseEvent { wasClean: false, code: 1006 }",
            "Close(Some(CloseFrame { code: 1006, reason: \"\" }))",
            "websocket closed with code 1006",
            "WebSocket connection closed with status code 1006 after 30 s",
            "WebSocket disconnect code 1006",
            "WebSocketDisconnect(code=1006)",
            "wss://example.com/feed - code: 1006",
            "websocket.code=1006",
            "status code=200 close code=1006",
        ] {
            assert_eq!(find(line), Some(1006), "{line}");
        }
        assert_eq!(find("close code 1000, then close code 1006"), Some(1000));
        assert_eq!(find("websocket: close 4999"), Some(4999));
    }

    #[test]
    fn other_numbers_are_not_close_codes() {
        for line in [
            "",
            "1006",
            "code=1006",
            "code: 1006",
            "status=200 code=404 websocket",
            "websocket upgrade: HTTP status code 101",
            "websocket close code 200",
            "websocket close code 999",
            "websocket close code 5000",
            "websocket close code 10060",
            "websocket on port 1006",
            "websocket: listening on 127.0.0.1:4001",
            "websocket connected in 1006 ms",
            "close code 1006ms",
            "close code 1006.5",
            "close code: 1006:30",
            "close code 2026-11-23",
            "close code 1006%",
            "close code 1,006",
            "close code 1006,5",
            "close codes 1006",
            "closecode1006",
            "disclose code 1006",
            "disclose_code=1006",
            "websocket barcode=1006",
            "websocket zip code 1006",
            "websocket error code: 1006",
            "websocket error code=1006",
            "websocket proxy exit code=1001",
            "websocket error_code=1006",
            "websocket errorCode: 1006",
            "GET wss://example.com/ws?code=1006",
            "child process closed with code 1006",
            "closed: code=1006",
            "aws code: 1006",
            "rows=1006 code: 1006",
            "websocket: close 1006 connections",
            "websocket: close 1006ms",
            "websocket: close 999 (x)",
            "websocket: close +100",
            "websocket: close 12",
            "websocket decode: 1006",
            "2026-11-23T10:06:00 websocket ping 1006",
        ] {
            assert_eq!(find(line), None, "{line}");
        }
        // The words are too far away.
        assert_eq!(find(&format!("websocket {} (code=1006)", "x".repeat(NEAR))), None);
    }

    #[test]
    fn the_users_expression_decides_alone() {
        let Ok(pattern) = Pattern::new(Some(r"gone \((?<code>\d+)\)")) else {
            panic!("it is right")
        };
        let find = |line: &[u8]| pattern.find(line).map(CloseCode::as_u16);
        assert_eq!(find(b"gone (7)"), Some(7));
        assert_eq!(find(b"\xff gone (70000) gone (4001)"), Some(4001));
        assert_eq!(find(b"close code 1006"), None);
    }
}
