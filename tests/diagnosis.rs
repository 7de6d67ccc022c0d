//! From an event, or a code, to its likely causes.
#![cfg(feature = "diagnosis")]

use std::collections::HashMap;
use std::time::Duration;

use ws_close_code::{
    CloseCode, CloseEvent, Diagnosis, Evidence, Limit, LimitKind, Locale, Symptom, diagnosis,
};

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn limits(diagnosis: Diagnosis<'_>) -> Vec<&'static str> {
    diagnosis.limits().map(|finding| finding.about().id()).collect()
}

/// Events of every kind, at every second at which a limit fires and beyond the tolerance.
fn events() -> impl Iterator<Item = CloseEvent<'static>> {
    let kinds = [
        CloseEvent::LOST,
        CloseEvent::NO_STATUS,
        CloseEvent::NOT_OPENED,
        CloseEvent::TLS_FAILED,
        CloseEvent::refused(408),
        CloseEvent::received(1000, ""),
        CloseEvent::received(1001, "idle timeout"),
        CloseEvent::received(1009, "keepalive ping timeout"),
        CloseEvent::received(1011, "keepalive ping timeout"),
        CloseEvent::local(1011, "keepalive ping timeout"),
        CloseEvent::local(4000, ""),
    ];
    let times = Limit::ALL.iter().filter_map(|limit| limit.fires_after());
    let mut times: Vec<Duration> =
        times.chain([seconds(0), seconds(7777), Duration::MAX]).collect();
    times.sort_unstable();
    times.dedup();
    kinds.into_iter().flat_map(move |event| {
        times.clone().into_iter().flat_map(move |time| {
            [event.lasted(time), event.idle_for(time), event.lasted(Duration::MAX).idle_for(time)]
        })
    })
}

#[test]
fn each_finding_has_evidence_and_the_strongest_is_first() {
    for event in events() {
        let diagnosis = event.diagnose().via(&["nginx", "Uvicorn"]);
        let order = |evidence: Vec<Evidence>| {
            assert!(!evidence.is_empty() && evidence.is_sorted(), "{event:?}: {evidence:?}");
            // The first kind is the strongest, so it weighs most.
            evidence.iter().map(|kind| 1 << (Evidence::ALL.len() - *kind as usize)).sum::<u32>()
        };
        let limits = diagnosis.limits().map(|found| order(found.evidence().collect()));
        assert!(limits.is_sorted_by(|one, next| one >= next), "{event:?}");
        let symptoms = diagnosis.symptoms().map(|found| order(found.evidence().collect()));
        assert!(symptoms.is_sorted_by(|one, next| one >= next), "{event:?}");
    }
}

/// Against the rules, said once more in another way.
#[test]
fn the_limits_are_those_that_fit_what_is_known() {
    let mut by_time = HashMap::new();
    let mut at = |time: Duration| -> Vec<&'static Limit> {
        by_time.entry(time).or_insert_with(|| Limit::at_duration(time).collect::<Vec<_>>()).clone()
    };
    for event in events() {
        let is_handshake = CloseEvent::NOT_OPENED.ended_by() == event.ended_by();
        let is_local = CloseEvent::local(1000, "").ended_by() == event.ended_by();
        let (idle, age) = (event.idle().map(&mut at), event.duration().map(&mut at));
        let fits = |limit: &&'static Limit| {
            let is_about_silence = matches!(limit.kind(), LimitKind::Idle | LimitKind::Ping);
            let time = if is_about_silence && !is_handshake { idle.as_ref() } else { None };
            let is_possible =
                is_local || limit.codes().is_empty() || limit.codes().contains(&event.code());
            limit.while_open() != is_handshake
                && is_possible
                && time.or(age.as_ref()).is_some_and(|firing| firing.contains(limit))
        };
        let mut expected: Vec<_> = Limit::ALL.iter().filter(fits).map(|limit| limit.id()).collect();
        let mut found = limits(event.diagnose());
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected, "{event:?}");
    }
}

