//! What a family says, and what the registry says of the same number.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use ws_close_code::families::{self, CENTRIFUGO, DISCORD_GATEWAY, DISCORD_VOICE, PUSHER};
use ws_close_code::{
    CloseCode, CloseEvent, Family, FamilyCode, FamilyEntry, Locale, ReconnectAction,
};

#[test]
fn one_number_of_two_families_is_two_things() {
    let gateway = DISCORD_GATEWAY.of(4014_u16);
    let voice = DISCORD_VOICE.of(4014_u16);
    assert_ne!(gateway, voice);
    assert_eq!(
        format!("{gateway:?}"),
        "FamilyCode { code: Other(4014), family: \"discord-gateway\" }"
    );
    assert_eq!((gateway.name(), voice.name()), (Some("Disallowed Intents"), Some("Disconnected")));
    assert_ne!(gateway.description(), voice.description());
    assert!(DISCORD_VOICE.parse("Disallowed Intents").is_err());
    assert!("Disallowed Intents".parse::<CloseCode>().is_err());
    let ids: HashSet<_> = families::ALL.iter().map(|family| family.id()).collect();
    assert_eq!(ids.len(), families::ALL.len());
}

#[test]
fn a_family_hides_the_registry_only_where_it_has_a_code() {
    let slow = CENTRIFUGO.of(CloseCode::Timeout);
    assert_eq!((slow.name(), CloseCode::Timeout.name()), (Some("Slow"), Some("Timeout")));
    assert_eq!(slow.code(), CloseCode::Timeout);
    assert_eq!(CENTRIFUGO.parse("70000").unwrap_err(), "70000".parse::<CloseCode>().unwrap_err());
}

/// Byte for byte: texts, documents and events.
#[test]
fn a_number_without_a_row_below_3000_belongs_to_the_registry() {
    for &family in families::ALL {
        for number in 1000..3000 {
            let code = CloseCode::from_u16(number);
            let own = family.of(number);
            if own.basis().is_some() {
                continue;
            }
            assert_eq!((own.name(), own.label()), (code.name(), code.label()));
            assert_eq!(
                (own.description(), own.to_string()),
                (code.description(), code.to_string())
            );
            for event in [CloseEvent::received(code, "so"), CloseEvent::local(code, "")] {
                let in_family = event.in_family(family);
                assert_eq!(in_family.to_string(), event.to_string());
                assert_eq!(in_family.name(), event.name());
                assert_eq!(in_family.severity(), event.severity());
                assert_eq!(in_family.reconnect(), event.reconnect());
            }
            // All numbers without a name have the same documents.
            if code.is_registered() || number == 1016 {
                for &locale in Locale::ALL {
                    let registry = code.explain().locale(locale);
                    assert_eq!(own.explain_in(locale).to_string(), registry.to_string());
                    assert_eq!(own.explain().locale(locale).to_string(), registry.to_string());
                }
                let event = CloseEvent::received(code, "so");
                assert_eq!(
                    event.in_family(family).explain().to_string(),
                    event.explain().to_string()
                );
            }
        }
        let free = [1000_u16, 1001, 1008, 1011, 1012].map(|number| family.of(number));
        for first in free.iter().filter(|code| code.basis().is_none()) {
            for second in free.iter().filter(|code| code.basis().is_none()) {
                assert_eq!(
                    first.compare(*second).to_string(),
                    first.code().compare(second.code()).to_string()
                );
            }
        }
    }
}

/// What the family says of 1000 is a layer over the registry.
#[test]
fn a_row_below_3000_belongs_to_the_family() {
    let ended = DISCORD_GATEWAY.of(1000_u16);
    assert_eq!(
        (ended.name(), CloseCode::NormalClosure.name()),
        (Some("Session Ended"), Some("Normal Closure"))
    );
    assert!(ended.reconnect().needs_new_session());
    assert_eq!(CloseCode::NormalClosure.reconnect().action(), ReconnectAction::IfNeeded);
    assert_eq!(DISCORD_GATEWAY.parse("Session Ended"), Ok(ended));
    assert_ne!(ended.explain().to_string(), CloseCode::NormalClosure.explain().to_string());
}

