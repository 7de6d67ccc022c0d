//! `examples/close_log.rs` logs, line by line, what the README shows.

mod example;

use std::io;

const README: &str = include_str!("../README.md");

#[test]
fn the_example_logs_what_the_readme_shows() -> io::Result<()> {
    let output = example::command("close_log")?.output()?;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let logged = String::from_utf8_lossy(&output.stdout);
    assert_eq!(logged.lines().count(), 9);
    assert!(
        README.contains(&format!("```text\n{logged}```")),
        "the README does not show\n{logged}"
    );
    Ok(())
}
