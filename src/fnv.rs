//! The hash by which names and symptoms are found. The build script includes this file and fills the tables by it.

/// The 32-bit FNV-1a hash of no bytes.
pub(crate) const EMPTY: u32 = 0x811C_9DC5;

/// The hash of what has this hash and one byte more.
#[inline]
pub(crate) const fn with_byte(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The hash of these bytes.
#[inline]
#[cfg(feature = "names")]
pub(crate) const fn of(bytes: &[u8]) -> u32 {
    let mut hash = EMPTY;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        hash = with_byte(hash, *byte);
        rest = tail;
    }
    hash
}
