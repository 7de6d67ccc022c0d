//! The published families, against tables stated independently of `data/`; and one of one's own.
#![cfg(feature = "private")]

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::time::Duration;

use serde_json::Value;
use ws_close_code::families::{
    self, CENTRIFUGO, DISCORD_GATEWAY, DISCORD_VOICE, PUSHER, SOCKETCLUSTER,
};
use ws_close_code::{
    CloseCode, Family, FamilyCode, FamilyEntry, FamilyRange, InvalidFamily, Locale, Reconnect,
    ReconnectAction, ReconnectBasis, Reference, Severity, family,
};

/// What each family gives its numbers: identifier and words on reconnecting, as they were collected.
fn expected() -> BTreeMap<String, BTreeMap<String, Value>> {
    serde_json::from_str(include_str!("families/expected.json")).unwrap()
}

fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

fn all() -> impl Iterator<Item = CloseCode> {
    (0..=u16::MAX).map(CloseCode::from_u16)
}

#[test]
fn every_number_of_every_family_and_no_other() {
    let expected = expected();
    let ids: Vec<&str> = families::ALL.iter().map(|family| family.id()).collect();
    assert_eq!(ids, expected.keys().map(String::as_str).collect::<Vec<_>>());
    for &family in families::ALL {
        let table = &expected[family.id()];
        for code in all() {
            let understood = family.of(code);
            if let Some(row) = table.get(&code.as_u16().to_string()) {
                let identifier = row["identifier"].as_str().unwrap();
                let name = understood.name().unwrap();
                let is_ours = identifier == "(session removed)";
                assert!(is_ours || letters(name) == letters(identifier), "{understood:?}: {name}");
                assert_eq!(family.parse(name), Ok(understood));
                assert_eq!(family.parse(&letters(name)), Ok(understood));
                assert_eq!(understood.entry().map(FamilyEntry::number), Some(code.as_u16()));
                assert_ne!(understood.label(), code.label());
                assert_eq!(understood.references(), family.references());
            } else {
                assert_eq!(understood.entry(), None, "{understood:?}");
                let is_claimed = family.range(code).is_some();
                let (name, label) = if is_claimed {
                    (None, code.class().as_str())
                } else {
                    (code.name(), code.label())
                };
                assert_eq!((understood.name(), understood.label()), (name, label));
                let shown = name.unwrap_or(&code.class().as_str().replace('_', " ")).to_owned();
                assert_eq!(understood.to_string(), format!("{} ({shown})", code.as_u16()));
                assert_eq!(understood.severity(), code.severity());
            }
        }
        assert_eq!(table.len(), family.entries().len());
    }
}

/// Where the source says yes or no, so do we; where it says nothing, so do we.
#[test]
fn advice_is_that_of_the_source() {
    use ReconnectAction::{AfterChange, IfNeeded, Retry, Unknown};
    for &family in families::ALL {
        for (number, row) in &expected()[family.id()] {
            let words = row["reconnect"].as_str().unwrap_or("unspecified");
            let code = family.of(number.parse::<u16>().unwrap());
            let action = code.reconnect().action();
            let expected = match words.split([',', ' ']).next().unwrap() {
                // The player left on purpose.
                "no" if family.id() == "colyseus" && number == "4000" => IfNeeded,
                "no" | "after" | "with" | "switch" => AfterChange,
                "yes" | "later" | "new" | "at" | "back-off" | "immediately" => Retry,
                "unspecified" | "see" | "-" | "other" => Unknown,
                word => panic!("{code:?}: {word} of {words:?}"),
            };
            assert_eq!(action, expected, "{code:?}: {words}");
            let is_inferred = match family.id() {
                "assemblyai" | "colyseus" | "hocuspocus" | "spring" | "twitch-eventsub" => true,
                "obs-websocket" => number != "4011",
                _ => false,
            };
            let is_documented = code.reconnect().basis() == ReconnectBasis::Documentation;
            assert_eq!(is_documented, action != Unknown && !is_inferred, "{code:?}");
            assert_eq!(code.is_retryable(), action == Retry, "{code:?}");
        }
    }
}

