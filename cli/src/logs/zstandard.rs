//! Zstandard.

use std::error::Error;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, sink};

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// How many bytes of text a frame may refer back to, and so how many are kept. `zstd` has the same limit, unless it is
/// told otherwise.
const LARGEST_WINDOW: u64 = 128 << 20;

/// The magic number, and the one or two bytes that say the size of the window. No frame is shorter.
const START: usize = 6;

const ONE: BlockDecodingStrategy = BlockDecodingStrategy::UptoBlocks(1);

/// A last block without content, and a checksum that is not compared.
const END_OF_FRAME: &[u8] = &[1, 0, 0, 0, 0, 0, 0];

/// Gives the text of all frames. The text before damage comes before its error.
pub struct Zstandard<R> {
    log: BufReader<R>,
    state: State,
}

enum State {
    Between,
    In(Box<FrameDecoder>),
    /// The text before damage.
    Damaged(Box<FrameDecoder>, io::Error),
    Ended,
}

impl<R: Read> Zstandard<R> {
    pub fn new(log: R) -> Self {
        Self { log: BufReader::new(log), state: State::Between }
    }

    /// Reads up to the text of the next frame.
    fn begin_frame(&mut self) -> io::Result<State> {
        if self.log.fill_buf()?.is_empty() {
            return Ok(State::Ended);
        }
        let mut start = [0; START];
        self.log.read_exact(&mut start).map_err(|error| plain(&error))?;
        let [.., descriptor, window] = start;
        let has_window = descriptor & 0x20 == 0;
        let mut decoder = Box::new(FrameDecoder::new());
        match decoder.init(start[..].chain(&mut self.log)) {
            // Other programs put data of their own there, such as a table of contents.
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length,
                ..
            })) => {
                let length = u64::from(length);
                let skipped = io::copy(&mut self.log.by_ref().take(length), &mut sink())?;
                let is_whole = skipped == length;
                return if is_whole {
                    Ok(State::Between)
                } else {
                    Err(ErrorKind::UnexpectedEof.into())
                };
            }
            started => started.map_err(|error| what_is_wrong(&error))?,
        }
        let window = if has_window { window_size(window) } else { decoder.content_size() };
        if window > LARGEST_WINDOW {
            let message =
                "its Zstandard window is over 128 MiB; unpack it with `zstd -d --long=31`";
            return Err(io::Error::other(message));
        }
        Ok(State::In(decoder))
    }

    /// Reads the next block of a frame, or compares the checksum behind the last one.
    fn go_on(&mut self, mut decoder: Box<FrameDecoder>) -> io::Result<State> {
        if decoder.is_finished() {
            let expected = decoder.get_checksum_from_data();
            if expected.is_some() && expected != decoder.get_calculated_checksum() {
                let message = "corrupt Zstandard frame does not have a matching checksum";
                return Err(io::Error::new(ErrorKind::InvalidData, message));
            }
            return Ok(State::Between);
        }
        if let Err(error) = decoder.decode_blocks(&mut self.log, ONE) {
            // The decoder keeps the text of a window until the frame ends.
            decoder.decode_blocks(END_OF_FRAME, ONE).map_err(|error| what_is_wrong(&error))?;
            return Ok(State::Damaged(decoder, what_is_wrong(&error)));
        }
        Ok(State::In(decoder))
    }
}

impl<R: Read> Read for Zstandard<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            self.state = match std::mem::replace(&mut self.state, State::Ended) {
                State::Ended => return Ok(0),
                State::Between => self.begin_frame()?,
                State::In(mut decoder) if decoder.can_collect() > 0 => {
                    let len = decoder.read(room);
                    self.state = State::In(decoder);
                    return len;
                }
                State::In(decoder) => self.go_on(decoder)?,
                State::Damaged(mut decoder, error) => {
                    let len = decoder.read(room)?;
                    if len == 0 && !room.is_empty() {
                        return Err(error);
                    }
                    self.state = State::Damaged(decoder, error);
                    return Ok(len);
                }
            };
        }
    }
}

