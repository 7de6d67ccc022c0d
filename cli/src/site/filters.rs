//! What templates do with texts.

use std::fmt::{Display, Write};

use askama::filters::{Html, Safe, escape};
use askama::{Result, Values};

use crate::output::code::{Piece, pieces};

/// A text as HTML, in which what is between backticks is code.
pub fn code(text: impl Display, _: &dyn Values) -> Result<Safe<String>> {
    let mut html = String::new();
    for piece in pieces(&text.to_string()) {
        match piece {
            Piece::Text(text) => write!(html, "{}", escape(text, Html)?)?,
            Piece::Code(code) => write!(html, "<code>{}</code>", escape(code, Html)?)?,
        }
    }
    Ok(Safe(html))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_escaped_within_code_and_outside() -> Result<()> {
        let Safe(html) = code("a<b `<script>` `", askama::NO_VALUES)?;
        assert_eq!(html, "a&#60;b <code>&#60;script&#62;</code> `");
        Ok(())
    }
}