#[test]
fn what_is_on_the_path_comes_first() {
    let event = CloseEvent::LOST.lasted(seconds(60));
    let products = |via: &[&str]| -> Vec<&str> {
        event.diagnose().via(via).limits().map(|finding| finding.about().product()).collect()
    };
    let without = products(&[]);
    for via in [&["nginx"][..], &["NGINX "], &["cdn", "nginx"]] {
        let with = products(via);
        assert_eq!(with[..2], ["ingress-nginx", "nginx"], "{via:?}");
        assert_eq!(with.len(), without.len());
    }
    // Not a whole word, or not a name.
    for via in [&["ngin"][..], &["inx"], &[""], &[" "], &["-"]] {
        assert_eq!(products(via), without, "{via:?}");
    }
    assert_eq!(products(&["load balancer"])[0], "AWS Application Load Balancer");
}

#[test]
fn the_symptoms_are_those_of_the_reason() {
    let ids = |event: CloseEvent<'_>| -> Vec<&str> {
        event.diagnose().symptoms().map(|finding| finding.about().id()).collect()
    };
    for symptom in Symptom::ALL.iter().filter(|symptom| !symptom.text().contains('{')) {
        let event = CloseEvent::received(4999, symptom.text());
        assert_eq!(ids(event).contains(&symptom.id()), !symptom.is_about_sending(), "{symptom:?}");
    }
    assert_eq!(ids(CloseEvent::received(1000, "")), [""; 0]);
    assert_eq!(ids(CloseEvent::received(1000, "bye for now")), [""; 0]);
    let evidence = |event: CloseEvent<'_>| -> Vec<Evidence> {
        event.diagnose().symptoms().next().unwrap().evidence().collect()
    };
    let whole = CloseEvent::received(1011, "keepalive ping timeout");
    assert_eq!(evidence(whole), [Evidence::WholeReason, Evidence::Code]);
    let part = CloseEvent::received(4000, "why: keepalive ping timeout");
    assert_eq!(evidence(part), [Evidence::PartOfReason]);
}

#[test]
fn a_code_has_the_symptoms_and_limits_that_lead_to_it() {
    // The data has codes from 1000 to 4999 only.
    for code in (900..=5100).chain([0, u16::MAX]).map(CloseCode::from_u16) {
        let found: Vec<_> = diagnosis::symptoms(code).collect();
        let expected = Symptom::ALL.iter().filter(|symptom| symptom.codes().contains(&code));
        assert_eq!(found.len(), expected.clone().count(), "{code}");
        assert!(expected.clone().all(|symptom| found.contains(&symptom)), "{code}");
        assert!(found.is_sorted_by_key(|symptom| (symptom.rank(), symptom.id())), "{code}");
        let found: Vec<_> = diagnosis::limits(code).collect();
        let expected = Limit::ALL.iter().filter(|limit| limit.codes().contains(&code));
        assert_eq!(found.len(), expected.clone().count(), "{code}");
        assert!(expected.clone().all(|limit| found.contains(&limit)), "{code}");
        assert!(found.is_sorted_by_key(|limit| (limit.rank(), limit.id())), "{code}");
    }
}

#[test]
fn documents() {
    let event = CloseEvent::received(1011, "keepalive ping timeout").lasted(seconds(40));
    insta::assert_snapshot!("keepalive", event.diagnose());
    let korean = event.diagnose().via(&["uvicorn"]).locale(Locale::Ko);
    insta::assert_snapshot!("keepalive_ko", korean.markdown());
    let open = CloseEvent::LOST.idle_for(seconds(60)).diagnose();
    insta::assert_snapshot!("idle_for_60_s", open);
    let never_open = CloseEvent::NOT_OPENED.lasted(seconds(10)).diagnose();
    insta::assert_snapshot!("never_open", never_open.locale(Locale::Ko));
    insta::assert_snapshot!("nothing_known", CloseEvent::received(4000, "so long").diagnose());
    let unknown = CloseEvent::received(4000, "so long").lasted(seconds(7777));
    insta::assert_snapshot!("no_limit_known", unknown.diagnose());
}

#[test]
#[cfg(feature = "private")]
fn an_event_of_a_family_has_the_words_of_the_family() {
    let family = &ws_close_code::families::DISCORD_GATEWAY;
    let text = CloseEvent::received(4004, "").in_family(family).diagnose().to_string();
    let description = family.of(4004_u16).description();
    assert!(text.starts_with("4004 (Authentication Failed)\n\n  "), "{text}");
    assert!(text.replace("\n  ", " ").contains(description), "{text}");
}

