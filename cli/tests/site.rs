//! The pages that `site` writes.

mod code_pages;
mod pages;
mod program;
mod topics;
mod written;

use std::collections::BTreeSet;
use std::path::Path;

use ws_close_code::{CloseCode, CodeClass, FamilyRange, Limit, Locale, Symptom, families};

use pages::{
    Result, SITE, attributes, between, escaped, folders, has_ending, is_redirect, numbers,
    private_numbers, resolve, site, with_code,
};

#[test]
fn every_page_is_there_in_every_language() {
    let mut expected: BTreeSet<String> = [
        ".ws-close-code-site",
        "style.css",
        "more.css",
        "front.css",
        "icon.svg",
        "limits.js",
        "page.js",
        "search.js",
        "search-index.js",
        "diagnose.js",
    ]
    .map(str::to_owned)
    .into();
    expected.extend(["json", "schema.json"].map(|end| format!("data/ws-close-code.{end}")));
    expected.extend(SITE.keys().filter(|path| has_ending(path, "csv")).cloned());
    for folder in folders() {
        expected.insert(format!("{folder}diagnosis-data.js"));
        let mut add = |name: String| expected.insert(format!("{folder}{name}.html"));
        for page in ["index", "symptoms", "limits", "products", "404", "data"] {
            add(page.into());
        }
        for symptom in Symptom::ALL {
            add(format!("symptom-{}", symptom.id()));
        }
        for number in private_numbers() {
            add(number.to_string());
        }
        for family in families::ALL {
            add(family.id().into());
        }
        for code in numbers() {
            add(code.to_string());
            for other in numbers().filter(|other| *other != code) {
                add(format!("{code}-vs-{other}"));
            }
        }
    }
    let is_product = |path: &String| path.contains("product-");
    let (products, found): (BTreeSet<String>, BTreeSet<String>) =
        SITE.keys().cloned().partition(is_product);
    assert_eq!(found, expected);
    // The pages of products have their own tests.
    assert!(!products.is_empty());
}

#[test]
fn the_page_of_a_code_has_its_texts_in_the_language_of_the_page() {
    for (&locale, folder) in Locale::ALL.iter().zip(folders()) {
        for code in CloseCode::NAMED {
            let page = &SITE[&format!("{folder}{}.html", code.as_u16())];
            let text = code.explain().locale(locale);
            let head = [text.name(), text.description(), text.when_to_use()];
            for sentence in head.iter().chain(text.causes()).chain(text.remedies()) {
                assert!(page.contains(&with_code(sentence)), "{folder}{code}: {sentence}");
            }
            for fact in text.facts() {
                let (label, value) = (fact.label(), escaped(&fact.value().to_string()));
                assert!(page.contains(&format!("<dt>{label}</dt><dd>{value}</dd>")), "{fact}");
            }
        }
    }
}

