//! What `build/close_codes/` writes: the enum and a function for each column of the data.

#![allow(
    clippy::pedantic,
    clippy::identity_op,
    clippy::match_like_matches_macro,
    reason = "generated"
)]

use super::generated_when::GeneratedWhen;
use super::other::OtherCode;
use super::registration::Registration;
use super::severity::Severity;
use crate::list_column::{ListColumn, place_of};
use crate::reconnect::{Need, Reconnect, ReconnectAction as Action, ReconnectBasis};
use crate::source::Reference;

include!(concat!(env!("OUT_DIR"), "/close_codes.rs"));
