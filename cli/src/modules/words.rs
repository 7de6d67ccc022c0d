//! Identifiers and literals.

use serde_json::Value;

/// `disallowed_intents` as `DisallowedIntents`.
pub fn camel(snake: &str) -> String {
    let capital = |word: &str| match word.split_at_checked(1) {
        Some((first, rest)) => first.to_ascii_uppercase() + rest,
        None => String::new(),
    };
    snake.split('_').map(capital).collect()
}

/// `disallowed_intents` as `disallowedIntents`.
pub fn lower_camel(snake: &str) -> String {
    let camel = camel(snake);
    match camel.split_at_checked(1) {
        Some((first, rest)) => first.to_ascii_lowercase() + rest,
        None => camel,
    }
}

/// A text as a literal of JSON, which TypeScript, Python and Go read too.
pub fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// A text that ends no comment of TypeScript, and has no tag.
pub fn comment(text: &str) -> String {
    text.replace("*/", "* /").replace('@', "\\@")
}
