//! Each example prints exactly this, and nothing to standard error.

#[path = "../../../tests/example/mod.rs"]
mod example;

use std::io;

#[test]
fn tungstenite() -> io::Result<()> {
    assert_eq!(
        printed_by("tungstenite")?,
        refusal()
            + r#"server: 4001 (private use): "signed out"
client: 4001 (private use): "signed out"
server: 1005 (No Status Received)
client: 1005 (No Status Received)
relay: 1008 (Policy Violation) from the peer: "no such command: sing"
client: 1008 (Policy Violation): "no such command: sing"
relay: 1005 (No Status Received) from the peer
client: 1005 (No Status Received)
relay: 1006 (Abnormal Closure), connection lost
client: 1011 (Internal Error)
"#
    );
    Ok(())
}

/// axum uses tungstenite.
#[test]
fn axum() -> io::Result<()> {
    assert_eq!(printed_by("axum")?, printed_by("tungstenite")?);
    Ok(())
}

#[test]
fn fastwebsockets() -> io::Result<()> {
    assert_eq!(
        printed_by("fastwebsockets")?,
        refusal()
            + r#"server: 4001 (private use): "signed out"
client: 4001 (private use)
server: 1005 (No Status Received)
client: 1005 (No Status Received)
server: 1006 (Abnormal Closure) cannot be received because it is only generated locally: expected 1000-1003, 1007-1014 or 3000-4999
client: 1002 (Protocol Error)
relay: 1008 (Policy Violation) from the peer: "no such command: sing"
client: 1008 (Policy Violation): "no such command: sing"
relay: 1005 (No Status Received) from the peer
client: 1005 (No Status Received)
relay: 1006 (Abnormal Closure), connection lost
client: 1011 (Internal Error)
"#
    );
    Ok(())
}

#[test]
fn actix_ws() -> io::Result<()> {
    assert_eq!(
        printed_by("actix_ws")?,
        refusal()
            + r#"server: 4001 (private use): "signed out"
client: 4001 (private use)
server: 1005 (No Status Received)
client: 1005 (No Status Received)
relay: 1008 (Policy Violation) from the peer: "no such command: sing"
client: 1008 (Policy Violation): "no such command: sing"
relay: 1005 (No Status Received) from the peer
client: 1005 (No Status Received)
relay: 1006 (Abnormal Closure), connection lost
client: 1011 (Internal Error)
"#
    );
    Ok(())
}

/// The reason is cut between two characters, after 17 + 26 × 4 = 121 bytes.
fn refusal() -> String {
    format!("client: 1008 (Policy Violation): \"no such command: {}\"\n", "춤 ".repeat(26))
}

fn printed_by(name: &str) -> io::Result<String> {
    let output = example::command(name)?.output()?;
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{name}: {errors}");
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
