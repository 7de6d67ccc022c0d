//! Which code a number or a word was probably meant to be.

use ws_close_code::{CloseCode, CodeClass, Family, FamilyCode, FamilyEntry, Locale, families};

/// How many codes are suggested.
const MOST: usize = 3;

/// What a word was probably meant to be.
#[derive(PartialEq, Eq)]
pub struct Near {
    /// `1006 (Abnormal Closure)`.
    pub shown: String,
    pub code: Option<u16>,
    /// What to type instead.
    pub word: String,
    /// The id of the family in which it has this name, if that has to be named.
    pub family: Option<&'static str>,
}

impl Near {
    pub fn code(code: FamilyCode, family: Option<&'static str>) -> Self {
        let option = family.map(|family| format!(" with `--family {family}`"));
        let shown = format!("{code}{}", option.unwrap_or_default());
        Self { shown, code: Some(code.as_u16()), word: code.as_u16().to_string(), family }
    }
}

/// The codes that a number which nobody uses was probably meant to be, such as 1006 for 106: those with the likeliest
/// slip only.
pub fn codes(code: CloseCode) -> Vec<CloseCode> {
    let number = code.as_u16();
    let is_own = |other: &u16| CodeClass::PrivateUse.numbers().contains(other) && number > 9999;
    let named = CloseCode::NAMED.iter().map(|code| code.as_u16());
    let known = named.chain(CodeClass::PrivateUse.numbers().filter(is_own));
    let slips = known.filter_map(|other| Some((slip(number, other)?, other)));
    let worst = match code.class() {
        CodeClass::Unused | CodeClass::Undefined => Slip::OtherDigit,
        // A protocol to come may register it, so only what is a slip in all likelihood.
        CodeClass::Protocol if !code.is_registered() => Slip::Swapped,
        _ => return Vec::new(),
    };
    let slips: Vec<_> = slips.filter(|(slip, _)| *slip <= worst).collect();
    let Some(best) = slips.iter().map(|(slip, _)| *slip).min() else { return Vec::new() };
    let best = slips.into_iter().filter(|(slip, _)| *slip == best);
    best.map(|(_, number)| CloseCode::from(number)).take(MOST).collect()
}

/// A slip of the fingers, the likeliest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Slip {
    /// A digit that is there twice in a row was typed once, or the other way round.
    Doubled,
    Swapped,
    /// A digit is missing, or there is one too many.
    Length,
    OtherDigit,
}

fn slip(typed: u16, meant: u16) -> Option<Slip> {
    let (typed, meant) = (typed.to_string(), meant.to_string());
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    let (longer, shorter) = if typed.len() > meant.len() { (typed, meant) } else { (meant, typed) };
    if longer.len() == shorter.len() + 1 {
        let without = |place: usize| [&longer[..place], &longer[place + 1..]].concat();
        let mut places = (0..longer.len()).filter(|place| without(*place) == shorter);
        let first = places.next()?;
        // Of a digit that is there twice, either may be left out.
        return Some(if places.next().is_some() && longer[first] == longer[first + 1] {
            Slip::Doubled
        } else {
            Slip::Length
        });
    }
    if longer.len() != shorter.len() {
        return None;
    }
    let differing: Vec<usize> =
        (0..typed.len()).filter(|place| typed[*place] != meant[*place]).collect();
    match differing[..] {
        [_] => Some(Slip::OtherDigit),
        [one, other]
            if other == one + 1 && typed[one] == meant[other] && typed[other] == meant[one] =>
        {
            Some(Slip::Swapped)
        }
        _ => None,
    }
}

