//! Sets of symptoms, by their places in the order of the search.

use super::table::ROWS;

const WORDS: usize = ROWS.div_ceil(64);

/// A bit for each symptom.
#[derive(Clone, Copy)]
pub(super) struct Places {
    bits: [u64; WORDS],
    len: u16,
}

impl Places {
    pub(super) const NONE: Self = Self { bits: [0; WORDS], len: 0 };

    #[inline]
    pub(super) fn has(&self, place: u16) -> bool {
        is_set(&self.bits, place)
    }

    #[inline]
    pub(super) fn add(&mut self, place: u16) {
        self.set(place, true);
    }

    #[inline]
    pub(super) fn remove(&mut self, place: u16) {
        self.set(place, false);
    }

    #[inline]
    fn set(&mut self, place: u16, is_in: bool) {
        if self.has(place) == is_in {
            return;
        }
        if let Some(word) = self.bits.get_mut(usize::from(place / 64)) {
            *word ^= 1 << (place % 64);
            self.len = if is_in { self.len + 1 } else { self.len - 1 };
        }
    }

    #[inline]
    pub(super) fn len(&self) -> u16 {
        self.len
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The first one.
    #[inline]
    pub(super) fn first(&self) -> Option<u16> {
        let (first, word) = (0_u16..).step_by(64).zip(&self.bits).find(|(_, word)| **word != 0)?;
        Some(first + u16::try_from(word.trailing_zeros()).unwrap_or_default())
    }

    /// The places, ascending.
    #[inline]
    pub(super) fn iter(self) -> impl Iterator<Item = u16> {
        (0_u16..).step_by(64).zip(self.bits).flat_map(|(first, word)| {
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
