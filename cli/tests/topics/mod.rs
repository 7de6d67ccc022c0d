//! The pages of symptoms, limits, products and numbers that are not registered.

use std::collections::BTreeSet;
use std::fs;

use ws_close_code::{CloseCode, Limit, LimitValue, Locale, Symptom, families};

use crate::pages::{
    Result, SITE, attributes, between, escaped, folders, private_numbers, site, with_code,
};
use crate::written::folder;

#[test]
fn the_page_of_a_symptom_has_its_texts_codes_and_sources() {
    for (&locale, folder) in Locale::ALL.iter().zip(folders()) {
        for symptom in Symptom::ALL {
            let page = &SITE[&format!("{folder}symptom-{}.html", symptom.id())];
            let has = |text: &str| assert!(page.contains(text), "{folder}{symptom:?}: {text}");
            let heading = plain(between(page, "<h1 lang=\"en\"><code>", "</code></h1>"));
            assert_eq!(heading, escaped(symptom.text()));
            let is_translated = symptom.is_translated(locale);
            let lang = if is_translated { locale } else { Locale::En };
            let meaning = with_code(symptom.meaning_in(locale));
            has(&format!("<p class=\"lead\" lang=\"{lang}\">{meaning}</p>"));
            assert_eq!(page.contains("<p class=\"untranslated\">"), !is_translated, "{symptom:?}");
            for sentence in symptom.causes_in(locale).iter().chain(symptom.remedies_in(locale)) {
                has(&format!("<li>{}</li>", with_code(sentence)));
            }
            if let Some(sentence) = symptom.tell_apart_in(locale) {
                has(&with_code(sentence));
            }
            for code in symptom.codes().iter().chain(symptom.peer_codes()) {
                has(&format!("<span class=\"number\">{}</span>", code.as_u16()));
                if code.is_registered() {
                    has(&format!("<a href=\"{}.html\">", code.as_u16()));
                }
            }
            for reference in symptom.references() {
                has(&format!("<a href=\"{}\" lang=\"en\">", escaped(reference.url())));
            }
        }
    }
}

#[test]
fn the_title_and_description_of_a_symptom_begin_with_its_text() {
    for (folder, websocket) in folders().zip(["WebSocket", "웹소켓"]) {
        for symptom in Symptom::ALL {
            let page = &SITE[&format!("{folder}symptom-{}.html", symptom.id())];
            let title = between(page, "<title>", "</title>");
            assert!(title.starts_with(&escaped(symptom.text())), "{title}");
            let description = between(page, "<meta name=\"description\" content=\"", "\">");
            let words = escaped(symptom.text());
            let words: Vec<_> = words.split(' ').take(4).collect();
            assert!(description.starts_with(&words.join(" ")), "{description}");
            assert!(description.contains(websocket), "{description}");
        }
    }
}

#[test]
fn symptoms_and_products_link_each_other() {
    for folder in folders() {
        let list = &SITE[&format!("{folder}symptoms.html")];
        for symptom in Symptom::ALL {
            let file = format!("symptom-{}.html", symptom.id());
            let link = format!("<a href=\"{file}\"");
            assert!(list.contains(&link), "{file}");
            let products = products_in(&SITE[&format!("{folder}{file}")]);
            assert!(!products.is_empty(), "{file}");
            for product in products {
                assert!(SITE[&format!("{folder}{product}")].contains(&link), "{product}: {file}");
            }
        }
    }
}

#[test]
fn every_limit_is_once_in_the_page_of_limits_and_in_that_of_its_product() {
    for (&locale, folder) in Locale::ALL.iter().zip(folders()) {
        let page = &SITE[&format!("{folder}limits.html")];
        assert_eq!(page.matches("<tr id=").count(), Limit::ALL.len());
        for limit in Limit::ALL {
            let start = format!("<tr id=\"{}\" ", limit.id());
            let row = between(page, &start, "</tr>");
            let has = |text: &str| assert!(row.contains(text), "{folder}{limit:?}: {text} {row}");
            has(&format!("data-kind=\"{}\"", limit.kind()));
            has(&escaped(limit.product()));
            let is_translated = limit.is_translated(locale);
            let lang = if is_translated { locale } else { Locale::En };
            let texts = [limit.effect_in(locale), limit.remedy_in(locale)];
            let [effect, remedy] = texts.map(with_code);
            has(&format!("<span lang=\"{lang}\">{effect} {remedy}</span>"));
            if let Some(setting) = limit.setting() {
                has(&format!("<code>{}</code>", escaped(setting)));
            }
            for code in limit.codes() {
                has(&format!("<span class=\"number\">{}</span>", code.as_u16()));
            }
            has(&escaped(limit.reference().url()));
            let products = products_in(row);
            assert!(!products.is_empty(), "{limit:?}");
            for product in products {
                assert!(SITE[&format!("{folder}{product}")].contains(&start), "{product}");
            }
        }
    }
}

