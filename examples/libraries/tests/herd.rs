//! The guide shows the table that the example `herd` calculates.

#[path = "../../../tests/accepted/mod.rs"]
mod accepted;
#[path = "../../../tests/example/mod.rs"]
mod example;

use std::io;

#[test]
fn the_guide_shows_how_10_000_clients_come_back() -> io::Result<()> {
    let output = example::command("herd")?.output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stdout);

    let (head, rows) = printed.split_once("|---|\n").unwrap();
    let start = format!("{head}|---|\n");
    accepted::assert_shows("../../src/guide/reconnecting.md", &start, "\n\n", rows.trim_end());
    Ok(())
}
