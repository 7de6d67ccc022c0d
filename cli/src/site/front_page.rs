//! The front page: a table of the codes, the families and the classes, with a search.

use askama::Template;
use ws_close_code::{CloseCode, CodeClass, Family, FamilyEntry, REGISTRY_DATE};

use crate::locale::Phrases;
use crate::site::address::Address;
use crate::site::code_text::CodeText;
use crate::site::edition::Edition;
use crate::site::frame::Frame;

#[derive(Template)]
#[template(path = "front.html", whitespace = "minimize")]
pub struct FrontPage {
    pub frame: Frame,
    codes: Vec<CodeText>,
    families: Vec<FamilyLink>,
    pub ranges: Vec<Range>,
}

/// A class.
pub struct Range {
    pub first: u16,
    pub last: u16,
    pub name: &'static str,
    /// What its numbers are for.
    pub used_for: &'static str,
}

struct FamilyLink {
    family: &'static Family,
}

impl FamilyLink {
    fn href(&self) -> String {
        Address::Family(self.family).file_name()
    }

    /// What the search looks through: the family's codes.
    fn search_words(&self) -> String {
        let code =
            |entry: &FamilyEntry| format!("{} {} {}", entry.number(), entry.name(), entry.label());
        self.family.entries().iter().map(code).collect::<Vec<_>>().join(" ")
    }
}

pub fn front_page(edition: &Edition<'_>, families: &[&'static Family]) -> FrontPage {
    let phrases = edition.phrases;
    let (title, summary) = (phrases.title.site.into(), phrases.front.summary.into());
    FrontPage {
        frame: edition.frame(Address::Front, title, summary),
        codes: CloseCode::NAMED.iter().map(|code| CodeText::new(*code, edition.locale)).collect(),
        families: families.iter().map(|family| FamilyLink { family }).collect(),
        ranges: ranges(edition),
    }
}

fn ranges(edition: &Edition<'_>) -> Vec<Range> {
    let range = |class: &CodeClass| {
        let (first, last) = class.numbers().into_inner();
        let name = class.explain().locale(edition.locale).name();
        Range { first, last, name, used_for: used_for(edition.phrases, *class) }
    };
    CodeClass::ALL.iter().map(range).collect()
}

fn used_for(phrases: &Phrases, class: CodeClass) -> &'static str {
    let phrases = &phrases.class_use;
    match class {
        CodeClass::Unused => phrases.unused,
        CodeClass::Protocol => phrases.protocol,
        CodeClass::Registered => phrases.registered,
        CodeClass::PrivateUse => phrases.private_use,
        CodeClass::Undefined => phrases.undefined,
    }
}
