//! Texts with blanks, such as `{code}`.

/// A part of a text.
pub struct Piece {
    pub text: &'static str,
    /// Whether it is a blank, with its braces.
    pub is_blank: bool,
}

/// The text and the blanks of it, in their order.
pub fn pieces(text: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((start, end)) = first_blank(rest) {
        let (before, blank, after) = (&rest[..start], &rest[start..end], &rest[end..]);
        pieces.push(Piece { text: before, is_blank: false });
        pieces.push(Piece { text: blank, is_blank: true });
        rest = after;
    }
    pieces.push(Piece { text: rest, is_blank: false });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// Where the first name in braces is. Other braces are of the text.
fn first_blank(text: &str) -> Option<(usize, usize)> {
    text.match_indices('{').find_map(|(start, _)| {
        let length = text[start..].find('}')?;
        let name = &text[start + 1..start + length];
        let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        is_name.then_some((start, start + length + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_names_in_braces() {
        let shown = |text| {
            let pieces = pieces(text);
            let shown = pieces.iter().map(|piece| {
                if piece.is_blank { format!("<{}>", piece.text) } else { piece.text.to_owned() }
            });
            shown.collect::<Vec<_>>().join("|")
        };
        assert_eq!(shown("received {code} ({name})"), "received |<{code}>| (|<{name}>|)");
        assert_eq!(shown("{a}{b}"), "<{a}>|<{b}>");
        assert_eq!(shown("CloseFrame { code: {code} }"), "CloseFrame { code: |<{code}>| }");
        assert_eq!(shown("{} { x"), "{} { x");
    }
}
