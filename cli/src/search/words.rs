//! The words of a text, before they are compared.

use crate::search::split::split;
use crate::search::units;

/// The words in lower case. A Hangul syllable becomes its letters, so that a syllable that is half typed
/// already matches, and a word that an input method sends as letters is the same word.
///
/// A new word also begins where the script changes (`ping을`) and inside `maxPayload` and
/// `EOFException`, because people write such names with and without spaces. A number and its unit are one
/// word: `60 seconds`, `60s` and `1 minute` are the same.
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in split(text) {
        // Most words are far from any number.
        let before = words.last_mut().filter(|before| starts_with_digit(before));
        match before.and_then(|number| Some((units::quantity(number, &word)?, number))) {
            Some((quantity, number)) => *number = quantity,
            None if starts_with_digit(&word) => words.push(units::alone(&word).unwrap_or(word)),
            None => words.push(word),
        }
    }
    words
}

fn starts_with_digit(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// The letters of all words, without spaces.
pub fn letters_only(text: &str) -> String {
    words(text).concat()
}

/// How many letters a word has. A character that is a syllable or a word counts as two.
pub fn length(word: &str) -> usize {
    let letters = |c: char| if c > LAST_HANGUL_LETTER { 2 } else { 1 };
    word.chars().map(letters).sum()
}

/// The last code point of the letters inside syllables.
const LAST_HANGUL_LETTER: char = '\u{11ff}';

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
        assert_words("proxy_read_timeout (60 s)", &["proxy", "read", "timeout", "60s"]);
        assert_words(
            "maxPayload EOFException URLs",
            &["max", "payload", "eof", "exception", "urls"],
        );
        assert_words("KiB wasB", &["kib", "wasb"]);
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

    #[test]
    fn a_number_and_its_unit_are_one_word_in_every_language() {
        for text in ["60 s", "60s", "60 seconds", "1 minute", "1min", "60초", "1 분", "60000 ms"]
        {
            assert_eq!(words(text), ["60s"], "{text}");
        }
        for text in ["64 KiB", "64kB", "65536 bytes", "64킬로바이트"] {
            assert_eq!(words(text), ["65536b"], "{text}");
        }
        for text in ["60초마다", "60초동안에는", "1분정도"] {
            assert_eq!(words(text), ["60s"], "{text}");
        }
        assert_words("60 초과, 60 촉", &["60", "초과", "60", "촉"]);
        assert_eq!(words("after 60s, 1 time"), ["after", "60s", "1", "time"]);
        assert_eq!(words("seconds 60"), ["seconds", "60"]);
        assert_eq!(words("1500 ms"), ["1500ms"]);
        // Too large for a number.
        assert_eq!(words("18446744073709551615 s"), ["18446744073709551615", "s"]);
    }
}
