//! The texts of some rows in another language than English.

use crate::text_table::TextTable;

/// What `build/diagnosis/` writes for a language: the texts of the rows that have a translation.
pub(crate) struct Translation {
    /// The rows, ascending.
    pub(crate) rows: &'static [u16],
    /// The places of all their texts, row after row.
    pub(crate) places: &'static [u16],
    /// For each row, where its places end.
    pub(crate) ends: &'static [u16],
    pub(crate) texts: TextTable,
}

impl Translation {
    /// The places of the texts of a row; `None` where it has no translation.
    #[inline]
    pub(crate) const fn places(&self, row: u16) -> Option<&'static [u16]> {
        let (mut start, mut end) = (0, self.rows.len());
        while start < end {
            let middle = usize::midpoint(start, end);
            if self.rows[middle] < row {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        if start >= self.rows.len() || self.rows[start] != row {
            return None;
        }
        let first = if start == 0 { 0 } else { self.ends[start - 1] as usize };
        let Some((places, _)) = self.places.split_at_checked(self.ends[start] as usize) else {
            return None;
        };
        match places.split_at_checked(first) {
            Some((_, places)) => Some(places),
            None => None,
        }
    }
}
