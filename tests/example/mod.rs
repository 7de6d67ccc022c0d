//! Runs an example of this package.

use std::process::Command;
use std::{env, io};

/// The example as cargo built it beside this test, or else built now: `cargo test` builds the
/// examples first, `cargo test --test NAME` does not.
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
