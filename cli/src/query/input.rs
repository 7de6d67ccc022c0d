//! What the words of the command line are: codes, bytes, or a text to diagnose.

use ws_close_code::{CloseCode, CodeClass, Family, ParseCloseCodeError};

use crate::bytes::{Form, readings};
use crate::query::topic::Topic;

pub enum Input {
    /// Each word or all together name codes or classes.
    Topics(Vec<Named>),
    /// A payload or a frame.
    Bytes(String),
    /// An error text, a log line, or something else.
    Text(String),
}

/// A word and what it names.
pub struct Named {
    pub word: String,
    pub topic: Result<Topic, ParseCloseCodeError>,
    /// How the word was read, if it is not a code as it is usually written.
    pub spelling: Option<String>,
}

impl Input {
    pub fn read(words: &[String], family: &'static Family) -> Self {
        let all: Vec<Named> = words.iter().map(|word| Named::read(word, family)).collect();
        let joined = words.join(" ");
        if all.iter().all(|named| named.topic.is_ok()) {
            return Self::Topics(all);
        }
        let whole = Named::read(&joined, family);
        if whole.topic.is_ok() {
            return Self::Topics(vec![whole]);
        }
        if is_bytes(&joined) {
            return Self::Bytes(joined);
        }
        // A sentence is more than words of which none is a code.
        let is_sentence = joined.split_whitespace().count() > 1;
        if is_sentence { Self::Text(joined) } else { Self::Topics(all) }
    }
}

impl Named {
    pub fn read(word: &str, family: &'static Family) -> Self {
        let named = |topic, spelling| Self { word: word.to_owned(), topic, spelling };
        let error = match Topic::named(word, family) {
            Ok(topic) => return named(Ok(topic), None),
            Err(error) => error,
        };
        let bare = bare(word);
        let topic = match number(bare) {
            Some(number) => Topic::named(&number.to_string(), family).ok(),
            None => Topic::named(bare, family).ok().or_else(|| range(bare)),
        };
        match topic {
            Some(topic) => {
                let spelling = format!("read {word:?} as {topic}");
                named(Ok(topic), Some(spelling))
            }
            None => named(Err(error), None),
        }
    }
}

/// Without quotes, brackets and punctuation around it, and without what says that it is a code.
fn bare(word: &str) -> &str {
    let is_around = |c: char| c.is_whitespace() || "\"'`()[]{}<>,;:.#=!?".contains(c);
    let mut bare = word.trim_matches(is_around);
    for what in ["websocket", "ws", "close", "status", "code", "error", "코드"] {
        let Some((start, rest)) = bare.split_at_checked(what.len()) else { continue };
        // `closed` is not `close`.
        let is_word = !rest.starts_with(char::is_alphabetic);
        if start.eq_ignore_ascii_case(what) && is_word && !rest.is_empty() {
            bare = rest.trim_matches(|c| is_around(c) || c == '_' || c == '-');
        }
    }
    bare
}

/// A number in decimal, or in hexadecimal with `0x`.
fn number(text: &str) -> Option<u16> {
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => u16::from_str_radix(digits, 16).ok(),
        None => text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?,
    }
}

/// `4000-4999`, if it is a class.
fn range(text: &str) -> Option<Topic> {
    let (first, last) = text.split_once(['-', '–'])?;
    let numbers = first.trim().parse().ok()?..=last.trim().parse().ok()?;
    let class = CodeClass::ALL.iter().find(|class| class.numbers() == numbers)?;
    Topic::named(class.as_str(), &crate::query::family::REGISTRY).ok()
}

/// Whether the text is the payload of a Close frame or a whole one, in a form that nothing else has: with marks, or at
/// least two bytes of hexadecimal with a letter or spaces that begin with a code or a frame.
fn is_bytes(text: &str) -> bool {
    let Ok(readings) = readings(text) else { return false };
    readings.iter().any(|reading| match reading.form {
        Form::Base64 => false,
        Form::Hex => match &reading.bytes[..] {
            [0x88, _, ..] => true,
            [first, second, ..] => {
                let code = CloseCode::from(u16::from_be_bytes([*first, *second]));
                code.may_be_received() || code.is_reserved()
            }
            _ => false,
        },
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::family::REGISTRY;

    /// What a single word is: `1006`, `bytes`, `text` or `unknown`.
    fn read(words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        match Input::read(&words, &REGISTRY) {
            Input::Topics(all) => {
                let names = all.iter().map(|named| match &named.topic {
                    Ok(topic) => topic.to_string(),
                    Err(_) => "unknown".to_owned(),
                });
                names.collect::<Vec<_>>().join(" ")
            }
            Input::Bytes(_) => "bytes".to_owned(),
            Input::Text(_) => "text".to_owned(),
        }
    }

    #[test]
    fn a_code_in_any_spelling() {
        for word in [
            "1006",
            "0x3ee",
            "0X3EE",
            "1006:",
            "'1006'",
            "\"1006\"",
            "(1006)",
            "#1006",
            "code 1006",
            "code=1006",
            "Close Code: 1006",
            "close_code:1006",
            "error 1006",
            "<1006>",
            "1006.",
            "abnormal closure",
            "'abnormal-closure'",
            "CLOSE_ABNORMAL",
            "비정상 종료",
            "코드 1006",
        ] {
            assert_eq!(read(&[word]), "1006", "{word}");
        }
        assert_eq!(read(&["close", "code", "1006"]), "1006");
        assert_eq!(read(&["going", "away"]), "1001");
        assert_eq!(read(&["1000", "0x3e9"]), "1000 1001");
        assert_eq!(read(&["4000-4999"]), "4000-4999");
        assert_eq!(read(&["4xxx"]), "4000-4999");
    }

    #[test]
    fn bytes_in_forms_of_their_own() {
        for text in
            ["03e8627965", "03 e8", "88 02 03 e8", "b'\\x03\\xe8'", "<Buffer 03 e8>", "[3, 232]"]
        {
            assert_eq!(read(&[text]), "bytes", "{text}");
        }
        assert_eq!(read(&["88", "02", "03", "e8"]), "bytes");
    }

    #[test]
    fn texts_and_words_that_are_nothing() {
        assert_eq!(read(&["no close frame received or sent"]), "text");
        assert_eq!(read(&["connection", "closed", "(code:", "1006)"]), "text");
        for word in ["70000", "nope", "closed", "106x", "4000-4998", "cafe"] {
            assert_eq!(read(&[word]), "unknown", "{word}");
        }
    }
}
