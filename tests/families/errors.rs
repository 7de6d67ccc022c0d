//! What `Family::new` refuses.

use ws_close_code::{Family, FamilyEntry, InvalidFamily};

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
}

#[test]
fn texts_of_errors() {
    let name = "the name of a family's code must have a letter and be there once";
    for (error, message) in [
        (
            InvalidFamily::Empty,
            "a family needs an id and a title, each of its codes a name and a description",
        ),
        (
            InvalidFamily::NotOneLine,
            "the texts of a family must be one line, without control characters or bidirectional marks",
        ),
        (InvalidFamily::Number(1000), "the number of a family's code must be from 3000 to 4999"),
        (InvalidFamily::Order(4001), "the numbers of a family must ascend, and each be there once"),
        (InvalidFamily::Name(4001), name),
    ] {
        assert_eq!(error.message(), message);
        let text = match error {
            InvalidFamily::Number(number)
            | InvalidFamily::Order(number)
            | InvalidFamily::Name(number) => format!("{number}: {message}"),
            _ => message.to_owned(),
        };
        assert_eq!(error.to_string(), text);
    }
    assert_eq!(InvalidFamily::Name(4001).to_string(), format!("4001: {name}"));
}

/// A family whose id, title, and texts of its code are these.
fn family(id: &str, title: &str, texts: [&str; 3]) -> Result<Family, InvalidFamily> {
    let leak = |text: &str| -> &'static str { text.to_owned().leak() };
    let [name, description, label] = texts.map(leak);
    let entries = vec![FamilyEntry::new(4001, name, description).with_label(label)].leak();
    Family::new(leak(id), leak(title), entries)
}

/// Five families, each with this text in another place.
fn in_each_place(text: &str) -> [Result<Family, InvalidFamily>; 5] {
    let texts = |place: usize| {
        let mut texts = ["Kicked", "You were removed.", "kicked"];
        texts[place] = text;
        texts
    };
    [
        family(text, "Chat", ["Kicked", "You were removed.", "kicked"]),
        family("chat", text, ["Kicked", "You were removed.", "kicked"]),
        family("chat", "Chat", texts(0)),
        family("chat", "Chat", texts(1)),
        family("chat", "Chat", texts(2)),
    ]
}

/// Control characters, line breaks and bidirectional marks, which could forge a log line.
fn can_forge(character: char) -> bool {
    matches!(
        u32::from(character),
        0..=0x1F | 0x7F..=0x9F | 0x61C | 0x200E | 0x200F | 0x2028..=0x202E | 0x2066..=0x2069
    )
}

fn basic_plane() -> impl Iterator<Item = char> {
    (0..=0xFFFF).filter_map(char::from_u32)
}

#[test]
fn texts_that_could_forge_a_log_line() {
    for character in basic_plane().filter(|&character| can_forge(character)) {
        for text in
            [format!("Ki{character}cked"), format!("{character}a"), format!("가{character}")]
        {
            for found in in_each_place(&text) {
                assert_eq!(found, Err(InvalidFamily::NotOneLine), "{text:?}");
            }
        }
    }
}

#[test]
fn every_other_character_of_the_basic_plane_is_accepted() {
    for character in basic_plane() {
        let id: &'static str = character.to_string().leak();
        let found = Family::new(id, "Chat", &[]);
        assert_eq!(found.is_err(), can_forge(character), "{character:?}");
    }
    let letters: String = basic_plane().filter(|character| character.is_alphabetic()).collect();
    for found in in_each_place(&letters) {
        assert_eq!(found.err(), None);
    }
    for text in ["잘 가", "Déjà vu!", "🦀 crab", "\u{10FFFD}a"] {
        for found in in_each_place(text) {
            assert_eq!(found.err(), None, "{text}");
        }
    }
}
