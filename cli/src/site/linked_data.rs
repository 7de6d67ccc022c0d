//! What a page is about, for search engines: JSON-LD in the words of schema.org.

use serde_json::{Value, json};
use ws_close_code::{CloseCode, Locale};

use crate::locale::Phrases;
use crate::site::address::Address;
use crate::site::code_text::CodeText;

/// Where the numbers are registered.
const REGISTRY: &str =
    "https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number";

/// Where a page is published, and what it says about itself.
pub struct Published<'a> {
    pub url: String,
    /// The front page in its language.
    pub front: String,
    pub locale: Locale,
    pub title: &'a str,
    pub description: &'a str,
}

/// The content of the script element.
pub fn linked_data(address: Address, page: &Published<'_>) -> String {
    let Published { url, front, locale, title, description } = page;
    let (site_name, language) = (Phrases::of(*locale).title.site, locale.as_str());
    // The title ends with what the site is about.
    let name = title.rsplit_once(" – ").map_or(*title, |(name, _)| name);
    let mut page = match address {
        Address::Front => {
            return script(&json!({
                "@context": "https://schema.org",
                "@type": "WebSite",
                "name": title,
                "description": description,
                "url": url,
                "inLanguage": language,
            }));
        }
        Address::Code(code) => {
            let about = defined_term(*locale, code);
            json!({ "@type": "TechArticle", "headline": title, "about": about })
        }
        _ => json!({ "@type": "TechArticle", "headline": title }),
    };
    page["description"] = (*description).into();
    page["url"] = url.as_str().into();
    page["inLanguage"] = language.into();
    page["isPartOf"] = json!({ "@type": "WebSite", "name": site_name, "url": front });
    let crumb = |position, name: &str, item: &str| json!({ "@type": "ListItem", "position": position, "name": name, "item": item });
    let crumbs = [crumb(1, site_name, front), crumb(2, name, url)];
    script(&json!({
        "@context": "https://schema.org",
        "@graph": [page, { "@type": "BreadcrumbList", "itemListElement": crumbs }],
    }))
}

fn defined_term(locale: Locale, code: CloseCode) -> Value {
    let code = CodeText::new(code, locale);
    let mut term = json!({
        "@type": "DefinedTerm",
        "termCode": code.number().to_string(),
        "name": code.text.name(),
        "description": code.text.description(),
        "inDefinedTermSet": REGISTRY,
    });
    if let Some(name) = code.registered_name() {
        term["alternateName"] = name.into();
    }
    term
}

/// JSON that cannot end the element or begin a comment: it has no character with a meaning in HTML.
fn script(value: &Value) -> String {
    let escape = |c: char| match c {
        '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    };
    value.to_string().chars().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script() {
        let text = "</script><!-- <script>alert(1)&\u{2028}\u{2029} \"\\";
        let script = script(&json!({ "a": text }));
        assert!(!script.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{script}");
        let read: Value = serde_json::from_str(&script).unwrap();
        assert_eq!(read["a"], text);
    }
}
