//! How a command ends.

use std::io;

pub type Result<T> = std::result::Result<T, Error>;

/// The answer of a command that did its work.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Found, allowed or well-formed; or there was no question.
    Yes,
    /// Unknown, not allowed, malformed, or nothing found.
    No,
    /// A part could not be read, which was reported; the rest is done.
    Failed,
}

impl From<bool> for Outcome {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// Why a command could not do its work.
pub enum Error {
    /// Standard output cannot be written.
    Output(io::Error),
    /// Any other error, with a hint.
    Message(String),
}
