//! The words, and pairs of words, by which symptoms are found. The build script includes this file too.

/// How many bytes of a word are hashed.
pub(super) const EIGHT: usize = 8;

/// The hash of no word.
pub(super) const NO_WORD: u32 = 0;

/// The hash of a word: of its first eight bytes in lower case, and of its length. `eight` is what a text has from its start
/// on, the first byte lowest. The upper half of a product depends on every bit of its factors.
#[inline]
pub(super) const fn of_word(eight: u64, length: usize) -> u32 {
    let is_in_word = u64::MAX >> (8 * EIGHT.saturating_sub(length) % 64);
    let hashed = (in_lower_case(eight) & is_in_word).wrapping_add(length as u64);
    (hashed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> u32::BITS) as u32
}

/// Eight bytes of words in lower case. A digit stays what it is, and an underscore is always the same other byte.
#[inline]
const fn in_lower_case(eight: u64) -> u64 {
    eight | 0x2020_2020_2020_2020
}

/// The hash of two words, one after the other.
#[inline]
pub(super) const fn of_pair(first: u32, second: u32) -> u32 {
    (first.rotate_left(5) ^ second).wrapping_mul(0x9E37_79B1)
}

/// The bit of a word or a pair in the filter, below [`FILTER_BITS`].
#[inline]
pub(super) const fn filter_bit(hash: u32) -> u32 {
    hash >> (u32::BITS - FILTER_BITS.ilog2())
}

pub(super) const FILTER_BITS: u32 = 32768;

/// A byte of a word in lower case; 0 for what is not part of a word.
#[inline]
pub(super) const fn letter(byte: u8) -> u8 {
    if byte.is_ascii_alphanumeric() || byte == b'_' { byte.to_ascii_lowercase() } else { 0 }
}

/// Whether a blank of this name holds digits and nothing else, so that it is a part of a literal piece.
#[inline]
pub(super) fn holds_digits(name: &[u8]) -> bool {
    matches!(name, b"code" | b"status")
}
