//! What families mean by a number, where no family is named.

use std::cmp::Reverse;

use ws_close_code::{CloseCode, Family, FamilyCode, families};

/// What one family means by a number.
#[derive(Clone, Copy)]
pub struct Meaning {
    /// With the reason, if the family knows it.
    pub code: FamilyCode,
    /// Whether the reason or the host shows that the family is meant.
    pub is_likely: bool,
}

/// What each family that defines the code means by it: the likely ones first, then the one that most people meet.
pub fn meanings(code: CloseCode, reason: &str, host: Option<&str>) -> Vec<Meaning> {
    let meaning = |family: &'static Family| {
        let code = family.of(code).with_reason(reason);
        let has_host = host.is_some_and(|host| names_host(family, host));
        let score = 2 * u8::from(has_host) + u8::from(code.reason().is_some());
        (Reverse(score), Meaning { code, is_likely: score > 0 })
    };
    let mut all: Vec<_> = families::defining(code).map(meaning).collect();
    all.sort_by_key(|(score, _)| *score);
    all.into_iter().map(|(_, meaning)| meaning).collect()
}

/// Whether a host, an address or a line of a log has one of the names of hosts and libraries of the family, as a whole
/// word, in any case.
fn names_host(family: &Family, text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    family.hosts().iter().any(|host| has_word(&text, &host.to_ascii_lowercase()))
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(code: u16, reason: &str, host: Option<&str>) -> Vec<(&'static str, bool)> {
        let all = meanings(CloseCode::from(code), reason, host);
        all.iter().map(|meaning| (meaning.code.family().id(), meaning.is_likely)).collect()
    }

    #[test]
    fn all_that_define_the_code_are_there_most_met_first() {
        let wanted: Vec<_> =
            families::defining(CloseCode::from(4004)).map(|family| (family.id(), false)).collect();
        assert_eq!(wanted[0], ("discord-gateway", false));
        assert_eq!(ids(4004, "", None), wanted);
        assert_eq!(ids(4004, "no family knows this reason", None), wanted);
    }

    #[test]
    fn a_reason_or_a_host_puts_a_family_first() {
        let by_reason = ids(4900, "OP 7: RECONNECT", None);
        assert_eq!(by_reason[0], ("discord-gateway", true));
        for host in ["wss://gateway.discord.gg/?v=10", "JDA", "jda 5.0: closed"] {
            assert_eq!(ids(4006, "", Some(host))[0], ("discord-gateway", true), "{host}");
        }
        assert!(ids(4006, "", Some("notjda")).iter().all(|(_, is_likely)| !is_likely));
    }

    #[test]
    fn a_code_that_no_family_defines_has_no_meaning() {
        assert!(ids(1004, "x", Some("gateway.discord.gg")).is_empty());
    }
}
