//! Families that a program defines, with `family!` or by hand.

use ws_close_code::{
    Basis, CloseCode, Family, FamilyEntry, FamilyRange, FamilyReason, ParseCloseCodeError,
    ReasonMatch, Reconnect, ReconnectAction, ReconnectBasis, Reference, Sender, SentBy, Severity,
    family,
};

use super::all;

const UNKNOWN: Reconnect =
    Reconnect::documented(ReconnectAction::Unknown).based_on(ReconnectBasis::Convention);

family! {
    /// Why the chat server closes.
    #[allow(clippy::enum_variant_names)]
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Restart = 1012 { name: "Moving House" },
        /// By a moderator.
        Kicked = 4001 {
            name: "Kicked",
            description: "A moderator removed you from the room.",
            aliases: ["BOOTED", "removed"],
            label: "kicked",
            severity: Error,
            reconnect: Reconnect::documented(ReconnectAction::AfterChange),
            causes: ["You insulted somebody.", "You flooded the room."],
            remedies: ["Ask a moderator."],
            sent_by: Server,
            basis: Basis::Source,
            deprecation: "Since version 2 the server sends 4002.",
            reasons: [
                FamilyReason::new(ReasonMatch::Prefix, "for ", "You may come back later.")
                    .with_severity(Severity::Warn)
                    .with_reconnect(Reconnect::documented_within(ReconnectAction::Retry, 60, 90)),
                FamilyReason::new(ReasonMatch::Exact, "bye", "You said so."),
            ],
        },
        Moved = 4999 {
            reconnect: Reconnect::documented_within(ReconnectAction::RetryElsewhere, 0, 1),
            name: "Moved",
            severity: Severity::Debug,
            sent_by: SentBy::Client,
            basis: Observed
        },
    }
}

#[test]
fn each_field_is_in_the_family() {
    let kicked = CHAT.of(ChatClose::Kicked);
    let entry = kicked.entry().unwrap();
    assert_eq!((entry.number(), entry.name(), entry.label()), (4001, "Kicked", "kicked"));
    assert_eq!(entry.description(), "A moderator removed you from the room.");
    assert_eq!(entry.aliases(), ["BOOTED", "removed"]);
    assert_eq!(entry.severity(), Severity::Error);
    assert_eq!(entry.reconnect(), Reconnect::documented(ReconnectAction::AfterChange));
    assert_eq!(entry.causes(), ["You insulted somebody.", "You flooded the room."]);
    assert_eq!(entry.remedies(), ["Ask a moderator."]);
    assert_eq!((entry.sent_by(), entry.basis()), (SentBy::Server, Basis::Source));
    assert_eq!(entry.deprecation(), Some("Since version 2 the server sends 4002."));
    assert_eq!(entry.reasons().len(), 2);
    let later = kicked.with_reason("for 5 minutes");
    assert_eq!((later.severity(), later.is_retryable()), (Severity::Warn, true));
    assert_eq!(later.description(), "You may come back later.");
    assert_eq!(later.remedies(), ["Ask a moderator."]);
    assert_eq!(kicked.with_reason("bye").severity(), Severity::Error);
    assert_eq!(kicked.with_reason("bye!"), kicked);
    let moved = CHAT.of(ChatClose::Moved);
    assert_eq!((moved.sent_by(), moved.basis()), (Some(SentBy::Client), Some(Basis::Observed)));
    assert_eq!(ChatClose::Moved.severity(), Severity::Debug);
}

#[test]
fn a_code_with_a_name_alone_has_defaults() {
    let code = CHAT.of(ChatClose::Restart);
    let entry = code.entry().unwrap();
    assert_eq!((entry.name(), entry.label()), ("Moving House", "protocol"));
    assert_eq!((entry.description(), entry.aliases().len(), entry.reasons().len()), ("", 0, 0));
    assert_eq!((entry.severity(), entry.sent_by()), (Severity::Info, SentBy::Either));
    assert_eq!(entry.basis(), Basis::Documentation);
    assert_eq!((entry.reconnect(), entry.deprecation()), (UNKNOWN, None));
    assert_eq!((entry.causes().len(), entry.remedies().len()), (0, 0));
    // Somebody has to say what it means.
    assert_eq!(code.description(), CloseCode::ServiceRestart.description());
    assert_eq!(code.to_string(), "1012 (Moving House)");
}

