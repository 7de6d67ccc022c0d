//! Where a text has numbers of four digits.

/// How many bytes are looked at together: one for each bit of a mask.
const BLOCK: usize = u64::BITS as usize;

/// The places where runs of exactly four digits begin, in order.
///
/// Almost every line of a log has digits, but few have four in a row, so nothing here depends on a single digit.
pub struct FourDigits<'a> {
    text: &'a [u8],
    /// Where the block begins that is searched now.
    block: usize,
    /// Its places that are still to be given, a bit each.
    left: u64,
    /// Its digits, and those of the next one.
    digits: u64,
    next_digits: u64,
}

impl<'a> FourDigits<'a> {
    pub fn new(text: &'a [u8]) -> Self {
        let (digits, next_digits) = (digits_at(text, 0), digits_at(text, BLOCK));
        let left = runs(0, digits, next_digits);
        Self { text, block: 0, left, digits, next_digits }
    }
}

impl Iterator for FourDigits<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.block += BLOCK;
            if self.block >= self.text.len() {
                return None;
            }
            let before = self.digits;
            self.digits = self.next_digits;
            self.next_digits = digits_at(self.text, self.block + BLOCK);
            self.left = runs(before, self.digits, self.next_digits);
        }
        let place = self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(self.block + place)
    }
}

/// The places in a block where exactly four digits begin, by the digits of the block before, of it, and of the next.
fn runs(before: u64, digits: u64, next: u64) -> u64 {
    let behind = |places: u32| digits >> places | next << (u64::BITS - places);
    let begin = digits & !(digits << 1 | before >> (u64::BITS - 1));
    begin & behind(1) & behind(2) & behind(3) & !behind(4)
}

/// The digits of the block that begins at `start`; there are none behind the end of the text.
fn digits_at(text: &[u8], start: usize) -> u64 {
    let rest = text.get(start..).unwrap_or_default();
    if let Some(block) = rest.first_chunk() {
        return digits_of(block);
    }
    let mut block = [0; BLOCK];
    block[..rest.len()].copy_from_slice(rest);
    digits_of(&block)
}

/// A bit for each digit. The compiler makes vector instructions of the loop, and the product moves the lowest bits of
/// eight bytes next to each other.
fn digits_of(block: &[u8; BLOCK]) -> u64 {
    let mut are_digits = [0; BLOCK];
    for (is_digit, byte) in are_digits.iter_mut().zip(block) {
        *is_digit = u8::from(byte.is_ascii_digit());
    }
    are_digits.chunks_exact(8).rev().fold(0, |bits, eight| {
        let eight = eight.first_chunk().copied().map_or(0, u64::from_le_bytes);
        bits << 8 | eight.wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same, a byte at a time.
    fn slowly(text: &[u8]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut start = 0;
        for run in text.split(|byte| !byte.is_ascii_digit()) {
            if run.len() == 4 {
                found.push(start);
            }
            start += run.len() + 1;
        }
        found
    }

    #[test]
    fn runs_of_four_digits_are_found_at_every_place_of_a_block() {
        for before in 0..2 * BLOCK + 2 {
            for digits in [1, 3, 4, 5, 8, BLOCK - 1, BLOCK, BLOCK + 4] {
                for behind in ["", "x", " 1006", "\u{1F980}1006 12345 0999"] {
                    let text = format!("{}{}{behind}", "x".repeat(before), "7".repeat(digits));
                    let found: Vec<_> = FourDigits::new(text.as_bytes()).collect();
                    assert_eq!(found, slowly(text.as_bytes()), "{text}");
                }
            }
        }
        assert_eq!(FourDigits::new(b"").count(), 0);
    }

    #[test]
    fn a_digit_is_from_0_to_9() {
        for byte in 0..=u8::MAX {
            assert_eq!(digits_of(&[byte; BLOCK]) == u64::MAX, byte.is_ascii_digit(), "{byte}");
        }
    }
}