/// The size that a byte of the header says, which has an exponent and eighths.
fn window_size(byte: u8) -> u64 {
    let base = 1 << (10 + (byte >> 3));
    base + base / 8 * u64::from(byte & 7)
}

fn what_is_wrong(error: &FrameDecoderError) -> io::Error {
    if let FrameDecoderError::DictNotProvided { dict_id } = error {
        return io::Error::other(format!("it needs the Zstandard dictionary {dict_id}"));
    }
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return plain(error);
        }
        cause = error.source();
    }
    io::Error::new(ErrorKind::InvalidData, "corrupt Zstandard frame")
}

/// The error as the system says it.
fn plain(error: &io::Error) -> io::Error {
    let code = error.raw_os_error();
    code.map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}

#[cfg(test)]
mod tests {
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    /// A frame that other programs skip.
    const SKIPPABLE: &[u8] = b"\x50\x2a\x4d\x18\x03\0\0\0abc";

    fn pack(text: &[u8]) -> Vec<u8> {
        compress_to_vec(text, CompressionLevel::Fastest)
    }

    /// The text, and the error that ended it.
    fn unpack(packed: &[u8]) -> (String, Option<String>) {
        let mut text = Vec::new();
        let error = Zstandard::new(packed).read_to_end(&mut text).err();
        (String::from_utf8(text).unwrap(), error.map(|error| error.to_string()))
    }

    fn damaged(text: &str, error: &str) -> (String, Option<String>) {
        (text.to_owned(), Some(error.to_owned()))
    }

    #[test]
    fn frames_follow_each_other_and_some_are_skipped() {
        let packed = [SKIPPABLE, &pack(b"one "), SKIPPABLE, SKIPPABLE, &pack(b"two"), SKIPPABLE];
        assert_eq!(unpack(&packed.concat()), ("one two".to_owned(), None));
        assert_eq!(unpack(b""), (String::new(), None));
    }

    #[test]
    fn the_text_before_the_damage_is_read() {
        let text = "close code 1006\n".repeat(9_000);
        let whole = pack(text.as_bytes());
        let cut = "unexpected end of file";
        for end in [1, 5, 7, 20, whole.len() / 2, whole.len() - 5, whole.len() - 1] {
            let (read, error) = unpack(&whole[..end]);
            assert!(text.starts_with(&read), "{end}");
            assert_eq!(error.as_deref(), Some(cut), "{end}");
        }
        // What is missing is the last block, and the checksum.
        assert!(unpack(&whole[..whole.len() - 5]).0.len() >= 128 << 10);
        assert_eq!(unpack(&whole[..whole.len() - 1]), damaged(&text, cut));

        let two = [pack(b"one "), SKIPPABLE[..9].to_vec()].concat();
        assert_eq!(unpack(&two), damaged("one ", cut));
        let mut other = pack(b"one");
        *other.last_mut().unwrap() ^= 1;
        let message = "corrupt Zstandard frame does not have a matching checksum";
        assert_eq!(unpack(&other), damaged("one", message));
        let two = [&pack(b"one ")[..], b"not Zstandard"].concat();
        assert_eq!(unpack(&two), damaged("one ", "corrupt Zstandard frame"));
    }

    #[test]
    fn frames_that_need_too_much_are_refused() {
        let frame = |header: &[u8]| [b"\x28\xb5\x2f\xfd", header, &END_OF_FRAME[..3]].concat();
        let large = "its Zstandard window is over 128 MiB; unpack it with `zstd -d --long=31`";
        // 128 MiB and an eighth more, as a window and as a content of that size.
        assert_eq!(unpack(&frame(&[0, 0x88])), (String::new(), None));
        assert_eq!(unpack(&frame(&[0, 0x89])), damaged("", large));
        assert_eq!(unpack(&frame(&[0xa0, 1, 0, 0, 8])), damaged("", large));
        let dictionary = "it needs the Zstandard dictionary 7";
        assert_eq!(unpack(&frame(&[1, 0x88, 7])), damaged("", dictionary));
    }
}