#[test]
fn its_codes_convert() {
    assert_eq!(ChatClose::ALL, [ChatClose::Restart, ChatClose::Kicked, ChatClose::Moved]);
    for (&code, (number, name)) in
        ChatClose::ALL.iter().zip([(1012, "Moving House"), (4001, "Kicked"), (4999, "Moved")])
    {
        assert_eq!((u16::from(code), code.name()), (number, name));
        assert_eq!(CloseCode::from(code), number);
        assert_eq!(code.code(), number);
        assert_eq!(ChatClose::try_from(CloseCode::from_u16(number)), Ok(code));
        assert_eq!(ChatClose::try_from(number), Ok(code));
        assert_eq!(code.to_string(), format!("{number} ({name})"));
        assert_eq!(
            format!("{code:>20}|{code:<20}|"),
            format!("{0:>20}|{0:<20}|", code.to_string())
        );
        assert_eq!(CHAT.of(code).to_string(), code.to_string());
        assert_eq!(code.frame("so").unwrap().to_string(), format!("{}: \"so\"", code.code()));
        assert_eq!((code.severity(), code.reconnect()), {
            let code = CHAT.of(code);
            (code.severity(), code.reconnect())
        });
    }
    let own = [1012, 4001, 4999];
    for code in all().filter(|code| !own.contains(&code.as_u16())) {
        assert_eq!(ChatClose::try_from(code), Err(code));
        assert_eq!(ChatClose::try_from(code.as_u16()), Err(code.as_u16()));
    }
    assert_eq!(
        ChatClose::Kicked.frame(&"x".repeat(124)).unwrap_err().to_string(),
        ws_close_code::CloseFrame::new(4001.into(), &"x".repeat(124)).unwrap_err().to_string()
    );
    assert_eq!((CHAT.id(), CHAT.title(), CHAT.references().len()), ("chat", "Chat protocol", 0));
}

#[test]
fn a_code_equals_its_close_code_both_ways() {
    for &code in ChatClose::ALL {
        for other in all() {
            assert_eq!(code == other, code.code() == other);
            assert_eq!(other == code, code.code() == other);
        }
    }
}

