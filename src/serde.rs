//! `serde`: a code is its number, in every format; the fieldless enums are their words.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Error, Unexpected, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::generated::CloseCode;

/// The number.
impl Serialize for CloseCode {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

/// From any number that is a `u16`, and from nothing else.
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

/// Reads a word of one of the fieldless enums.
pub(crate) struct Word<T> {
    what: &'static str,
    value: PhantomData<T>,
}

impl<T> Word<T> {
    #[inline]
    pub(crate) const fn new(what: &'static str) -> Self {
        Self { what, value: PhantomData }
    }
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Word<T> {
    type Value = T;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {}", self.what)
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}
