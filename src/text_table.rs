//! Many texts in one, so that a program holds two addresses and not one for each text.

/// Texts, one after the other. `build/text_table.rs` writes it.
pub(crate) struct TextTable {
    pub(crate) all: &'static str,
    /// For each text, where it ends.
    pub(crate) ends: &'static [u32],
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
    pub(crate) fn row_of(&self, column: &[u16], text: &str) -> Option<usize> {
        let wanted = || text.bytes().map(|byte| byte.to_ascii_lowercase());
        column.binary_search_by(|place| self.bytes(*place).iter().copied().cmp(wanted())).ok()
    }

    /// Its bytes.
    #[inline]
    pub(crate) const fn bytes(&self, place: u16) -> &'static [u8] {
        let place = place as usize;
        if place >= self.ends.len() {
            return &[];
        }
        let start = if place == 0 { 0 } else { self.ends[place - 1] as usize };
        let Some((text, _)) = self.all.as_bytes().split_at_checked(self.ends[place] as usize)
        else {
            return &[];
        };
        match text.split_at_checked(start) {
            Some((_, text)) => text,
            None => &[],
        }
    }
}
