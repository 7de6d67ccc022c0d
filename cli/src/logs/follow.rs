//! A file that grows.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::output::console;
use crate::output::escape;

/// The time between two looks at the file.
const PAUSE: Duration = Duration::from_millis(100);

/// Reads a file and waits at its end. Goes on with the new file where one takes its place.
pub struct Following {
    path: PathBuf,
    file: File,
    /// What took its place, which comes once this one is read to its end.
    next: Option<File>,
    has_vanished: bool,
}

impl Following {
    pub fn new(path: PathBuf, file: File) -> Self {
        Self { path, file, next: None, has_vanished: false }
    }

    /// Looks at what is at the path now.
    fn look(&mut self) -> io::Result<()> {
        match std::fs::metadata(&self.path) {
            Ok(now) => {
                if self.has_vanished || is_another(&now, &self.file.metadata()?) {
                    if let Ok(file) = File::open(&self.path) {
                        self.next = Some(file);
                        self.has_vanished = false;
                    }
                } else if now.len() < self.file.stream_position()? {
                    // It was truncated, as `copytruncate` of logrotate does.
                    self.file.seek(SeekFrom::Start(0))?;
                }
            }
            Err(error) if error.kind() == ErrorKind::NotFound && !self.has_vanished => {
                self.has_vanished = true;
                let path = escape::path(&self.path);
                console::print_error(&format!("{path} vanished; waiting for a new one"));
            }
            Err(_) => {}
        }
        Ok(())
    }
}

impl Read for Following {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            let len = self.file.read(room)?;
            if len > 0 || room.is_empty() {
                return Ok(len);
            }
            if let Some(next) = self.next.take() {
                self.file = next;
                continue;
            }
            thread::sleep(PAUSE);
            self.look()?;
        }
    }
}

#[cfg(unix)]
fn is_another(now: &Metadata, open: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (now.dev(), now.ino()) != (open.dev(), open.ino())
}

#[cfg(not(unix))]
fn is_another(now: &Metadata, open: &Metadata) -> bool {
    now.created().ok() != open.created().ok()
}
