//! What the words of the command line are: codes, bytes, or a text to diagnose.

use ws_close_code::{CloseCode, Family};

use crate::bytes::{Form, Reading, readings};
use crate::query::named::Named;

pub enum Input {
    /// Each word or all together name codes or classes.
    Topics(Vec<Named>),
    /// A payload or a frame.
    Bytes(String),
    /// An error text, a log line, or something else.
    Text(String),
}

impl Input {
    pub fn read(words: &[String], family: &'static Family) -> Self {
        let all: Vec<Named> = words.iter().map(|word| Named::read(word, family)).collect();
        let joined = words.join(" ");
        if is_frame_of_pairs(&joined) {
            return Self::Bytes(joined);
        }
        if all.iter().all(|named| named.topic.is_ok()) {
            return Self::Topics(all);
        }
        let whole = Named::read(&joined, family);
        if whole.topic.is_ok() {
            return Self::Topics(vec![whole]);
        }
        if let Some(list) = list(&joined, family) {
            return Self::Topics(list);
        }
        // `1000 03e8` is not a payload that begins with 10.
        let has_topic = words.len() > 1 && all.iter().any(Named::is_clear);
        if !has_topic && !begins_with_code(&joined) && is_bytes(&joined) {
            return Self::Bytes(joined);
        }
        // Several words are a text, unless each of them is a code, perhaps misspelled.
        let is_sentence = joined.split_whitespace().count() > 1;
        let is_misspelled = has_topic && all.iter().all(Named::is_clear_or_misspelled);
        if is_sentence && !is_misspelled { Self::Text(joined) } else { Self::Topics(all) }
    }
}

/// `1006,1011`, `1006 1011` or `going away, 1006`.
fn list(text: &str, family: &'static Family) -> Option<Vec<Named>> {
    let is_comma = |c: char| matches!(c, ',' | ';');
    let is_separator = |c: char| is_comma(c) || c.is_whitespace();
    let read = |parts: Vec<&str>| {
        let parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty());
        let all: Vec<Named> = parts.map(|part| Named::read(part, family)).collect();
        (all.len() > 1 && all.iter().all(Named::is_clear)).then_some(all)
    };
    read(text.split(is_comma).collect()).or_else(|| read(text.split(is_separator).collect()))
}

/// `1000 03e8`, with a space.
fn begins_with_code(text: &str) -> bool {
    let first = text.split_once(char::is_whitespace).and_then(|(first, _)| first.parse().ok());
    first.is_some_and(|number: u16| CloseCode::NAMED.contains(&CloseCode::from(number)))
}

/// `88 02 03 10`: each pair of digits is a number that no code has.
fn is_frame_of_pairs(text: &str) -> bool {
    let pairs: Vec<&str> = text.split_whitespace().collect();
    let is_pair = |pair: &&str| pair.len() == 2 && pair.bytes().all(|c| c.is_ascii_hexdigit());
    pairs.len() > 1 && pairs[0] == "88" && pairs.iter().all(is_pair)
}

/// Whether the text is the payload of a Close frame or a whole one, in a form that nothing else has: with marks; or with
/// escapes of bytes or at least two bytes of hexadecimal that begin with a code or a frame.
fn is_bytes(text: &str) -> bool {
    let Ok(readings) = readings(text) else { return false };
    readings.iter().any(|Reading { form, bytes }| match form {
        Form::Base64 => false,
        Form::Hex => begins_close(bytes) && is_clearly_hex(text),
        Form::Escapes => begins_close(bytes) && has_byte_escapes(text),
        _ => true,
    })
}

/// With a code, or with the header of a Close frame.
fn begins_close(bytes: &[u8]) -> bool {
    match bytes {
        [0x88, _, ..] => true,
        [first, second, ..] => {
            let code = CloseCode::from(u16::from_be_bytes([*first, *second]));
            code.may_be_received() || code.is_reserved()
        }
        _ => false,
    }
}

