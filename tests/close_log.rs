//! `examples/close_log.rs` logs, line by line, what the README shows.

use std::env;
use std::io;
use std::process::Command;

const README: &str = include_str!("../README.md");

#[test]
fn the_example_logs_what_the_readme_shows() -> io::Result<()> {
    let output = example()?.output()?;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let logged = String::from_utf8_lossy(&output.stdout);
    assert_eq!(logged.lines().count(), 9);
    assert!(
        README.contains(&format!("```text\n{logged}```")),
        "the README does not show\n{logged}"
    );
    Ok(())
}

/// The example as cargo built it beside this test, or else built now: `cargo test` builds the
/// examples first, `cargo test --test close_log` does not.
fn example() -> io::Result<Command> {
    let examples = env::current_exe()?.with_file_name("../examples");
    let built = examples.join(format!("close_log{}", env::consts::EXE_SUFFIX));
    if built.exists() {
        return Ok(Command::new(built));
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--example", "close_log"]);
    Ok(cargo)
}