#[test]
#[cfg(feature = "names")]
fn registered_names_are_read_through_a_family_too() {
    let ended = DISCORD_GATEWAY.of(1000_u16);
    assert_eq!(DISCORD_GATEWAY.parse("Normal Closure"), Ok(ended));
    assert_eq!(CENTRIFUGO.parse("TIMEOUT").map(CloseCode::from), Ok(CloseCode::Timeout));
    assert_eq!(CENTRIFUGO.parse("going_away").map(CloseCode::from), Ok(CloseCode::GoingAway));
}

#[test]
fn ranges_advise_on_numbers_without_an_entry() {
    let window = |code: FamilyCode| {
        code.reconnect().first_delay().map(|(from, to)| (from.as_secs(), to.as_secs()))
    };
    assert_eq!(PUSHER.of(4099_u16).reconnect().action(), ReconnectAction::AfterChange);
    assert_eq!(window(PUSHER.of(4299_u16)), Some((0, 0)));
    assert_eq!(PUSHER.of(4299_u16).reconnect().to_string(), "retry at once");
    assert!(PUSHER.of(4299_u16).explain().to_string().contains("Reconnect: yes, at once, then"));
    assert_eq!(PUSHER.of(4400_u16).description(), CloseCode::from_u16(4400).description());
    assert_eq!(CENTRIFUGO.of(CloseCode::Forbidden).to_string(), "3003 (unassigned)");
    for (number, action) in [
        (3499_u16, ReconnectAction::Retry),
        (3999, ReconnectAction::AfterChange),
        (4499, ReconnectAction::Retry),
        (4999, ReconnectAction::AfterChange),
    ] {
        let code = CENTRIFUGO.of(number);
        assert_eq!((code.entry(), code.reconnect().action()), (None, action), "{number}");
        assert_ne!(code.description(), code.code().description());
    }
}

#[test]
fn a_sentence_about_two_registered_codes_is_not_about_those_of_a_family() {
    let key = |first: u16, second: u16| {
        CENTRIFUGO.of(first).compare(CENTRIFUGO.of(second)).key_difference().to_string()
    };
    let registry = |first, second| {
        CloseCode::of(first).compare(CloseCode::of(second)).key_difference().to_string()
    };
    // 3000 is Centrifugo's own; 1008, 1012 and 1013 are the registry's.
    for (first, second) in [(1008, 3000_u16), (3000, 1008_u16)] {
        assert!(registry(first, second).contains("; 1008 leaves that to the reason"));
        assert!(key(first, second).contains("; 3000 means Connection Closed in Centrifugo."));
    }
    assert_eq!(key(1012, 1013), registry(1012, 1013_u16));
}

#[test]
fn families_of_one_title_are_two() {
    const ONE_ENTRY: &[FamilyEntry] = &[FamilyEntry::new(4001, "Kicked", "You were removed.")];
    const OTHER_ENTRY: &[FamilyEntry] = &[FamilyEntry::new(4001, "Kicked", "You were kicked.")];
    const fn family(id: &'static str, entries: &'static [FamilyEntry]) -> Family {
        match Family::new(id, "Chat", entries) {
            Ok(family) => family,
            Err(_) => panic!(),
        }
    }
    static ONE: Family = family("one", ONE_ENTRY);
    static OTHER: Family = family("other", OTHER_ENTRY);
    let (one, other) = (ONE.of(4001_u16), OTHER.of(4001_u16));
    assert_ne!(one, other);
    assert_eq!(HashSet::from([one, other, one]).len(), 2);
    let hasher = RandomState::new();
    let hash = |code| hasher.hash_one(code);
    assert_eq!(hash(one), hash(ONE.of(4001_u16)));
    assert!(hash(one) != hash(other) && hash(one) != hash(ONE.of(4002_u16)));
    let comparison = one.compare(other).to_string();
    assert!(comparison.contains("You were removed."), "{comparison}");
    assert!(comparison.contains("You were kicked."), "{comparison}");
}
