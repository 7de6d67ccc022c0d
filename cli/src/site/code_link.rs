//! A code that a page of something else names.

use ws_close_code::{CloseCode, Family};

use crate::site::address::{self, Address};
use crate::site::edition::Edition;

pub struct CodeLink {
    pub number: u16,
    /// That of the registry, or of a family.
    pub name: Option<&'static str>,
    /// Whether it is that of a family, which is English.
    pub is_of_family: bool,
    /// `None` where no page says anything about it.
    pub href: Option<String>,
}

impl CodeLink {
    /// `families` are those of the product that the page is about.
    pub fn new(edition: &Edition<'_>, code: CloseCode, families: &[&'static Family]) -> Self {
        let number = code.as_u16();
        if code.is_registered() {
            let name = Some(code.explain().locale(edition.locale).name());
            let href = Some(Address::Code(code).file_name());
            return Self { number, name, is_of_family: false, href };
        }
        let defining = families.iter().copied().find(|family| family.entry(code).is_some());
        let href = if edition.contents.numbers.contains(&number) {
            Some(Address::Number(number).file_name())
        } else {
            defining.map(|family| address::of_family_code(family, number))
        };
        let name = defining.and_then(|family| family.of_code(code).name());
        Self { number, name, is_of_family: true, href }
    }

    /// The list that `codes.html` shows.
    pub fn as_list(&self) -> &[Self] {
        std::slice::from_ref(self)
    }

    pub fn all(
        edition: &Edition<'_>,
        codes: &[CloseCode],
        families: &[&'static Family],
    ) -> Vec<Self> {
        codes.iter().map(|code| Self::new(edition, *code, families)).collect()
    }
}
