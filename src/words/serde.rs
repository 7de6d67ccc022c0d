//! Reads a word of a fieldless enum.

use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Error, Visitor};

pub(crate) struct WordVisitor<T> {
    what: &'static str,
    value: PhantomData<T>,
}

impl<T> WordVisitor<T> {
    #[inline]
    pub(crate) const fn new(what: &'static str) -> Self {
        Self { what, value: PhantomData }
    }
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for WordVisitor<T> {
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
