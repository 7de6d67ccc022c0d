//! Close frames with axum, both ways: a server with a relay, and tokio-tungstenite as their client.
//!
//! ```sh
//! cargo run -p ws-close-code-libraries --example axum
//! ```
//!
//! To take over into a program of yours: `theirs` and `ours`.

use std::error::Error;
use std::net::SocketAddr;

use axum::extract::State;
use axum::extract::ws::{CloseFrame as Theirs, Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::get;
use axum::{Router, serve};
use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::{WebSocketStream, client_async, tungstenite};
use ws_close_code::{CloseCode, CloseFrame, InvalidCloseFrame};

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

/// Going out.
fn theirs(frame: CloseFrame<'_>) -> Theirs {
    Theirs { code: frame.code().into(), reason: frame.reason().into() }
}

/// Coming in. An empty Close frame is `None` here as it is there.
fn ours(frame: Option<&Theirs>) -> Result<Option<CloseFrame<'_>>, InvalidCloseFrame> {
    frame.map(|frame| CloseFrame::new(CloseCode::of(frame.code), &frame.reason)).transpose()
}

async fn server(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async |socket| report(obey(socket).await))
}

/// The server: it knows no command but `crash`.
async fn obey(mut socket: WebSocket) -> Result<(), Box<dyn Error>> {
    match socket.recv().await.transpose()? {
        Some(Message::Text(command)) if command == "crash" => return Ok(()),
        Some(Message::Text(command)) => {
            let reason = format!("no such command: {command}");
            let frame = CloseFrame::truncating(CloseCode::PolicyViolation, &reason)?;
            socket.send(Message::Close(Some(theirs(frame)))).await?;
        }
        // axum answers it, as `CloseFrame::echo` would, but with the reason.
        Some(Message::Close(frame)) => print("server", ours(frame.as_ref())?),
        _ => {}
    }
    finish(socket).await
}

async fn relay(upgrade: WebSocketUpgrade, State(address): State<SocketAddr>) -> Response {
    upgrade.on_upgrade(async move |socket| report(relay_to(address, socket).await))
}

/// The relay: what one connection ends with, it passes on to the other.
async fn relay_to(address: SocketAddr, mut client: WebSocket) -> Result<(), Box<dyn Error>> {
    let mut upstream = connect(address, "").await?;
    if let Some(Message::Text(command)) = client.recv().await.transpose()? {
        upstream.send(tungstenite::Message::text(command.as_str())).await?;
    }
    let code = match upstream.next().await {
        Some(Ok(tungstenite::Message::Close(frame))) => {
            CloseCode::reported(frame.map(|frame| frame.code))
        }
        _ => CloseCode::AbnormalClosure,
    };
    println!("relay: {code}");
    // Not 1014, Bad Gateway: tungstenite, where it is the client, takes that for an error.
    let frame = CloseFrame::new(code.sendable_or(CloseCode::InternalError), "")?;
    client.send(Message::Close(Some(theirs(frame)))).await?;
    while upstream.next().await.transpose()?.is_some() {}
    finish(client).await
}

/// Reads to the end, which also sends axum's answer to a Close frame.
async fn finish(mut socket: WebSocket) -> Result<(), Box<dyn Error>> {
    while socket.recv().await.transpose()?.is_some() {}
    Ok(())
}

fn print(end: &str, received: Option<CloseFrame<'_>>) {
    match received {
        Some(frame) => println!("{end}: {frame}"),
        None => println!("{end}: {}", CloseCode::NoStatusReceived),
    }
}

fn report(ended: Result<(), Box<dyn Error>>) {
    if let Err(error) = ended {
        eprintln!("server: {error}");
    }
}

/// The client: it says something once per connection, and prints how that ends.
async fn talk(address: SocketAddr) -> Result<(), Box<dyn Error>> {
    use tungstenite::Message;
    use tungstenite::protocol::CloseFrame as Theirs;

    let signed_out = Theirs { code: 4001.into(), reason: "signed out".into() };
    say(address, "", Message::text("춤 ".repeat(40))).await?;
    say(address, "", Message::Close(Some(signed_out))).await?;
    say(address, "", Message::Close(None)).await?;
    say(address, "relay", Message::text("sing")).await?;
    say(address, "relay", Message::text("crash")).await
}

async fn say(
    address: SocketAddr,
    path: &str,
    message: tungstenite::Message,
) -> Result<(), Box<dyn Error>> {
    let mut socket = connect(address, path).await?;
    socket.send(message).await?;
    while let Some(message) = socket.next().await.transpose()? {
        if let tungstenite::Message::Close(frame) = message {
            print("client", of_tungstenite(frame.as_ref())?);
        }
    }
    Ok(())
}

async fn connect(
    address: SocketAddr,
    path: &str,
) -> Result<WebSocketStream<TcpStream>, Box<dyn Error>> {
    let stream = TcpStream::connect(address).await?;
    let (socket, _response) = client_async(format!("ws://{address}/{path}"), stream).await?;
    Ok(socket)
}

fn of_tungstenite(
    frame: Option<&tungstenite::protocol::CloseFrame>,
) -> Result<Option<CloseFrame<'_>>, InvalidCloseFrame> {
    frame.map(|frame| CloseFrame::new(CloseCode::of(frame.code), &frame.reason)).transpose()
}
