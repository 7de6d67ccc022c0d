//! Text without allocation.

mod excerpt;
mod inline_str;
mod pad;

pub use excerpt::Excerpt;
pub(crate) use inline_str::{InlineStr, floor_char_boundary};
pub(crate) use pad::pad;
