//! Families that a program defines, with `family!` or by hand.

use ws_close_code::{
    CloseCode, Family, FamilyRange, Reconnect, ReconnectAction, Reference, Severity, family,
};

use super::all;

family! {
    /// Why the chat server closes.
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001, "Kicked", "A moderator removed you from the room.",
            Severity::Info, Reconnect::documented(ReconnectAction::AfterChange);
        /// At the end of the night.
        RoomClosed = 4002, "Room Closed", "The room is closed for good.",
            Severity::Debug, Reconnect::documented(ReconnectAction::IfNeeded);
        Moved = 4999, "Moved", "The room moved to another server.",
            Severity::Info, Reconnect::documented_within(ReconnectAction::Retry, 0, 1);
    }
}

#[test]
fn its_codes_convert_and_are_read_back() {
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
fn it_has_sources_and_ranges() {
    const SOURCES: &[Reference] = &[Reference::new("Our protocol", "https://example.com/protocol")];
    const RANGES: &[FamilyRange] = &[FamilyRange::new(4100, 4199, "The room failed.")
        .with_reconnect(Reconnect::documented(ReconnectAction::AfterChange))];
    static WHOLE: Family = match Family::new("chat", "Chat protocol", &[]) {
        Ok(family) => family.with_references(SOURCES).with_ranges(RANGES),
        Err(_) => panic!(),
    };
    assert_eq!((WHOLE.references(), WHOLE.ranges()), (SOURCES, RANGES));
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
