//! The log that is read.

use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use crate::logs::chunks::{self, Chunk};
use crate::logs::decoding;
use crate::logs::follow::Following;
use crate::logs::progress::Progress;
use crate::output::escape;
use crate::output::outcome::{Error, Result};

pub struct Log {
    input: Box<dyn Read + Send>,
    /// What error texts call it.
    name: String,
    /// In bytes, if it is a file.
    size: Option<u64>,
}

impl Log {
    /// Opens a file; standard input for `-`. With `follow`, the file never ends.
    pub fn open(path: &Path, follow: bool) -> Result<Self> {
        if path == Path::new("-") {
            let name = "standard input".to_owned();
            return Ok(Self { input: Box::new(io::stdin()), name, size: None });
        }
        let name = escape::path(path);
        let file = File::open(path).map_err(|error| failed("open", &name, &error))?;
        let size = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|data| data.len());
        if follow && size.is_some() {
            let input = Box::new(Following::new(path.to_owned(), file));
            return Ok(Self { input, name, size: None });
        }
        Ok(Self { input: Box::new(file), name, size })
    }

    /// The size in bytes, if it is a file that ends.
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// Gives the log to `take`, chunk by chunk, until its end or an error. What is before an error in the log is taken.
    pub fn read(
        self,
        progress: &mut Progress,
        take: &mut impl FnMut(Chunk) -> Result<()>,
    ) -> Result<()> {
        let Self { input, name, .. } = self;
        let mut taken = Ok(());
        let mut has_pieces = false;
        let read = decoding::text_of(input).and_then(|mut text| {
            chunks::for_each(&mut text, |chunk| {
                progress.advance(chunk.bytes().len());
                has_pieces |= matches!(chunk, Chunk::Piece(_));
                taken = take(chunk);
                if taken.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })
        });
        taken?;
        read.map_err(|error| Error::Message(format!("cannot read {name} to its end: {error}")))?;
        if has_pieces {
            let message = "a line over 64 MiB was passed on without a search for codes";
            return Err(Error::Message(format!("{name}: {message}")));
        }
        Ok(())
    }
}

fn failed(action: &str, name: &str, error: &io::Error) -> Error {
    Error::Message(format!(
        "cannot {action} {name}: {error}\n\
         name a readable file, or none to read standard input"
    ))
}
