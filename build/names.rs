//! How names are spelled and compared.

/// What the library compares a name by: its letters and digits in lower case. `src/names.rs` drops
/// these separators too, and tabs and line ends, which no name in the data has.
pub fn key(name: &str) -> String {
    let mut key = String::new();
    for c in name.chars() {
        if !matches!(c, ' ' | '_' | '-' | '.') {
            key.push(c.to_ascii_lowercase());
        }
    }
    key
}

/// `AbnormalClosure` as `abnormal_closure`.
pub fn snake_case(variant: &str) -> String {
    let mut snake = String::new();
    for c in variant.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// `Disallowed Intents` as `disallowed_intents`.
#[cfg(feature = "private")]
pub fn key_with_underscores(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    words.join("_")
}

/// `after_change` as `AfterChange`.
pub fn upper_camel_case(snake: &str) -> String {
    let mut camel = String::new();
    for word in snake.split('_') {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            camel.push(first.to_ascii_uppercase());
            camel.push_str(chars.as_str());
        }
    }
    camel
}
