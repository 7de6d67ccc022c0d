//! How a command ends, and what the shell learns of it.

use std::io;
use std::process::ExitCode;

use crate::console;

pub type Result<T> = std::result::Result<T, Error>;

/// The answer of a command that could do its work.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Found, allowed, well-formed, or nothing was asked.
    Yes,
    /// Unknown, not allowed, malformed, or nothing found.
    No,
}

impl From<bool> for Outcome {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// Why a command could not do its work.
pub enum Error {
    /// Standard output does not take what is written.
    Output(io::Error),
    /// Something else that is to be told, with what to do about it.
    Told(String),
}

/// Tells an error on standard error, and says what to end the program with.
pub fn exit_code(result: Result<Outcome>) -> ExitCode {
    match result {
        Ok(Outcome::Yes) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::from(1),
        // Whoever reads has seen enough, as `head` does: no reason to complain.
        Err(Error::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Error::Output(error)) => {
            console::complain(&format!("cannot write to standard output: {error}"));
            ExitCode::from(2)
        }
        Err(Error::Told(message)) => {
            console::complain(&message);
            ExitCode::from(2)
        }
    }
}
