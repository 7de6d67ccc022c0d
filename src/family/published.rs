//! What `build.rs` writes from `data/private/`.

#![allow(clippy::pedantic, reason = "generated")]

use super::{Family, FamilyEntry, FamilyRange};
use crate::reconnect::{Reconnect, ReconnectAction as Action};
use crate::reference::Reference;
use crate::severity::Severity;

include!(concat!(env!("OUT_DIR"), "/families.rs"));
