//! `examples/close_log.rs` logs, line by line, what the guide shows.

mod accepted;
mod example;

use std::io;

#[test]
fn the_example_logs_what_the_guide_shows() -> io::Result<()> {
    let output = example::command("close_log")?.output()?;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let logged = String::from_utf8_lossy(&output.stdout);
    assert!(logged.lines().count() > 1, "{logged}");
    accepted::assert_shows("src/guide/logging.md", "\n```text\n", "```", &logged);
    Ok(())
}
