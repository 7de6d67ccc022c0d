//! The page of a code.

use askama::Template;
use ws_close_code::{CloseCode, Comparison, Heading, REGISTRY_DATE};

use crate::site::address::Address;
use crate::site::code_text::CodeText;
use crate::site::edition::Edition;
use crate::site::frame::Frame;

#[derive(Template)]
#[template(path = "code.html", whitespace = "minimize")]
pub struct CodePage {
    frame: Frame,
    code: CodeText,
    /// The codes that people confuse with this one.
    confused: Vec<Related>,
    others: Vec<Related>,
    previous: Option<CodeText>,
    next: Option<CodeText>,
}

/// Another code, compared with that of the page.
struct Related {
    code: CodeText,
    comparison: Comparison,
}

impl Related {
    fn href(&self) -> String {
        let [first, second] = self.comparison.codes().map(|text| text.code());
        Address::Pair(first.min(second), first.max(second)).file_name()
    }
}

pub fn code_page(edition: &Edition<'_>, code: CloseCode) -> CodePage {
    let text = |code: &CloseCode| CodeText::new(*code, edition.locale);
    let this = text(&code);
    let title = format!("{} – {}", this.title(), edition.phrases.title.code);
    let description = this.text.description().into();
    let (confused, others) = CloseCode::NAMED
        .iter()
        .filter(|other| **other != code)
        .map(|other| Related {
            code: text(other),
            comparison: code.compare(*other).locale(edition.locale),
        })
        .partition(|related: &Related| related.comparison.pair_sentence().is_some());
    CodePage {
        frame: edition.frame(Address::Code(code), title, description),
        code: this,
        confused,
        others,
        previous: CloseCode::NAMED.iter().rev().find(|other| **other < code).map(text),
        next: CloseCode::NAMED.iter().find(|other| **other > code).map(text),
    }
}
