//! What families mean by a number, where no family is named, and how a text shows which one is meant.

use std::cmp::Reverse;

use ws_close_code::{CloseCode, Family, FamilyCode, FamilyReason, ReasonMatch, families};

use crate::sentence_words::BEFORE_REASONS;

/// What one family means by a number.
#[derive(Clone, Copy)]
pub struct Meaning {
    /// With the reason, if the family knows it.
    pub code: FamilyCode,
    /// Whether a reason of the family was found.
    pub has_reason: bool,
    /// Whether a host, a library or the family itself was named.
    pub has_name: bool,
}

impl Meaning {
    /// Whether the reason or a name shows that the family is meant.
    pub const fn is_likely(&self) -> bool {
        self.has_reason || self.has_name
    }
}

/// What each family that defines the code means by it: the likely ones first, then the one that most people meet.
/// `reason` and `host` may be texts that have them, such as a line of a log.
pub fn meanings(code: CloseCode, reason: &str, host: &str) -> Vec<Meaning> {
    let meaning = |family: &'static Family| {
        let code = with_reason_in(family.of_code(code), reason);
        let has_name = names_family(family, host);
        Meaning { code, has_reason: code.reason().is_some(), has_name }
    };
    let mut all: Vec<_> = families::defining(code).map(meaning).collect();
    all.sort_by_key(|meaning| Reverse((meaning.has_name, meaning.has_reason)));
    all
}

/// The code with the first of its family's reasons that the text has where a reason would begin and end.
pub fn with_reason_in(code: FamilyCode, text: &str) -> FamilyCode {
    let whole = code.with_reason(text.trim());
    let reasons = code.entry().map_or(&[][..], |entry| entry.reasons());
    match reasons.iter().position(|reason| has_reason(text, reason)) {
        _ if whole.reason().is_some() => whole,
        Some(place) => code.at_reason(place),
        None => whole,
    }
}

fn has_reason(text: &str, reason: &FamilyReason) -> bool {
    let own = reason.text();
    text.match_indices(own).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + own.len()..]);
        match reason.matching() {
            ReasonMatch::Exact => begins(before) && ends(after),
            ReasonMatch::Prefix => begins(before),
            _ => true,
        }
    })
}

/// Behind a quote, a bracket, a sign, the code itself, or a word for the reason.
fn begins(before: &str) -> bool {
    let before = before.trim_end();
    let is_mark = |c: char| c.is_ascii_digit() || "\"'([{=:,-".contains(c);
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    before.chars().next_back().is_none_or(is_mark) || BEFORE_REASONS.contains(&word)
}

/// Before a quote, a bracket, a comma, an earlier comment or the end.
fn ends(after: &str) -> bool {
    after.trim().chars().next().is_none_or(|c| "\"')](},;|#".contains(c))
}

/// Whether a host, an address or a text names the family: one of its hosts or a subdomain of it, or a library, an alias
/// or the id as a whole word, in any case.
pub fn names_family(family: &Family, text: &str) -> bool {
    let text = text.to_lowercase();
    let mut names = family.hosts().iter().chain(family.aliases()).copied().chain([family.id()]);
    names.any(|name| has_name(&text, &name.to_lowercase()))
}

/// Whether a text has a name as a whole word or host. Both are in lower case.
fn has_name(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        begins_name(before, name.contains('.')) && ends_name(after)
    })
}

/// A host may be a subdomain: `eu.` before `example.com`.
fn begins_name(before: &str, is_host: bool) -> bool {
    match before.chars().next_back() {
        Some('.') => is_host || !is_in_word(before.trim_end_matches('.'), char::is_alphanumeric),
        Some('-' | '_' | '@') => false,
        previous => !previous.is_some_and(char::is_alphanumeric),
    }
}

fn is_in_word(before: &str, is_of_word: fn(char) -> bool) -> bool {
    before.chars().next_back().is_some_and(is_of_word)
}

/// Not where `-client` or `.example.com` follows; `.` and a version or the end of a sentence may follow.
fn ends_name(after: &str) -> bool {
    let mut after = after.chars();
    match after.next() {
        Some('-' | '.') => !after.next().is_some_and(char::is_alphabetic),
        Some('_') => false,
        next => !next.is_some_and(char::is_alphanumeric),
    }
}

#[cfg(test)]
mod tests {
    use ws_close_code::families::{DISCORD_GATEWAY, TLDRAW_SYNC};

    use super::*;

    fn ids(code: u16, reason: &str, host: &str) -> Vec<(&'static str, bool)> {
        let all = meanings(CloseCode::from(code), reason, host);
        all.iter().map(|meaning| (meaning.code.family().id(), meaning.is_likely())).collect()
    }

    #[test]
    fn all_that_define_the_code_are_there_most_met_first() {
        let wanted: Vec<_> =
            families::defining(CloseCode::from(4004)).map(|family| (family.id(), false)).collect();
        assert_eq!(wanted[0], ("discord-gateway", false));
        assert_eq!(ids(4004, "", ""), wanted);
        assert_eq!(ids(4004, "no family knows this reason", ""), wanted);
    }

    #[test]
    fn a_reason_or_a_host_puts_a_family_first() {
        let by_reason = ids(4900, "OP 7: RECONNECT", "");
        assert_eq!(by_reason[0], ("discord-gateway", true));
    }

    #[test]
    fn hosts_are_compared_whole_and_names_as_words() {
        for text in [
            "wss://gateway.discord.gg/?v=10",
            "GATEWAY.discord.gg:443",
            "gateway-us-east1-b.discord.gg",
            "JDA",
            "jda 5.0: closed",
            "discord",
            "discord-gateway",
            "node_modules/discord.js/src/index.js",
            "it was discord.py.",
        ] {
            assert!(names_family(&DISCORD_GATEWAY, text), "{text}");
        }
        for text in [
            "",
            "notjda",
            "jda-fork",
            "evil-gateway.discord.gg.example.com",
            "evildiscord.gg",
            "evil-discord.gg",
            "gateway.discord.gg-mirror.example.com",
            "mydiscord_bot",
        ] {
            assert!(!names_family(&DISCORD_GATEWAY, text), "{text}");
        }
    }

    #[test]
    fn a_reason_is_found_where_one_begins_and_ends() {
        let reason =
            |text| with_reason_in(TLDRAW_SYNC.of(4099_u16), text).reason().map(FamilyReason::text);
        for text in [
            "ROOM_FULL",
            r#"closed code=4099 reason="ROOM_FULL""#,
            r#"{"code":4099,"reason":"ROOM_FULL"}"#,
            "websocket closed: 4099 ROOM_FULL",
            "closed with ROOM_FULL (4099)",
            "closed (4099): ROOM_FULL, retrying",
        ] {
            assert_eq!(reason(text), Some("ROOM_FULL"), "{text}");
        }
        for text in
            ["", "closed 4099", "4099 NO_ROOM_FULL", "4099: ROOM_FULLER", "4099 see ROOM_FULL x"]
        {
            assert_eq!(reason(text), None, "{text}");
        }
    }

    #[test]
    fn a_code_that_no_family_defines_has_no_meaning() {
        assert!(ids(1004, "x", "gateway.discord.gg").is_empty());
    }
}
