//! The hash by which names are found. The build script includes this file and fills the table by it.

/// The 32-bit FNV-1a hash of no bytes.
const EMPTY: u32 = 0x811C_9DC5;

/// The 32-bit FNV-1a hash of these bytes.
#[inline]
pub(crate) const fn of(bytes: &[u8]) -> u32 {
    let mut hash = EMPTY;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = tail;
    }
    hash
}
