//! Runs an example of the package.

use std::process::Command;
use std::{env, io};

/// Returns the command that runs an example. `cargo test` builds the examples first, but
/// `cargo test --test NAME` does not, so an example that is missing is built now.
pub fn command(name: &str) -> io::Result<Command> {
    let examples = env::current_exe()?.with_file_name("../examples");
    let built = examples.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    if built.exists() {
        return Ok(Command::new(built));
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--all-features", "--example", name, "--"]);
    Ok(cargo)
}
