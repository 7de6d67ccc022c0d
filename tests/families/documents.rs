//! Documents about the codes of a family.

use ws_close_code::families::{self, CENTRIFUGO, DISCORD_GATEWAY, DISCORD_VOICE, PUSHER};
use ws_close_code::{CloseCode, FamilyCode, Heading, Locale};

#[test]
fn an_explanation_and_a_comparison_of_one_code() {
    let gateway = DISCORD_GATEWAY.of(4014_u16);
    let texts = [
        gateway.explain().to_string(),
        gateway.explain().locale(Locale::Ko).to_string(),
        gateway.compare(DISCORD_VOICE.of(4014_u16)).to_string(),
    ];
    insta::assert_snapshot!(texts.join("\n\n----\n\n"));
}

/// The registry's causes and remedies are not those of a family's code.
#[test]
fn explanations_have_the_texts_of_the_family() {
    for &family in families::ALL {
        for entry in family.entries() {
            let code = family.of(entry.number());
            for &locale in Locale::ALL {
                let explanation = code.explain().locale(locale);
                assert_eq!(explanation.name(), entry.name());
                assert_eq!(explanation.description(), entry.description());
                assert!(explanation.causes().is_empty() && explanation.remedies().is_empty());
                let of_class = code.code().class().explain().locale(locale);
                assert_eq!(explanation.when_to_use(), of_class.when_to_use());
                assert_eq!(explanation.references(), family.references());
                // So wide that no title is broken.
                let text = format!("{explanation:1000}");
                assert!(!text.contains(Heading::Causes.text(locale)), "{text}");
                assert!(text.contains(family.title()), "{text}");
                assert!(!text.contains(['{', '}']), "{text}");
            }
        }
    }
}

#[test]
fn comparisons_of_two_families_name_what_differs_by_name() {
    let [gateway, voice] = [DISCORD_GATEWAY.of(4014_u16), DISCORD_VOICE.of(4014_u16)];
    let text = gateway.compare(voice).to_string();
    assert!(
        text.contains("\n      Disallowed Intents: error\n      Disconnected: info\n"),
        "{text}"
    );
    // Where the numbers differ, they identify the codes.
    let other = DISCORD_GATEWAY.of(CloseCode::PolicyViolation);
    let text = gateway.compare(other).to_string();
    assert!(text.contains("\n      4014: error\n      1008: warn\n"), "{text}");
    let same = gateway.compare(gateway);
    let same_code = CloseCode::GoingAway.compare(CloseCode::GoingAway).key_difference();
    assert_eq!(same.key_difference().to_string(), same_code.to_string());
    assert_eq!(same.differences().count(), 0);
}

/// Two families' codes of every kind: named, of a range, and the registry's.
#[test]
fn comparisons_open_with_what_each_code_means_in_its_family() {
    let sentence = |first: FamilyCode, second: FamilyCode, locale| {
        first.compare(second).locale(locale).key_difference().to_string()
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
    let [gateway, pusher] = [DISCORD_GATEWAY.of(4001_u16), PUSHER.of(4001_u16)];
    assert_eq!(
        sentence(gateway, pusher, Locale::En),
        "4001 means Unknown Opcode in Discord Gateway; 4001 means App Not Found in Pusher Channels. After Unknown \
         Opcode, reconnect after a random 0-5 s; after App Not Found, reconnect only after a change."
    );
}
