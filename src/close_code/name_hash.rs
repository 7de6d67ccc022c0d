//! The hash by which a name is found. The build script includes this file and fills the table by it.

/// The 32-bit FNV-1a hash of a folded name.
#[inline]
pub(super) const fn hash(key: &[u8]) -> u32 {
    let mut hash = 0x811C_9DC5;
    let mut rest = key;
    while let [byte, tail @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = tail;
    }
    hash
}
