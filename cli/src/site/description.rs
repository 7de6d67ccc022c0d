//! What search engines show below the title of a page.

/// The most characters that they show.
pub const MOST: usize = 155;

/// The text, or its first words and `…` where it has more than `most` characters.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let end = text.char_indices().nth(most.saturating_sub(1)).map_or(0, |(at, _)| at);
    let words = &text[..end];
    // A word that ends there is whole.
    let is_cut = text[end..].chars().next().is_some_and(|c| !c.is_whitespace());
    let whole =
        words.rfind(char::is_whitespace).filter(|_| is_cut).map_or(words, |at| &words[..at]);
    format!("{}…", whole.trim_end().trim_end_matches([',', ';', ':']))
}

/// The text, cut at the end of a sentence if that leaves at least half of what they show, else between words.
pub fn summary(text: String) -> String {
    let Some((end, _)) = text.char_indices().nth(MOST) else { return text };
    let least = text.char_indices().nth(MOST / 2).map_or(0, |(at, _)| at);
    match end_of_sentence(&text, end).filter(|at| *at >= least) {
        Some(at) => text[..at].to_owned(),
        None => cut(&text, MOST),
    }
}

/// Where the last sentence ends that is in the first `end` bytes.
fn end_of_sentence(text: &str, end: usize) -> Option<usize> {
    let ends = text.match_indices(['.', '?', '!', '。']).map(|(at, mark)| at + mark.len());
    let is_end = |at: &usize| {
        let rest = &text[*at..];
        rest.is_empty() || rest.starts_with(' ') || text[..*at].ends_with('。')
    };
    ends.take_while(|at| *at <= end).filter(is_end).last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words_and_is_never_too_long() {
        assert_eq!(cut("one two, three", 14), "one two, three");
        assert_eq!(cut("one two, three", 13), "one two…");
        assert_eq!(cut("one two three", 8), "one two…");
        assert_eq!(cut("one two three", 7), "one…");
        assert_eq!(cut("연결이 끊겼습니다", 5), "연결이…");
        assert_eq!(cut("abcdefgh", 4), "abc…");
    }

    #[test]
    fn a_text_that_fits_is_whole() {
        let text = "가".repeat(MOST);
        assert_eq!(summary(text.clone()), text);
    }

    #[test]
    fn a_longer_text_ends_with_a_sentence_or_a_word() {
        let first = format!("{}.", "word ".repeat(20).trim_end());
        assert_eq!(summary(format!("{first} {}", "more ".repeat(20))), first);
        let found = summary("word ".repeat(40));
        assert_eq!(found, format!("{}…", "word ".repeat(31).trim_end()));
        // A sentence that says little is not all.
        let found = summary(format!("Short. {}", "word ".repeat(40)));
        assert!(found.starts_with("Short. word") && found.ends_with("word…"), "{found}");
        let found = summary(format!("a 1.5 {}", "x".repeat(300)));
        assert_eq!(found, "a 1.5…");
    }

    #[test]
    fn a_language_without_spaces_is_cut_at_a_character_or_at_its_full_stop() {
        let found = summary("番".repeat(200));
        assert_eq!(found, format!("{}…", "番".repeat(MOST - 1)));
        let found = summary(format!("{}。{}", "番".repeat(100), "号".repeat(100)));
        assert_eq!(found, format!("{}。", "番".repeat(100)));
    }
}
