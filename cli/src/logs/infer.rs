//! The family that a line names by a host or a library.

use regex::bytes::Regex;
use ws_close_code::{CloseCode, Family, families};

/// The hosts and libraries of every published family.
pub struct Hosts {
    regex: Regex,
}

impl Hosts {
    /// `None` if there are none.
    pub fn new() -> Option<Self> {
        let hosts = families::ALL.iter().flat_map(|family| family.hosts());
        let mut hosts: Vec<_> = hosts.map(|host| regex::escape(host)).collect();
        // The longest first, because the first of an alternation wins.
        hosts.sort_unstable_by_key(|host| std::cmp::Reverse(host.len()));
        let pattern = format!("(?-u)(?:^|[^A-Za-z0-9])({})(?:$|[^A-Za-z0-9])", hosts.join("|"));
        Regex::new(&pattern).ok().map(|regex| Self { regex })
    }

    /// The first family that the line names and that defines the code.
    pub fn family(&self, line: &[u8], code: CloseCode) -> Option<&'static Family> {
        let mut at = 0;
        while let Some(found) = self.regex.captures_at(line, at).and_then(|found| found.get(1)) {
            let is_it = |host: &&str| host.as_bytes() == found.as_bytes();
            let defines = |family: &&&Family| {
                family.hosts().iter().any(&is_it)
                    && (family.entry(code).is_some() || family.range(code).is_some())
            };
            if let Some(family) = families::ALL.iter().find(defines) {
                return Some(family);
            }
            at = found.end();
        }
        None
    }
}
