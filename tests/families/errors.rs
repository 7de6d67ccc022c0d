//! What `Family::new` refuses.

use ws_close_code::{Family, FamilyEntry, FamilyReason, InvalidFamily, ReasonMatch};

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
    assert_eq!(new(const { &only(999) }), Err(InvalidFamily::Number(999)));
    assert_eq!(new(const { &only(1000) }), Ok(1));
    assert_eq!(new(const { &only(4999) }), Ok(1));
    assert_eq!(new(const { &only(5000) }), Err(InvalidFamily::Number(5000)));
    assert_eq!(new(&[GOOD, GOOD]), Err(InvalidFamily::Order(4001)));
    assert_eq!(new(&[EARLIER, GOOD]), Ok(2));
    assert_eq!(new(&[GOOD, EARLIER]), Err(InvalidFamily::Order(4000)));
    assert_eq!(new(&[EARLIER, GOOD, SAME]), Err(InvalidFamily::DuplicateName(4002)));
    assert_eq!(new(&[EARLIER, GOOD, LONGER]), Ok(3));
    for name in ["", "...", "1006"] {
        let entries = vec![FamilyEntry::new(4001, name, "You were removed.")].leak();
        assert_eq!(new(entries), Err(InvalidFamily::Name(4001)), "{name}");
    }
    assert_eq!(new(const { &named("1006a") }), Ok(1));
    assert_eq!(new(const { &named("강퇴") }), Ok(1));
    assert_eq!(new(const { &[FamilyEntry::new(4001, "Kicked", "")] }), Ok(1));
    assert_eq!(Family::new("", "Chat", &[]).err(), Some(InvalidFamily::Empty));
    assert_eq!(Family::new("chat", "", &[]).err(), Some(InvalidFamily::Empty));
}

/// What a code with these reasons, each with its kind of match, gives.
fn with_reasons(reasons: &[(ReasonMatch, &str)]) -> Result<(), InvalidFamily> {
    let reason = |(matching, text): &(ReasonMatch, &str)| {
        FamilyReason::new(*matching, text.to_string().leak(), "It was so.")
    };
    let reasons = reasons.iter().map(reason).collect::<Vec<_>>().leak();
    let entry = FamilyEntry::new(4001, "Kicked", "You were removed.").with_reasons(reasons);
    Family::new("chat", "Chat", vec![entry].leak()).map(|_| ())
}

#[test]
fn a_reason_fits_into_a_frame_and_can_match() {
    use ReasonMatch::{Contains, Exact, Prefix};
    let (error, hidden) =
        (Err(InvalidFamily::Reason(4001)), Err(InvalidFamily::HiddenReason(4001)));
    for &matching in ReasonMatch::ALL {
        assert_eq!(with_reasons(&[(matching, "")]), error);
        assert_eq!(with_reasons(&[(matching, &"x".repeat(123))]), Ok(()));
        assert_eq!(with_reasons(&[(matching, &"x".repeat(124))]), error);
        assert_eq!(with_reasons(&[(matching, "same"), (matching, "same")]), hidden);
        assert_eq!(with_reasons(&[(matching, "same"), (matching, "Same")]), Ok(()));
        // What contains the text may have it anywhere, what begins with it only there.
        assert_eq!(with_reasons(&[(Contains, "b"), (matching, "abc")]), hidden);
        assert_eq!(
            with_reasons(&[(matching, "b"), (Contains, "ab")]).is_err(),
            matching == Contains
        );
    }
    assert_eq!(with_reasons(&[(Prefix, "a"), (Exact, "ab")]), hidden);
    assert_eq!(with_reasons(&[(Prefix, "a"), (Prefix, "ab")]), hidden);
    assert_eq!(with_reasons(&[(Prefix, "ab"), (Prefix, "a")]), Ok(()));
    assert_eq!(with_reasons(&[(Prefix, "a"), (Contains, "ab")]), Ok(()));
    assert_eq!(with_reasons(&[(Exact, "a"), (Prefix, "a"), (Contains, "a")]), Ok(()));
}

