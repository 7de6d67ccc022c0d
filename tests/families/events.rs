//! Events of a family.

use std::collections::HashSet;
use std::time::Duration;

use ws_close_code::families::{self, DISCORD_GATEWAY, PUSHER, TLDRAW_SYNC};
use ws_close_code::{
    Backoff, CloseCode, CloseEvent, EndedBy, FactKind, Family, FamilyEntry, FamilyRange,
    FamilyReason, GiveUp, Locale, OwnedCloseEvent, ReconnectAction, Sender, Severity,
};

use super::all;
use super::files::files;

/// Received, sent, and answered, with a reason of the family where its code has some.
fn events(family: &'static Family) -> Vec<CloseEvent<'static>> {
    let mut events = Vec::new();
    for entry in family.entries() {
        let reasons = entry.reasons().iter().map(FamilyReason::text);
        for reason in reasons.chain(["", "something else"]) {
            let received = CloseEvent::received(entry.number(), reason);
            events.extend([received, received.by_us(), CloseEvent::local(entry.number(), reason)]);
        }
    }
    let ranges = family.ranges().iter().flat_map(FamilyRange::numbers);
    events.extend(ranges.map(|number| CloseEvent::received(number, "")));
    events
}

#[test]
fn an_event_has_what_its_family_says_of_code_and_reason() {
    for &family in families::ALL {
        for event in events(family) {
            let own = event.in_family(family);
            let code = family.of(event.code()).with_reason(event.reason());
            assert_eq!(own.family().map(Family::id), Some(family.id()));
            assert_eq!((own.name(), own.severity()), (code.name(), code.severity()), "{own:?}");
            let is_done = event.ended_by() == EndedBy::Local && event.code() == 1000;
            if is_done {
                assert_eq!(own.reconnect().action(), ReconnectAction::NotNeeded);
            } else {
                assert_eq!(own.reconnect(), code.reconnect(), "{own:?}");
            }
            let of_code =
                event.to_string().replacen(&event.code().to_string(), &code.to_string(), 1);
            assert_eq!(own.to_string(), of_code);
            // Who ended it, and how, is not the family's to say.
            assert_eq!(
                (own.code(), own.reason(), own.ended_by()),
                (event.code(), event.reason(), event.ended_by())
            );
            assert_eq!((own.was_clean(), own.http_status()), (event.was_clean(), None));
        }
    }
}

#[test]
fn its_explanation_has_the_texts_of_the_family_and_the_advice_of_the_event() {
    for &family in families::ALL {
        for event in events(family) {
            let own = event.in_family(family);
            let code = family.of(event.code()).with_reason(event.reason());
            let explanation = own.explain();
            assert_eq!(explanation.description(), code.description());
            assert_eq!(
                (explanation.causes(), explanation.remedies()),
                (code.causes(), code.remedies())
            );
            assert_eq!(explanation.references(), code.references());
            if own.reconnect() == code.reconnect() {
                assert_eq!(explanation.to_string(), code.explain().to_string());
            }
        }
    }
    let ended = CloseEvent::received(1000, "").by_us().in_family(&DISCORD_GATEWAY).explain();
    let advice = ended.facts().find(|fact| fact.kind() == FactKind::Reconnect).unwrap().to_string();
    let registry = CloseEvent::received(1000, "").by_us().explain();
    let same = registry.facts().find(|fact| fact.kind() == FactKind::Reconnect).unwrap();
    assert_eq!((ended.name(), advice), ("Session Ended", same.to_string()));
}

#[test]
fn a_code_that_the_family_says_nothing_about_stays_as_registered() {
    for code in all().filter(|code| DISCORD_GATEWAY.of(*code).basis().is_none()).step_by(7) {
        let event = CloseEvent::local(code, "so");
        let own = event.in_family(&DISCORD_GATEWAY);
        assert_eq!((own.severity(), own.reconnect()), (event.severity(), event.reconnect()));
        assert_eq!((own.name(), own.to_string()), (event.name(), event.to_string()));
    }
    // What the registry says about this end having failed stays, too.
    let failed = CloseEvent::local(1011, "").in_family(&DISCORD_GATEWAY);
    assert_eq!(failed.severity(), Severity::Warn);
}

/// A service has no say in a connection that never opened.
#[test]
fn the_handshake_is_nobodys_code() {
    let statuses = [401, 403, 404, 408, 425, 426, 429, 500, 503].map(CloseEvent::refused);
    let received = CloseEvent::received(1015, "handshake");
    let events = [CloseEvent::NOT_OPENED, CloseEvent::TLS_FAILED, received];
    for &family in families::ALL {
        for event in statuses.into_iter().chain(events) {
            let own = event.in_family(family);
            assert_eq!((own.severity(), own.reconnect()), (event.severity(), event.reconnect()));
            assert_eq!((own.name(), own.to_string()), (event.name(), event.to_string()));
            assert_eq!(own.explain().to_string(), event.explain().to_string());
        }
    }
    // Of one that was lost it has.
    let lost = CloseEvent::LOST.in_family(&DISCORD_GATEWAY);
    assert!(lost.reconnect().resumes_session());
    assert!(!CloseEvent::NOT_OPENED.in_family(&DISCORD_GATEWAY).reconnect().resumes_session());
}

#[test]
fn the_relay_passes_on_the_same_frame() {
    for code in all().step_by(3).chain(CloseCode::NAMED.iter().copied()) {
        for event in [CloseEvent::received(code, "so"), CloseEvent::local(code, "so")] {
            for &by in Sender::ALL {
                let relayed = event.relay(by, CloseCode::InternalError);
                let own = event.in_family(&DISCORD_GATEWAY);
                assert_eq!(own.relay(by, CloseCode::InternalError), relayed);
            }
        }
    }
}

#[test]
fn backoff_follows_the_family() {
    let next = |number: u16| {
        let event = CloseEvent::received(number, "").in_family(&DISCORD_GATEWAY);
        Backoff::new().next_delay(&event, u32::MAX)
    };
    // Without the family, nobody knows.
    let unknown = Backoff::new().next_delay(&CloseEvent::received(4000, ""), 0);
    assert_eq!(unknown, Err(GiveUp::Advice(ReconnectAction::Unknown)));
    for number in [4000, 4009] {
        let delay = next(number).unwrap();
        assert!(delay > Duration::from_secs(4) && delay <= Duration::from_secs(5), "{delay:?}");
    }
    for number in [4004, 4014] {
        assert_eq!(next(number), Err(GiveUp::Advice(ReconnectAction::AfterChange)));
    }
    let advice =
        |number: u16| CloseEvent::received(number, "").in_family(&DISCORD_GATEWAY).reconnect();
    assert!(advice(4009).needs_new_session() && advice(4000).resumes_session());
    let full = CloseEvent::received(4099, "ROOM_FULL").in_family(&TLDRAW_SYNC);
    assert!(Backoff::new().next_delay(&full, 0).is_ok());
    let gone = CloseEvent::received(4099, "NOT_FOUND").in_family(&TLDRAW_SYNC);
    assert!(Backoff::new().next_delay(&gone, 0).is_err());
}

/// Pusher asks clients to come back at once: once, not in a hot loop.
#[test]
fn a_window_of_nothing_does_not_become_a_hot_loop() {
    let event = CloseEvent::received(4250, "").in_family(&PUSHER);
    assert_eq!(event.reconnect().first_delay(), Some((Duration::ZERO, Duration::ZERO)));
    let mut backoff = Backoff::new();
    let mut delays = [0; 9].map(|_: u64| backoff.next_delay(&event, u32::MAX).unwrap());
    for delay in &mut delays {
        // The largest random number is not quite the end.
        *delay += Duration::from_millis(1);
    }
    assert_eq!(delays.map(|delay| delay.as_secs()), [0, 2, 4, 8, 16, 32, 60, 60, 60]);
    // A hundred tries take half a minute each.
    let mut backoff = Backoff::new();
    let total: Duration = (0..100).map(|_| backoff.next_delay(&event, u32::MAX / 2).unwrap()).sum();
    assert!(total > Duration::from_secs(45 * 60), "{total:?}");
}

#[test]
fn an_owned_event_keeps_its_family() {
    let event = CloseEvent::received(4014, "Disallowed intent(s).").in_family(&DISCORD_GATEWAY);
    let owned = OwnedCloseEvent::from(event);
    assert_eq!(owned.as_event(), event);
    assert_eq!(
        owned.to_string(),
        r#"4014 (Disallowed Intents) from the peer: "Disallowed intent(s).""#
    );
    assert_eq!(owned.as_event().family(), Some(&DISCORD_GATEWAY));
    assert_ne!(owned, OwnedCloseEvent::from(CloseEvent::received(4014, "Disallowed intent(s).")));
}

#[test]
fn events_are_equal_by_the_id_of_their_family() {
    const fn named(id: &'static str, entries: &'static [FamilyEntry]) -> Family {
        match Family::new(id, "Chat", entries) {
            Ok(family) => family,
            Err(_) => panic!(),
        }
    }
    static ONE: Family = named("chat", &[]);
    static SAME: Family = named("chat", &[FamilyEntry::new(4001, "Kicked", "You were removed.")]);
    static OTHER: Family = named("other", &[]);
    let event = CloseEvent::received(4001, "");
    let [one, same, other] = [&ONE, &SAME, &OTHER].map(|family| event.in_family(family));
    assert_eq!(one, same);
    assert_ne!(one, other);
    assert_ne!(one, event);
    assert_eq!(HashSet::from([one, same, other, event]).len(), 3);
    assert_eq!(other.in_family(&ONE), one);
    let debug = format!("{one:?}");
    assert!(debug.ends_with(", family: \"chat\" }"), "{debug}");
    assert!(format!("{event:?}").ends_with(", idle: None }"));
    assert_eq!((event.family(), one.family()), (None, Some(&ONE)));
}

/// It is known at compile time.
const _: () = {
    let event = CloseEvent::LOST.in_family(&DISCORD_GATEWAY);
    assert!(event.reconnect().is_retryable() && event.family().is_some());
};

#[test]
#[cfg(feature = "serde")]
fn it_serializes_the_name_of_the_family() {
    let event = CloseEvent::received(4014, "so");
    let json = |event| serde_json::to_string(&event).unwrap();
    let expected =
        r#"{"code":4014,"name":"Disallowed Intents","reason":"so","ended_by":"peer","clean":true}"#;
    assert_eq!(json(event.in_family(&DISCORD_GATEWAY)), expected);
    assert_eq!(json(event), expected.replace("\"Disallowed Intents\"", "null"));
    let owned = OwnedCloseEvent::from(event.in_family(&DISCORD_GATEWAY));
    assert_eq!(serde_json::to_string(&owned).unwrap(), expected);
}

/// In another language, the explanation of an event has the translations of its family.
#[test]
fn its_explanation_is_translated_where_the_family_is() {
    for (&family, file) in families::ALL.iter().zip(files()) {
        for event in events(family) {
            let code = family.of(event.code()).with_reason(event.reason());
            let found = event.in_family(family).explain_in(Locale::Ko);
            let expected = code.explain_in(Locale::Ko);
            assert_eq!(found.description(), expected.description(), "{}", file.id);
            assert_eq!(found.causes(), expected.causes(), "{}", file.id);
            assert_eq!(found.remedies(), expected.remedies(), "{}", file.id);
        }
    }
}
