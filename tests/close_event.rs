//! `CloseEvent`: every constructor over every number, and what it answers.

use std::time::Duration;

use ws_close_code::{
    CloseCode, CloseEvent, CloseFrame, EndedBy, OwnedCloseEvent, Reconnect, ReconnectAction,
    Severity,
};

fn codes() -> impl Iterator<Item = CloseCode> {
    (0..=u16::MAX).map(CloseCode::from_u16)
}

/// Code, who ended it, whether it was clean, HTTP status.
fn facts(event: CloseEvent<'_>) -> (u16, EndedBy, bool, Option<u16>) {
    (event.code().as_u16(), event.ended_by(), event.was_clean(), event.http_status())
}

#[test]
fn a_received_code_came_from_the_peer_unless_no_peer_sends_it() {
    for code in codes() {
        let expected = match code.as_u16() {
            1006 => (1006, EndedBy::Network, false, None),
            1015 => (1015, EndedBy::Handshake, false, None),
            number => (number, EndedBy::Peer, true, None),
        };
        let event = CloseEvent::received(code, "bye");
        assert_eq!(facts(event), expected);
        assert_eq!(event.reason(), "bye");
        assert_eq!(CloseEvent::received(code.as_u16(), "bye"), event);
        assert_eq!(CloseEvent::reported(Some((code, "bye"))), event);
    }
    assert_eq!(CloseEvent::received(1005, ""), CloseEvent::NO_STATUS);
    assert_eq!(CloseEvent::received(1006, ""), CloseEvent::LOST);
    assert_eq!(CloseEvent::received(1015, ""), CloseEvent::TLS_FAILED);
    assert_eq!(CloseEvent::reported(None), CloseEvent::NO_STATUS);
}

#[test]
fn what_this_end_closed_keeps_its_code() {
    for code in codes() {
        let event = CloseEvent::local(code, "bye");
        assert_eq!(facts(event), (code.as_u16(), EndedBy::Local, false, None));
        assert_eq!(event.reason(), "bye");

        let answered = CloseEvent::received(code, "bye").by_us();
        let was_clean = !matches!(code.as_u16(), 1006 | 1015);
        assert_eq!(facts(answered), (code.as_u16(), EndedBy::Local, was_clean, None));
        assert_eq!(answered.reason(), "bye");
    }
}

#[test]
fn a_browser_reports_failures_of_its_own_as_unclean() {
    for code in codes() {
        let number = code.as_u16();
        for was_clean in [true, false] {
            let event = CloseEvent::browser(number, "bye", was_clean);
            let expected = match (number, was_clean) {
                (1006 | 1015, _) | (_, true) => CloseEvent::received(code, "bye"),
                (_, false) => CloseEvent::local(code, "bye"),
            };
            assert_eq!(event, expected, "{number}, clean: {was_clean}");
        }
    }
}

#[test]
fn constants() {
    const EVENT: CloseEvent<'static> = CloseEvent::refused(503).lasted(Duration::ZERO);
    const ADVICE: Reconnect = EVENT.reconnect();

    assert_eq!(facts(CloseEvent::NO_STATUS), (1005, EndedBy::Peer, true, None));
    assert_eq!(facts(CloseEvent::LOST), (1006, EndedBy::Network, false, None));
    assert_eq!(facts(CloseEvent::NOT_OPENED), (1006, EndedBy::Handshake, false, None));
    assert_eq!(facts(CloseEvent::TLS_FAILED), (1015, EndedBy::Handshake, false, None));
    assert_eq!(ADVICE.action(), ReconnectAction::Retry);
}

#[test]
fn a_refused_handshake_is_retried_where_the_status_is_about_the_moment() {
    for status in 0..=999 {
        let event = CloseEvent::refused(status);
        assert_eq!(facts(event), (1006, EndedBy::Handshake, false, Some(status)));
        let (severity, action, window) = match status {
            408 | 425 | 429 | 500..=599 => {
                let window = Some((Duration::ZERO, Duration::from_secs(5)));
                (Severity::Warn, ReconnectAction::Retry, window)
            }
            _ => (Severity::Error, ReconnectAction::AfterChange, None),
        };
        assert_eq!(event.severity(), severity, "{status}");
        assert_eq!(event.reconnect().action(), action, "{status}");
        assert_eq!(event.reconnect().first_delay(), window, "{status}");
    }
}

