//! The reference as a static site.

pub mod base_url;
pub mod files;
pub mod write;

mod address;
mod advice;
mod blanks;
mod code_link;
mod code_page;
mod code_text;
mod contents;
mod description;
mod edition;
mod family_page;
mod family_row;
mod frame;
mod front_page;
mod limit_row;
mod limits_page;
mod number_page;
mod pair_page;
mod product_link;
mod product_page;
mod search_index;
mod sentence;
mod slug;
mod symptom_page;
mod symptom_text;
