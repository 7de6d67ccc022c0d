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
}
