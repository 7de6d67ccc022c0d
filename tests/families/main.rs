//! The published families, against their data; and families of your own.
#![cfg(feature = "private")]

mod advice;
mod defined;
mod lines;
mod own_names;

use ws_close_code::CloseCode;

fn all() -> impl Iterator<Item = CloseCode> {
    (0..=u16::MAX).map(CloseCode::from_u16)
}
