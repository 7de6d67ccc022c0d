//! Close frames with axum, both ways: a server with a relay, and tokio-tungstenite as their client.
//!
//! ```sh
//! cargo run -p ws-close-code-libraries --example axum
//! ```
//!
//! Copy into your program: `theirs` and `ours`, from the module `frames`.

use std::error::Error;
use std::net::SocketAddr;

use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::get;
use axum::{Router, serve};
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpListener;
use tokio_tungstenite::tungstenite;
use ws_close_code::{CloseCode, CloseFrame, Sender};

use client::events::ended;
use client::{connect, print, report, talk};
use frames::{ours, theirs};

mod client;
#[path = "../../../src/guide/libraries/axum.rs"]
mod frames;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let app = Router::new().route("/", get(server)).route("/relay", get(relay)).with_state(address);
    tokio::select! {
        ended = serve(listener, app) => Ok(ended?),
        ended = talk(address) => ended,
    }
}

async fn server(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async |socket| report(obey(socket).await))
}

/// The server. It has two commands: `leave` ends with an empty Close frame, and `crash` without any.
async fn obey(mut socket: WebSocket) -> Result<(), Box<dyn Error>> {
    match socket.recv().await.transpose()? {
        Some(Message::Text(command)) if command == "crash" => return Ok(()),
        Some(Message::Text(command)) if command == "leave" => {
            socket.send(Message::Close(None)).await?;
        }
        Some(Message::Text(command)) => {
            let reason = format!("no such command: {command}");
            let frame = CloseFrame::truncating(CloseCode::PolicyViolation, &reason)?;
            socket.send(Message::Close(Some(theirs(frame)))).await?;
        }
        // axum answers by itself with the same code and reason.
        Some(Message::Close(frame)) => print("server", ours(frame.as_ref())?),
        _ => {}
    }
    finish(socket).await
}

async fn relay(upgrade: WebSocketUpgrade, State(address): State<SocketAddr>) -> Response {
    upgrade.on_upgrade(async move |socket| report(relay_to(address, socket).await))
}

/// The relay: it ends one connection as the other ended.
async fn relay_to(address: SocketAddr, mut client: WebSocket) -> Result<(), Box<dyn Error>> {
    let mut upstream = connect(address, "").await?;
    if let Some(Message::Text(command)) = client.recv().await.transpose()? {
        upstream.send(tungstenite::Message::text(command.as_str())).await?;
    }
    let received = upstream.next().await;
    let Some(event) = ended(received.as_ref()) else { return Ok(()) };
    println!("relay: {event}");
    // Not 1014 (Bad Gateway): a tungstenite client treats it as a protocol error.
    let frame = event.relay(Sender::Server, CloseCode::InternalError)?;
    client.send(Message::Close(frame.map(theirs))).await?;
    while upstream.next().await.transpose()?.is_some() {}
    finish(client).await
}

/// Reads to the end. That also sends axum's answer to a Close frame.
async fn finish(mut socket: WebSocket) -> Result<(), Box<dyn Error>> {
    while socket.recv().await.transpose()?.is_some() {}
    Ok(())
}