#[test]
fn limits_are_sorted_by_time_and_by_size() {
    let rows = |heading: &str| -> Vec<Limit> {
        let start = format!("<h2 id=\"{heading}\"><a href=\"#{heading}\">");
        let table = between(&SITE["limits.html"], &start, "</table>");
        attributes(table, "id").filter_map(Limit::by_id).copied().collect()
    };
    let times: Vec<_> = rows("by-time")
        .iter()
        .map(|limit| match (limit.fires_after(), limit.value()) {
            (Some(time), _) | (None, LimitValue::Duration(time)) => time,
            other => panic!("{limit:?}: {other:?}"),
        })
        .collect();
    assert!(!times.is_empty() && times.is_sorted());
    let sizes: Vec<_> = rows("by-size").iter().map(|limit| limit.value()).collect();
    assert!(sizes.iter().all(|size| matches!(size, LimitValue::Bytes(_))), "{sizes:?}");
    assert!(!sizes.is_empty() && sizes.is_sorted());
}

#[test]
fn the_list_of_products_has_every_product_and_every_family() {
    for folder in folders() {
        let list = &SITE[&format!("{folder}products.html")];
        let listed: BTreeSet<_> = products_in(list).into_iter().map(str::to_owned).collect();
        let prefix = format!("{folder}product-");
        let files = SITE.keys().filter(|path| path.starts_with(&prefix));
        let files: BTreeSet<_> = files.map(|path| path[folder.len()..].to_owned()).collect();
        assert_eq!(listed, files);
        for family in families::ALL {
            let file = format!("{}.html", family.id());
            let link = format!("<a href=\"{file}\"");
            let of_product = |product| SITE[&format!("{folder}{product}")].contains(&link);
            assert!(
                list.contains(&link)
                    || products_in(&SITE[&format!("{folder}{file}")]).into_iter().any(of_product),
                "{file}"
            );
        }
    }
}

#[test]
fn the_page_of_a_number_has_what_each_family_means_by_it() {
    for (&locale, folder) in Locale::ALL.iter().zip(folders()) {
        for number in private_numbers() {
            let page = &SITE[&format!("{folder}{number}.html")];
            let defining: Vec<_> = families::defining(CloseCode::from(number)).collect();
            assert_eq!(page.matches("<tr id=").count(), defining.len(), "{folder}{number}");
            for family in defining {
                let start = format!("<tr id=\"{}\">", family.id());
                let row = between(page, &start, "</tr>");
                let code = family.of(number);
                let text = with_code(code.explain_in(locale).description());
                let lang = if family.is_translated(locale) { locale } else { Locale::En };
                assert!(row.contains(&format!("<span lang=\"{lang}\">{text}</span>")), "{row}");
                assert!(row.contains(&format!("</span> {}</td>", code.severity())), "{row}");
                let Some(name) = code.name() else { continue };
                assert!(row.contains(&format!("<strong lang=\"en\">{name}</strong>")), "{row}");
                let link = format!("<a href=\"{}.html#{number}\"", family.id());
                assert!(row.contains(&link), "{row}");
            }
        }
    }
    let page = &SITE["4004.html"];
    assert!(page.contains("<a href=\"discord-gateway.html#4004\""), "{page}");
    assert!(SITE["discord-gateway.html"].contains("<a href=\"4004.html\""));
}

/// Also what looks like markup in it.
#[test]
fn a_familys_file_gets_its_page_and_those_of_its_numbers() -> Result<()> {
    let dir = folder("own_family")?;
    fs::create_dir_all(&dir)?;
    let file = dir.join("chat.toml");
    fs::write(
        &file,
        "title = \"<b>Chat</b>\"\n\
         [[code]]\nnumber = 4004\nname = \"Kicked\"\n\
         [[code]]\nnumber = 4777\nname = \"<script src=x>\"\ndescription = \"\\\"><img src=x>\"\n",
    )?;
    let files = site("own_family/site", &["--family", &file.to_string_lossy()])?;
    for folder in folders() {
        let page = &files[&format!("{folder}4777.html")];
        assert!(page.contains("<strong lang=\"en\">&#60;script src=x&#62;</strong>"));
        assert!(page.contains("&#34;&#62;&#60;img src=x&#62;"), "{page}");
        assert!(
            page.contains("<a href=\"chat.html#4777\" lang=\"en\">&#60;b&#62;Chat&#60;/b&#62;")
        );
        // A reader's own family comes first.
        let page = &files[&format!("{folder}4004.html")];
        assert_eq!(attributes(between(page, "<tbody>", "</tbody>"), "id").next(), Some("chat"));
        assert!(files[&format!("{folder}products.html")].contains("<a href=\"chat.html\""));
        for (_, page) in crate::pages::html(&files) {
            assert!(
                !page.contains("<script src=x") && !page.contains("<b>") && !page.contains("<img")
            );
        }
    }
    Ok(())
}

/// The pages of products that a page, or a part of it, links.
fn products_in(html: &str) -> BTreeSet<&str> {
    attributes(html, "href").filter(|href| href.starts_with("product-")).collect()
}

/// Text without the elements of blanks.
fn plain(html: &str) -> String {
    html.replace("<var>", "").replace("</var>", "")
}