#[test]
fn one_number_of_two_families_is_two_things() {
    let gateway = DISCORD_GATEWAY.of(4014_u16);
    let voice = DISCORD_VOICE.of(4014_u16);
    assert_ne!(gateway, voice);
    assert_eq!(format!("{gateway:?}, {voice:?}"), "4014 in discord-gateway, 4014 in discord-voice");
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
    let away = CENTRIFUGO.of(CloseCode::GoingAway);
    assert_eq!(away.name(), Some("Going Away"));
    assert_eq!(away.description(), CloseCode::GoingAway.description());
    assert_eq!(away.explain().to_string(), CloseCode::GoingAway.explain().to_string());
    assert_eq!(CENTRIFUGO.parse("TIMEOUT").map(CloseCode::from), Ok(CloseCode::Timeout));
    assert_eq!(CENTRIFUGO.parse("going_away").map(CloseCode::from), Ok(CloseCode::GoingAway));
    assert_eq!(CENTRIFUGO.parse("70000").unwrap_err(), "70000".parse::<CloseCode>().unwrap_err());
}

#[test]
fn ranges_advise_on_numbers_without_an_entry() {
    let window = |code: FamilyCode| {
        code.reconnect().first_delay().map(|(from, to)| (from.as_secs(), to.as_secs()))
    };
    assert_eq!(PUSHER.of(4099_u16).reconnect().action(), ReconnectAction::AfterChange);
    assert_eq!(window(PUSHER.of(4101_u16)), Some((1, 5)));
    assert_eq!(window(PUSHER.of(4299_u16)), Some((0, 0)));
    assert_eq!(PUSHER.of(4299_u16).reconnect().to_string(), "retry at once");
    assert!(PUSHER.of(4299_u16).explain().to_string().contains("Reconnect: yes, at once, then"));
    assert_eq!(CENTRIFUGO.of(CloseCode::Forbidden).to_string(), "3003 (registered)");
    assert_eq!(PUSHER.of(4300_u16).reconnect().action(), ReconnectAction::Unknown);
    assert_eq!(PUSHER.of(4400_u16).description(), CloseCode::from_u16(4400).description());
    assert_eq!(SOCKETCLUSTER.of(4499_u16).reconnect().action(), ReconnectAction::Unknown);
    assert_eq!(SOCKETCLUSTER.of(4500_u16).reconnect().action(), ReconnectAction::AfterChange);
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
fn explanations_and_comparisons_through_a_family() {
    let gateway = DISCORD_GATEWAY.of(4014_u16);
    let texts = [
        gateway.explain().to_string(),
        gateway.explain().locale(Locale::Ko).to_string(),
        PUSHER.of(4101_u16).explain().to_string(),
        gateway.compare(DISCORD_VOICE.of(4014_u16)).to_string(),
        gateway.compare(DISCORD_GATEWAY.of(CloseCode::PolicyViolation)).to_string(),
        gateway.compare(gateway).to_string(),
    ];
    insta::assert_snapshot!(texts.join("\n\n----\n\n"));
}

#[test]
fn what_the_registry_says_of_two_codes_is_not_said_of_those_of_a_family() {
    let key = |first: u16, second: u16| {
        CENTRIFUGO.of(first).compare(CENTRIFUGO.of(second)).key_difference()
    };
    let registry = |first, second| CloseCode::of(first).compare(CloseCode::of(second));
    // 3000 is Centrifugo's own; 1008, 1012 and 1013 are the registry's.
    for (first, second) in [(1008, 3000_u16), (3000, 1008_u16)] {
        assert!(registry(first, second).key_difference().is_some());
        assert_eq!(key(first, second), None);
    }
    assert_eq!(key(1012, 1013), registry(1012, 1013_u16).key_difference());
}

family! {
    /// Why the chat server closes.
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001, "Kicked", "A moderator removed you from the room.",
            Severity::Info, Reconnect::documented(ReconnectAction::AfterChange);
        /// At the end of the night.
        RoomClosed = 4002, "Room Closed", "The room is no more.",
            Severity::Debug, Reconnect::documented(ReconnectAction::IfNeeded);
        Moved = 4999, "Moved", "The room moved to another server.",
            Severity::Info, Reconnect::documented_within(ReconnectAction::Retry, 0, 1);
    }
}

