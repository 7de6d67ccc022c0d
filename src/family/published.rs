//! The families that services and libraries publish. `build/families.rs` writes them.

#![allow(clippy::pedantic, reason = "generated")]

use super::entry::{FamilyEntry, FamilyRange};
use super::family::Family;
use crate::close_code::{CloseCode, Severity};
use crate::reconnect::{Reconnect, ReconnectAction as Action, ReconnectBasis as Basis};
use crate::source::Reference;

include!(concat!(env!("OUT_DIR"), "/families.rs"));

/// The published family with this id, ignoring case; `None` where there is none.
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
    ALL.iter().copied().find(|family| family.id().eq_ignore_ascii_case(id))
}

/// The published families that have an entry or a range for this code, the one that most people meet
/// first.
///
/// ```
/// use ws_close_code::{CloseCode, families};
///
/// let ids: Vec<_> = families::defining(CloseCode::from(4014)).map(|family| family.id()).collect();
/// assert!(ids.starts_with(&["discord-gateway"]));
/// assert!(families::defining(CloseCode::GoingAway).next().is_none());
/// ```
#[inline]
pub fn defining(code: CloseCode) -> impl Iterator<Item = &'static Family> + Clone {
    let defines =
        move |family: &&Family| family.entry(code).is_some() || family.range(code).is_some();
    BY_RANK.iter().copied().filter(defines)
}
