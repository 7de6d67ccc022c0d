//! The families that services and libraries publish. `build/families/` writes them.

#![allow(clippy::pedantic, reason = "generated")]

use super::entry::FamilyEntry;
use super::family::Family;
use super::range::FamilyRange;
use super::reason::{FamilyReason, ReasonMatch};
use super::translation::{FamilyTranslation, TranslatedTexts};
use crate::close_code::{CloseCode, SentBy, Severity};
use crate::locale::Locale;
use crate::reconnect::{Need, Reconnect, ReconnectAction as Action, ReconnectBasis};
use crate::source::{Basis, Reference, Source};

include!(concat!(env!("OUT_DIR"), "/families.rs"));

/// The published family with this id or [alias](Family::aliases), ignoring case; `None` where there is none.
///
/// ```
/// use ws_close_code::families;
///
/// let family = families::by_id("Discord-Gateway");
/// assert_eq!(family.map(|family| family.title()), Some("Discord Gateway"));
/// ```
#[inline]
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Family> {
    let is_named = |family: &&Family| {
        let mut names = family.aliases().iter().copied().chain([family.id()]);
        names.any(|name| name.eq_ignore_ascii_case(id))
    };
    ALL.iter().copied().find(is_named)
}

/// The published families that have an entry or a range for this code, the one that most people meet
/// first.
///
/// ```
/// use ws_close_code::{CloseCode, families};
///
/// let ids: Vec<_> = families::defining(CloseCode::from(4014)).map(|family| family.id()).collect();
/// assert!(ids.starts_with(&["discord-gateway"]));
/// assert!(families::defining(CloseCode::from(999)).next().is_none());
/// ```
#[inline]
pub fn defining(code: CloseCode) -> impl Iterator<Item = &'static Family> + Clone {
    let defines =
        move |family: &&Family| family.entry(code).is_some() || family.range(code).is_some();
    BY_RANK.iter().copied().filter(defines)
}