#[test]
fn a_family_of_ones_own() {
    for (code, number, name) in [
        (ChatClose::Kicked, 4001, "Kicked"),
        (ChatClose::RoomClosed, 4002, "Room Closed"),
        (ChatClose::Moved, 4999, "Moved"),
    ] {
        assert_eq!(u16::from(code), number);
        assert_eq!(CloseCode::from(code), number);
        assert_eq!(ChatClose::try_from(CloseCode::from_u16(number)), Ok(code));
        assert_eq!(CHAT.of(code).to_string(), format!("{number} ({name})"));
        assert_eq!(CHAT.of(code).label(), "private_use");
        assert_eq!(CHAT.parse(name), Ok(CHAT.of(code)));
    }
    for code in all().filter(|code| ![4001, 4002, 4999].contains(&code.as_u16())) {
        assert_eq!(ChatClose::try_from(code), Err(code));
    }
    assert_eq!((CHAT.id(), CHAT.title(), CHAT.references().len()), ("chat", "Chat protocol", 0));
    assert!(CHAT.of(4999_u16).is_retryable() && !CHAT.of(4002_u16).is_retryable());
}

#[test]
fn a_family_of_ones_own_has_sources_and_ranges() {
    const SOURCES: &[Reference] = &[Reference::new("Our protocol", "https://example.com/protocol")];
    const RANGES: &[FamilyRange] = &[FamilyRange::new(4100, 4199, "The room is at fault.")
        .with_reconnect(Reconnect::documented(ReconnectAction::AfterChange))];
    static WHOLE: Family = match Family::new("chat", "Chat protocol", &[]) {
        Ok(family) => family.with_references(SOURCES).with_ranges(RANGES),
        Err(_) => panic!(),
    };
    assert_eq!((WHOLE.references(), WHOLE.ranges()), (SOURCES, RANGES));
    assert_eq!(WHOLE.of(4100_u16).references(), SOURCES);
    assert_eq!(WHOLE.of(4199_u16).description(), "The room is at fault.");
    let text = WHOLE.of(4150_u16).explain().to_string();
    assert!(text.ends_with("\n  - Our protocol <https://example.com/protocol>"), "{text}");
}

#[test]
fn a_word_of_any_length_is_printed_whole() {
    fn explained(long: &str) -> String {
        let leak = |text: String| -> &'static str { text.leak() };
        let (description, url) = (leak(format!("Before {long} after.")), leak(format!("x:{long}")));
        let entries = vec![FamilyEntry::new(4001, "Long", description)].leak();
        let sources = vec![Reference::new("Ours", url)].leak();
        let family = Family::new("long", "Long words", entries).unwrap().with_references(sources);
        Box::leak(Box::new(family)).of(4001_u16).explain().to_string()
    }
    for long in ["x".repeat(127), "x".repeat(129), "y".repeat(1000), "가".repeat(100)] {
        let text = explained(&long);
        assert!(text.contains(&format!("\n\n  Before\n  {long}\n  after.\n\n")), "{text}");
        assert!(text.ends_with(&format!("\n  - Ours\n    <x:{long}>")), "{text}");
    }
}

#[test]
fn a_source_is_equal_by_title_and_address() {
    let hash = |source: &Reference| BuildHasherDefault::<DefaultHasher>::default().hash_one(source);
    let [ours, .., last] = CloseCode::AbnormalClosure.references() else { panic!() };
    let same = Reference::new(ours.title(), ours.url());
    assert_eq!((&same, hash(&same)), (ours, hash(ours)));
    assert_ne!(ours, last);
    assert_ne!(hash(ours), hash(last));
    assert_ne!(same, Reference::new(ours.title(), last.url()));
    assert_ne!(same, Reference::new(last.title(), ours.url()));
    assert_eq!(
        format!("{:?}", Reference::new("Our protocol", "https://example.com/protocol")),
        r#"Reference { title: "Our protocol", url: "https://example.com/protocol" }"#
    );
}