#[test]
fn its_codes_are_read_from_numbers_names_aliases_and_what_is_printed() {
    for text in [
        "4001",
        "Kicked",
        "kicked",
        "KICKED",
        "booted",
        "Removed",
        "4001 (Kicked)",
        "4001 (KICKED)",
        "4001 (private use)",
    ] {
        assert_eq!(text.parse(), Ok(ChatClose::Kicked), "{text}");
    }
    for text in ["1012", "moving_house", "MovingHouse", "1012 (Moving House)"] {
        assert_eq!(text.parse(), Ok(ChatClose::Restart), "{text}");
    }
    for &code in ChatClose::ALL {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    let error = |text: &str| text.parse::<ChatClose>().unwrap_err().to_string();
    let own: ParseCloseCodeError = CHAT.parse("nobody").unwrap_err();
    assert_eq!(error("nobody"), own.to_string());
    // A code, but none of the enum.
    for text in ["4002", "1000", "4002 (private use)"] {
        assert!(CHAT.parse(text).is_ok(), "{text}");
        assert_eq!(
            error(text),
            format!(
                "{text:?} is not a code of Chat protocol: expected one of its numbers, names or aliases"
            ),
        );
    }
    assert_eq!(
        error("4001 (Moved)"),
        "the name in \"4001 (Moved)\" does not match the number: expected 4001 (private use)"
    );
}

/// All of it is known at compile time.
const _: () = {
    const KICKED: CloseCode = ChatClose::Kicked.code();
    assert!(KICKED.as_u16() == 4001);
    assert!(matches!(ChatClose::Kicked.severity(), Severity::Error));
    assert!(ChatClose::Moved.reconnect().is_retryable());
    assert!(ChatClose::Moved.name().len() == 5);
    assert!(CHAT.of_code(KICKED).may_be_sent_by(Sender::Server));
    assert!(!CHAT.of_code(KICKED).may_be_sent_by(Sender::Client));
    assert!(CHAT.of_code(KICKED).with_reason("for 1 s").is_retryable());
    assert!(CHAT.entry(KICKED).is_some() && CHAT.range(KICKED).is_none());
    assert!(ChatClose::ALL.len() == 3);
};

/// An enum that the program has.
#[derive(Clone, Copy)]
#[repr(u16)]
enum GameClose {
    Lost = 4100,
    Won = 4101,
}

family! {
    /// How a game ends.
    static GAME for GameClose: "game", "Game" {
        Lost { name: "Lost", description: "You lost.", sent_by: Server },
        Won { name: "Won", severity: Warn, }
    }
}

#[test]
fn an_enum_that_is_there_has_a_family() {
    let numbers: Vec<u16> = GAME.entries().iter().map(FamilyEntry::number).collect();
    assert_eq!((GAME.id(), GAME.title(), numbers), ("game", "Game", vec![4100, 4101]));
    let lost = GAME.of(GameClose::Lost as u16);
    assert_eq!((lost.name(), lost.description()), (Some("Lost"), "You lost."));
    assert_eq!(lost.sent_by(), Some(SentBy::Server));
    let won = GAME.of(GameClose::Won as u16);
    assert_eq!((won.severity(), won.reconnect()), (Severity::Warn, UNKNOWN));
}

#[test]
fn it_has_sources_and_ranges() {
    const SOURCES: &[Reference] = &[Reference::new("Our protocol", "https://example.com/protocol")];
    const RANGES: &[FamilyRange] = &[FamilyRange::new(4100, 4199, "The room failed.")
        .with_reconnect(Reconnect::documented(ReconnectAction::AfterChange))];
    static WHOLE: Family = match Family::new("chat", "Chat protocol", &[]) {
        Ok(family) => {
            family.with_references(SOURCES).with_ranges(RANGES).with_hosts(&["chat.example"])
        }
        Err(_) => panic!(),
    };
    assert_eq!((WHOLE.references(), WHOLE.ranges()), (SOURCES, RANGES));
    assert_eq!((WHOLE.hosts(), WHOLE.aliases().len()), (["chat.example"].as_slice(), 0));
    assert_eq!(WHOLE.of(4100_u16).references(), SOURCES);
    assert_eq!(WHOLE.of(4199_u16).description(), "The room failed.");
    let text = WHOLE.of(4150_u16).explain().to_string();
    assert!(text.ends_with("\n  [1] Our protocol <https://example.com/protocol>"), "{text}");
}

#[test]
fn ranges_say_nothing_about_numbers_outside_3000_to_4999() {
    const RANGES: &[FamilyRange] = &[FamilyRange::new(0, u16::MAX, "Everything is ours.")];
    static WIDE: Family = match Family::new("wide", "Wide", &[]) {
        Ok(family) => family.with_ranges(RANGES),
        Err(_) => panic!(),
    };
    for number in 0..=u16::MAX {
        let is_ours = matches!(number, 3000..=4999);
        assert_eq!(WIDE.range(CloseCode::of(number)).is_some(), is_ours, "{number}");
    }
}

/// In the data, the build refuses one; in a text of a program it must not become markup.
#[test]
fn a_backtick_without_its_pair_is_text() {
    const CODES: &[FamilyEntry] =
        &[FamilyEntry::new(4000, "Odd", "Call `a_b`, not `c_d or `` or ` e_f`.")];
    static ODD: Family = match Family::new("odd", "Odd", CODES) {
        Ok(family) => family,
        Err(_) => panic!("the family is good"),
    };
    let markdown = ODD.of(4000_u16).explain().markdown().to_string();
    assert!(markdown.contains(r"Call `a_b`, not \`c\_d or \`\` or \` e\_f\`."), "{markdown}");
}
