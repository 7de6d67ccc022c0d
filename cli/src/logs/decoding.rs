//! What a log is packed in: gzip, Zstandard, UTF-16.

use std::io::{self, BufReader, Cursor, ErrorKind, Read};

use flate2::bufread::MultiGzDecoder;

use crate::logs::utf16::{Order, Utf16};
use crate::logs::zstandard::Zstandard;

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTANDARD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
/// What `pzstd` writes before each frame.
const SKIPPABLE: &[u8] = &[0x50, 0x2a, 0x4d, 0x18];
const LITTLE: &[u8] = &[0xff, 0xfe];
const BIG: &[u8] = &[0xfe, 0xff];

/// The text of a log in UTF-8, or in whatever it is if it is none of these.
pub fn text_of(log: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
    let (start, log) = peek(log, &[GZIP, ZSTANDARD, SKIPPABLE, LITTLE, BIG])?;
    if start == GZIP {
        return text_in(Box::new(MultiGzDecoder::new(BufReader::new(log))));
    }
    if start == ZSTANDARD || start == SKIPPABLE {
        return text_in(Box::new(Zstandard::new(log)));
    }
    of_utf16(&start, log)
}

fn text_in(unpacked: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
    let (start, unpacked) = peek(unpacked, &[LITTLE, BIG])?;
    of_utf16(&start, unpacked)
}

fn of_utf16(start: &[u8], mut log: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
    let order = match start {
        LITTLE => Order::Little,
        BIG => Order::Big,
        _ => return Ok(log),
    };
    // The mark is not text.
    log.read_exact(&mut [0; 2])?;
    Ok(Box::new(Utf16::new(log, order)))
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