/// The code of a number in which letters stand for digits, as in `1oo6`, or which is hexadecimal, as in `3EE`.
pub fn number(word: &str) -> Option<CloseCode> {
    let is_code = |code: &CloseCode| {
        CloseCode::NAMED.contains(code)
            || matches!(code.class(), CodeClass::Registered | CodeClass::PrivateUse)
    };
    let has_digit = word.contains(|c: char| c.is_ascii_digit());
    if !has_digit {
        return None;
    }
    let digit = |c: char| match c {
        'o' | 'O' => '0',
        'l' | 'I' | 'i' | '|' => '1',
        'S' | 's' => '5',
        'B' => '8',
        c => c,
    };
    let digits: String = word.chars().map(digit).collect();
    let number = digits.parse().ok().or_else(|| u16::from_str_radix(word, 16).ok());
    number.map(CloseCode::from_u16).filter(is_code)
}

/// What has a name much like `word`: codes and classes of the registry, and codes of the family. Only the most alike.
pub fn names(word: &str, family: &'static Family) -> Vec<Near> {
    /// Such as one wrong letter in four.
    const SIMILAR: f64 = 0.75;
    let registered = CloseCode::NAMED.iter().map(|code| family.of(*code));
    let own = family.entries().iter().map(FamilyEntry::number).map(|number| family.of(number));
    let codes = registered.chain(own).map(|code| (of_code(code), Near::code(code, None)));
    let classes = CodeClass::ALL.iter().map(|class| {
        let names = Locale::ALL.iter().map(|locale| class.explain().locale(*locale).name());
        let (first, last) = class.numbers().into_inner();
        let shown = format!("{first}-{last} ({})", class.explain().name());
        (names.collect(), Near { shown, code: None, word: format!("{first}-{last}"), family: None })
    });
    most_alike(word, codes.chain(classes), SIMILAR)
}

/// The names of codes of published families much like `word`, with the option that they take.
pub fn names_of_families(word: &str) -> Vec<Near> {
    /// There are many names, so it has to be closer.
    const SIMILAR: f64 = 0.85;
    let codes = families::ALL.iter().flat_map(|family| {
        let code = |entry: &FamilyEntry| Near::code(family.of(entry.number()), Some(family.id()));
        family.entries().iter().map(move |entry| (vec![entry.name()], code(entry)))
    });
    most_alike(word, codes, SIMILAR)
}

/// The published family with this id, alias or title, or one much like it.
pub fn family(word: &str) -> Option<&'static Family> {
    const SIMILAR: f64 = 0.8;
    let names = |family: &Family| {
        let names = family.aliases().iter().copied().chain([family.id(), family.title()]);
        names.map(|name| alike(word, name)).fold(0.0, f64::max)
    };
    let alike = families::ALL.iter().map(|family| (names(family), *family));
    // Of equals, the one that most people meet is first.
    let best = alike.rev().max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= SIMILAR).then_some(best.1)
}

fn of_code(code: FamilyCode) -> Vec<&'static str> {
    let names = Locale::ALL.iter().map(|locale| code.explain().locale(*locale).name());
    names.chain([code.label()]).collect()
}

