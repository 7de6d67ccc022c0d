//! How a text is split into words, and words into letters, before they are compared.

use std::mem;

/// The words in lower case. A Hangul syllable becomes its letters, so that a syllable that is half typed
/// already matches, and a word that an input method sends as letters is the same word.
///
/// A new word also begins where the script changes (`ping을`) and inside `maxPayload` and
/// `EOFException`, because people write such names with and without spaces.
pub fn words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let (mut words, mut word) = (Vec::new(), String::new());
    for (at, &c) in chars.iter().enumerate() {
        if at > 0 && is_boundary(chars[at - 1], &chars[at..]) && !word.is_empty() {
            words.push(mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase().flat_map(letters));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The letters of all words, without spaces.
pub fn letters_only(text: &str) -> String {
    words(text).concat()
}

/// Whether a word ends before the first character of `rest`.
fn is_boundary(before: char, rest: &[char]) -> bool {
    let is_lowercase = |at: usize| rest.get(at).is_some_and(|c| c.is_lowercase());
    let c = rest[0];
    !before.is_alphanumeric()
        || !c.is_alphanumeric()
        || is_asian(before) != is_asian(c)
        || before.is_lowercase() && c.is_uppercase()
        // Two lower-case letters, because the end of `URLs` is no word.
        || before.is_uppercase() && c.is_uppercase() && is_lowercase(1) && is_lowercase(2)
}

/// Whether a character is Hangul, or of another script from there up, such as kana.
pub fn is_asian(c: char) -> bool {
    c >= '\u{1100}'
}

/// How many letters a word has. A character that is a syllable or a word counts as two.
pub fn length(word: &str) -> usize {
    let letters = |c: char| if c > LAST_HANGUL_LETTER { 2 } else { 1 };
    word.chars().map(letters).sum()
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

/// The last code point of the letters inside syllables.
const LAST_HANGUL_LETTER: char = '\u{11ff}';
/// The consonants that begin a syllable, as an input method shows them by themselves.
const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/// The first of these inside a syllable.
const INITIAL: u32 = 0x1100;
/// The first vowel inside a syllable.
const VOWEL: u32 = 0x1161;
/// The last code point before the consonants that end a syllable.
const BEFORE_FINAL: u32 = 0x11a7;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_words(text: &str, expected: &[&str]) {
        let expected: Vec<_> = expected.iter().map(|word| letters_only(word)).collect();
        assert_eq!(words(text), expected, "{text:?}");
    }

    #[test]
    fn words_end_at_signs_scripts_and_capitals() {
        assert_words("proxy_read_timeout (60 s)", &["proxy", "read", "timeout", "60", "s"]);
        assert_words(
            "maxPayload EOFException URLs",
            &["max", "payload", "eof", "exception", "urls"],
        );
        assert_words("ping을 보내세요", &["ping", "을", "보내세요"]);
        assert_words("4xxx, utf8", &["4xxx", "utf8"]);
        assert_words(" …", &[]);
    }

    #[test]
    fn a_syllable_is_its_letters() {
        assert_eq!(letters_only("각"), "\u{1100}\u{1161}\u{11a8}");
        assert_eq!(letters_only("힣"), "\u{1112}\u{1175}\u{11c2}");
        assert_eq!(letters_only("\u{1100}\u{1161}\u{11a8}"), letters_only("각"));
    }

    #[test]
    fn a_character_beyond_hangul_letters_counts_twice() {
        assert_eq!([length("eof"), length(&letters_only("핑")), length("接続")], [3, 3, 4]);
    }

    #[test]
    fn a_half_typed_syllable_begins_the_whole_one() {
        for half in ["비정상 ㅈ", "비정상 조", "비정상종"] {
            assert!(letters_only("비정상 종료").starts_with(&letters_only(half)), "{half}");
        }
        assert!(letters_only("개").starts_with(&letters_only("ㄱㅐ")));
    }
}
