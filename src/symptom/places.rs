//! Sets of symptoms, by their places in the order of the search.

use super::table::ROWS;

const WORDS: usize = ROWS.div_ceil(64);

/// A bit for each symptom.
#[derive(Clone, Copy)]
pub(super) struct Places([u64; WORDS]);

impl Places {
    pub(super) const NONE: Self = Self([0; WORDS]);

    #[inline]
    pub(super) fn has(&self, place: u16) -> bool {
        is_set(&self.0, place)
    }

    #[inline]
    pub(super) fn add(&mut self, place: u16) {
        if let Some(word) = self.0.get_mut(usize::from(place / 64)) {
            *word |= 1 << (place % 64);
        }
    }

    #[inline]
    pub(super) fn remove(&mut self, place: u16) {
        if let Some(word) = self.0.get_mut(usize::from(place / 64)) {
            *word &= !(1 << (place % 64));
        }
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.0 == [0; WORDS]
    }

    /// The first one.
    #[inline]
    pub(super) fn first(&self) -> Option<u16> {
        let (first, word) = (0_u16..).step_by(64).zip(&self.0).find(|(_, word)| **word != 0)?;
        Some(first + u16::try_from(word.trailing_zeros()).unwrap_or_default())
    }

    /// The places, ascending.
    #[inline]
    pub(super) fn iter(self) -> impl Iterator<Item = u16> {
        (0_u16..).step_by(64).zip(self.0).flat_map(|(first, word)| {
            let mut left = word;
            core::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                left &= left.checked_sub(1)?;
                Some(first + u16::try_from(bit).unwrap_or_default())
            })
        })
    }
}

/// Whether the bit of a symptom is set.
#[inline]
pub(super) fn is_set(bits: &[u64], place: u16) -> bool {
    bits.get(usize::from(place / 64)).is_some_and(|word| word >> (place % 64) & 1 == 1)
}
