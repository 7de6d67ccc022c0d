//! Phrases with blanks.

use core::fmt;

/// Writes `phrase` with its blanks, such as `{from}`, filled in. An unknown blank is left alone.
#[inline]
pub(crate) fn fill(
    phrase: &str,
    blanks: &[(&str, &dyn fmt::Display)],
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut parts = phrase.split('{');
    f.write_str(parts.next().unwrap_or_default())?;
    for part in parts {
        let (blank, text) = part.split_once('}').unwrap_or((part, ""));
        match blanks.iter().find(|(name, _)| *name == blank) {
            Some((_, value)) => write!(f, "{value}{text}")?,
            None => write!(f, "{{{blank}}}{text}")?,
        }
    }
    Ok(())
}