#[test]
fn severity_and_advice_are_those_of_the_code_except_where_this_end_closed() {
    for code in codes() {
        let of_code = (code.severity(), code.reconnect());
        let answers = |event: CloseEvent<'_>| (event.severity(), event.reconnect());
        assert_eq!(answers(CloseEvent::received(code, "")), of_code);
        for event in [CloseEvent::local(code, ""), CloseEvent::received(code, "").by_us()] {
            let (severity, advice) = answers(event);
            let action = match code.as_u16() {
                1000 => ReconnectAction::NotNeeded,
                _ => of_code.1.action(),
            };
            assert_eq!(advice.action(), action, "{code}");
            assert_eq!(severity, if code == 1011 { Severity::Warn } else { of_code.0 }, "{code}");
        }
    }
    assert_eq!(CloseEvent::NOT_OPENED.reconnect(), CloseCode::AbnormalClosure.reconnect());
}

/// `NotNeeded` is about who closed, which no code says.
#[test]
fn no_code_says_that_a_connection_is_not_needed() {
    assert!(codes().all(|code| code.reconnect().action() != ReconnectAction::NotNeeded));
}

#[test]
fn what_else_is_known_is_kept_and_changes_nothing_else() {
    for duration in [Duration::ZERO, Duration::from_millis(60_001), Duration::MAX] {
        let event = CloseEvent::received(1012, "later");
        let more = event.lasted(duration).idle_for(duration / 2).retry_after(duration / 3);
        assert_eq!((event.duration(), event.idle(), event.peer_delay()), (None, None, None));
        assert_eq!(more.duration(), Some(duration));
        assert_eq!(more.idle(), Some(duration / 2));
        assert_eq!(more.peer_delay(), Some(duration / 3));
        assert_eq!(more.to_string(), event.to_string());
        assert_eq!((more.severity(), more.reconnect()), (event.severity(), event.reconnect()));
        assert_ne!(more, event);
    }
}

#[test]
fn frames_become_events() {
    let frame = CloseFrame::new(CloseCode::GoingAway, "bye").unwrap();
    assert_eq!(CloseEvent::from(frame), CloseEvent::received(1001, "bye"));
    let close = CloseFrame::parse_lenient(b"\x07\xd0bye").unwrap().unwrap();
    assert_eq!(CloseEvent::from(close), CloseEvent::received(2000, "bye"));
}

