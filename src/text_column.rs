//! A column whose values are texts.

/// The texts of all rows in one, so that a row costs four bytes and no pointer, and compiles fast.
pub(crate) struct TextColumn<const ROWS: usize> {
    pub(crate) text: &'static str,
    /// For each row, where its text ends.
    pub(crate) ends: [u32; ROWS],
}

impl<const ROWS: usize> TextColumn<ROWS> {
    /// The text of this row; empty for a row that doesn't exist.
    #[inline]
    pub(crate) const fn text(&self, row: usize) -> &'static str {
        if row >= ROWS {
            return "";
        }
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        let Some((text, _)) = self.text.split_at_checked(self.ends[row] as usize) else {
            return "";
        };
        match text.split_at_checked(start) {
            Some((_, text)) => text,
            None => "",
        }
    }
}
