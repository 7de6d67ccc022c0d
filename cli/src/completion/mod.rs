//! Completion in shells: what a script of `completions` asks for while somebody types.

mod bash;
pub mod codes;
mod shells;
pub mod words;

use std::env;

use clap::Command;
use clap_complete::CompleteEnv;

pub use shells::{NAMES, registration};

use crate::output::outcome::{Error, Result};
use crate::settings;

/// Answers if a shell asks. Returns whether one did.
///
/// # Errors
///
/// Why there is no answer.
pub fn answer(command: fn() -> Command) -> Result<bool> {
    if env::var_os(shells::VARIABLE).is_none() {
        return Ok(false);
    }
    // A wrong configuration is reported when the command runs.
    let _ = settings::load();
    let environment = CompleteEnv::with_factory(command).var(shells::VARIABLE);
    let folder = env::current_dir().ok();
    environment
        .shells(shells::all())
        .try_complete(env::args_os(), folder.as_deref())
        .map_err(|error| Error::Message(error.to_string()))
}
