//! What the pages say about themselves to search engines and those who share them, and the files next to them.

mod pages;
mod program;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use ws_close_code::{CloseCode, Locale};

use pages::{Files, Result, SITE, attributes, between, escaped, folders, is_redirect, site};

/// As it is published at an address.
static PUBLISHED: LazyLock<Files> = LazyLock::new(|| {
    let options =
        ["--base-url", "https://example.org/codes/", "--project-url", "https://example.org/a?b&c"];
    site("published", &options).unwrap()
});

#[test]
fn search_engines_show_every_description_whole() {
    for (path, html) in pages::html(&SITE).filter(|(_, html)| !is_redirect(html)) {
        let description = between(html, "<meta name=\"description\" content=\"", "\">");
        let plain = description.replace("&#34;", "\"").replace("&#39;", "'");
        let plain = plain.replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&");
        let length = plain.chars().count();
        assert!((20..=155).contains(&length), "{path}: {length}: {description}");
        let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".html")).unwrap();
        if name.parse::<u16>().is_ok_and(|number| number >= 1000) {
            let word = if path.contains('/') { "웹소켓" } else { "WebSocket" };
            let start: String = description.chars().take(35).collect();
            assert!(start.contains(name) && start.contains(word), "{path}: {description}");
        }
    }
}

/// With the words that people search for, in their language and as registered.
#[test]
fn a_title_has_every_name_of_its_code_and_a_description_what_it_means() {
    for (&locale, folder) in Locale::ALL.iter().zip(folders()) {
        for code in CloseCode::NAMED {
            let page = &SITE[&format!("{folder}{}.html", code.as_u16())];
            let text = code.explain().locale(locale);
            let title = between(page, "<title>", "</title>");
            for name in [&code.as_u16().to_string(), text.name(), code.name().unwrap()] {
                assert_eq!(title.matches(name).count(), 1, "{title}");
            }
            let description = between(page, "<meta name=\"description\" content=\"", "\">");
            let whole = escaped(text.description());
            let shown = description.split_once(": ").map(|(_, shown)| shown.trim_end_matches('…'));
            let shown = shown.unwrap_or_default();
            assert!(whole.starts_with(shown) || shown.starts_with(&whole), "{description}");
        }
    }
    let page = &SITE["ko/1006.html"];
    assert!(page.contains("<title>1006 비정상 종료(Abnormal Closure) – 웹소켓(WebSocket) "));
    let description = between(page, "<meta name=\"description\" content=\"", "\">");
    assert!(description.starts_with("웹소켓 1006: "), "{description}");
    for word in ["오류", "에러", "끊김", "재연결", "재접속"] {
        assert!(description.contains(word), "{description}");
    }
}

#[test]
fn every_page_says_what_and_in_which_language_it_is() {
    let mut titles = BTreeMap::new();
    for (path, html) in pages::html(&SITE).filter(|(_, html)| !is_redirect(html)) {
        let lang = path.split_once('/').map_or("en", |(folder, _)| folder);
        assert!(html.contains(&format!("<html lang=\"{lang}\">")), "{path}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        // Where it is published is not known.
        assert!(
            !html.contains("rel=\"canonical\"") && !html.contains("rel=\"alternate\""),
            "{path}"
        );
        assert!(html.contains("<meta name=\"description\" content=\""), "{path}");
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split('<').next());
        let same = titles.insert((lang, title.unwrap_or_default().to_owned()), path.clone());
        assert_eq!(same, None, "{path} has the title of another page");
    }
}

#[test]
fn a_base_url_gives_full_addresses_to_search_engines_only() {
    let files = &*PUBLISHED;
    let front = &files["ko/index.html"];
    assert!(front.contains("rel=\"canonical\" href=\"https://example.org/codes/ko/\""), "{front}");
    assert!(front.contains("hreflang=\"en\" href=\"https://example.org/codes/\""), "{front}");
    let code = &files["1006.html"];
    for (language, path) in [("en", "1006"), ("ko", "ko/1006"), ("x-default", "1006")] {
        let url = format!("https://example.org/codes/{path}.html");
        let alternate = format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{url}\">");
        assert!(code.contains(&alternate), "{alternate}");
    }
    assert!(
        code.contains("<meta property=\"og:url\" content=\"https://example.org/codes/1006.html\">")
    );
    assert!(code.contains("<a href=\"ko/1006.html\""), "{code}");

    let listed: BTreeSet<_> = files["sitemap.xml"]
        .lines()
        .filter_map(|line| line.strip_prefix("<url><loc>https://example.org/codes/"))
        .filter_map(|line| line.strip_suffix("</loc></url>"))
        .map(|path| {
            if path.is_empty() || path.ends_with('/') {
                format!("{path}index.html")
            } else {
                path.into()
            }
        })
        .collect();
    let canonical = |path: &&String, html: &str| {
        let url = between(html, "<link rel=\"canonical\" href=\"", "\">");
        url.strip_prefix("https://example.org/codes/").is_some_and(|url| path.starts_with(url))
    };
    let expected =
        pages::html(files).filter(|(path, html)| !is_redirect(html) && canonical(path, html));
    assert_eq!(listed, expected.map(|(path, _)| path.clone()).collect());
    let robots = "User-agent: *\nAllow: /\n\nSitemap: https://example.org/codes/sitemap.xml\n";
    assert_eq!(files["robots.txt"], robots);

    // A server shows it at any address.
    let not_found = &files["ko/404.html"];
    assert!(not_found.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(attributes(not_found, "href").chain(attributes(not_found, "src")).all(|link| {
        link.starts_with("/codes/") || link.starts_with("https://") || link.starts_with('#')
    }));
    for link in ["/codes/style.css", "/codes/ko/index.html", "/codes/index.html"] {
        assert!(not_found.contains(&format!("href=\"{link}\"")), "{link}");
    }
}

