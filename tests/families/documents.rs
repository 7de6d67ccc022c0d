//! Documents about the codes of a family.

use toml::Value;
use ws_close_code::families::{
    self, CENTRIFUGO, DISCORD_GATEWAY, DISCORD_VOICE, GEMINI_LIVE, OPENAI_REALTIME, TLDRAW_SYNC,
};
use ws_close_code::{
    CloseCode, CloseEvent, FactKind, Family, FamilyCode, FamilyEntry, Locale, Reconnect,
    ReconnectAction, SentBy,
};

use super::files::{reasons, text, texts};
use super::published::families_and_files;

/// One of each: a code, a comparison, reasons with advice of their own, and an event.
#[test]
fn documents_of_the_four_that_clients_rely_on_most() {
    let gateway = DISCORD_GATEWAY.of(4014_u16);
    let quota = "You exceeded your current quota, please check your plan and billing details.";
    let texts = [
        gateway.explain().to_string(),
        gateway.compare(DISCORD_GATEWAY.of(4009_u16)).to_string(),
        TLDRAW_SYNC.of(4099_u16).with_reason("ROOM_FULL").explain().to_string(),
        GEMINI_LIVE.of(1011_u16).with_reason(quota).explain().to_string(),
        CloseEvent::received(3000, "invalid_request_error.invalid_api_key")
            .in_family(&OPENAI_REALTIME)
            .explain()
            .to_string(),
    ];
    insta::assert_snapshot!(texts.join("\n\n----\n\n"));
}

/// The registry's causes and remedies are not those of a family's code.
#[test]
fn explanations_have_the_texts_of_the_family() {
    for &family in families::ALL {
        for entry in family.entries() {
            let code = family.of(entry.number());
            let of_reasons = entry.reasons().iter().map(|reason| code.with_reason(reason.text()));
            for code in of_reasons.chain([code]) {
                let explanation = code.explain();
                assert_eq!(explanation.name(), entry.name());
                assert_eq!(explanation.description(), code.description());
                assert_eq!(
                    (explanation.causes(), explanation.remedies()),
                    (code.causes(), code.remedies())
                );
                assert_eq!(explanation.references(), code.references());
                // So wide that nothing is broken.
                let text = format!("{explanation:1000}");
                for sentence in code
                    .causes()
                    .iter()
                    .chain(code.remedies())
                    .chain(entry.deprecation().as_slice())
                {
                    assert!(text.contains(sentence), "{text}");
                }
                assert!(text.contains(family.title()), "{text}");
                let fact = |kind| {
                    let mut facts = explanation.facts().filter(|fact| fact.kind() == kind);
                    facts.next().map(|fact| fact.value().to_string())
                };
                assert_eq!(fact(FactKind::Severity).as_deref(), Some(code.severity().as_str()));
                assert_eq!(fact(FactKind::HttpEquivalent), None, "{text}");
            }
        }
    }
}

/// Every text would flood a log.
#[test]
fn debug_shows_the_id_of_the_family() {
    assert_eq!(
        format!("{:?}", DISCORD_GATEWAY.of(4014_u16).explain()),
        "Explanation { about: Other(4014), content: Subject { code: Other(4014), class: None, \
         family: Some(\"discord-gateway\"), event: None }, locale: En }"
    );
}

/// Only what either end sends is "either end".
#[test]
fn an_explanation_says_who_sends_the_code() {
    for &family in families::ALL {
        for entry in family.entries() {
            let code = family.of(entry.number());
            let explanation = code.explain();
            let fact = |kind| explanation.facts().find(|fact| fact.kind() == kind);
            let sender = fact(FactKind::Sender).unwrap().value().to_string();
            let is_shared = entry.sent_by() == SentBy::Either;
            let expected = match entry.sent_by() {
                SentBy::Server => "only the server",
                SentBy::Client => "only the client",
                _ => "nobody",
            };
            assert_eq!(sender.starts_with(expected), !is_shared, "{sender:?} of {code:?}");
            let when = explanation.when_to_use();
            let is_for_both = sender.contains("either end") || when.contains("both applications");
            assert!(is_shared || !is_for_both, "{sender:?}, {when:?} of {code:?}");
        }
    }
}

/// In a language that the family has, its texts; else English ones, in a document of that language.
#[test]
fn explanations_in_another_language_have_the_translations_of_the_file() {
    for (family, file) in families_and_files() {
        for row in file.rows("code") {
            let code = family.of(super::files::number(row, "number"));
            let whole = [(code, row)].into_iter();
            let of_reasons =
                reasons(row).iter().map(|row| (code.with_reason(text(row, "text")), row));
            for (code, row) in whole.chain(of_reasons) {
                assert_translated(code, row);
            }
        }
    }
}