/// With a letter, `0x` or the beginning of a code or frame, because times, dates and codes are digits too.
fn is_clearly_hex(text: &str) -> bool {
    let begins = ["0", "88"].iter().any(|start| text.trim_start().starts_with(start));
    begins || text.contains(|c: char| c.is_ascii_hexdigit() && c.is_alphabetic())
}

/// `\x03`, `\u0003`, `\003`, or two of `%03`, because `C:\new` and `50%20off` have marks too.
fn has_byte_escapes(text: &str) -> bool {
    let is_octal = |after: &str| after.starts_with(|c: char| c.is_digit(8));
    let mut backslashes = text.split('\\').skip(1);
    backslashes.any(|after| after.starts_with('x') || after.starts_with("u00") || is_octal(after))
        || text.matches('%').count() > 1
}

#[cfg(test)]
mod tests {
    use ws_close_code::{CodeClass, families};

    use super::*;
    use crate::query::family::REGISTRY;
    use crate::query::topic::Topic;

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
            "1,006",
            "1006.0",
            "１００６",
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
        assert_eq!(read(&["4xxx"]), "4000-4999");
    }

    #[test]
    fn ranges_are_those_of_classes_and_families() {
        for class in CodeClass::ALL {
            let numbers = class.numbers();
            let range = format!("{}-{}", numbers.start(), numbers.end());
            assert_eq!(read(&[&range]), range);
        }
        for text in ["4000-4009", "4000..4009", "4000..=4009", "4000 – 4009", "40xx", "400X"] {
            assert_eq!(read(&[text]), "4000-4999", "{text}");
        }
        for text in ["2999-3000", "4009-4000", "4000-70000", "4x0x", "xxxx", "40xxx", "a-b"] {
            assert_eq!(read(&[text]), "unknown", "{text}");
        }
        let family = &families::PUSHER;
        let numbers = family.ranges()[0].numbers();
        let range = format!("{}-{}", numbers.start(), numbers.end());
        let topic = Named::read(&range, family).topic.unwrap();
        assert!(matches!(topic, Topic::Range { .. }), "{range}");
    }

    #[test]
    fn lists_of_codes_are_not_bytes() {
        for words in [
            &["1006,1011"][..],
            &["1006 1011"],
            &["1006, 1011"],
            &["1006;1011"],
            &["1006", "1011"],
            &["abnormal closure, 1011"],
        ] {
            assert_eq!(read(words), "1006 1011", "{words:?}");
        }
        assert_eq!(read(&["1000", "03e8"]), "1000 unknown");
        assert_eq!(read(&["1000 03e8"]), "text");
        assert_eq!(read(&["1006", "1oo1"]), "1006 unknown");
        assert_eq!(read(&["1000-"]), "1000");
    }

    #[test]
    fn bytes_in_forms_of_their_own() {
        for text in
            ["03e8627965", "03 e8", "88 02 03 e8", "b'\\x03\\xe8'", "<Buffer 03 e8>", "[3, 232]"]
        {
            assert_eq!(read(&[text]), "bytes", "{text}");
        }
        assert_eq!(read(&["88", "02", "03", "e8"]), "bytes");
        assert_eq!(read(&["88", "02", "0b", "b8"]), "bytes");
        assert_eq!(read(&["88", "02", "10", "10"]), "bytes");
        assert_eq!(read(&["%03%e8"]), "bytes");
        assert_eq!(read(&["\\x03\\xe8bye"]), "bytes");
    }

    #[test]
    fn texts_and_words_that_are_nothing() {
        assert_eq!(read(&["no close frame received or sent"]), "text");
        assert_eq!(read(&["connection", "closed", "(code:", "1006)"]), "text");
        for word in [
            "70000",
            "nope",
            "closed",
            "10g6",
            "cafe",
            "10:00",
            "12:30:45",
            "C:\\new",
            "50%20off",
            "50%20off%21",
            "2024-11-26",
            "10.11",
        ] {
            assert_eq!(read(&[word]), "unknown", "{word}");
        }
    }
}
