//! A column whose values are lists.

/// The lists of all rows, one after the other, so that a row costs two bytes and not a slice.
pub(crate) struct ListColumn<T: 'static, const ROWS: usize> {
    pub(crate) items: &'static [T],
    /// For each row, where its list ends.
    pub(crate) ends: [u16; ROWS],
}

impl<T, const ROWS: usize> ListColumn<T, ROWS> {
    /// The list of this row; empty for a row that doesn't exist.
    #[inline]
    pub(crate) const fn list(&self, row: usize) -> &'static [T] {
        if row >= ROWS {
            return &[];
        }
        let Some((list, _)) = self.items.split_at_checked(self.ends[row] as usize) else {
            return &[];
        };
        match list.split_at_checked(start(&self.ends, row)) {
            Some((_, list)) => list,
            None => &[],
        }
    }
}

/// Where the item at `place` of a row's list is among the items of all rows. `None` beyond the end of the list.
#[inline]
pub(crate) const fn place_of(ends: &[u16], row: usize, place: usize) -> Option<usize> {
    if row < ends.len() && place < ends[row] as usize - start(ends, row) {
        Some(start(ends, row) + place)
    } else {
        None
    }
}

#[inline]
const fn start(ends: &[u16], row: usize) -> usize {
    if row == 0 { 0 } else { ends[row - 1] as usize }
}
