//! What `build.rs` writes from `data/`: the enum and its tables.

#![allow(clippy::pedantic, reason = "generated")]

use crate::number_set::NumberSet;
use crate::other_code::OtherCode;
use crate::reconnect::{Reconnect, ReconnectAction as Action, ReconnectBasis as Basis};
use crate::reference::Reference;
use crate::severity::Severity;

include!(concat!(env!("OUT_DIR"), "/close_codes.rs"));
