//! A column whose values are lists.

/// The lists of all rows, one behind the other: so that a row costs a byte, not a slice of its own.
pub(crate) struct Lists<T: 'static, const ROWS: usize> {
    pub(crate) items: &'static [T],
    /// Of each row, how many items lie before its end.
    pub(crate) ends: [u8; ROWS],
}

impl<T, const ROWS: usize> Lists<T, ROWS> {
    /// The list of this row; empty past the last.
    #[inline]
    pub(crate) const fn of(&self, row: usize) -> &'static [T] {
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
