//! What `examples/close_log.rs` logs, line by line.

use std::env;
use std::io;
use std::process::Command;

const LOG: &str = r#"
DEBUG closed peer=client websocket.close.code=1000 websocket.close.name="Normal Closure" label=normal_closure reconnect=if_needed delay=0-5s remedy="Nothing is broken; if you did not expect the end, look for an early close() in both programs."
 INFO closed peer=server websocket.close.code=1001 websocket.close.name="Going Away" label=going_away reconnect=retry delay=0-5s remedy="Client: reconnect after a random delay of up to 5 s; don't report an error to the user."
 WARN closed peer=server websocket.close.code=1008 websocket.close.name="Policy Violation" websocket.close.reason="rate limit" label=policy_violation reconnect=after_change remedy="Read the reason: the number alone is generic by design."
ERROR closed peer=server websocket.close.code=1011 websocket.close.name="Internal Error" label=internal_error reconnect=retry delay=0-5s remedy="Read the stack trace in the sender's log; the code hides it."
 INFO closed peer=server websocket.close.code=1012 websocket.close.name="Service Restart" label=service_restart reconnect=retry delay=5-30s remedy="Client: reconnect after a random 5-30 s, so that not everyone arrives at once."
 WARN closed peer=server websocket.close.code=3000 websocket.close.name="Unauthorized" websocket.close.reason="token expired" label=unauthorized reconnect=after_change remedy="Get a fresh token, then connect again; the old one will be refused again."
 INFO closed peer=client websocket.close.code=4001 websocket.close.reason="signed out" label=private_use reconnect=unknown remedy="Look the number up in the documentation of the service you are connected to."
DEBUG closed peer=client websocket.close.code=1005 websocket.close.name="No Status Received" label=no_status_received reconnect=if_needed delay=0-5s remedy="Treat it as a normal end in logs and metrics."
 WARN closed peer=server websocket.close.code=1006 websocket.close.name="Abnormal Closure" label=abnormal_closure reconnect=retry delay=0-5s remedy="Look at the server's log for the same second: the I/O error there is the cause."
"#;

#[test]
fn the_example_logs_every_close_once() -> io::Result<()> {
    let output = example()?.output()?;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stdout), LOG.trim_start_matches('\n'));
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
