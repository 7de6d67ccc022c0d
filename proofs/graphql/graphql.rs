//! A family in real use on loopback: a Rust client breaks the GraphQL protocol in each way that
//! Node's `graphql-ws` answers with a close, and finds the name and the advice of each close.
//!
//! The other tests compare the family with its documents. This one compares it with the server that
//! people run.
//!
//! Where the server is not installed, the test says so and passes, unless the environment variable
//! `WS_CLOSE_CODE_PEERS` is `required`, as in `proofs/graphql/run`.
#![cfg(feature = "private")]

use std::env;
use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::client_async;
use tokio_tungstenite::tungstenite::{ClientRequestBuilder, Message};
use ws_close_code::ReconnectAction::{self, AfterChange, Retry};
use ws_close_code::Severity;
use ws_close_code::families::GRAPHQL_WS;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const SERVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/proofs/graphql/server.cjs");

const INIT: &str = r#"{"type":"connection_init"}"#;
const ACK: &str = r#"{"type":"connection_ack"}"#;
const SUBSCRIBE: &str =
    r#"{"type":"subscribe","id":"one","payload":{"query":"subscription { silence }"}}"#;

/// The number, what the family says about it, and the server's reason.
type Close = (u16, Option<&'static str>, ReconnectAction, Severity, String);

/// What a client does wrong, and how the server closes in answer.
fn closes() -> [(&'static [&'static str], Close); 6] {
    let fault = |number, name, reason: &str| {
        (number, Some(name), AfterChange, Severity::Error, reason.to_owned())
    };
    let bad_request = fault(4400, "Bad Request", "Invalid message received");
    let unauthorized = fault(4401, "Unauthorized", "Unauthorized");
    let (name, reason) = ("Connection Initialisation Timeout", "Connection initialisation timeout");
    let timeout = (4408, Some(name), Retry, Severity::Warn, reason.to_owned());
    let exists = fault(4409, "Subscriber Already Exists", "Subscriber for one already exists");
    let (name, reason) = ("Too Many Initialisation Requests", "Too many initialisation requests");
    let too_many = fault(4429, name, reason);
    [
        (&["not JSON"], bad_request.clone()),
        (&[r#"{"type":"unheard_of"}"#], bad_request),
        (&[SUBSCRIBE], unauthorized),
        (&[], timeout),
        (&[INIT, SUBSCRIBE, SUBSCRIBE], exists),
        (&[INIT, INIT], too_many),
    ]
}

#[tokio::test]
async fn each_close_of_the_server_is_named_and_advised() -> Result<()> {
    if server_is_missing() {
        return Ok(());
    }
    let mut server =
        Command::new("node").arg(SERVER).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut address = String::new();
    BufReader::new(server.stdout.take().ok_or("no output")?).read_line(&mut address)?;
    for (messages, close) in closes() {
        assert_eq!(closed_for(address.trim(), messages).await?, close, "after {messages:?}");
    }
    assert!(server.wait()?.success()); // It ends because this closes its input.
    Ok(())
}

/// Sends the messages, and returns how the server closes and what the family says about it.
async fn closed_for(address: &str, messages: &[&str]) -> Result<Close> {
    let request = ClientRequestBuilder::new(format!("ws://{address}").parse()?)
        .with_sub_protocol("graphql-transport-ws");
    let (mut socket, _response) = client_async(request, TcpStream::connect(address).await?).await?;
    let mut rest = messages;
    if let [INIT, after @ ..] = messages {
        socket.send(INIT.into()).await?;
        assert_eq!(socket.next().await.ok_or("no answer")??, Message::text(ACK));
        rest = after;
    }
    for message in rest {
        socket.send((*message).into()).await?;
    }
    let Message::Close(Some(frame)) = socket.next().await.ok_or("no Close frame")?? else {
        return Err("expected a Close frame with a code, found another message".into());
    };
    // Sends our Close frame in answer, and reads to the end of the connection.
    while socket.next().await.transpose()?.is_some() {}
    let code = GRAPHQL_WS.of(frame.code);
    let (name, action, severity) = (code.name(), code.reconnect().action(), code.severity());
    Ok((code.code().as_u16(), name, action, severity, frame.reason.to_string()))
}

/// Whether the test must be skipped; prints a line if so.
fn server_is_missing() -> bool {
    let probe = "['graphql', 'graphql-ws/use/ws', 'ws'].forEach((name) => require(name))";
    let probed = Command::new("node").args(["-e", probe]).output();
    let missing = !probed.is_ok_and(|output| output.status.success());
    if missing {
        let name = "Node with graphql, graphql-ws 6 or newer, and ws";
        let required = env::var_os("WS_CLOSE_CODE_PEERS").is_some_and(|it| it == "required");
        assert!(!required, "missing: {name}");
        eprintln!("skipped because {name} is not installed");
    }
    missing
}
