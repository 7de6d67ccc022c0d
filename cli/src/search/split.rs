//! How a text is split into words, and words into letters.

use std::mem;

/// The words without regard to units.
pub fn split(text: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    let mut before = ' ';
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if !word.is_empty() && is_boundary(before, c, chars.as_str()) {
            words.push(mem::take(&mut word));
        }
        // Most letters are ASCII, and this is most of the time of a search.
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            word.extend(c.to_lowercase().flat_map(letters));
        }
        before = c;
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Whether a word ends between the characters `before` and `c`, behind which `rest` is.
fn is_boundary(before: char, c: char, rest: &str) -> bool {
    if c.is_ascii_lowercase() && before.is_ascii_alphanumeric() {
        return false;
    }
    let is_last = || !rest.starts_with(char::is_alphanumeric);
    let are_lowercase = || rest.chars().take(2).filter(|c| c.is_lowercase()).count() == 2;
    !before.is_alphanumeric()
        || !c.is_alphanumeric()
        || is_asian(before) != is_asian(c)
        // `KiB` is one word.
        || before.is_lowercase() && c.is_uppercase() && !is_last()
        // Two lower-case letters, because the end of `URLs` is no word.
        || before.is_uppercase() && c.is_uppercase() && are_lowercase()
}

/// Whether a character is Hangul, or of another script from there up, such as kana.
pub fn is_asian(c: char) -> bool {
    c >= '\u{1100}'
}

/// Whether a letter is a consonant that ends a syllable.
pub fn is_final(c: char) -> bool {
    (BEFORE_FINAL + 1..=LAST_FINAL).contains(&u32::from(c))
}

/// The letters of a Hangul syllable, or the character itself.
fn letters(c: char) -> impl Iterator<Item = char> {
    let code = u32::from(c);
    let letters = match c {
        '가'..='힣' => {
            let syllable = code - u32::from('가');
            let last = syllable % 28;
            [
                Some(INITIAL + syllable / 588),
                Some(VOWEL + syllable % 588 / 28),
                (last > 0).then_some(BEFORE_FINAL + last),
            ]
        }
        'ㅏ'..='ㅣ' => [Some(VOWEL + code - u32::from('ㅏ')), None, None],
        _ => [
            Some(
                INITIALS
                    .chars()
                    .zip(INITIAL..)
                    .find(|(initial, _)| *initial == c)
                    .map_or(code, |(_, code)| code),
            ),
            None,
            None,
        ],
    };
    letters.into_iter().flatten().filter_map(char::from_u32)
}

/// The consonants that begin a syllable, as an input method shows them by themselves.
const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/// The first of these inside a syllable.
const INITIAL: u32 = 0x1100;
/// The first vowel inside a syllable.
const VOWEL: u32 = 0x1161;
/// The last code point before the consonants that end a syllable.
const BEFORE_FINAL: u32 = 0x11a7;
/// The last of these in a syllable.
const LAST_FINAL: u32 = 0x11c2;
