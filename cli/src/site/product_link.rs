//! A product that a page of something else names.

use crate::products;
use crate::site::address::Address;

pub struct ProductLink {
    pub name: &'static str,
    pub href: String,
}

impl ProductLink {
    /// The products with this name; a symptom or a limit may be of several.
    pub fn all(name: &'static str) -> Vec<Self> {
        products::of_name(name).into_iter().map(Self::new).collect()
    }

    pub fn new(name: &'static str) -> Self {
        Self { name, href: Address::Product(name).file_name() }
    }
}
