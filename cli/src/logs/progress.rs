//! A progress bar on standard error.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// The time between two drawings.
const PAUSE: Duration = Duration::from_millis(100);

pub struct Progress {
    /// In bytes; `None` if no bar is drawn.
    size: Option<u64>,
    done: u64,
    start: Instant,
    drawn: Option<Instant>,
}

impl Progress {
    /// A bar for an input of `size` bytes, if that is known. `out_is_silent` says that standard output
    /// gets nothing meanwhile, so that a terminal that shows both has room for the bar.
    pub fn new(size: Option<u64>, out_is_silent: bool) -> Self {
        let is_seen = io::stderr().is_terminal() && (out_is_silent || !io::stdout().is_terminal());
        let size = size.filter(|size| is_seen && *size > 0);
        Self { size, done: 0, start: Instant::now(), drawn: None }
    }

    pub fn advance(&mut self, bytes: usize) {
        self.done += bytes as u64;
        let Some(size) = self.size else { return };
        let now = Instant::now();
        // A short wait needs no bar.
        if now.duration_since(self.drawn.unwrap_or(self.start)) >= PAUSE {
            self.drawn = Some(now);
            self.draw(size, now.duration_since(self.start));
        }
    }

    fn draw(&self, size: u64, elapsed: Duration) {
        const WIDTH: u64 = 30;
        let done = self.done.min(size);
        let bar = "=".repeat(usize::try_from(done * WIDTH / size).unwrap_or_default());
        let percent = done * 100 / size;
        let speed = u128::from(self.done) / elapsed.as_micros().max(1);
        // Go to the start of the line, and clear the rest of it afterwards.
        let _ = write!(io::stderr(), "\r[{bar:<30}] {percent:3} %  {speed} MB/s\x1b[K");
    }
}

/// Clears the bar.
impl Drop for Progress {
    fn drop(&mut self) {
        if self.drawn.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
