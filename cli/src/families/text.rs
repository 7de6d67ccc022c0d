//! What a text in one line may have.

use crate::output::escape::is_invisible;

/// What keeps a text from being one line that prints as it is.
pub fn fault_of_line(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some("is empty".to_owned());
    }
    if let Some(c) = text.chars().find(|c| is_invisible(*c)) {
        return Some(format!("has the invisible character U+{:04X}", u32::from(c)));
    }
    let is_spaced = text.split(' ').any(str::is_empty);
    is_spaced.then(|| "has a space at an end, or two in a row".to_owned())
}
