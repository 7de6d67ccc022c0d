//! What a language has to say, beside the texts of the generated columns.

use core::fmt;

use crate::generated::Locale;

/// A language. Whoever holds one can print all of its texts, so it is reached only through the
/// [`Locale`] that a program names.
pub(crate) struct Language {
    pub(crate) locale: Locale,
    pub(crate) name: fn(usize) -> &'static str,
    pub(crate) description: fn(usize) -> &'static str,
    pub(crate) causes: fn(usize) -> &'static [&'static str],
    pub(crate) remedies: fn(usize) -> &'static [&'static str],
    pub(crate) when_to_use: fn(usize) -> &'static str,
    /// What is said of two codes, by their numbers, lower first.
    pub(crate) pair: fn(u16, u16) -> Option<&'static str>,
    pub(crate) phrases: Phrases,
}

/// Declares a struct for each table of `data/locale/en.toml`, and one for them all.
macro_rules! phrases {
    ($($table:ident: $Table:ident { $($key:ident),+ $(,)? })+) => {
        pub(crate) struct Phrases {
            $(pub(crate) $table: phrases::$Table,)+
        }

        pub(crate) mod phrases {
            $(pub(crate) struct $Table {
                $(pub(crate) $key: &'static str,)+
            })+
        }
    };
}

phrases! {
    headings: Headings {
        description, causes, remedies, advice, references, differences, when_to_use,
    }
    labels: Labels {
        sender, close_frame, handshake, reconnect, severity, registration, http_equivalent,
    }
    sender: Sender { anyone, endpoint, client, nobody, local }
    close_frame: CloseFrame { with_code, without_code, none, illegal }
    handshake: Handshake { held, missing, never_opened }
    reconnect: Reconnect { retry, retry_at_once, retry_elsewhere, if_needed, after_change, unknown }
    basis: Basis { rfc, registration, convention, documentation }
    registration: Registration { documented, undocumented, none, family }
    compare: Compare { title, same_code, same_row, same_facts }
}

/// `phrase` with its blanks, such as `{from}`, filled in.
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
        if let Some((_, value)) = blanks.iter().find(|(name, _)| *name == blank) {
            write!(f, "{value}")?;
        }
        f.write_str(text)?;
    }
    Ok(())
}
