//! The phrases of the command and the pages in every language.

use std::fmt::Display;
use std::time::Duration;

use ws_close_code::Locale;

include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

impl Phrases {
    /// The phrases of `locale`; English if `data/locale` has no file for it.
    pub fn of(locale: Locale) -> &'static Self {
        Self::of_tag(locale.as_str())
    }

    fn of_tag(tag: &str) -> &'static Self {
        let other = OTHERS.iter().find(|(other, _)| *other == tag);
        other.map_or(&ENGLISH, |(_, phrases)| phrases)
    }
}

/// `phrase` with its blanks, such as `{from}`, filled in.
pub fn fill(phrase: &str, blanks: &[(&str, &dyn Display)]) -> String {
    let fill = |text: String, (blank, value): &(&str, &dyn Display)| {
        text.replace(&format!("{{{blank}}}"), &value.to_string())
    };
    blanks.iter().fold(phrase.to_owned(), fill)
}

/// The time until the first attempt, which is `5-30 s` or `1 s`.
pub fn first_delay(phrases: &Phrases, (from, to): (Duration, Duration)) -> String {
    let phrase = if from == to { phrases.delay.exactly } else { phrases.delay.between };
    fill(phrase, &[("from", &from.as_secs()), ("to", &to.as_secs())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_a_file_has_the_english_phrases() {
        let name = |tag| Phrases::of_tag(tag).page.language_name;
        assert_eq!([name("en"), name("xx")], ["English"; 2]);
        assert_eq!(name("ko"), "한국어");
    }

    #[test]
    fn every_blank_is_filled_and_other_braces_stay() {
        let filled = fill("{a}-{b}-{a} {c} {", &[("a", &1), ("b", &"x")]);
        assert_eq!(filled, "1-x-1 {c} {");
    }
}
