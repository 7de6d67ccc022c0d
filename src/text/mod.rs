//! Text without allocation.

mod code;
mod excerpt;
mod inline_str;
mod pad;

pub(crate) use code::{Piece, pieces};
pub use excerpt::Excerpt;
pub(crate) use inline_str::{InlineStr, floor_char_boundary};
pub(crate) use pad::pad;
