//! `examples/close_log.rs` logs, line by line, what the guide shows.

mod example;

use std::io;

const GUIDE: &str = include_str!("../src/guide/logging.md");

#[test]
fn the_example_logs_what_the_guide_shows() -> io::Result<()> {
    let output = example::command("close_log")?.output()?;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let logged = String::from_utf8_lossy(&output.stdout);
    assert!(!logged.is_empty());
    assert!(
        GUIDE.contains(&format!("```text\n{logged}```")),
        "src/guide/logging.md should show this\n\n{logged}"
    );
    Ok(())
}
