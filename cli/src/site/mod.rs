//! The reference as a static site.

pub mod files;
pub mod folder;
pub mod settings;
pub mod web_address;

mod address;
mod advice;
mod blanks;
mod code_link;
mod code_page;
mod code_text;
mod contents;
mod data;
mod description;
mod diagnosis;
mod edition;
mod family_page;
mod family_row;
mod frame;
mod front_page;
mod limit_row;
mod limits_page;
mod linked_data;
mod manifest;
mod not_found_page;
mod number_page;
mod pair_page;
mod product_link;
mod product_page;
mod search_index;
mod sentence;
mod sitemap;
mod slug;
mod snippets;
mod stylesheet;
mod symptom_page;
mod symptom_text;
