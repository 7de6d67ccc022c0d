//! The reason to send.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::output::outcome::{Error, Result};

/// A file with more than this is no reason.
const MOST: u64 = 1 << 20;

pub struct Reason {
    /// Up to what is not UTF-8.
    pub text: String,
    /// In bytes.
    pub len: usize,
    /// Where the first byte is that is not UTF-8.
    pub invalid_at: Option<usize>,
}

impl Reason {
    pub fn new(bytes: &[u8]) -> Self {
        let (text, invalid_at) = match std::str::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let valid = &bytes[..error.valid_up_to()];
                (std::str::from_utf8(valid).unwrap_or_default(), Some(error.valid_up_to()))
            }
        };
        Self { text: text.to_owned(), len: bytes.len(), invalid_at }
    }

    /// What is in the file, without the line break that editors and `echo` put at its end.
    pub fn read(path: &Path) -> Result<Self> {
        let mut bytes = Vec::new();
        let is_standard_input = path == Path::new("-");
        let read = if is_standard_input {
            io::stdin().take(MOST + 1).read_to_end(&mut bytes)
        } else {
            File::open(path).and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes))
        };
        let name = path.display().to_string();
        let name = if is_standard_input { "standard input".to_owned() } else { name };
        let name = name.escape_debug();
        read.map_err(|error| Error::Message(format!("cannot read {name}: {error}")))?;
        if bytes.len() as u64 > MOST {
            let message = format!("{name} has more than {MOST} bytes: a reason has at most 123");
            return Err(Error::Message(message));
        }
        let line = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        Ok(Self::new(line.strip_suffix(b"\r").unwrap_or(line)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_utf_8_are_found() {
        let seen = |bytes: &[u8]| {
            let Reason { text, len, invalid_at } = Reason::new(bytes);
            (text, len, invalid_at)
        };
        assert_eq!(seen("끝".as_bytes()), ("끝".to_owned(), 3, None));
        assert_eq!(seen(b"bye\xff!"), ("bye".to_owned(), 5, Some(3)));
        assert_eq!(seen(b""), (String::new(), 0, None));
    }
}
