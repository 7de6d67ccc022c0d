//! All files of the site.

use askama::DynTemplate;
use ws_close_code::{CloseCode, Family, Locale, Symptom};

use crate::site::address::{self, Address};
use crate::site::base_url::BaseUrl;
use crate::site::code_page::code_page;
use crate::site::contents::Contents;
use crate::site::edition::Edition;
use crate::site::family_page::family_page;
use crate::site::front_page::front_page;
use crate::site::limits_page::limits_page;
use crate::site::number_page::number_page;
use crate::site::pair_page::{pair_page, redirect_page};
use crate::site::product_page::{product_page, products_page};
use crate::site::search_index::{self, search_index};
use crate::site::symptom_page::{symptom_page, symptoms_page};

pub struct File {
    /// Relative to the top of the site.
    pub path: String,
    pub contents: String,
}

/// Every file, with the pages of these families.
pub fn files(
    base_url: Option<&BaseUrl>,
    families: &[&'static Family],
) -> askama::Result<Vec<File>> {
    let asset = |path: &str, contents: &str| File { path: path.into(), contents: contents.into() };
    let mut files = vec![
        asset("style.css", include_str!("../../templates/style.css")),
        asset("limits.js", include_str!("../../templates/limits.js")),
        asset("icon.svg", include_str!("../../templates/icon.svg")),
        asset(search_index::FILE, &search_index()),
    ];
    let contents = Contents::new(families.to_vec());
    for locale in Locale::ALL {
        add_pages(&Edition::new(*locale, base_url, &contents), &mut files)?;
    }
    Ok(files)
}

/// Adds every page of a language.
fn add_pages(edition: &Edition<'_>, files: &mut Vec<File>) -> askama::Result<()> {
    let contents = edition.contents;
    let mut add = |address: Address, page: &dyn DynTemplate| {
        let path = format!("{}{}", address::folder(edition.locale), address.file_name());
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
    Ok(())
}

#[cfg(test)]
mod tests {
    use askama::Template;

    use super::*;
    use crate::site::front_page::Range;

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
        let contents = Contents::new(Vec::new());
        for locale in Locale::ALL {
            let edition = Edition::new(*locale, None, &contents);

            let mut front = front_page(&edition, &[]);
            front.frame.title = HOSTILE.into();
            front.frame.description = HOSTILE.into();
            front.ranges.push(Range { first: 0, last: 0, name: HOSTILE, used_for: HOSTILE });
            assert_harmless(&front.render()?);

            let mut redirect = redirect_page(&edition, PAIR);
            redirect.title = HOSTILE.into();
            redirect.href = HOSTILE.into();
            redirect.canonical = HOSTILE.into();
            assert_harmless(&redirect.render()?);
        }
        Ok(())
    }

    #[test]
    fn a_base_url_cannot_break_out_of_its_attribute() -> askama::Result<()> {
        let base_url = BaseUrl(HOSTILE.into());
        let contents = Contents::new(Vec::new());
        for locale in Locale::ALL {
            let edition = Edition::new(*locale, Some(&base_url), &contents);
            assert_harmless(&pair_page(&edition, PAIR).render()?);
        }
        Ok(())
    }
}
