//! Code in texts: what is between two backticks, as in Markdown. A backtick without its pair is text.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    Text(&'t str),
    /// Without its backticks.
    Code(&'t str),
}

/// The pieces of a text, in order.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let code = |at: usize| Some((at, code_at_start(&rest[at..])?));
        let found = rest.match_indices('`').find_map(|(at, _)| code(at));
        let (before, (code, after)) = match found {
            Some((at, (code, after))) => (&rest[..at], (Some(code), after)),
            None => (rest, (None, "")),
        };
        pieces.extend(Some(before).filter(|before| !before.is_empty()).map(Piece::Text));
        pieces.extend(code.map(Piece::Code));
        rest = after;
    }
    pieces
}

/// The code with which a text begins, and the text behind it.
fn code_at_start(text: &str) -> Option<(&str, &str)> {
    let (code, after) = text.strip_prefix('`')?.split_once('`')?;
    let is_code = !code.is_empty() && !code.starts_with(' ') && !code.ends_with(' ');
    is_code.then_some((code, after))
}

/// What the library's build would refuse in the backticks of a text, if anything.
pub fn fault(text: &str) -> Option<&'static str> {
    let is_apart = |code: &str| code.starts_with(' ') || code.ends_with(' ');
    if text.contains("``") {
        Some("has two backticks in a row")
    } else if text.matches('`').count() % 2 > 0 {
        Some("has a backtick without its pair")
    } else if text.split('`').skip(1).step_by(2).any(is_apart) {
        Some("has code with a space at its start or end")
    } else {
        None
    }
}

/// `text` without the backticks around code, for what shows no code.
pub fn plain(text: String) -> String {
    if !text.contains('`') {
        return text;
    }
    let of_piece = |piece| match piece {
        Piece::Text(text) | Piece::Code(text) => text,
    };
    pieces(&text).into_iter().map(of_piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_between_two_backticks() {
        let found = pieces("Call `close()` or set `a`.");
        let expected = [
            Piece::Text("Call "),
            Piece::Code("close()"),
            Piece::Text(" or set "),
            Piece::Code("a"),
            Piece::Text("."),
        ];
        assert_eq!(found, expected);
        assert_eq!(pieces("`a``b`"), [Piece::Code("a"), Piece::Code("b")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn a_backtick_without_its_pair_is_text() {
        for text in ["a`", "`", "``", "` a`", "`a `", "it`s"] {
            assert_eq!(
                (pieces(text), plain(text.to_owned())),
                (vec![Piece::Text(text)], text.to_owned())
            );
        }
        let found = pieces("a ` b `c`");
        assert_eq!(found, [Piece::Text("a ` b "), Piece::Code("c")]);
    }

    #[test]
    fn what_the_build_refuses_is_a_fault() {
        assert_eq!(fault("Call `close()`, or `a b`."), None);
        for (text, expected) in [
            ("Call `` now.", "has two backticks in a row"),
            ("Call `close() now.", "has a backtick without its pair"),
            ("Call `close() ` now.", "has code with a space at its start or end"),
        ] {
            assert_eq!(fault(text), Some(expected));
        }
    }

    #[test]
    fn plain_text_has_no_backticks_around_code() {
        assert_eq!(plain("`close()`를 `a`, it`s".to_owned()), "close()를 a, it`s");
    }
}