#[test]
fn a_bad_table_is_an_error() {
    const GOOD: FamilyEntry = FamilyEntry::new(4001, "Kicked", "You were removed.");
    const EARLIER: FamilyEntry = FamilyEntry::new(4000, "Left", "You left.");
    const fn only(number: u16) -> [FamilyEntry; 1] {
        [FamilyEntry::new(number, "Kicked", "You were removed.")]
    }
    const SAME: FamilyEntry = FamilyEntry::new(4002, "KICKED", "You were removed again.");
    const LONGER: FamilyEntry = FamilyEntry::new(4002, "Kicked Out", "You were removed again.");
    const fn named(name: &'static str) -> [FamilyEntry; 1] {
        [FamilyEntry::new(4001, name, "You were removed.")]
    }
    let new = |entries| Family::new("chat", "Chat", entries).map(|family| family.entries().len());
    assert_eq!(new(&[GOOD]), Ok(1));
    assert_eq!(new(&[]), Ok(0));
    assert_eq!(new(const { &only(2999) }), Err(InvalidFamily::Number(2999)));
    assert_eq!(new(const { &only(3000) }), Ok(1));
    assert_eq!(new(const { &only(4999) }), Ok(1));
    assert_eq!(new(const { &only(5000) }), Err(InvalidFamily::Number(5000)));
    assert_eq!(new(&[GOOD, GOOD]), Err(InvalidFamily::Order(4001)));
    assert_eq!(new(&[EARLIER, GOOD]), Ok(2));
    assert_eq!(new(&[GOOD, EARLIER]), Err(InvalidFamily::Order(4000)));
    assert_eq!(new(&[EARLIER, GOOD, SAME]), Err(InvalidFamily::Name(4002)));
    assert_eq!(new(&[EARLIER, GOOD, LONGER]), Ok(3));
    assert_eq!(new(const { &named("...") }), Err(InvalidFamily::Name(4001)));
    assert_eq!(new(const { &named("1006") }), Err(InvalidFamily::Name(4001)));
    assert_eq!(new(const { &named("1006a") }), Ok(1));
    assert_eq!(new(const { &named("강퇴") }), Ok(1));
    assert_eq!(
        new(const { &[FamilyEntry::new(4001, "", "You were removed.")] }),
        Err(InvalidFamily::Empty)
    );
    assert_eq!(new(const { &[FamilyEntry::new(4001, "Kicked", "")] }), Err(InvalidFamily::Empty));
    assert_eq!(Family::new("", "Chat", &[]).err(), Some(InvalidFamily::Empty));
    assert_eq!(Family::new("chat", "", &[]).err(), Some(InvalidFamily::Empty));
    for (error, message) in [
        (
            InvalidFamily::Empty,
            "a family needs an id and a title, and each code a name and a description",
        ),
        (InvalidFamily::Number(1000), "the codes of a family lie from 3000 to 4999"),
        (InvalidFamily::Order(4001), "each number stands once, in ascending order"),
        (InvalidFamily::Name(4001), "each code of a family has a name of its own, with a letter"),
    ] {
        assert_eq!(error.message(), message);
    }
    assert_eq!(
        InvalidFamily::Number(1000).to_string(),
        "1000 is no code of a family: expected a number from 3000 to 4999"
    );
    assert_eq!(
        InvalidFamily::Order(4001).to_string(),
        "4001 is not above the number before it: expected each number once, in ascending order"
    );
    assert_eq!(
        InvalidFamily::Name(4001).to_string(),
        "4001 needs a name of its own, with a letter"
    );
    assert_eq!(
        InvalidFamily::Empty.to_string(),
        "a family needs an id and a title, and each of its codes a name and a description"
    );
}

