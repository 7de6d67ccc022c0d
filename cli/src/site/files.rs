//! All files of the site.

use askama::DynTemplate;
use ws_close_code::{CloseCode, Family, Symptom};

use crate::site::address::Address;
use crate::site::code_page::code_page;
use crate::site::contents::Contents;
use crate::site::data::{data_files, data_page};
use crate::site::diagnosis;
use crate::site::edition::Edition;
use crate::site::family_page::family_page;
use crate::site::front_page::front_page;
use crate::site::limits_page::limits_page;
use crate::site::not_found_page::not_found_page;
use crate::site::number_page::number_page;
use crate::site::pair_page::{pair_page, redirect_page};
use crate::site::product_page::{product_page, products_page};
use crate::site::search_index::{self, search_index};
use crate::site::settings::Settings;
use crate::site::sitemap::{robots, sitemap};
use crate::site::stylesheet;
use crate::site::symptom_page::{symptom_page, symptoms_page};

pub struct File {
    /// Relative to the top of the site.
    pub path: String,
    pub contents: String,
}

/// The search of every page. In a block, its names are its own.
const SEARCH: &str = concat!(
    "\"use strict\";\n{\n",
    include_str!("../../templates/ranking.js"),
    include_str!("../../templates/entries.js"),
    include_str!("../../templates/search.js"),
    "}\n",
);

/// Every file, with the pages of these families.
pub fn files(settings: &Settings, families: &[&'static Family]) -> askama::Result<Vec<File>> {
    let asset = |path: &str, contents: &str| File { path: path.into(), contents: contents.into() };
    let mut files = vec![
        asset("style.css", &stylesheet::of_pages()),
        asset("more.css", &stylesheet::of_other_pages()),
        asset("front.css", &stylesheet::of_front_page()),
        asset("limits.js", include_str!("../../templates/limits.js")),
        asset("page.js", include_str!("../../templates/page.js")),
        asset("icon.svg", include_str!("../../templates/icon.svg")),
        asset("search.js", SEARCH),
        asset(search_index::FILE, &search_index(families)),
        asset(diagnosis::SCRIPT, &diagnosis::script()),
    ];
    files.extend(data_files(families).into_iter().map(|(path, contents)| File { path, contents }));
    let contents = Contents::new(families.to_vec());
    let mut listed = Vec::new();
    for locale in &settings.languages {
        let path = format!("{}{}", settings.folder(*locale), diagnosis::DATA);
        files.push(File { path, contents: diagnosis::data(&contents, *locale) });
        listed.extend(add_pages(&Edition::new(*locale, settings, &contents), &mut files)?);
    }
    if let Some(base_url) = &settings.base_url {
        files.push(asset("sitemap.xml", &sitemap(&listed)));
        files.push(asset("robots.txt", &robots(base_url)));
    }
    Ok(files)
}

/// Adds every page of a language, and returns where those are published that search engines should list.
fn add_pages(edition: &Edition<'_>, files: &mut Vec<File>) -> askama::Result<Vec<String>> {
    let contents = edition.contents;
    let folder = edition.settings.folder(edition.locale);
    let mut listed = Vec::new();
    let mut add = |address: Address, page: &dyn DynTemplate| {
        let path = format!("{folder}{}", address.file_name());
        // The other order of a pair only leads to its one address.
        if !matches!(address, Address::Pair(first, second) if second < first) {
            listed.extend(edition.published(address, edition.locale));
        }
        page.dyn_render().map(|contents| files.push(File { path, contents }))
    };
    let codes = || CloseCode::NAMED.iter().copied();

    add(Address::Front, &front_page(edition, &contents.families))?;
    for code in codes() {
        add(Address::Code(code), &code_page(edition, code))?;
    }
    for family in &contents.families {
        add(Address::Family(family), &family_page(edition, family))?;
    }
    for first in codes() {
        for second in codes().filter(|second| first < *second) {
            let pair = [first, second];
            add(Address::Pair(first, second), &pair_page(edition, pair))?;
            add(Address::Pair(second, first), &redirect_page(edition, pair))?;
        }
    }
    for number in &contents.numbers {
        add(Address::Number(*number), &number_page(edition, *number))?;
    }
    add(Address::Symptoms, &symptoms_page(edition))?;
    for symptom in Symptom::ALL {
        add(Address::Symptom(*symptom), &symptom_page(edition, *symptom))?;
    }
    add(Address::Limits, &limits_page(edition))?;
    add(Address::Products, &products_page(edition))?;
    for product in contents.products_with_pages() {
        add(Address::Product(product.name), &product_page(edition, product))?;
    }
    add(Address::Data, &data_page(edition))?;
    add(Address::NotFound, &not_found_page(edition))?;
    Ok(listed)
}

#[cfg(test)]
mod tests {
    use askama::Template;

    use ws_close_code::Locale;

    use super::*;
    use crate::site::front_page::Range;
    use crate::site::web_address::{BaseUrl, ProjectUrl};

    fn settings(url: Option<&str>) -> Settings {
        Settings {
            languages: Locale::ALL.to_vec(),
            base_url: url.map(|url| BaseUrl(url.into())),
            project_url: url.map(|url| ProjectUrl(url.into())),
        }
    }

    const HOSTILE: &str = "<script>alert('1')</script>\" onload=\"x&";
    const PAIR: [CloseCode; 2] = [CloseCode::NormalClosure, CloseCode::GoingAway];

    fn assert_harmless(html: &str) {
        // askama writes character references as numbers.
        assert!(html.contains(
            "&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#34; onload=&#34;x&#38;"
        ));
        assert!(!html.contains("<script>alert") && !html.contains("\" onload"), "{html}");
    }

    #[test]
    fn hostile_text_is_escaped_in_elements_and_attributes() -> askama::Result<()> {
        let settings = settings(None);
        let contents = Contents::new(Vec::new());
        for locale in Locale::ALL {
            let edition = Edition::new(*locale, &settings, &contents);

            let mut front = front_page(&edition, &[]);
            front.frame.title = HOSTILE.into();
            front.frame.description = HOSTILE.into();
            front.ranges.push(Range { first: 0, last: 0, name: HOSTILE, used_for: HOSTILE });
            assert_harmless(&front.render()?);

            let mut redirect = redirect_page(&edition, PAIR);
            redirect.title = HOSTILE.into();
            redirect.href = HOSTILE.into();
            redirect.canonical = Some(HOSTILE.into());
            assert_harmless(&redirect.render()?);
        }
        Ok(())
    }

    #[test]
    fn an_address_cannot_break_out_of_its_attribute() -> askama::Result<()> {
        let settings = settings(Some(HOSTILE));
        let contents = Contents::new(Vec::new());
        for locale in Locale::ALL {
            let edition = Edition::new(*locale, &settings, &contents);
            let html = pair_page(&edition, PAIR).render()?;
            // In the linked data, the escapes are those of JSON, and nothing has a meaning in HTML.
            let start = "<script type=\"application/ld+json\">";
            let (before, rest) = html.split_once(start).unwrap();
            let (json, after) = rest.split_once("</script>").unwrap();
            assert!(json.contains("alert('1')") && !json.contains(['<', '>', '&']), "{json}");
            assert_harmless(&format!("{before}{after}"));
        }
        Ok(())
    }
}