fn assert_translated(code: FamilyCode, row: &Value) {
    let explanation = code.explain_in(Locale::Ko);
    let of_registry = code.code().explain().locale(Locale::Ko);
    assert_eq!(code.explain().name(), explanation.name());
    let (own, subject) = (row.get("ko"), format!("{code:?}"));
    let Some(own) = own else {
        assert_eq!(explanation.description(), code.description(), "{subject}");
        assert_eq!(explanation.causes(), code.causes(), "{subject}");
        return;
    };
    assert_eq!(explanation.description(), text(own, "description"), "{subject}");
    assert_eq!(explanation.causes(), texts(own, "causes"), "{subject}");
    if row.get("remedies").is_some() {
        assert_eq!(explanation.remedies(), texts(own, "remedies"), "{subject}");
    }
    assert_ne!(explanation.description(), of_registry.description(), "{subject}");
    if let Some(deprecated) = own.get("deprecated") {
        // So wide that it is on one line.
        let document = format!("{explanation:1000}");
        assert!(document.contains(deprecated.as_str().unwrap()), "{document}");
    }
    // English is still English.
    assert_eq!(code.description(), text(row, "description"));
}

#[test]
fn comparisons_of_two_families_name_what_differs_by_name() {
    let [gateway, voice] = [DISCORD_GATEWAY.of(4014_u16), DISCORD_VOICE.of(4014_u16)];
    let severity = |first: FamilyCode, second: FamilyCode| {
        let comparison = first.compare(second).to_string();
        let (_, rest) = comparison.split_once("\n  - Log at\n").unwrap();
        rest.lines().take(2).map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        severity(gateway, voice),
        [
            format!("Disallowed Intents: {}", gateway.severity()),
            format!("Disconnected: {}", voice.severity())
        ]
    );
    // Where the numbers differ, they identify the codes.
    let other = DISCORD_GATEWAY.of(CloseCode::PolicyViolation);
    assert_eq!(
        severity(gateway, other),
        [format!("4014: {}", gateway.severity()), "1008: warn".to_owned()]
    );
    let same = gateway.compare(gateway);
    let same_code = CloseCode::GoingAway.compare(CloseCode::GoingAway).key_difference();
    assert_eq!(same.key_difference().to_string(), same_code.to_string());
    assert_eq!(same.differences().count(), 0);
}

/// Two families' codes of every kind: named, of a range, and the registry's.
#[test]
fn comparisons_open_with_what_each_code_means_in_its_family() {
    const ENTRIES: &[FamilyEntry] = &[FamilyEntry::new(4014, "Kicked", "You were removed.")
        .with_reconnect(Reconnect::documented_within(ReconnectAction::Retry, 10, 20))];
    static CHAT: Family = match Family::new("chat", "Chat", ENTRIES) {
        Ok(family) => family,
        Err(_) => panic!(),
    };
    let sentence = |first: FamilyCode, second: FamilyCode, locale| {
        first.compare_in(second, locale).key_difference().to_string()
    };
    let [gateway, voice] = [DISCORD_GATEWAY.of(4014_u16), DISCORD_VOICE.of(4014_u16)];
    assert_eq!(
        sentence(gateway, voice, Locale::En),
        "4014 means Disallowed Intents in Discord Gateway; 4014 means Disconnected in Discord Voice Gateway."
    );
    assert_eq!(
        sentence(gateway, voice, Locale::Ko),
        "Discord Gateway의 4014 코드는 \"Disallowed Intents\"에 해당하고, Discord Voice Gateway의 4014 코드는 \
         \"Disconnected\"에 해당합니다."
    );
    assert_eq!(
        sentence(CENTRIFUGO.of(4999_u16), gateway, Locale::En),
        "4014 means Disallowed Intents in Discord Gateway; 4999 belongs to a range of Centrifugo."
    );
    let [other, restart] = [DISCORD_GATEWAY.of(4009_u16), DISCORD_GATEWAY.of(1012_u16)];
    assert_eq!(
        sentence(other, restart, Locale::En),
        "1012 means that the service is restarting; 4009 means Session Timed Out in Discord Gateway. After \
         1012, reconnect after a random 5-30 s; after 4009, reconnect after a random 0-5 s."
    );
    // The number does not tell the two apart.
    assert_eq!(
        sentence(DISCORD_GATEWAY.of(4014_u16), CHAT.of(4014_u16), Locale::En),
        "4014 means Disallowed Intents in Discord Gateway; 4014 means Kicked in Chat. After Disallowed Intents, \
         reconnect only after a change; after Kicked, reconnect after a random 10-20 s."
    );
}
