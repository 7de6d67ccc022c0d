//! The close code in a line of JSON.

use std::fmt;

use memchr::{memchr, memmem};
use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use ws_close_code::CloseCode;

use crate::logs::formats::Hit;

/// A member of an object, by its path.
pub struct Field {
    path: String,
    /// The end of its key with the closing quote; `None` if JSON can write the key in several ways,
    /// with escapes.
    end_of_key: Option<String>,
    finder: memmem::Finder<'static>,
}

impl Field {
    pub fn new(path: &str) -> Self {
        let last = path.rsplit('.').next().unwrap_or_default();
        let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '/');
        let end_of_key = last.chars().all(is_plain).then(|| format!("{last}\""));
        let finder = memmem::Finder::new(end_of_key.as_deref().unwrap_or_default()).into_owned();
        Self { path: path.to_owned(), end_of_key, finder }
    }

    /// A part of every line with this member.
    pub fn hint(&self) -> &str {
        self.end_of_key.as_deref().unwrap_or(":")
    }

    /// The code, if `line` ends with a JSON object with the member. Its place is the start of the object.
    pub fn find(&self, line: &[u8]) -> Option<Hit> {
        if !self.may_be_in(line) {
            return None;
        }
        let open = memchr(b'{', line)?;
        let mut json = serde_json::Deserializer::from_slice(&line[open..]);
        let code = Search { path: &self.path }.deserialize(&mut json).ok()?;
        json.end().ok()?;
        Some(Hit { start: open + 1, end: open + 1, code: CloseCode::from_u16(code?) })
    }

    /// Whether `line` is worth parsing: a key ends like the member's, and a number follows it.
    fn may_be_in(&self, line: &[u8]) -> bool {
        let Some(end_of_key) = &self.end_of_key else { return true };
        self.finder.find_iter(line).any(|at| {
            let starts_well =
                at.checked_sub(1).is_some_and(|before| matches!(line[before], b'"' | b'.'));
            let rest = line[at + end_of_key.len()..].trim_ascii_start();
            let value = rest.strip_prefix(b":").map(<[u8]>::trim_ascii_start);
            let value = value.map(|value| value.strip_prefix(b"\"").unwrap_or(value));
            starts_well && value.and_then(<[u8]>::first).is_some_and(u8::is_ascii_digit)
        })
    }
}

/// Reads a value and keeps only the number at a path. The path may go through nested objects, keys
/// with dots, or both.
#[derive(Clone, Copy)]
struct Search<'a> {
    /// The rest of the path; empty at the number.
    path: &'a str,
}

impl Search<'_> {
    fn number(self, number: Option<u16>) -> Option<u16> {
        number.filter(|_| self.path.is_empty())
    }
}

impl<'de> DeserializeSeed<'de> for Search<'_> {
    type Value = Option<u16>;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<Option<u16>, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Search<'_> {
    type Value = Option<u16>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Option<u16>, A::Error> {
        let mut found = None;
        while let Some(search) = members.next_key_seed(Key(self))? {
            match search {
                Some(search) => found = found.or(members.next_value_seed(search)?),
                None => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found)
    }

    fn visit_u64<E>(self, number: u64) -> Result<Option<u16>, E> {
        Ok(self.number(number.try_into().ok()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Option<u16>, E> {
        Ok(self.number(text.parse().ok()))
    }

    // These values are not a code, but the rest of the line may still have one.

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Option<u16>, A::Error> {
        while values.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Option<u16>, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Option<u16>, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Option<u16>, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Option<u16>, E> {
        Ok(None)
    }
}

/// Reads a key. If it is on the path, returns the search that continues in its member.
struct Key<'a>(Search<'a>);

impl<'de, 'a> DeserializeSeed<'de> for Key<'a> {
    type Value = Option<Search<'a>>;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Self::Value, D::Error> {
        key.deserialize_str(self)
    }
}

impl<'a> Visitor<'_> for Key<'a> {
    type Value = Option<Search<'a>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        let Some(rest) = self.0.path.strip_prefix(key) else { return Ok(None) };
        let rest = if rest.is_empty() { Some(rest) } else { rest.strip_prefix('.') };
        Ok(rest.map(|path| Search { path }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(path: &str, line: &str) -> Option<u16> {
        Field::new(path).find(line.as_bytes()).map(|hit| hit.code.as_u16())
    }

    #[test]
    fn the_path_may_be_nested_dotted_or_both() {
        for line in [
            r#"{"websocket":{"close":{"code":1006}}}"#,
            r#"{"websocket.close.code":1006}"#,
            r#"{"websocket.close.code" : "1006" }"#,
            r#"{"websocket":{"close.code":1006},"x":[1,{"y":null}]}"#,
            r#"{"websocket.close":{"reason":"code\"","code":1006}}"#,
            r#"{"websocket":5,"websocket.close.code":1006}"#,
            r#"{"code":4000,"websocket":{"code":1,"close":{"code":1006,"code":4}}}"#,
        ] {
            assert_eq!(find("websocket.close.code", line), Some(1006), "{line}");
        }
    }

    #[test]
    fn other_members_and_other_values_are_not_codes() {
        for line in [
            r#"{"code":1006}"#,
            r#"{"close":{"code":1006}}"#,
            r#"{"websocket.close.status_code":1006}"#,
            r#"{"websocket":{"close":{"codes":1006}}}"#,
            r#"{"x":{"websocket.close.code":1006}}"#,
            r#"[{"websocket.close.code":1006}]"#,
            r#""websocket.close.code":1006"#,
            r#"{"message":"\"websocket.close.code\":1006"}"#,
            r#"{"websocket.close.code":70000}"#,
            r#"{"websocket.close.code":-1}"#,
            r#"{"websocket.close.code":1006.5}"#,
            r#"{"websocket.close.code":"1006 "}"#,
            r#"{"websocket.close.code":null}"#,
            r#"{"websocket.close.code":[1006]}"#,
            r#"{"websocket.close.code":1006"#,
            r#"{"websocket.close.code":1006}}"#,
            r#"{"websocket.close.code":1006,}"#,
            "",
        ] {
            assert_eq!(find("websocket.close.code", line), None, "{line}");
        }
    }

    #[test]
    fn a_key_that_json_may_write_with_escapes_is_found() {
        assert_eq!(find("종료", r#"{"\uc885\ub8cc":1006}"#), Some(1006));
        assert_eq!(find("a/b", r#"{"a\/b":1006}"#), Some(1006));
        assert_eq!(find("a b", r#"{"a b":1006}"#), Some(1006));
    }
}
