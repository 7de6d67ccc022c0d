//! With the feature `serde`: a code is its number in every format, and the fieldless enums are their words.
//! [`name_or_number`] is for configuration files that people write.

use core::fmt;

use serde_core::de::{Error, Unexpected, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::close_code::CloseCode;

/// As a number.
impl Serialize for CloseCode {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

/// From any number that fits into a `u16`, and from nothing else.
impl<'de> Deserialize<'de> for CloseCode {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u16(Number)
    }
}

struct Number;

impl Visitor<'_> for Number {
    type Value = CloseCode;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a WebSocket close code, a number from 0 to 65535")
    }

    #[inline]
    fn visit_u64<E: Error>(self, number: u64) -> Result<CloseCode, E> {
        let out_of_range = |_| E::invalid_value(Unexpected::Unsigned(number), &self);
        u16::try_from(number).map(CloseCode::from_u16).map_err(out_of_range)
    }

    #[inline]
    fn visit_i64<E: Error>(self, number: i64) -> Result<CloseCode, E> {
        let out_of_range = |_| E::invalid_value(Unexpected::Signed(number), &self);
        u16::try_from(number).map(CloseCode::from_u16).map_err(out_of_range)
    }
}

/// For `#[serde(with = "ws_close_code::serde::name_or_number")]`: a code as people write it.
///
/// Reads a number, or any text that [`CloseCode`]'s `FromStr` reads. Writes the
/// [label](CloseCode::label) of a code that has a variant, such as `"going_away"`, and the number of any
/// other code. In formats that are not human-readable, it reads and writes only the number.
///
/// ```
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Config {
///     #[serde(with = "ws_close_code::serde::name_or_number")]
///     close_on_idle: ws_close_code::CloseCode,
/// }
///
/// // 1001 is the same, and with the feature `names` so is "GOING_AWAY".
/// let config: Config = toml::from_str(r#"close_on_idle = "going_away""#)?;
/// assert_eq!(config.close_on_idle, 1001);
/// assert_eq!(toml::to_string(&config)?, "close_on_idle = \"going_away\"\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub mod name_or_number {
    use core::fmt;

    use serde_core::de::{Error, Visitor};
    use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Number;
    use crate::close_code::CloseCode;

    /// Writes the label or the number.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    #[inline]
    pub fn serialize<S: Serializer>(code: &CloseCode, serializer: S) -> Result<S::Ok, S::Error> {
        match code {
            CloseCode::Other(_) => code.serialize(serializer),
            _ if serializer.is_human_readable() => serializer.serialize_str(code.label()),
            _ => code.serialize(serializer),
        }
    }

    /// Reads a number or a name.
    ///
    /// # Errors
    ///
    /// An error that says what was found and what was expected, for any other value.
    #[inline]
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<CloseCode, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(NameOrNumber)
        } else {
            CloseCode::deserialize(deserializer)
        }
    }

    struct NameOrNumber;

    impl Visitor<'_> for NameOrNumber {
        type Value = CloseCode;

        #[inline]
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a WebSocket close code, a number from 0 to 65535 or a name")
        }

        #[inline]
        fn visit_u64<E: Error>(self, number: u64) -> Result<CloseCode, E> {
            Number.visit_u64(number)
        }

        #[inline]
        fn visit_i64<E: Error>(self, number: i64) -> Result<CloseCode, E> {
            Number.visit_i64(number)
        }

        /// Labels are read without the feature `names` too, because they are what `serialize` writes.
        #[inline]
        fn visit_str<E: Error>(self, text: &str) -> Result<CloseCode, E> {
            let labelled = CloseCode::NAMED.iter().find(|code| code.label() == text);
            labelled.map_or_else(|| text.parse().map_err(E::custom), |&code| Ok(code))
        }
    }
}
