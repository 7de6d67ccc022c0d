//! The program's own `Result`, `From` and other names do not change what `family!` means.
#![allow(dead_code)]

type Result = ();
trait From {}
trait TryFrom {}
struct Ok;
struct Err;

ws_close_code::family! {
    pub enum Close in FAMILY: "own", "Own" {
        Done = 4000, "Done", "All is done.",
            ws_close_code::Severity::Info,
            ws_close_code::Reconnect::documented(ws_close_code::ReconnectAction::IfNeeded);
    }
}
