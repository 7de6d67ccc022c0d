//! The page of a pair of codes, and the redirect from its other address.

use std::fmt::Display;

use askama::Template;
use ws_close_code::{CloseCode, Comparison, Heading, Locale, REGISTRY_DATE, Reference};

use crate::locale::{Phrases, fill};
use crate::site::address::Address;
use crate::site::code_text::CodeText;
use crate::site::edition::Edition;
use crate::site::filters;
use crate::site::frame::Frame;

#[derive(Template)]
#[template(path = "pair.html", whitespace = "minimize")]
pub struct PairPage {
    frame: Frame,
    codes: [CodeText; 2],
    comparison: Comparison,
}

impl PairPage {
    /// The sources of both codes, without duplicates.
    fn references(&self) -> Vec<&'static Reference> {
        let [first, second] = self.codes.map(|code| code.text.references());
        let new = second.iter().filter(|reference| !first.contains(reference));
        first.iter().chain(new).collect()
    }
}

/// The page at the address with the codes in the wrong order.
#[derive(Template)]
#[template(path = "redirect.html", whitespace = "minimize")]
pub struct RedirectPage {
    pub locale: Locale,
    phrases: &'static Phrases,
    pub title: String,
    to_top: &'static str,
    pub canonical: Option<String>,
    pub href: String,
}

pub fn pair_page(edition: &Edition<'_>, pair: [CloseCode; 2]) -> PairPage {
    let [first, second] = pair;
    let comparison = first.compare(second).locale(edition.locale);
    let codes = pair.map(|code| CodeText::new(code, edition.locale));
    let sentence = comparison.key_difference();
    let blanks: [(&str, &dyn Display); 3] =
        [("first", &codes[0].number()), ("second", &codes[1].number()), ("text", &sentence)];
    let description = fill(edition.phrases.description.pair, &blanks);
    let frame = edition.frame(Address::Pair(first, second), title(edition, pair), description);
    PairPage { frame, codes, comparison }
}

pub fn redirect_page(edition: &Edition<'_>, pair: [CloseCode; 2]) -> RedirectPage {
    let address = Address::Pair(pair[0], pair[1]);
    RedirectPage {
        locale: edition.locale,
        phrases: edition.phrases,
        title: title(edition, pair),
        to_top: edition.settings.to_top(edition.locale),
        canonical: edition.published(address, edition.locale),
        href: address.file_name(),
    }
}

fn title(edition: &Edition<'_>, pair: [CloseCode; 2]) -> String {
    let [first, second] = pair.map(|code| CodeText::new(code, edition.locale).title());
    let Phrases { pair, title, .. } = edition.phrases;
    format!("{first} {} {second} – {}", pair.versus, title.codes)
}
