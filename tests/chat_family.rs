//! `examples/chat_family.rs` names, advises and explains codes of its own.
#![cfg(feature = "private")]

mod example;

use std::io;

#[test]
fn the_example_explains_a_code_of_its_own() -> io::Result<()> {
    let output = example::command("chat_family")?.output()?;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    insta::assert_snapshot!(String::from_utf8_lossy(&output.stdout));
    Ok(())
}
