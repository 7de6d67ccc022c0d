//! All logs of a command, one after another, or at the same time where they are followed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use crate::logs::chunks::Chunk;
use crate::logs::log::Log;
use crate::logs::progress::Progress;
use crate::output::console;
use crate::output::outcome::{Error, Result};

/// How many chunks of logs that are followed wait to be searched.
const WAITING: usize = 4;

/// Gives every log to `take`. Returns whether all could be read; an error of one is printed, and the others go on.
pub fn for_each(
    files: &[PathBuf],
    out_is_silent: bool,
    take: &mut impl FnMut(Chunk) -> Result<()>,
) -> Result<bool> {
    let mut are_complete = true;
    for path in files {
        let read = Log::open(path, false).and_then(|log| {
            let mut progress = Progress::new(log.size(), out_is_silent);
            log.read(&mut progress, take)
        });
        are_complete &= reported(read)?;
    }
    Ok(are_complete)
}

/// The same for files that grow.
pub fn follow(files: &[PathBuf], take: &mut impl FnMut(Chunk) -> Result<()>) -> Result<bool> {
    let (sender, receiver) = sync_channel(WAITING);
    let mut are_complete = true;
    let mut threads = Vec::new();
    for path in files {
        match Log::open(path, true) {
            Ok(log) => {
                let sender = sender.clone();
                threads.push(thread::spawn(move || send(log, &sender)));
            }
            Err(error) => are_complete &= reported(Err(error))?,
        }
    }
    drop(sender);
    for chunk in receiver {
        match &chunk {
            Owned::Lines(lines) => take(Chunk::Lines(lines))?,
            Owned::Piece(piece) => take(Chunk::Piece(piece))?,
        }
    }
    for thread in threads {
        let sent = thread.join().unwrap_or(Ok(()));
        are_complete &= reported(sent)?;
    }
    Ok(are_complete)
}

/// A chunk for another thread.
enum Owned {
    Lines(Vec<u8>),
    Piece(Vec<u8>),
}

fn send(log: Log, sender: &SyncSender<Owned>) -> Result<()> {
    log.read(&mut Progress::new(None, false), &mut |chunk| {
        let owned = match chunk {
            Chunk::Lines(lines) => Owned::Lines(lines.to_vec()),
            Chunk::Piece(piece) => Owned::Piece(piece.to_vec()),
        };
        // It fails only where the receiver has ended, and then the program ends.
        sender.send(owned).map_err(|error| Error::Message(error.to_string()))
    })
}

/// Whether it went well; prints why it did not.
fn reported(read: Result<()>) -> Result<bool> {
    match read {
        Ok(()) => Ok(true),
        Err(Error::Message(message)) => {
            console::print_error(&message);
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

/// The files of the command line; standard input if there is none.
pub fn files(named: &[PathBuf]) -> Vec<PathBuf> {
    let standard_input = || Vec::from([Path::new("-").to_owned()]);
    if named.is_empty() { standard_input() } else { named.to_vec() }
}
