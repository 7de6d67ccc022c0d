//! The page of a code.

use askama::Template;
use ws_close_code::{CloseCode, Comparison, Heading, REGISTRY_DATE, Severity};

use crate::locale::fill;
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
    let title = format!("{} – {}", this.title_with_registered_name(), edition.phrases.title.code);
    let (confused, others) = CloseCode::NAMED
        .iter()
        .filter(|other| **other != code)
        .map(|other| Related {
            code: text(other),
            comparison: code.compare(*other).locale(edition.locale),
        })
        .partition(|related: &Related| related.comparison.pair_sentence().is_some());
    CodePage {
        frame: edition.frame(Address::Code(code), title, description(edition, &this)),
        code: this,
        confused,
        others,
        previous: CloseCode::NAMED.iter().rev().find(|other| **other < code).map(text),
        next: CloseCode::NAMED.iter().find(|other| **other > code).map(text),
    }
}

/// What search engines show: a severe end is one that people call an error.
fn description(edition: &Edition<'_>, code: &CodeText) -> String {
    let phrases = &edition.phrases.description;
    let phrase = match code.text.code().severity() {
        Severity::Debug | Severity::Info => phrases.code,
        Severity::Warn | Severity::Error => phrases.error,
    };
    fill(phrase, &[("number", &code.number()), ("text", &code.text.description())])
}
