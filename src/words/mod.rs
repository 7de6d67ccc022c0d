//! Fieldless enums with a word for each variant.

mod error;
#[cfg(feature = "serde")]
mod serde;

pub use error::ParseWordError;
#[cfg(feature = "serde")]
pub(crate) use serde::WordVisitor;

/// Declares a fieldless enum with a word for each variant: `ALL`, `as_str`, `Display`, `FromStr`, and
/// what the features `serde` and `strum` add.
macro_rules! word_enum {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident, $what:literal {
            $( $(#[$variant_meta:meta])* $Variant:ident = $word:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $Name {
            $( $(#[$variant_meta])* $Variant, )+
        }

        impl $Name {
            /// Every value, in the order of the variants.
            pub const ALL: &'static [Self] = &[$( Self::$Variant, )+];

            const WORDS: &'static [&'static str] = &[$( $word, )+];

            /// The word of this value, in snake case; [`FromStr`](core::str::FromStr) reads it back.
            #[inline]
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$Variant => $word, )+
                }
            }
        }

        /// The word of `as_str`. Width and alignment apply.
        impl core::fmt::Display for $Name {
            #[inline]
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        /// Reads the words of `as_str`, in any case.
        ///
        /// # Errors
        ///
        #[doc = concat!("[`ParseWordError`](crate::ParseWordError) for any other text, such as `unknown ", $what, " …`.")]
        impl core::str::FromStr for $Name {
            type Err = crate::words::ParseWordError;

            #[inline]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                crate::words::find(text, $what, Self::ALL, Self::WORDS)
            }
        }

        /// Its word, as text.
        #[cfg(feature = "serde")]
        impl serde_core::Serialize for $Name {
            #[inline]
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        /// From its word, in any case.
        #[cfg(feature = "serde")]
        impl<'de> serde_core::Deserialize<'de> for $Name {
            #[inline]
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(crate::words::WordVisitor::new($what))
            }
        }

        #[cfg(feature = "strum")]
        impl strum::IntoEnumIterator for $Name {
            type Iterator = core::iter::Copied<core::slice::Iter<'static, Self>>;

            #[inline]
            fn iter() -> Self::Iterator {
                Self::ALL.iter().copied()
            }
        }

        #[cfg(feature = "strum")]
        impl strum::EnumCount for $Name {
            const COUNT: usize = Self::ALL.len();
        }

        #[cfg(feature = "strum")]
        impl strum::VariantNames for $Name {
            const VARIANTS: &'static [&'static str] = Self::WORDS;
        }

        /// What `strum::EnumString` adds to [`FromStr`](core::str::FromStr).
        #[cfg(feature = "strum")]
        impl TryFrom<&str> for $Name {
            type Error = crate::words::ParseWordError;

            #[inline]
            fn try_from(text: &str) -> Result<Self, crate::words::ParseWordError> {
                text.parse()
            }
        }

        /// What `strum::IntoStaticStr` derives.
        #[cfg(feature = "strum")]
        impl From<$Name> for &'static str {
            #[inline]
            fn from(value: $Name) -> Self {
                value.as_str()
            }
        }

        /// What `strum::IntoStaticStr` derives.
        #[cfg(feature = "strum")]
        impl From<&$Name> for &'static str {
            #[inline]
            fn from(value: &$Name) -> Self {
                value.as_str()
            }
        }
    };
}

pub(crate) use word_enum;

/// The value whose word is `text`, in any case.
#[inline]
pub(crate) fn find<T: Copy>(
    text: &str,
    what: &'static str,
    values: &[T],
    words: &'static [&'static str],
) -> Result<T, ParseWordError> {
    for (&value, word) in values.iter().zip(words) {
        if word.eq_ignore_ascii_case(text) {
            return Ok(value);
        }
    }
    Err(ParseWordError::new(text, what, words))
}
