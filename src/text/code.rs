//! Code in texts, between backticks as in Markdown. The build script reads it too.

/// A piece of a text.
#[derive(Clone, Copy)]
pub(crate) enum Piece<'t> {
    Text(&'t str),
    /// Without its backticks.
    Code(&'t str),
}

/// The pieces of a text, in order. A backtick without its pair is text.
#[inline]
pub(crate) fn pieces(text: &str) -> Pieces<'_> {
    Pieces(text)
}

/// The iterator of [`pieces`].
pub(crate) struct Pieces<'t>(&'t str);

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    #[inline]
    fn next(&mut self) -> Option<Piece<'t>> {
        let text = self.0;
        if let Some((code, after)) = code_at_start(text) {
            self.0 = after;
            return Some(Piece::Code(code));
        }
        let is_code =
            |at: &usize| text.get(*at..).is_some_and(|rest| code_at_start(rest).is_some());
        let end = text.match_indices('`').map(|(at, _)| at).find(is_code).unwrap_or(text.len());
        let (before, after) = text.split_at_checked(end)?;
        self.0 = after;
        (!before.is_empty()).then_some(Piece::Text(before))
    }
}

/// The code with which a text begins, and the text behind it.
#[inline]
fn code_at_start(text: &str) -> Option<(&str, &str)> {
    let (code, after) = text.strip_prefix('`')?.split_once('`')?;
    let is_code = !code.is_empty() && !code.starts_with(' ') && !code.ends_with(' ');
    is_code.then_some((code, after))
}
