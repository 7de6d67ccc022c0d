//! Close frames with tokio-tungstenite, both ways: a server, a relay in front of it, and a client.
//!
//! ```sh
//! cargo run -p ws-close-code-libraries --example tungstenite
//! ```
//!
//! Copy into your program: the modules `events` and `frames`.

use std::error::Error;

use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, accept_async, client_async};
use ws_close_code::{CloseCode, CloseFrame, Sender};

use events::ended;
use frames::{ours, theirs};

#[path = "../../../src/guide/events/tungstenite.rs"]
mod events;
#[path = "../../../src/guide/libraries/tungstenite.rs"]
mod frames;

type Socket = WebSocketStream<TcpStream>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = TcpListener::bind("127.0.0.1:0").await?;
    let relay = TcpListener::bind("127.0.0.1:0").await?;
    tokio::select! {
        ended = serve(&server) => ended,
        ended = relay_to(&server, &relay) => ended,
        ended = talk(&server, &relay) => ended,
    }
}

/// The server. It has two commands: `leave` ends with an empty Close frame, and `crash` without any.
async fn serve(listener: &TcpListener) -> Result<(), Box<dyn Error>> {
    loop {
        let mut socket = accept(listener).await?;
        match socket.next().await.transpose()? {
            Some(Message::Text(command)) if command == "crash" => continue,
            Some(Message::Text(command)) if command == "leave" => socket.close(None).await?,
            Some(Message::Text(command)) => {
                let reason = format!("no such command: {command}");
                let frame = CloseFrame::truncating(CloseCode::PolicyViolation, &reason)?;
                socket.close(Some(theirs(frame))).await?;
            }
            // tungstenite answers by itself with the same code and reason.
            Some(Message::Close(frame)) => print("server", ours(frame.as_ref())?),
            _ => {}
        }
        finish(socket).await?;
    }
}

/// The relay: it ends one connection as the other ended.
async fn relay_to(server: &TcpListener, listener: &TcpListener) -> Result<(), Box<dyn Error>> {
    loop {
        let mut client = accept(listener).await?;
        let mut upstream = connect(server).await?;
        if let Some(command) = client.next().await {
            upstream.send(command?).await?;
        }
        let received = upstream.next().await;
        let Some(event) = ended(received.as_ref()) else { continue };
        println!("relay: {event}");
        // Not 1014 (Bad Gateway): a tungstenite client treats it as a protocol error.
        let frame = event.relay(Sender::Server, CloseCode::InternalError)?;
        client.close(frame.map(theirs)).await?;
        finish(upstream).await?;
        finish(client).await?;
    }
}

/// The client: it sends one message per connection, and prints how each connection ends.
async fn talk(server: &TcpListener, relay: &TcpListener) -> Result<(), Box<dyn Error>> {
    let signed_out = CloseFrame::new(CloseCode::from(4001), "signed out")?;
    say(server, Message::text("춤 ".repeat(40))).await?;
    say(server, Message::Close(Some(theirs(signed_out)))).await?;
    say(server, Message::Close(None)).await?;
    say(relay, Message::text("sing")).await?;
    say(relay, Message::text("leave")).await?;
    say(relay, Message::text("crash")).await
}

async fn say(listener: &TcpListener, message: Message) -> Result<(), Box<dyn Error>> {
    let mut socket = connect(listener).await?;
    socket.send(message).await?;
    if let Some(Message::Close(frame)) = socket.next().await.transpose()? {
        print("client", ours(frame.as_ref())?);
    }
    finish(socket).await
}

fn print(end: &str, received: Option<CloseFrame<'_>>) {
    match received {
        Some(frame) => println!("{end}: {frame}"),
        None => println!("{end}: {}", CloseCode::NoStatusReceived),
    }
}

async fn accept(listener: &TcpListener) -> Result<Socket, Box<dyn Error>> {
    let (stream, _) = listener.accept().await?;
    Ok(accept_async(stream).await?)
}

async fn connect(listener: &TcpListener) -> Result<Socket, Box<dyn Error>> {
    let address = listener.local_addr()?;
    let stream = TcpStream::connect(address).await?;
    let (socket, _response) = client_async(format!("ws://{address}"), stream).await?;
    Ok(socket)
}

/// Reads to the end. That also sends tungstenite's answer to a Close frame.
async fn finish(mut socket: Socket) -> Result<(), Box<dyn Error>> {
    while socket.next().await.transpose()?.is_some() {}
    Ok(())
}
