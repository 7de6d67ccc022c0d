//! Sets of symptoms.

/// A bit for each symptom, in words of 64.
#[derive(Clone, Copy)]
pub(super) struct Rows<const WORDS: usize>(pub(super) [u64; WORDS]);

impl<const WORDS: usize> Rows<WORDS> {
    pub(super) const NONE: Self = Self([0; WORDS]);

    #[inline]
    pub(super) fn has(&self, row: u16) -> bool {
        self.0.get(usize::from(row / 64)).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    #[inline]
    pub(super) fn add(&mut self, row: u16) {
        if let Some(word) = self.0.get_mut(usize::from(row / 64)) {
            *word |= 1 << (row % 64);
        }
    }

    #[inline]
    pub(super) fn remove(&mut self, row: u16) {
        if let Some(word) = self.0.get_mut(usize::from(row / 64)) {
            *word &= !(1 << (row % 64));
        }
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.0 == [0; WORDS]
    }
}
