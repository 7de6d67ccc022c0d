//! A stream of any length in chunks of whole lines, in constant memory.

use std::io::{self, ErrorKind, Read};
use std::ops::ControlFlow;

use memchr::{memchr, memrchr};

/// How much is read at a time, in bytes.
const READ: usize = 128 << 10;

/// How long a line in memory may be, in bytes.
const LONGEST_LINE: usize = 64 << 20;

/// A part of the stream. The chunks follow each other without a gap.
#[derive(Clone, Copy)]
pub enum Chunk<'a> {
    /// Whole lines; the last line of the stream may lack its newline.
    Lines(&'a [u8]),
    /// A piece of a line that is too long to keep in memory.
    Piece(&'a [u8]),
}

impl<'a> Chunk<'a> {
    pub fn bytes(&self) -> &'a [u8] {
        let (Self::Lines(bytes) | Self::Piece(bytes)) = *self;
        bytes
    }
}

/// Gives the stream to `take` as it arrives, until its end, an error or a `Break`.
pub fn for_each(
    input: &mut dyn Read,
    mut take: impl FnMut(Chunk) -> ControlFlow<()>,
) -> io::Result<()> {
    let mut buffer = Vec::new();
    // The number of bytes at the start of the buffer that belong to an unfinished line.
    let mut held = 0;
    let mut is_too_long = false;
    loop {
        buffer.resize(buffer.len().max(held + READ), 0);
        let room = &mut buffer[held..held + READ];
        let len = match input.read(room) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => {
                // What was read is part of the log nevertheless.
                let rest = &buffer[..held];
                let rest = if is_too_long { Chunk::Piece(rest) } else { Chunk::Lines(rest) };
                let _ = held > 0 && take(rest).is_break();
                return Err(error);
            }
            Ok(len) => len,
        };
        let (mut start, end) = (0, held + len);
        if is_too_long {
            start = memchr(b'\n', &buffer[..end]).map_or(end, |newline| newline + 1);
            is_too_long = start == end && buffer[..end].last() != Some(&b'\n');
            if take(Chunk::Piece(&buffer[..start])).is_break() {
                return Ok(());
            }
        }
        let newline = memrchr(b'\n', &buffer[start.max(held)..end]);
        let lines = match newline {
            Some(newline) => start.max(held) + newline + 1,
            None if len == 0 => end,
            None => start,
        };
        if lines > start && take(Chunk::Lines(&buffer[start..lines])).is_break() || len == 0 {
            return Ok(());
        }
        held = end - lines;
        if held > LONGEST_LINE {
            is_too_long = true;
            if take(Chunk::Piece(&buffer[lines..end])).is_break() {
                return Ok(());
            }
            held = 0;
        } else {
            buffer.copy_within(lines..end, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::logs::slowly::Slowly;

    fn chunks(stream: &[u8], step: usize) -> (Vec<u8>, Vec<bool>) {
        let (mut bytes, mut are_lines) = (Vec::new(), Vec::new());
        for_each(&mut Slowly(stream, step), |chunk| {
            bytes.extend_from_slice(chunk.bytes());
            are_lines.push(matches!(chunk, Chunk::Lines(_)));
            ControlFlow::Continue(())
        })
        .unwrap();
        (bytes, are_lines)
    }

    #[test]
    fn every_byte_arrives_and_lines_are_whole() {
        let stream = b"one\ntwo\n\nthree\r\nfour";
        for step in 1..=stream.len() {
            let mut whole = Vec::new();
            for_each(&mut Slowly(stream, step), |chunk| {
                let Chunk::Lines(lines) = chunk else { panic!("no line is too long") };
                whole.extend(lines.split_inclusive(|&byte| byte == b'\n').map(<[u8]>::to_vec));
                ControlFlow::Continue(())
            })
            .unwrap();
            let expected: Vec<_> =
                stream.split_inclusive(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect();
            assert_eq!(whole, expected, "{step} bytes at a time");
        }
        assert_eq!(chunks(b"", 1), (vec![], vec![]));
    }

    #[test]
    fn a_line_that_is_too_long_comes_in_pieces_and_the_next_one_whole() {
        let mut stream = vec![b'x'; LONGEST_LINE + 3 * READ];
        stream.extend_from_slice(b"\nnext\nlast");
        let (bytes, are_lines) = chunks(&stream, usize::MAX);
        assert!(bytes == stream);
        assert_eq!(are_lines.iter().filter(|is_lines| **is_lines).count(), 2);
        assert_eq!(are_lines.last(), Some(&true));
    }
}
