//! `examples/chat_family.rs` names, advises on and explains its own codes.
#![cfg(feature = "private")]

mod example;

use std::io;

#[test]
fn the_example_explains_its_own_codes() -> io::Result<()> {
    let output = example::command("chat_family")?.output()?;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    insta::assert_snapshot!(String::from_utf8_lossy(&output.stdout));
    Ok(())
}