#[test]
fn a_delay_has_a_start_before_its_end_and_an_action_that_waits() {
    let seconds = |from, to| Some((Duration::from_secs(from), Duration::from_secs(to)));
    for action in
        [ReconnectAction::Retry, ReconnectAction::RetryElsewhere, ReconnectAction::IfNeeded]
    {
        for (from, to) in [(10, 20), (20, 10)] {
            let advice = Reconnect::documented_within(action, from, to);
            assert_eq!((advice.action(), advice.first_delay()), (action, seconds(10, 20)));
        }
        assert_eq!(Reconnect::documented(action).first_delay(), seconds(0, 5));
    }
    for action in [ReconnectAction::AfterChange, ReconnectAction::Unknown] {
        for advice in [Reconnect::documented(action), Reconnect::documented_within(action, 10, 20)]
        {
            assert_eq!((advice.action(), advice.first_delay()), (action, None));
        }
    }
}

#[test]
fn ranges_say_nothing_of_numbers_that_no_family_owns() {
    const RANGES: &[FamilyRange] = &[FamilyRange::new(0, u16::MAX, "All is ours.")];
    static WIDE: Family = match Family::new("wide", "Wide", &[]) {
        Ok(family) => family.with_ranges(RANGES),
        Err(_) => panic!("it is good"),
    };
    for number in 0..=u16::MAX {
        let is_ours = matches!(number, 3000..=4999);
        assert_eq!(WIDE.range(CloseCode::of(number)).is_some(), is_ours, "{number}");
    }
}

#[test]
fn families_of_one_title_are_two() {
    const ONE_ENTRY: &[FamilyEntry] = &[FamilyEntry::new(4001, "Kicked", "You were removed.")];
    const OTHER_ENTRY: &[FamilyEntry] = &[FamilyEntry::new(4001, "Kicked", "You were kicked.")];
    const fn family(id: &'static str, entries: &'static [FamilyEntry]) -> Family {
        match Family::new(id, "Chat", entries) {
            Ok(family) => family,
            Err(_) => panic!("it is good"),
        }
    }
    static ONE: Family = family("one", ONE_ENTRY);
    static OTHER: Family = family("other", OTHER_ENTRY);
    let (one, other) = (ONE.of(4001_u16), OTHER.of(4001_u16));
    assert_ne!(one, other);
    assert_eq!(HashSet::from([one, other, one]).len(), 2);
    let hash = |code| BuildHasherDefault::<DefaultHasher>::default().hash_one(code);
    assert_eq!(hash(one), hash(ONE.of(4001_u16)));
    assert!(hash(one) != hash(other) && hash(one) != hash(ONE.of(4002_u16)));
    let comparison = one.compare(other).to_string();
    assert!(comparison.contains("You were removed."), "{comparison}");
    assert!(comparison.contains("You were kicked."), "{comparison}");
}

#[test]
fn what_is_printed_is_read_back() {
    for &family in families::ALL {
        for number in 0..=u16::MAX {
            let code = family.of(number);
            assert_eq!(family.parse(&code.to_string()), Ok(code));
        }
    }
    let error = |text| DISCORD_GATEWAY.parse(text).unwrap_err().to_string();
    assert_eq!(
        error("4014 (Disconnected)"),
        "\"4014 (Disconnected)\" contradicts itself: the name is not that of 4014"
    );
    assert_eq!(DISCORD_GATEWAY.parse("4014 (private use)"), Ok(DISCORD_GATEWAY.of(4014_u16)));
}

/// A program's own `Result` and the like are not taken for those of the standard library.
mod own_names {
    #![allow(dead_code)]

    type Result = ();
    trait From {}
    trait TryFrom {}
    struct Ok;
    struct Err;

    ws_close_code::family! {
        pub enum Close in FAMILY: "own", "Own" {
            Done = 4000, "Done", "All is done.",
                ws_close_code::Severity::Info,
                ws_close_code::Reconnect::documented(ws_close_code::ReconnectAction::IfNeeded);
        }
    }
}
