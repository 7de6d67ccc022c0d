//! Cutting a reason to the length that fits.

use core::fmt::Write;
use core::str;

use super::limits::MAX_REASON_LEN as MOST;
use crate::text::{InlineStr, floor_char_boundary};

/// The longest start of `reason` that has at most `most` bytes and ends between two characters.
#[inline]
pub(super) const fn to_boundary(reason: &str, most: usize) -> &str {
    if reason.len() <= most {
        return reason;
    }
    // `str::split_at` in constants is newer than our minimum compiler.
    let (start, _) = reason.as_bytes().split_at(floor_char_boundary(reason, most));
    match str::from_utf8(start) {
        Ok(start) => start,
        Err(_) => "",
    }
}

/// `reason` where it fits; else its start, followed by a marker that says how much is missing.
#[inline]
pub(super) fn marked<'a>(reason: &'a str, buffer: &'a mut [u8; MOST]) -> &'a str {
    if reason.len() <= MOST {
        return reason;
    }
    // The more is cut, the longer is the marker, so keep a little less until both fit.
    let mut most = MOST;
    loop {
        let (kept, cut) = reason.split_at(floor_char_boundary(reason, most));
        let marker = marker(cut.len());
        if kept.len() + marker.as_str().len() <= MOST {
            return join(kept, marker.as_str(), buffer);
        }
        most = kept.len().saturating_sub(1);
    }
}

/// Room for the marker of the longest possible text.
#[inline]
fn marker(missing: usize) -> InlineStr<40> {
    let mut marker = InlineStr::new();
    // Cannot fail: an `InlineStr` drops what does not fit.
    let _ = write!(marker, "… (+{missing} bytes)");
    marker
}

#[inline]
fn join<'a>(start: &str, end: &str, buffer: &'a mut [u8; MOST]) -> &'a str {
    for (place, byte) in buffer.iter_mut().zip(start.bytes().chain(end.bytes())) {
        *place = byte;
    }
    let text = buffer.get(..start.len() + end.len()).unwrap_or_default();
    str::from_utf8(text).unwrap_or_default()
}
