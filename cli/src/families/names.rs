//! How names are spelled and compared, as in the library.

/// The letters and digits of a name, in lower case: separators and case do not count.
pub fn key(name: &str) -> String {
    let is_separator = |c: &char| matches!(c, ' ' | '\t' | '\n' | '\r' | '_' | '-' | '.');
    name.chars().filter(|c| !is_separator(c)).map(|c| c.to_ascii_lowercase()).collect()
}

/// `Disallowed Intents` as `disallowed_intents`.
pub fn label(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("_")
}

/// Whether a text is words in lower case with hyphens, such as `my-protocol`.
pub fn is_id(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_part)
}
