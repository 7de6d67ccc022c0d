//! What search engines read first.

use crate::site::web_address::BaseUrl;

/// The addresses of all pages in the format of sitemaps.org. It has no times, so that the same site is the same file.
pub fn sitemap(urls: &[String]) -> String {
    let url = |url: &String| {
        // The only characters of an address with a meaning in XML.
        format!("<url><loc>{}</loc></url>\n", url.replace('&', "&amp;").replace('\'', "&apos;"))
    };
    let urls: String = urls.iter().map(url).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

/// Robots may read everything, and learn where the sitemap is.
pub fn robots(base_url: &BaseUrl) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", base_url.0)
}
