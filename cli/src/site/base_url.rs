//! The address at which the site is published.

use std::str::FromStr;

/// An absolute address with a slash at its end.
#[derive(Clone, Debug)]
pub struct BaseUrl(pub String);

impl FromStr for BaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        match host {
            None | Some("") => Err("expected https:// or http:// and a host"),
            Some(host) if host.contains(['?', '#']) || host.contains(char::is_whitespace) => {
                Err("expected no query, no fragment and no white space")
            }
            Some(_) => Ok(Self(format!("{}/", text.trim_end_matches('/')))),
        }
    }
}
