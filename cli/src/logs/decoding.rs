//! What a log is packed in: gzip, Zstandard, UTF-16.

use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

use crate::logs::utf16::{Order, Utf16};

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTANDARD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
const LITTLE: &[u8] = &[0xff, 0xfe];
const BIG: &[u8] = &[0xfe, 0xff];

/// The text of a log in UTF-8, or in whatever it is if it is none of these.
pub fn text_of(log: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
    let (start, log) = peek(log, &[GZIP, ZSTANDARD, LITTLE, BIG])?;
    if start == GZIP {
        return text_in(Box::new(MultiGzDecoder::new(BufReader::new(log))));
    }
    if start == ZSTANDARD {
        return text_in(Box::new(Zstandard::Between(BufReader::new(log))));
    }
    Ok(of_utf16(&start, log))
}

fn text_in(unpacked: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
    let (start, unpacked) = peek(unpacked, &[LITTLE, BIG])?;
    Ok(of_utf16(&start, unpacked))
}

fn of_utf16(start: &[u8], log: Box<dyn Read + Send>) -> Box<dyn Read + Send> {
    match start {
        LITTLE => Box::new(Utf16::new(log, Order::Little)),
        BIG => Box::new(Utf16::new(log, Order::Big)),
        _ => log,
    }
}

/// Which of `marks` the log begins with, and the whole log. Waits only while the log may begin with one.
fn peek(
    mut log: Box<dyn Read + Send>,
    marks: &[&[u8]],
) -> io::Result<(Vec<u8>, Box<dyn Read + Send>)> {
    let mut start = Vec::new();
    let mut found = Vec::new();
    loop {
        if let Some(mark) = marks.iter().find(|mark| start == **mark) {
            found = mark.to_vec();
            break;
        }
        let may_be = marks.iter().any(|mark| mark.starts_with(&start));
        let mut byte = [0];
        match if may_be { log.read(&mut byte) } else { Ok(0) } {
            Ok(0) => break,
            Ok(_) => start.extend(byte),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok((found, Box::new(Cursor::new(start).chain(log))))
}

type Log = BufReader<Box<dyn Read + Send>>;

/// Frames one after another, which the decoder reads one by one.
enum Zstandard {
    Between(Log),
    In(Box<StreamingDecoder<Log, ruzstd::decoding::FrameDecoder>>),
    Ended,
}

impl Read for Zstandard {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            match std::mem::replace(self, Self::Ended) {
                Self::Ended => return Ok(0),
                Self::Between(mut log) => {
                    if log.fill_buf()?.is_empty() {
                        return Ok(0);
                    }
                    let decoder = StreamingDecoder::new(log).map_err(io::Error::other)?;
                    *self = Self::In(Box::new(decoder));
                }
                Self::In(mut decoder) => {
                    let len = decoder.read(room)?;
                    if len > 0 || room.is_empty() {
                        *self = Self::In(decoder);
                        return Ok(len);
                    }
                    *self = Self::Between(decoder.into_inner());
                }
            }
        }
    }
}
