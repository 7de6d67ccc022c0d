//! Documents about the codes of a family.

use ws_close_code::families::{self, DISCORD_GATEWAY, DISCORD_VOICE};
use ws_close_code::{CloseCode, Heading, Locale};

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
    assert_eq!(same.key_difference(), same_code);
    assert_eq!(same.differences().count(), 0);
}
