//! A reader for tests.

use std::io::{self, Read};

/// Returns its bytes, at most so many at a time.
pub struct Slowly<'a>(pub &'a [u8], pub usize);

impl Read for Slowly<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let len = self.1.min(self.0.len()).min(room.len());
        room[..len].copy_from_slice(&self.0[..len]);
        self.0 = &self.0[len..];
        Ok(len)
    }
}