/// What is shown for those whose names are most alike, at most a few.
fn most_alike(
    word: &str,
    all: impl Iterator<Item = (Vec<&'static str>, Near)>,
    least: f64,
) -> Vec<Near> {
    let scored = all.map(|(names, near)| {
        (names.into_iter().map(|name| alike(word, name)).fold(0.0, f64::max), near)
    });
    let scored: Vec<_> = scored.filter(|(score, _)| *score >= least).collect();
    let best = scored.iter().map(|(score, _)| *score).fold(least, f64::max);
    let close = scored.into_iter().filter(|(score, _)| best - score < 0.01);
    let mut all: Vec<Near> = close.map(|(_, near)| near).collect();
    all.dedup();
    all.truncate(MOST);
    all
}

/// From 0 to 1, also with the words in another order.
fn alike(one: &str, other: &str) -> f64 {
    let in_order = strsim::normalized_damerau_levenshtein(&letters(one), &letters(other));
    let (one, other) = (sorted(one), sorted(other));
    in_order.max(strsim::normalized_damerau_levenshtein(&one, &other))
}

fn sorted(name: &str) -> String {
    let mut words: Vec<String> = name.split(|c: char| !c.is_alphanumeric()).map(letters).collect();
    words.sort();
    words.concat()
}

/// Without case and punctuation, and a Korean syllable as the letters that are typed.
fn letters(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.flat_map(jamo).collect()
}

/// The consonants and the vowel of a Hangul syllable (Unicode, section 3.12); any other character alone.
fn jamo(c: char) -> impl Iterator<Item = char> {
    const FIRST: u32 = 0xAC00;
    let place = u32::from(c).wrapping_sub(FIRST);
    let is_syllable = place < 11_172;
    let (start, vowel, end) = (place / 588, place % 588 / 28, place % 28);
    let parts = if is_syllable {
        [Some(0x1100 + start), Some(0x1161 + vowel), (end > 0).then_some(0x11A7 + end)]
    } else {
        [Some(u32::from(c)), None, None]
    };
    parts.into_iter().flatten().filter_map(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::family::REGISTRY;

    #[test]
    fn only_the_likeliest_slips_of_a_number_are_suggested() {
        for (typed, expected) in [
            (100, &[1000][..]),
            (106, &[1006]),
            (101, &[1001, 1011]),
            (111, &[1011]),
            (113, &[1013]),
            (300, &[3000]),
            (10_006, &[1006]),
            (10_011, &[1001, 1011]),
            (40_011, &[4001, 4011]),
            (1060, &[1006]),
            (1100, &[1010]),
            (1021, &[1012]),
            (9006, &[1006]),
            (6, &[]),
            (0, &[]),
            (1016, &[]),
            (2000, &[]),
            (1006, &[]),
            (3007, &[]),
            (4004, &[]),
            (65_535, &[]),
        ] {
            let found: Vec<_> =
                codes(CloseCode::from(typed)).into_iter().map(CloseCode::as_u16).collect();
            assert_eq!(found, expected, "{typed}");
        }
    }

    #[test]
    fn a_number_may_have_letters_for_digits() {
        for (word, expected) in [
            ("1oo6", Some(1006)),
            ("lO06", Some(1006)),
            ("l006", Some(1006)),
            ("IO11", Some(1011)),
            ("3EE", Some(1006)),
            ("400S", Some(4005)),
            ("1x", None),
            ("soil", None),
        ] {
            assert_eq!(number(word).map(CloseCode::as_u16), expected, "{word}");
        }
    }

    fn shown(all: Vec<Near>) -> Vec<String> {
        all.into_iter().map(|near| near.shown).collect()
    }

    #[test]
    fn names_are_found_in_both_languages_with_typing_errors() {
        for (word, expected) in [
            ("abnormal closur", "1006 (Abnormal Closure)"),
            ("abnromal closure", "1006 (Abnormal Closure)"),
            ("closure abnormal", "1006 (Abnormal Closure)"),
            ("goin away", "1001 (Going Away)"),
            ("polcy violation", "1008 (Policy Violation)"),
            ("비정상 종류", "1006 (Abnormal Closure)"),
            ("비졍상종료", "1006 (Abnormal Closure)"),
            ("privat use", "4000-4999 (private use)"),
        ] {
            assert_eq!(shown(names(word, &REGISTRY)), [expected], "{word}");
        }
        assert!(names("xyzzy", &REGISTRY).is_empty());
        assert_eq!(
            shown(names_of_families("dissallowed intents")),
            ["4014 (Disallowed Intents) with `--family discord-gateway`"]
        );
    }

    #[test]
    fn a_family_is_found_by_its_names() {
        for (word, expected) in
            [("discord", "discord-gateway"), ("pusherr", "pusher"), ("graphql-ws", "graphql-ws")]
        {
            assert_eq!(family(word).map(Family::id), Some(expected), "{word}");
        }
        assert!(family("xyzzy").is_none());
    }
}
