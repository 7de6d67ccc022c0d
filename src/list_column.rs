//! A column whose values are lists.

/// The lists of all rows, one after the other, so that a row costs a byte and not a slice.
pub(crate) struct ListColumn<T: 'static, const ROWS: usize> {
    pub(crate) items: &'static [T],
    /// For each row, where its list ends.
    pub(crate) ends: [u8; ROWS],
}

impl<T, const ROWS: usize> ListColumn<T, ROWS> {
    /// The list of this row; empty for a row that doesn't exist.
    #[inline]
    pub(crate) const fn list(&self, row: usize) -> &'static [T] {
        if row >= ROWS {
            return &[];
        }
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        let Some((list, _)) = self.items.split_at_checked(self.ends[row] as usize) else {
            return &[];
        };
        match list.split_at_checked(start) {
            Some((_, list)) => list,
            None => &[],
        }
    }
}