#[test]
fn a_log_line_says_who_ended_it() {
    let lines = [
        (
            CloseEvent::received(1008, "too many requests"),
            r#"1008 (Policy Violation) from the peer: "too many requests""#,
        ),
        (CloseEvent::NO_STATUS, "1005 (No Status Received) from the peer"),
        (CloseEvent::local(1000, ""), "1000 (Normal Closure) from this end"),
        (CloseEvent::received(4001, "x").by_us(), r#"4001 (private use) from this end: "x""#),
        (CloseEvent::LOST, "1006 (Abnormal Closure), connection lost"),
        (CloseEvent::received(1006, "EOF"), r#"1006 (Abnormal Closure), connection lost: "EOF""#),
        (CloseEvent::NOT_OPENED, "1006 (Abnormal Closure), never open"),
        (CloseEvent::refused(403), "1006 (Abnormal Closure), never open: refused with HTTP 403"),
        (CloseEvent::TLS_FAILED, "1015 (TLS Handshake), never open"),
    ];
    for (event, line) in lines {
        assert_eq!(event.to_string(), line);
        assert_eq!(format!("{event:>90}"), format!("{line:>90}"));
        assert_eq!(format!("{event:.12}"), line[..12]);
        assert_eq!(OwnedCloseEvent::from(event).to_string(), line);
    }
}

/// Whatever the peer writes, the line stays one line, and what it says in front stays in front.
#[test]
fn a_reason_cannot_forge_a_line() {
    let hostile = (0..=0x10_FFFF).filter_map(char::from_u32).filter(|c| {
        c.is_control() || matches!(c, '\u{61C}' | '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '"' | '\\')
    });
    let mut seen = 0;
    for c in hostile {
        let reason = format!("a{c}b");
        for event in [CloseEvent::received(1008, &reason), CloseEvent::local(1011, &reason)] {
            let line = event.to_string();
            let quoted = line.split_once(": ").map(|(_, quoted)| quoted).unwrap();
            let inner = quoted.strip_prefix("\"a\\").and_then(|rest| rest.strip_suffix("b\""));
            assert!(inner.is_some_and(|inner| !inner.is_empty()), "{line}");
            assert!(!line.contains(c) || matches!(c, '"' | '\\'), "{line}");
        }
        seen += 1;
    }
    assert_eq!(seen, 65 + 1 + 2 + 7 + 4 + 2);
}

#[test]
fn an_event_is_explained_with_its_own_severity_and_advice() {
    for event in [CloseEvent::refused(403), CloseEvent::refused(503), CloseEvent::local(1000, "")] {
        let explanation = event.explain();
        assert_eq!(explanation.about(), event);
        assert_eq!(explanation.description(), event.code().description());
        let text = explanation.to_string();
        assert!(text.contains(&format!("- Log at: {}\n", event.severity())), "{text}");
        assert_ne!(text, event.code().explain().to_string());
    }
    let refused = CloseEvent::refused(403).explain().to_string();
    assert!(refused.contains("answered the opening handshake with\n  HTTP 403."), "{refused}");
    let never_open = CloseEvent::NOT_OPENED.explain();
    assert!(never_open.to_string().contains("\n\n  The connection was never open:"));
    let lost = CloseEvent::LOST.explain();
    let code = CloseCode::AbnormalClosure.explain();
    assert_eq!(never_open.causes(), code.causes_at_once());
    assert_eq!(never_open.remedies(), code.remedies_at_once());
    assert_eq!([never_open.causes(), lost.causes()].concat(), code.causes());
    assert_eq!([never_open.remedies(), lost.remedies()].concat(), code.remedies());
    assert!(lost.causes_at_once().is_empty() && lost.remedies_at_once().is_empty());
    assert_eq!(never_open.causes_at_once(), never_open.causes());
    for place in 0..never_open.causes().len() {
        assert_eq!(never_open.cause_references(place), code.cause_references(place));
    }
    for place in 0..lost.causes().len() {
        let among_all = never_open.causes().len() + place;
        assert_eq!(lost.cause_references(place), code.cause_references(among_all));
    }
    assert!(never_open.cause_references(never_open.causes().len()).is_empty());
    assert_eq!(CloseEvent::TLS_FAILED.explain().causes(), CloseCode::TlsHandshake.causes());
    let text = CloseEvent::local(1000, "").explain().to_string();
    assert!(text.contains("- Reconnect: no, because this end closed when it was done"), "{text}");
    let same = CloseEvent::received(1001, "");
    assert_eq!(same.explain().to_string(), CloseCode::GoingAway.explain().to_string());
}

#[test]
fn an_owned_event_keeps_what_a_close_frame_can_carry() {
    for length in 0..=200 {
        let reason = "x".repeat(length);
        let owned = OwnedCloseEvent::from(CloseEvent::received(1011, &reason));
        assert_eq!(owned.as_event().reason(), &reason[..length.min(123)]);
        assert_eq!(owned.is_truncated(), length > 123);
    }
    let korean = "가".repeat(42); // 126 bytes
    let owned = OwnedCloseEvent::from(CloseEvent::local(1011, &korean));
    assert_eq!(owned.as_event().reason(), "가".repeat(41));
    assert!(owned.is_truncated());

    let event = CloseEvent::refused(503)
        .lasted(Duration::from_secs(1))
        .idle_for(Duration::from_secs(2))
        .retry_after(Duration::from_secs(3));
    assert_eq!(OwnedCloseEvent::from(event).as_event(), event);
    let error: Box<dyn std::error::Error + Send + Sync> = OwnedCloseEvent::from(event).into();
    assert_eq!(error.to_string(), event.to_string());
}

#[cfg(feature = "serde")]
#[test]
fn an_event_as_json() {
    use serde_json::{json, to_value};

    let event = CloseEvent::received(1008, "no");
    let expected = json!({
        "code": 1008, "name": "Policy Violation", "reason": "no", "ended_by": "peer", "clean": true
    });
    assert_eq!(to_value(event).unwrap(), expected);
    let event = CloseEvent::refused(403)
        .lasted(Duration::from_millis(1500))
        .idle_for(Duration::from_millis(250));
    let expected = json!({
        "code": 1006, "name": "Abnormal Closure", "reason": "", "ended_by": "handshake",
        "clean": false, "http_status": 403, "duration": 1.5, "idle": 0.25
    });
    assert_eq!(to_value(event).unwrap(), expected);
    assert_eq!(to_value(OwnedCloseEvent::from(event)).unwrap(), expected);
    assert_eq!(to_value(CloseEvent::received(4001, "")).unwrap()["name"], json!(null));
}
