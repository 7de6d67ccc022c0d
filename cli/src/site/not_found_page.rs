//! What a server shows where there is no page.

use askama::Template;
use ws_close_code::REGISTRY_DATE;

use crate::site::address::Address;
use crate::site::edition::Edition;
use crate::site::frame::Frame;

#[derive(Template)]
#[template(path = "not_found.html", whitespace = "minimize")]
pub struct NotFoundPage {
    frame: Frame,
}

pub fn not_found_page(edition: &Edition<'_>) -> NotFoundPage {
    let phrases = &edition.phrases.not_found;
    let title = format!("{} – {}", phrases.title, edition.phrases.title.codes);
    NotFoundPage { frame: edition.frame(Address::NotFound, title, phrases.text.to_owned()) }
}
