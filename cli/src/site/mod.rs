//! The reference as a static site.

pub mod base_url;
pub mod pages;
pub mod write;

mod phrases;
