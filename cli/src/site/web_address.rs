//! Addresses that the user gives.

use std::str::FromStr;

/// The address at which the site is published: absolute, with a slash at its end.
#[derive(Clone, Debug)]
pub struct BaseUrl(pub String);

impl BaseUrl {
    /// The part behind the host, such as `/codes/`.
    pub fn path(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + "://".len());
        self.0[host..].find('/').map_or("/", |at| &self.0[host + at..])
    }
}

impl FromStr for BaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        check(text)?;
        if text.contains(['?', '#']) {
            return Err("expected no query and no fragment");
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }
}

/// The address of the project that publishes the site.
#[derive(Clone, Debug)]
pub struct ProjectUrl(pub String);

impl FromStr for ProjectUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        check(text).map(|()| Self(text.to_owned()))
    }
}

/// Checks what a page, a sitemap and a file for robots can hold without an encoding of their own.
fn check(text: &str) -> Result<(), &'static str> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    if host.is_empty() || host.starts_with(':') {
        return Err("expected https:// or http:// and a host");
    }
    if host.contains('@') {
        return Err("expected no user and no password");
    }
    let is_of_address = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    if !text.chars().all(is_of_address) {
        return Err(
            "expected only characters of a web address: write others as %20, and a host in Punycode",
        );
    }
    let port = host.rsplit_once(':').map_or("", |(_, port)| port);
    // An IPv6 address ends with a bracket.
    if !port.ends_with(']') && !port.is_empty() && port.parse::<u16>().is_err() {
        return Err("expected a port from 0 to 65535");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> Result<String, &'static str> {
        text.parse().map(|BaseUrl(text)| text)
    }

    #[test]
    fn a_base_url_ends_with_one_slash_and_has_a_path() {
        for (given, expected, path) in [
            ("https://example.org", "https://example.org/", "/"),
            ("http://localhost:8080/codes", "http://localhost:8080/codes/", "/codes/"),
            ("https://example.org/a/b//", "https://example.org/a/b/", "/a/b/"),
            ("https://[::1]/a", "https://[::1]/a/", "/a/"),
            ("https://[::1]:80/a", "https://[::1]:80/a/", "/a/"),
        ] {
            let BaseUrl(found) = given.parse().unwrap();
            assert_eq!((&found[..], BaseUrl(found.clone()).path()), (expected, path));
        }
    }

    #[test]
    fn only_an_address_is_one() {
        for text in ["example.org", "https://", "https:///a", "ftp://example.org", "https://:80/"] {
            assert_eq!(base(text), Err("expected https:// or http:// and a host"), "{text}");
        }
        for text in [
            "https://example.org/a b",
            "https://example.org/\"",
            "https://예.org",
            "https://a.org/\n",
        ] {
            assert!(base(text).is_err_and(|error| error.contains("%20")), "{text}");
        }
        assert_eq!(base("https://a:b@example.org"), Err("expected no user and no password"));
        assert_eq!(base("https://example.org:99999"), Err("expected a port from 0 to 65535"));
        assert_eq!(base("https://example.org/?q"), Err("expected no query and no fragment"));
        assert_eq!(base("https://example.org/#q"), Err("expected no query and no fragment"));
        let project: Result<ProjectUrl, _> = "https://example.org/?q#a".parse();
        assert!(project.is_ok_and(|ProjectUrl(text)| text == "https://example.org/?q#a"));
    }
}
