//! Code in phrases: what is between two backticks, as in Markdown.

use std::collections::BTreeSet;

/// The code of a phrase.
pub fn of(phrase: &str) -> BTreeSet<&str> {
    phrase.split('`').skip(1).step_by(2).collect()
}

/// Whether every backtick has its pair, and there is code between them.
pub fn is_marked(phrase: &str) -> bool {
    let is_code = |code: &&str| !code.is_empty() && code.trim() == *code;
    phrase.matches('`').count() % 2 == 0 && of(phrase).iter().all(is_code)
}
