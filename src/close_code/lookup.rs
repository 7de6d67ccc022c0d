//! Looks a name up in the generated table.

use core::ops::Range;

use super::names::SEPARATOR;
use super::table::{BUCKET_ENDS, CloseCode, FOLDED, LONGEST_NAME, NAME_CODES, NAME_ENDS, NAMES};
use crate::fnv;

/// The code with this name, in any spelling.
#[inline]
pub(super) fn by_name(name: &str) -> Option<CloseCode> {
    let mut buffer = [0; ROOM];
    let key = key(name, &mut buffer)?;
    let bucket = fnv::of(key) as usize % BUCKET_ENDS.len();
    let mut places = between(&BUCKET_ENDS, bucket);
    let place =
        places.find(|place| NAMES.as_bytes().get(between(&NAME_ENDS, *place)) == Some(key))?;
    NAME_CODES.get(place).copied()
}

/// From the end before this one to this one.
#[inline]
fn between(ends: &[u16], place: usize) -> Range<usize> {
    let end = |place: usize| ends.get(place).map_or(0, |end| usize::from(*end));
    place.checked_sub(1).map_or(0, end)..end(place)
}

/// The folded bytes of a name. `None` for a text longer than every name.
#[inline]
fn key<'k>(name: &str, buffer: &'k mut [u8; ROOM]) -> Option<&'k [u8]> {
    let mut len = 0;
    for byte in name.bytes() {
        let folded = FOLDED[usize::from(byte)];
        // Wraps around when full; cheaper than a branch.
        buffer[len % ROOM] = folded;
        len += usize::from(folded != SEPARATOR);
    }
    buffer.get(..len)
}

/// Room for every name, and a power of two.
const ROOM: usize = LONGEST_NAME.next_power_of_two();
