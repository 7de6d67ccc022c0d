//! The published families, against their data; and families of your own.
#![cfg(feature = "private")]

mod advice;
mod defined;
mod documents;
mod errors;
mod events;
mod files;
mod lines;
mod lists;
mod own_names;
mod published;
mod registry;
mod relied_on;

use ws_close_code::CloseCode;

/// Every number that a family can define, and some of all others.
fn numbers() -> impl Iterator<Item = u16> {
    (1000..=5000).chain((0..=u16::MAX).step_by(97))
}

fn all() -> impl Iterator<Item = CloseCode> {
    (0..=u16::MAX).map(CloseCode::from_u16)
}
