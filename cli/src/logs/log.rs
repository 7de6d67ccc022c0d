//! The log that is read.

use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use crate::logs::chunks::{self, Chunk};
use crate::logs::progress::Progress;
use crate::output::outcome::{Error, Result};

pub struct Log {
    input: Box<dyn Read>,
    /// What error texts call it.
    name: String,
    /// In bytes, if it is a file.
    size: Option<u64>,
}

impl Log {
    /// Opens a file; standard input for `-`.
    pub fn open(path: &Path) -> Result<Self> {
        if path == Path::new("-") {
            let name = "standard input".to_owned();
            return Ok(Self { input: Box::new(io::stdin().lock()), name, size: None });
        }
        let name = path.display().to_string();
        let file = File::open(path).map_err(|error| failed("open", &name, &error))?;
        let size = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|data| data.len());
        Ok(Self { input: Box::new(file), name, size })
    }

    /// The size in bytes, if it is a file.
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// Gives the log to `take`, chunk by chunk, until its end or an error.
    pub fn read(
        &mut self,
        progress: &mut Progress,
        take: &mut impl FnMut(Chunk) -> Result<()>,
    ) -> Result<()> {
        let mut taken = Ok(());
        let read = chunks::for_each(&mut self.input, |chunk| {
            progress.advance(chunk.bytes().len());
            taken = take(chunk);
            if taken.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        read.map_err(|error| failed("read", &self.name, &error))?;
        taken
    }
}

fn failed(action: &str, name: &str, error: &io::Error) -> Error {
    Error::Message(format!(
        "cannot {action} {name}: {error}\n\
         name a readable file, or none to read standard input"
    ))
}
