//! The program's own `Result`, `From`, `Severity` and other names do not change what `family!` means, and it needs none
//! of this crate's to be imported.
#![allow(dead_code, unused_macros)]

type Result = ();
type Option = ();
struct CloseCode;
struct CloseFrame;
struct Family;
struct FamilyEntry;
struct Reconnect;
enum Severity {
    Loud,
}
enum SentBy {
    Postman,
}
enum Basis {
    Hearsay,
}
trait Clone {}
trait Display {}
trait From {}
trait FromStr {}
trait PartialEq {}
trait TryFrom {}
struct Ok;
struct Err;
struct Some;
struct None;

macro_rules! concat {
    () => {};
}
macro_rules! stringify {
    () => {};
}
macro_rules! panic {
    () => {};
}

/// What values may be called, too.
const ENTRIES: [&str; 1] = ["All is done."];
const FAMILY: &str = "Ready";
const LABEL: &str = "done";

ws_close_code::family! {
    pub enum Close in OWN: "own", "Own" {
        Done = 4000 {
            name: FAMILY,
            description: ENTRIES[0],
            label: LABEL,
            causes: ENTRIES,
            severity: Warn,
            sent_by: Client,
            basis: Observed,
            reconnect: ws_close_code::Reconnect::documented(ws_close_code::ReconnectAction::IfNeeded),
        },
    }
}

/// With names in place of values that it brings.
mod qualified {
    ws_close_code::family! {
        enum Close in QUALIFIED: "own", "Own" {
            Info = 4000 {
                name: "Info",
                severity: ws_close_code::Severity::Warn,
                sent_by: ws_close_code::SentBy::Server,
                basis: ws_close_code::Basis::Source,
            },
        }
    }

    pub fn severity() -> ws_close_code::Severity {
        Close::Info.severity()
    }
}

#[test]
fn it_means_the_same() {
    let done = OWN.of(Close::Done);
    assert_eq!((done.name(), done.label()), (::core::option::Option::Some("Ready"), "done"));
    assert_eq!((done.description(), done.causes()), ("All is done.", ENTRIES.as_slice()));
    assert_eq!(done.severity(), ws_close_code::Severity::Warn);
    assert_eq!(done.sent_by(), ::core::option::Option::Some(ws_close_code::SentBy::Client));
    assert_eq!(qualified::severity(), ws_close_code::Severity::Warn);
}
