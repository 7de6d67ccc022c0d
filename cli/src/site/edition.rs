//! The site in one language: what all of its pages share.

use ws_close_code::{Family, Locale};

use crate::locale::Phrases;
use crate::output::code::plain;
use crate::site::address::{Address, FRONT};
use crate::site::contents::Contents;
use crate::site::description::summary;
use crate::site::frame::{Frame, Version};
use crate::site::linked_data::{Published, linked_data};
use crate::site::settings::Settings;
use crate::site::web_address::{BaseUrl, ProjectUrl};

pub struct Edition<'a> {
    pub locale: Locale,
    pub phrases: &'static Phrases,
    pub contents: &'a Contents,
    pub settings: &'a Settings,
}

impl<'a> Edition<'a> {
    pub fn new(locale: Locale, settings: &'a Settings, contents: &'a Contents) -> Self {
        Self { locale, phrases: Phrases::of(locale), contents, settings }
    }

    /// The language of what a family says here.
    pub fn language_of(&self, family: &Family) -> Locale {
        if family.is_translated(self.locale) { self.locale } else { Locale::En }
    }

    /// Search engines show no code in a description, and cut one that is too long.
    pub fn frame(&self, address: Address, title: String, description: String) -> Frame {
        let Settings { languages, base_url, project_url } = self.settings;
        let description = summary(plain(description));
        // A server shows this page at any address, so only links from the root of the host work.
        let is_anywhere = matches!(address, Address::NotFound);
        let root = base_url.as_ref().filter(|_| is_anywhere).map(BaseUrl::path);
        let to_top = root.unwrap_or(self.settings.to_top(self.locale));
        let to_pages = root.map(|root| format!("{root}{}", self.settings.folder(self.locale)));
        let shown = if is_anywhere { Address::Front } else { address };
        let version = |locale| Version {
            locale,
            language_name: Phrases::of(locale).page.language_name,
            site_name: Phrases::of(locale).title.site,
            territory: Phrases::of(locale).page.territory,
            href: format!("{to_top}{}{}", self.settings.folder(locale), shown.file_name()),
            published: self.published(address, locale),
            is_current: locale == self.locale,
        };
        Frame {
            locale: self.locale,
            phrases: self.phrases,
            linked_data: self.linked_data(address, &title, &description),
            title,
            description,
            to_top: to_top.to_owned(),
            folder: self.settings.folder(self.locale),
            to_pages: to_pages.unwrap_or_default(),
            canonical: self.published(address, self.locale),
            versions: languages.iter().copied().map(version).collect(),
            kind: if matches!(address, Address::Front) { "website" } else { "article" },
            is_listed: !is_anywhere,
            project_url: project_url.as_ref().map(|ProjectUrl(url)| url.clone()),
        }
    }

    /// Where a page is published in a language, if the base URL is known and engines should list the page.
    pub fn published(&self, address: Address, locale: Locale) -> Option<String> {
        let BaseUrl(base) = self.settings.base_url.as_ref()?;
        let (folder, file) = (self.settings.folder(locale), address.file_name());
        match address {
            Address::NotFound => None,
            // The folder is the address of its front page.
            _ if file == FRONT => Some(format!("{base}{folder}")),
            _ => Some(format!("{base}{folder}{file}")),
        }
    }

    /// Nothing where addresses are unknown, because all of it is about addresses.
    fn linked_data(&self, address: Address, title: &str, description: &str) -> Option<String> {
        let url = self.published(address, self.locale)?;
        let front = self.published(Address::Front, self.locale)?;
        let page = Published { url, front, locale: self.locale, title, description };
        Some(linked_data(address, &page))
    }
}
