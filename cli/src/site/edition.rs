//! The site in one language: what all of its pages share.

use ws_close_code::{Family, Locale};

use crate::locale::Phrases;
use crate::site::address::{self, Address, FRONT};
use crate::site::base_url::BaseUrl;
use crate::site::contents::Contents;
use crate::site::frame::{Frame, Version};

pub struct Edition<'a> {
    pub locale: Locale,
    pub phrases: &'static Phrases,
    pub contents: &'a Contents,
    base_url: Option<&'a BaseUrl>,
}

impl<'a> Edition<'a> {
    pub fn new(locale: Locale, base_url: Option<&'a BaseUrl>, contents: &'a Contents) -> Self {
        Self { locale, phrases: Phrases::of(locale), contents, base_url }
    }

    /// The language of what a family says here.
    pub fn language_of(&self, family: &Family) -> Locale {
        if family.is_translated(self.locale) { self.locale } else { Locale::En }
    }

    pub fn frame(&self, address: Address, title: String, description: String) -> Frame {
        let to_top = address::to_top(self.locale);
        let version = |locale| Version {
            locale,
            language_name: Phrases::of(locale).page.language_name,
            href: format!("{to_top}{}{}", address::folder(locale), address.file_name()),
            published: self.published(address, locale),
            is_current: locale == self.locale,
        };
        Frame {
            locale: self.locale,
            phrases: self.phrases,
            title,
            description,
            to_top,
            canonical: self.published(address, self.locale),
            versions: Locale::ALL.iter().copied().map(version).collect(),
        }
    }

    /// Where a page is published in a language: the full address if the base URL is known, else the
    /// way from this page.
    pub fn published(&self, address: Address, locale: Locale) -> String {
        let (folder, file) = (address::folder(locale), address.file_name());
        match self.base_url {
            // The folder is the address of its front page.
            Some(BaseUrl(base)) if file == FRONT => format!("{base}{folder}"),
            Some(BaseUrl(base)) => format!("{base}{folder}{file}"),
            None if locale == self.locale => file,
            None => format!("{}{folder}{file}", address::to_top(self.locale)),
        }
    }
}
