//! Code in texts: what is between two backticks, as in Markdown.

#[path = "../src/text/code.rs"]
mod pieces;

pub(crate) use pieces::{Piece, pieces};

/// The code of a text, without its backticks.
pub fn codes(text: &str) -> Vec<&str> {
    let code = |piece| match piece {
        Piece::Code(code) => Some(code),
        Piece::Text(_) => None,
    };
    pieces(text).filter_map(code).collect()
}

/// `text` without backticks, as people read it.
pub fn plain(text: &str) -> String {
    text.replace('`', "")
}

/// What is wrong with the backticks of a text, if anything.
pub fn fault(text: &str) -> Option<String> {
    let is_apart = |code: &&str| code.starts_with(' ') || code.ends_with(' ');
    if text.contains("``") {
        Some("has two backticks in a row".to_owned())
    } else if text.matches('`').count() % 2 > 0 {
        Some("has a backtick without its pair".to_owned())
    } else {
        let code = text.split('`').skip(1).step_by(2).find(is_apart)?;
        Some(format!("has code with a space at its start or end, {code:?}"))
    }
}

/// Whether two texts mark the same code, in any order.
pub fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (codes(one), codes(other));
    one.iter().all(|code| other.contains(code)) && other.iter().all(|code| one.contains(code))
}