#[test]
fn a_page_says_to_machines_what_it_is_about() -> Result<()> {
    let files = &*PUBLISHED;
    let graph = |path: &str| -> Result<serde_json::Value> {
        let json = between(&files[path], "<script type=\"application/ld+json\">", "</script>");
        Ok(serde_json::from_str(json).map_err(|error| format!("{path}: {error}"))?)
    };
    assert_eq!(graph("index.html")?["@type"], "WebSite");
    let code = graph("ko/1006.html")?;
    let article = &code["@graph"][0];
    assert_eq!(article["@type"], "TechArticle");
    assert_eq!(article["url"], "https://example.org/codes/ko/1006.html");
    assert_eq!(article["about"]["termCode"], "1006");
    assert_eq!(article["about"]["name"], "비정상 종료");
    assert_eq!(article["about"]["alternateName"], "Abnormal Closure");
    let crumbs = &code["@graph"][1]["itemListElement"];
    assert_eq!(crumbs[0]["item"], "https://example.org/codes/ko/");
    assert_eq!(crumbs[1]["name"], "1006 비정상 종료(Abnormal Closure)");
    for (path, html) in
        pages::html(files).filter(|(path, html)| !is_redirect(html) && !path.ends_with("404.html"))
    {
        assert!(!graph(path)?.is_null(), "{path}: {html}");
    }
    Ok(())
}

#[test]
fn the_first_language_is_at_the_top_and_others_are_left_out() -> Result<()> {
    let files = site("languages", &["--lang", "ko", "--lang", "en,ko"])?;
    assert!(files["1006.html"].contains("<html lang=\"ko\">"));
    assert!(files["1006.html"].contains("<a href=\"en/1006.html\" lang=\"en\" hreflang=\"en\">"));
    assert!(files["en/1006.html"].contains("<html lang=\"en\">"));
    assert!(files["en/1006.html"].contains("<link rel=\"stylesheet\" href=\"../style.css\">"));
    Ok(())
}

#[test]
fn every_page_names_the_version_and_links_the_project() {
    let version = concat!("ws-close-code ", env!("CARGO_PKG_VERSION"));
    assert!(SITE["1006.html"].contains(&format!("<span>{version}</span>")));
    let link = format!("<a href=\"https://example.org/a?b&#38;c\">{version}</a>");
    for (path, html) in pages::html(&PUBLISHED).filter(|(_, html)| !is_redirect(html)) {
        assert!(html.contains(&link), "{path}");
    }
}

#[test]
fn the_data_are_those_of_the_export() -> Result<()> {
    let export = |options: &[&str]| program::stdout(program::program().arg("export").args(options));
    assert_eq!(SITE["data/ws-close-code.json"], export(&[]));
    let schema = program::stdout(program::program().args(["schema", "export"]));
    assert_eq!(SITE["data/ws-close-code.schema.json"], schema);
    let document: serde_json::Value = serde_json::from_str(&SITE["data/ws-close-code.json"])?;
    let tables = document.as_object().into_iter().flatten().filter(|(_, rows)| rows.is_array());
    for name in tables.map(|(name, _)| name.as_str()).chain(["registry"]) {
        let file = format!("data/{name}.csv");
        assert!(SITE.contains_key(&file), "{file}");
        for folder in folders() {
            let page = &SITE[&format!("{folder}data.html")];
            let to_top = if folder.is_empty() { "" } else { "../" };
            assert!(page.contains(&format!("href=\"{to_top}{file}\"")), "{folder}: {file}");
        }
    }
    assert_eq!(SITE["data/codes.csv"], export(&["--format", "csv"]));
    Ok(())
}

#[test]
fn a_site_in_one_language_links_no_other() -> Result<()> {
    let options = ["--lang", "ko", "--base-url", "https://example.org"];
    let files = site("one_language", &options)?;
    assert!(files.keys().all(|path| !path.starts_with("ko/") && !path.starts_with("en/")));
    assert!(
        files["1006.html"]
            .contains("<link rel=\"canonical\" href=\"https://example.org/1006.html\">")
    );
    assert!(!files["1006.html"].contains("hreflang"));
    Ok(())
}
