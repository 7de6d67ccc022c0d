//! Why a text is not a close code.

use core::fmt;

use super::table::CloseCode;
use crate::text::{Excerpt, pad};

/// Why a text is not a [`CloseCode`].
///
/// ```
/// use ws_close_code::CloseCode;
///
/// let error = "70000".parse::<CloseCode>().unwrap_err();
/// assert_eq!(error.to_string(), r#""70000" is not a close code: expected a number from 0 to 65535"#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ParseCloseCodeError {
    /// The text is empty or white space.
    Empty,
    /// It is a number, but not a `u16`.
    OutOfRange(Excerpt),
    /// It is not a number, and no code has this name, or two ecosystems use it for different codes.
    UnknownName(Excerpt),
    /// The name in parentheses does not belong to the number.
    Contradiction {
        /// The rejected input.
        found: Excerpt,
        /// The number that it starts with.
        number: u16,
    },
    /// It is a close code, but none of those that [`family!`](crate::family!) defines.
    #[cfg(feature = "private")]
    NotInFamily {
        /// The rejected input.
        found: Excerpt,
        /// The title of the family.
        title: &'static str,
    },
}

impl ParseCloseCodeError {
    /// That this text is not a code of the family with this title, for the enums of [`family!`](crate::family!).
    #[doc(hidden)]
    #[inline]
    #[must_use]
    #[cfg(feature = "private")]
    pub fn not_in_family(text: &str, title: &'static str) -> Self {
        Self::NotInFamily { found: Excerpt::new(text), title }
    }
}

/// What `FromStr` reads.
#[cfg(feature = "names")]
const EXPECTED: &str = "expected a number from 0 to 65535 or a name such as \"going away\"";
#[cfg(not(feature = "names"))]
const EXPECTED: &str =
    "expected a number from 0 to 65535; names need the feature `names` of ws-close-code";

impl fmt::Display for ParseCloseCodeError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => pad(f, format_args!("an empty text is not a close code: {EXPECTED}")),
            Self::OutOfRange(found) => pad(
                f,
                format_args!("{found} is not a close code: expected a number from 0 to 65535"),
            ),
            Self::UnknownName(found) => {
                pad(f, format_args!("unknown close code {found}: {EXPECTED}"))
            }
            Self::Contradiction { found, number } => {
                let expected = CloseCode::from_u16(*number);
                pad(
                    f,
                    format_args!(
                        "the name in {found} does not match the number: expected {expected}"
                    ),
                )
            }
            #[cfg(feature = "private")]
            Self::NotInFamily { found, title } => pad(
                f,
                format_args!(
                    "{found} is not a code of {title}: expected one of its numbers, names or aliases"
                ),
            ),
        }
    }
}