#[test]
fn the_silence_of_a_connection_that_never_opened_says_nothing() {
    let text = |event: CloseEvent<'_>| event.diagnose().to_string();
    let asks = "Say how long the connection was open";
    assert!(text(CloseEvent::NOT_OPENED.idle_for(seconds(60))).contains(asks));
    assert!(!text(CloseEvent::NOT_OPENED.lasted(seconds(60))).contains(asks));
    assert!(!text(CloseEvent::LOST.idle_for(seconds(60))).contains(asks));
}

/// What a peer sends reaches a document only by the texts that it finds.
#[test]
fn a_reason_cannot_forge_a_document() {
    let reason = "keepalive ping timeout\n\u{1b}[31m# forged";
    let text = CloseEvent::received(1011, reason).diagnose().to_string();
    assert!(text.contains("keepalive ping timeout (Uvicorn)"));
    assert!(!text.contains("forged") && !text.contains('\u{1b}'));
}

#[test]
fn symptoms_explain_themselves_in_every_language() {
    for symptom in Symptom::ALL {
        for &locale in Locale::ALL {
            let text = format!("{:60000}", symptom.explain().locale(locale));
            let is_translated = symptom.is_translated(locale);
            let note = "아직 번역되지 않아 영어로 표시합니다.";
            assert_eq!(text.contains(note), !is_translated, "{symptom:?}");
            let about_sending = ["that was not sent", "보내지 못한"];
            let is_noted = about_sending.iter().any(|note| text.contains(note));
            assert_eq!(is_noted, symptom.is_about_sending(), "{symptom:?}");
            assert!(text.starts_with(&format!("{}\n\n  ", symptom.text())), "{symptom:?}");
            let sentences =
                symptom.causes_in(locale).into_iter().chain(symptom.remedies_in(locale));
            for sentence in sentences.chain(symptom.tell_apart_in(locale)) {
                assert!(text.contains(&format!("\n  - {sentence}\n")), "{symptom:?}: {sentence}");
            }
            assert!(text.contains(symptom.meaning_in(locale)), "{symptom:?}");
            for (number, source) in (1..).zip(symptom.references()) {
                assert!(text.contains(&format!("\n  [{number}] {source}")), "{symptom:?}");
            }
        }
    }
    let symptom = Symptom::of_reason("keepalive ping timeout").next().unwrap();
    insta::assert_snapshot!("symptom", symptom.explain());
    insta::assert_snapshot!("symptom_ko", symptom.explain().locale(Locale::Ko).markdown());
}

/// A translation is another text, with as many sentences, and the same text where there is none.
#[test]
fn translations_say_as_much_as_english() {
    let is_korean = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    for symptom in Symptom::ALL {
        let (english, korean) = (Locale::En, Locale::Ko);
        assert_eq!(symptom.causes_in(korean).len(), symptom.causes().len());
        assert_eq!(symptom.remedies_in(korean).len(), symptom.remedies().len());
        assert_eq!(symptom.tell_apart_in(korean).is_some(), symptom.tell_apart().is_some());
        let is_translated = symptom.is_translated(korean);
        let texts = symptom.causes_in(korean).into_iter().chain(symptom.remedies_in(korean));
        for text in texts.chain([symptom.meaning_in(korean)]).chain(symptom.tell_apart_in(korean)) {
            assert_eq!(is_korean(text), is_translated, "{symptom:?}: {text}");
        }
        assert!(symptom.is_translated(english));
        assert_eq!(symptom.meaning_in(english), symptom.meaning());
        assert_eq!(symptom.causes_in(english), symptom.causes());
        assert_eq!(symptom.remedies_in(english), symptom.remedies());
    }
    for limit in Limit::ALL {
        for text in [limit.effect_in(Locale::Ko), limit.remedy_in(Locale::Ko)] {
            assert_eq!(is_korean(text), limit.is_translated(Locale::Ko), "{limit:?}: {text}");
        }
        assert!(limit.is_translated(Locale::En));
        assert_eq!(limit.effect_in(Locale::En), limit.effect());
        assert_eq!(limit.remedy_in(Locale::En), limit.remedy());
    }
    // What most people meet is translated.
    let of_rank_1 = Symptom::ALL.iter().filter(|symptom| symptom.rank() == 1);
    let is_missing = |symptom: &&Symptom| !symptom.is_translated(Locale::Ko);
    assert_eq!(of_rank_1.filter(is_missing).collect::<Vec<_>>(), [&Symptom::ALL[0]; 0]);
}
