//! Many texts in one, so that a program holds two addresses and not one for each text.

/// Texts, one after the other. `build/text_table.rs` writes it.
pub(crate) struct TextTable {
    pub(crate) all: &'static str,
    /// For each text, where it ends, as the low 16 bits.
    pub(crate) ends: &'static [u16],
    /// For each 64 KiB, the first text that ends behind them.
    pub(crate) turns: &'static [u16],
}

impl TextTable {
    /// The text at this place; empty where there is none.
    #[inline]
    pub(crate) const fn get(&self, place: u16) -> &'static str {
        // Texts cannot be split in a `const fn` of our oldest compiler.
        match core::str::from_utf8(self.bytes(place)) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// The row of a column whose text this is, ignoring case. The texts ascend, in lower case.
    #[inline]
    #[cfg(feature = "diagnosis")]
    pub(crate) fn row_of(&self, column: &[u16], text: &str) -> Option<usize> {
        let wanted = || text.bytes().map(|byte| byte.to_ascii_lowercase());
        column.binary_search_by(|place| self.bytes(*place).iter().copied().cmp(wanted())).ok()
    }

    /// Its bytes.
    #[inline]
    pub(crate) const fn bytes(&self, place: u16) -> &'static [u8] {
        let start = match place.checked_sub(1) {
            Some(before) => self.end(before),
            None => 0,
        };
        let Some((text, _)) = self.all.as_bytes().split_at_checked(self.end(place)) else {
            return &[];
        };
        match text.split_at_checked(start) {
            Some((_, text)) => text,
            None => &[],
        }
    }

    /// Where the text at this place ends; 0 where there is none.
    #[inline]
    const fn end(&self, place: u16) -> usize {
        if place as usize >= self.ends.len() {
            return 0;
        }
        let mut turns = 0;
        while turns < self.turns.len() && self.turns[turns] <= place {
            turns += 1;
        }
        turns << 16 | self.ends[place as usize] as usize
    }
}
