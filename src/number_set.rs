//! Sets of close codes, as bitmaps.

/// A set of numbers: windows of 64 numbers, ascending, each with its first number and a bit for
/// every member.
pub(crate) struct NumberSet<const WINDOWS: usize>(pub(crate) [(u16, u64); WINDOWS]);

impl<const WINDOWS: usize> NumberSet<WINDOWS> {
    #[inline]
    pub(crate) const fn contains(&self, number: u16) -> bool {
        if WINDOWS > 1 && !self.reaches(number) {
            return false;
        }
        let mut window = 0;
        while window < WINDOWS {
            let (first, members) = self.0[window];
            let place = number.wrapping_sub(first);
            if place < 64 {
                return (members >> place) & 1 == 1;
            }
            window += 1;
        }
        false
    }

    /// Whether the number lies between the first window and the last, which most do not.
    #[inline]
    const fn reaches(&self, number: u16) -> bool {
        let (first, last) = (self.0[0].0, self.0[WINDOWS - 1].0);
        number.wrapping_sub(first) < last - first + 64
    }
}
