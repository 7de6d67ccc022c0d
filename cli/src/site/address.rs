//! Where each page is.

use ws_close_code::{CloseCode, Family, Limit, Symptom};

use crate::site::slug::slug;

/// The file name of the front page.
pub const FRONT: &str = "index.html";

/// A page's address within its language.
#[derive(Clone, Copy)]
pub enum Address {
    Front,
    Code(CloseCode),
    Pair(CloseCode, CloseCode),
    Family(&'static Family),
    /// A number without a registration that families define.
    Number(u16),
    Symptoms,
    Symptom(Symptom),
    Limits,
    Products,
    /// By its name.
    Product(&'static str),
    /// What a server shows where there is no page.
    NotFound,
    /// The files with everything as data.
    Data,
}

impl Address {
    /// The file name. It is also the link from another page of the language, because they are all
    /// in one folder.
    pub fn file_name(self) -> String {
        match self {
            Self::Front => FRONT.into(),
            Self::Code(code) => format!("{}.html", code.as_u16()),
            Self::Pair(first, second) => {
                format!("{}-vs-{}.html", first.as_u16(), second.as_u16())
            }
            Self::Family(family) => format!("{}.html", family.id()),
            Self::Number(number) => format!("{number}.html"),
            Self::Symptoms => "symptoms.html".into(),
            Self::Symptom(symptom) => format!("symptom-{}.html", symptom.id()),
            Self::Limits => "limits.html".into(),
            Self::Products => "products.html".into(),
            Self::Product(name) => format!("product-{}.html", slug(name)),
            Self::NotFound => "404.html".into(),
            Self::Data => "data.html".into(),
        }
    }
}

/// The link to a limit: its row in the page of all limits.
pub fn of_limit(limit: Limit) -> String {
    format!("{}#{}", Address::Limits.file_name(), limit.id())
}

/// The link to what a family says about a number: its row in the page of the family.
pub fn of_family_code(family: &'static Family, number: u16) -> String {
    format!("{}#{number}", Address::Family(family).file_name())
}
