//! Whole frames (RFC 6455, section 5.2).

/// A Close frame, with its header.
#[derive(PartialEq, Eq, Debug)]
pub struct Frame {
    /// Where it begins in the bytes.
    pub start: usize,
    pub is_masked: bool,
    /// Unmasked.
    pub payload: Vec<u8>,
    /// How many bytes follow it.
    pub rest: usize,
}

/// What begins as a frame and is not a whole Close frame.
#[derive(PartialEq, Eq, Debug)]
pub enum OtherFrame {
    /// A Close frame without its end.
    Cut {
        /// The length of the payload, if the header says it.
        announced: Option<usize>,
        /// What is there of the payload, unmasked.
        payload: Vec<u8>,
    },
    /// A frame of another kind, such as `a Ping`.
    Other(&'static str),
}

/// The first byte of a Close frame: final, opcode 8.
const CLOSE: u8 = 0x88;

/// The Close frame with which `bytes` begin, alone or behind other frames; with `anywhere`, such as in a packet, the last
/// one that ends where they end. No code begins with the first byte of a frame, so this is never a payload.
pub fn find(bytes: &[u8], anywhere: bool) -> Option<Frame> {
    let mut start = 0;
    while let Some(header) = header(&bytes[start..]) {
        let Some(end) = header.end().filter(|end| *end <= bytes.len() - start) else { break };
        if header.first == CLOSE {
            return at(bytes, start);
        }
        start += end;
    }
    if !anywhere {
        return None;
    }
    (1..bytes.len()).rev().filter_map(|start| at(bytes, start)).find(|frame| frame.rest == 0)
}

/// The frame with which `bytes` begin, if it is not a whole Close frame.
pub fn other(bytes: &[u8]) -> Option<OtherFrame> {
    let header = header(bytes)?;
    if header.first == CLOSE {
        let payload = header.payload(bytes);
        return Some(OtherFrame::Cut { announced: header.length, payload });
    }
    Some(OtherFrame::Other(match header.first & 0xF {
        0 => "the last part of a message",
        1 => "a text message",
        2 => "a binary message",
        9 => "a Ping",
        10 => "a Pong",
        _ => "a frame of a kind that is not defined",
    }))
}

/// The Close frame that begins at `start`.
fn at(bytes: &[u8], start: usize) -> Option<Frame> {
    let bytes = bytes.get(start..)?;
    let header = header(bytes).filter(|header| header.first == CLOSE)?;
    let end = header.end().filter(|end| *end <= bytes.len())?;
    let (is_masked, payload) = (header.is_masked, header.payload(&bytes[..end]));
    Some(Frame { start, is_masked, payload, rest: bytes.len() - end })
}

/// Of a final frame.
struct Header {
    first: u8,
    is_masked: bool,
    /// Of the payload, if the bytes of the length are there.
    length: Option<usize>,
    /// Where the payload begins, behind the mask.
    payload_start: usize,
}

/// `None` if no frame begins so.
fn header(bytes: &[u8]) -> Option<Header> {
    let (first, rest) = bytes.split_first().filter(|(first, _)| (0x80..0x90).contains(*first))?;
    let second = rest.first().copied();
    let (length, length_end) = match second.map(|byte| byte & 0x7F) {
        None => (None, 1),
        Some(126) => (
            rest.get(1..)
                .and_then(<[u8]>::first_chunk)
                .map(|length| usize::from(u16::from_be_bytes(*length))),
            4,
        ),
        Some(127) => (
            rest.get(1..)
                .and_then(<[u8]>::first_chunk)
                .map(|length| usize::try_from(u64::from_be_bytes(*length)).unwrap_or(usize::MAX)),
            10,
        ),
        Some(length) => (Some(usize::from(length)), 2),
    };
    let is_masked = second.is_some_and(|byte| byte & 0x80 != 0);
    let payload_start = length_end + if is_masked { 4 } else { 0 };
    Some(Header { first: *first, is_masked, length, payload_start })
}

impl Header {
    /// Where the frame ends.
    fn end(&self) -> Option<usize> {
        self.payload_start.checked_add(self.length?)
    }

    /// What is there of the payload, unmasked.
    fn payload(&self, bytes: &[u8]) -> Vec<u8> {
        let payload = bytes.get(self.payload_start..).unwrap_or_default();
        let mask = match bytes.get(..self.payload_start).and_then(<[u8]>::last_chunk::<4>) {
            Some(mask) if self.is_masked => *mask,
            _ => [0; 4],
        };
        payload.iter().zip(mask.iter().cycle()).map(|(byte, key)| byte ^ key).collect()
    }
}