#[test]
fn the_page_of_a_pair_opens_with_the_key_difference_and_has_the_texts_of_both() {
    for (&locale, folder) in Locale::ALL.iter().zip(folders()) {
        for first in CloseCode::NAMED {
            for second in CloseCode::NAMED.iter().filter(|second| first < *second) {
                let file = format!("{folder}{}-vs-{}.html", first.as_u16(), second.as_u16());
                let comparison = first.compare(*second).locale(locale);
                let lead = with_code(&comparison.key_difference().to_string());
                assert!(SITE[&file].contains(&format!("<p class=\"lead\">{lead}</p>")), "{file}");
                for text in comparison.codes() {
                    for sentence in text.causes().iter().chain(text.remedies()) {
                        assert!(SITE[&file].contains(&with_code(sentence)), "{file}: {sentence}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_page_links_the_same_page_in_every_language() {
    for (&from, folder) in Locale::ALL.iter().zip(folders()) {
        let page = &SITE[&format!("{folder}1006.html")];
        for (to, target) in Locale::ALL.iter().zip(folders()).filter(|(to, _)| **to != from) {
            let up = if folder.is_empty() { "" } else { "../" };
            let link =
                format!("<a href=\"{up}{target}1006.html\" lang=\"{to}\" hreflang=\"{to}\">");
            assert!(page.contains(&link), "{folder} lacks {link}");
        }
    }
}

#[test]
fn the_page_of_a_family_has_its_codes_and_the_front_page_links_it() {
    for folder in folders() {
        let front = &SITE[&format!("{folder}index.html")];
        for family in families::ALL {
            let page = &SITE[&format!("{folder}{}.html", family.id())];
            for entry in family.entries() {
                let (number, name) = (entry.number(), entry.name());
                assert!(page.contains(&format!("<tr id=\"{number}\">")), "{number}");
                assert!(page.contains(&format!("<span lang=\"en\">{name}</span>")), "{name}");
                let has = |text: &str| page.contains(&escaped(text));
                assert!(entry.reasons().iter().all(|reason| has(reason.text())), "{number}");
            }
            for range in family.ranges().iter().map(FamilyRange::numbers) {
                let (first, last) = (range.start(), range.end());
                assert!(page.contains(&format!("<tr id=\"{first}-{last}\">")), "{first}-{last}");
            }
            for reference in family.references() {
                let url = escaped(reference.url());
                assert!(page.contains(&format!("<a href=\"{url}\"")), "{url}");
                assert!(page.contains(reference.checked().unwrap()), "{url}");
            }
            let rows = page.matches("<tr id=").count();
            assert_eq!(rows, family.entries().len() + family.ranges().len());

            assert!(front.contains(&format!("<a href=\"{}.html\">", family.id())), "{rows}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() -> Result<()> {
    assert_eq!(site("again", &[])?, *SITE);
    Ok(())
}

#[test]
fn every_link_between_files_resolves_and_is_relative() {
    for (path, html) in pages::html(&SITE) {
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        for href in attributes(html, "href").filter(|href| !href.starts_with("https://")) {
            let (file, id) = href.split_once('#').unwrap_or((href, ""));
            let target = if file.is_empty() { path.clone() } else { resolve(folder, file) };
            let found = SITE.get(&target);
            assert!(found.is_some(), "{path} links to {href}, which is not there");
            let has_id = |html: &String| html.contains(&format!("id=\"{id}\""));
            assert!(id.is_empty() || found.is_some_and(has_id), "{path}: no place for {href}");
        }
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    for (path, html) in pages::html(&SITE) {
        // Only `<a>` may name another host: nothing is fetched for it.
        for tag in html.split('<').filter(|tag| !tag.starts_with("a ")) {
            let tag = tag.split('>').next().unwrap_or_default();
            assert!(attributes(tag, "href").all(|href| !href.contains("//")), "{path}: <{tag}>");
        }
        assert!(attributes(html, "src").all(|src| !src.contains("//")), "{path}");
    }
    for css in ["style.css", "more.css", "front.css"] {
        assert!(!SITE[css].contains("url(") && !SITE[css].contains("@import"), "{css}");
    }
}

/// `proofs/site` compares what a search finds.
#[test]
fn the_search_index_has_every_subject_with_its_texts() {
    let script = &SITE["search-index.js"];
    let json = script.strip_prefix("const SEARCH_INDEX = ").unwrap().strip_suffix(";\n").unwrap();
    let index: serde_json::Value = serde_json::from_str(json).unwrap();
    let rows = |table: &str| index["rows"][table].as_array().unwrap();
    let sentences =
        |place: usize, table: &str| index["sentences"][place][table].as_array().unwrap();
    assert_eq!(rows("codes").len(), CloseCode::NAMED.len() + CodeClass::ALL.len());
    assert_eq!(rows("families").len(), families::ALL.len());
    assert_eq!(rows("symptoms").len(), Symptom::ALL.len());
    assert_eq!(rows("limits").len(), Limit::ALL.len());
    for (place, locale) in Locale::ALL.iter().enumerate() {
        assert_eq!(index["locales"][place], locale.as_str());
        for (found, code) in sentences(place, "codes").iter().zip(CloseCode::NAMED) {
            let text = code.explain().locale(*locale);
            for sentence in text.causes().iter().chain(text.remedies()) {
                let sentence = sentence.replace('`', "");
                assert!(found.as_array().unwrap().contains(&sentence.as_str().into()), "{code}");
            }
        }
        for (found, symptom) in sentences(place, "symptoms").iter().zip(Symptom::ALL) {
            let meaning = symptom.meaning_in(*locale).replace('`', "");
            let meaning = symptom.is_translated(*locale).then_some(meaning.as_str());
            assert_eq!(found[0].as_str(), meaning, "{symptom:?}");
        }
    }
}

/// So that the strictest policy lets them work.
#[test]
fn scripts_and_styles_are_files_and_a_policy_allows_nothing_else() {
    for (path, html) in pages::html(&SITE) {
        let policy =
            between(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">");
        let expected = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                        form-action 'self'; base-uri 'none'";
        assert_eq!(policy, expected, "{path}");
        let scripts = html.split("<script").skip(1).collect::<Vec<_>>();
        for script in scripts {
            let (tag, rest) = script.split_once('>').unwrap();
            assert!(
                tag.contains(" src=\"") && rest.starts_with("</script>"),
                "{path}: <script{tag}>"
            );
        }
        for tag in html.split('<').filter_map(|tag| tag.split('>').next()) {
            let attributes = tag.split(' ').skip(1);
            let is_code = |text: &str| {
                let name = text.split_once('=').map_or("", |(name, _)| name);
                name.starts_with("on") || name == "style"
            };
            assert!(
                !attributes.clone().any(is_code) && !tag.starts_with("style"),
                "{path}: <{tag}>"
            );
        }
    }
}

#[test]
fn the_other_order_of_a_pair_leads_to_its_one_address() -> Result<()> {
    let files = site("redirects", &["--base-url", "https://example.org/codes"])?;
    let is_reversed = |path: &str| {
        let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".html"));
        let pair = name.and_then(|name| name.split_once("-vs-"));
        pair.is_some_and(|(first, second)| {
            second < first && first.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    for (path, html) in pages::html(&files) {
        assert_eq!(is_redirect(html), is_reversed(path), "{path}");
    }
    let html = &files["ko/1006-vs-1000.html"];
    assert!(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=1000-vs-1006.html\">"));
    let canonical =
        "<link rel=\"canonical\" href=\"https://example.org/codes/ko/1000-vs-1006.html\">";
    assert!(html.contains(canonical), "{html}");
    Ok(())
}

/// They are code; only what a service sends has backticks of its own.
#[test]
fn no_page_shows_the_backticks_of_texts() {
    for (path, html) in pages::html(&SITE) {
        for part in html.split("<code>") {
            let outside = part.split_once("</code>").map_or(part, |(_, behind)| behind);
            assert!(!outside.contains('`'), "{path}: {outside}");
        }
    }
}
