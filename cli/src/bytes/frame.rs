//! Whole frames (RFC 6455, section 5.2).

/// A Close frame, with its header.
#[derive(PartialEq, Eq, Debug)]
pub struct Frame {
    /// Where it begins in the bytes.
    pub start: usize,
    pub is_masked: bool,
    /// Unmasked.
    pub payload: Vec<u8>,
    /// The bytes behind it.
    pub rest: usize,
}

/// The first byte of a Close frame: final, opcode 8.
const CLOSE: u8 = 0x88;

/// The Close frame with which `bytes` begin; with `anywhere`, such as in a packet, the last one that ends where they end.
/// No code begins with the byte of a Close frame, so this is never a payload.
pub fn find(bytes: &[u8], anywhere: bool) -> Option<Frame> {
    if let Some(frame) = at(bytes, 0) {
        return Some(frame);
    }
    if !anywhere {
        return None;
    }
    (1..bytes.len()).rev().filter_map(|start| at(bytes, start)).find(|frame| frame.rest == 0)
}

/// The Close frame that begins at `start`.
fn at(bytes: &[u8], start: usize) -> Option<Frame> {
    let [CLOSE, length, rest @ ..] = bytes.get(start..)? else { return None };
    let is_masked = length & 0x80 != 0;
    let (length, rest) = match length & 0x7F {
        126 => {
            let (length, rest) = rest.split_first_chunk::<2>()?;
            (usize::from(u16::from_be_bytes(*length)), rest)
        }
        127 => {
            let (length, rest) = rest.split_first_chunk::<8>()?;
            (usize::try_from(u64::from_be_bytes(*length)).ok()?, rest)
        }
        length => (usize::from(length), rest),
    };
    let (mask, rest) = match rest.split_first_chunk::<4>() {
        Some((mask, rest)) if is_masked => (*mask, rest),
        _ if is_masked => return None,
        _ => ([0; 4], rest),
    };
    let (payload, rest) = rest.split_at_checked(length)?;
    let unmask = |(byte, key): (&u8, &u8)| byte ^ key;
    let payload = payload.iter().zip(mask.iter().cycle()).map(unmask).collect();
    Some(Frame { start, is_masked, payload, rest: rest.len() })
}
