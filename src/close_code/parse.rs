//! From a text to the code that it names.

use core::str::FromStr;

use super::error::ParseCloseCodeError;
#[cfg(feature = "names")]
use super::lookup::by_name;
use super::names::are_equal;
use super::table::CloseCode;
use crate::text::Excerpt;

/// Reads a number and what `Display` prints. With the feature `names`, which is on by default, it also
/// reads the name, the variant and the label of a named code, and the names that other libraries give it.
/// Case does not count, nor do the separators `_`, `-`, `.`, space, tab and line end.
///
/// ```
/// # #[cfg(feature = "names")] {
/// use ws_close_code::CloseCode;
///
/// for text in ["1001", "1001 (Going Away)", "going away", "GOING_AWAY", "EndpointUnavailable"] {
///     assert_eq!(text.parse(), Ok(CloseCode::GoingAway));
/// }
/// # }
/// ```
///
/// # Errors
///
/// [`ParseCloseCodeError`] if the number is over 65535 or below 0, if no code has the name, or if two
/// libraries use the name for different codes, such as `BAD_DATA`.
impl FromStr for CloseCode {
    type Err = ParseCloseCodeError;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse_with(text, &|_, _| false)
    }
}

/// Whether a code has a name that this crate does not know.
type HasName<'f> = &'f dyn Fn(CloseCode, &str) -> bool;

/// The same, where a number may also be followed by another name.
#[inline]
pub(crate) fn parse_with(
    text: &str,
    has_name: HasName<'_>,
) -> Result<CloseCode, ParseCloseCodeError> {
    // Numbers first, because a name can't be one and looking a name up costs more.
    match digits(text.as_bytes()) {
        Some(number) => Ok(CloseCode::from_u16(number)),
        None => match by_name(text) {
            Some(code) => Ok(code),
            None => neither(text, has_name),
        },
    }
}

/// The number of up to four digits and nothing else, such as every code that may be sent.
#[inline]
fn digits(text: &[u8]) -> Option<u16> {
    if !matches!(text.len(), 1..=4) {
        return None;
    }
    let mut number = 0;
    for byte in text {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + u16::from(digit);
    }
    Some(number)
}

/// A text that is not a plain number and not a name. Out of line so that the common paths stay small.
#[cold]
#[inline]
fn neither(text: &str, has_name: HasName<'_>) -> Result<CloseCode, ParseCloseCodeError> {
    let trimmed = text.trim();
    let unsigned = trimmed.trim_start_matches(['+', '-']);
    if trimmed.is_empty() {
        Err(ParseCloseCodeError::Empty)
    } else if unsigned.starts_with(|c: char| c.is_ascii_digit()) {
        number(trimmed, text, has_name)
    } else {
        Err(ParseCloseCodeError::UnknownName(Excerpt::new(text)))
    }
}

/// A number, alone or followed by a name in parentheses.
#[inline]
fn number(
    trimmed: &str,
    text: &str,
    has_name: HasName<'_>,
) -> Result<CloseCode, ParseCloseCodeError> {
    let named = trimmed.strip_suffix(')').and_then(|inner| inner.split_once('('));
    let (number, name) = match named {
        Some((number, name)) => (number.trim_end(), Some(name)),
        None => (trimmed, None),
    };
    let signs_and_digits = |c: char| c.is_ascii_digit() || c == '+' || c == '-';
    if !number.chars().all(signs_and_digits) {
        return Err(ParseCloseCodeError::UnknownName(Excerpt::new(text)));
    }
    let out_of_range = |_| ParseCloseCodeError::OutOfRange(Excerpt::new(text));
    let number = number.parse().map_err(out_of_range)?;
    let code = CloseCode::from_u16(number);
    match name {
        Some(name) if !is_name_of(code, name) && !has_name(code, name) => {
            Err(ParseCloseCodeError::Contradiction { found: Excerpt::new(text), number })
        }
        _ => Ok(code),
    }
}

/// Whether `name` is a name of the code: for a code without one, the name or the word of its class.
#[inline]
fn is_name_of(code: CloseCode, name: &str) -> bool {
    match code {
        CloseCode::Other(_) => {
            let class = code.class();
            are_equal(name, class.name()) || are_equal(name, class.as_str())
        }
        _ => is_name_of_named(code, name),
    }
}

#[cfg(feature = "names")]
#[inline]
fn is_name_of_named(code: CloseCode, name: &str) -> bool {
    by_name(name) == Some(code)
}

#[cfg(not(feature = "names"))]
#[inline]
fn is_name_of_named(code: CloseCode, name: &str) -> bool {
    code.name().is_some_and(|own| are_equal(name, own))
}

#[cfg(not(feature = "names"))]
#[inline]
const fn by_name(_: &str) -> Option<CloseCode> {
    None
}
