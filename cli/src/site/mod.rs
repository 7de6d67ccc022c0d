//! The reference as a static site.

pub mod base_url;
pub mod files;
pub mod write;

mod address;
mod advice;
mod code_page;
mod code_text;
mod edition;
mod family_page;
mod frame;
mod front_page;
mod pair_page;
mod search_index;
mod sentence;
