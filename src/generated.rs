//! What `build.rs` writes from `data/`: the enums and their tables.

#![allow(
    clippy::pedantic,
    clippy::identity_op,
    clippy::match_like_matches_macro,
    reason = "generated"
)]

use crate::language::Language;
use crate::lists::Lists;
use crate::other_code::OtherCode;
use crate::reconnect::{Reconnect, ReconnectAction as Action, ReconnectBasis as Basis};
use crate::reference::Reference;
use crate::registration::Registration;
use crate::report::Report;
use crate::severity::Severity;
use crate::word_enum::word_enum;

include!(concat!(env!("OUT_DIR"), "/close_codes.rs"));