#[test]
fn texts_of_errors() {
    let one_line =
        "the texts of a family must be one line, without control characters or bidirectional marks";
    for (error, number, message) in [
        (InvalidFamily::Empty, None, "a family needs an id and a title"),
        (InvalidFamily::NotOneLine, None, one_line),
        (InvalidFamily::NotOneLineOf(4001), Some(4001), one_line),
        (
            InvalidFamily::Number(999),
            Some(999),
            "the number of a family's code must be from 1000 to 4999",
        ),
        (
            InvalidFamily::Order(4001),
            Some(4001),
            "the numbers of a family must ascend, and each be there once",
        ),
        (InvalidFamily::Name(0), Some(0), "a family's code needs a name with a letter"),
        (
            InvalidFamily::DuplicateName(4002),
            Some(4002),
            "an earlier code of the family has this name",
        ),
        (InvalidFamily::Reason(u16::MAX), Some(u16::MAX), "a reason must have from 1 to 123 bytes"),
        (
            InvalidFamily::HiddenReason(4001),
            Some(4001),
            "a reason before this one matches all that it matches",
        ),
    ] {
        assert_eq!((error.number(), error.message()), (number, message));
        let text = match number {
            Some(number) => format!("{number}: {message}"),
            None => message.to_owned(),
        };
        assert_eq!(error.to_string(), text);
        assert_eq!(error.at_compile_time().as_str(), text);
        assert_eq!(format!("{error:>130}"), format!("{text:>130}"));
    }
}

/// A family whose id, title, and texts of its code and its reason are these.
fn family(id: &str, title: &str, texts: &[&str; 11]) -> Result<Family, InvalidFamily> {
    let leak = |text: &str| -> &'static str { text.to_owned().leak() };
    let list = |text: &str| -> &'static [&'static str] { vec!["Good.", leak(text)].leak() };
    let [name, description, label, deprecation, alias, cause, remedy, rest @ ..] = texts;
    let [text, meaning, cause_of_reason, remedy_of_reason] = rest;
    let reason = FamilyReason::new(ReasonMatch::Exact, leak(text), leak(meaning))
        .with_causes(list(cause_of_reason))
        .with_remedies(list(remedy_of_reason));
    let entry = FamilyEntry::new(4001, leak(name), leak(description))
        .with_label(leak(label))
        .with_deprecation(leak(deprecation))
        .with_aliases(list(alias))
        .with_causes(list(cause))
        .with_remedies(list(remedy))
        .with_reasons(vec![reason].leak());
    Family::new(leak(id), leak(title), vec![entry].leak())
}

const TEXTS: [&str; 11] = ["x"; 11];

/// The families with this text in each place of a code.
fn in_each_place(text: &str) -> Vec<Result<Family, InvalidFamily>> {
    let with = |place: usize| {
        let mut texts = TEXTS;
        texts[place] = text;
        family("chat", "Chat", &texts)
    };
    (0..11).map(with).collect()
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
                assert_eq!(found, Err(InvalidFamily::NotOneLineOf(4001)), "{text:?}");
            }
            for (id, title) in [(text.as_str(), "Chat"), ("chat", &text)] {
                assert_eq!(family(id, title, &TEXTS), Err(InvalidFamily::NotOneLine), "{text:?}");
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
    // As a reason, it is too long.
    let longest: String = letters.chars().take(20).collect();
    for found in in_each_place(&longest) {
        assert_eq!(found.err(), None);
    }
    assert_eq!(family(&letters, &letters, &TEXTS).err(), None);
    for text in ["잘 가", "Déjà vu!", "🦀 crab", "\u{10FFFD}a"] {
        for found in in_each_place(text) {
            assert_eq!(found.err(), None, "{text}");
        }
    }
}
