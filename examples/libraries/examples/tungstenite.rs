//! Close frames with tokio-tungstenite, both ways: a server, a relay before it, and their client.
//!
//! ```sh
//! cargo run -p ws-close-code-libraries --example tungstenite
//! ```
//!
//! To take over into a program of yours: `theirs` and `ours`.

use std::error::Error;

use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame as Theirs;
use tokio_tungstenite::{WebSocketStream, accept_async, client_async};
use ws_close_code::{CloseCode, CloseFrame, InvalidCloseFrame};

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

/// Going out.
fn theirs(frame: CloseFrame<'_>) -> Theirs {
    Theirs { code: frame.code().as_u16().into(), reason: frame.reason().into() }
}

/// Coming in. An empty Close frame is `None` here as it is there.
fn ours(frame: Option<&Theirs>) -> Result<Option<CloseFrame<'_>>, InvalidCloseFrame> {
    frame.map(|frame| CloseFrame::new(CloseCode::of(frame.code), &frame.reason)).transpose()
}

/// The server: it knows no command but `crash`.
async fn serve(listener: &TcpListener) -> Result<(), Box<dyn Error>> {
    loop {
        let mut socket = accept(listener).await?;
        match socket.next().await.transpose()? {
            Some(Message::Text(command)) if command == "crash" => continue,
            Some(Message::Text(command)) => {
                let reason = format!("no such command: {command}");
                let frame = CloseFrame::truncating(CloseCode::PolicyViolation, &reason)?;
                socket.close(Some(theirs(frame))).await?;
            }
            // tungstenite answers it, as `CloseFrame::echo` would, but with the reason.
            Some(Message::Close(frame)) => print("server", ours(frame.as_ref())?),
            _ => {}
        }
        finish(socket).await?;
    }
}

/// The relay: what one connection ends with, it passes on to the other.
async fn relay_to(server: &TcpListener, listener: &TcpListener) -> Result<(), Box<dyn Error>> {
    loop {
        let mut client = accept(listener).await?;
        let mut upstream = connect(server).await?;
        if let Some(command) = client.next().await {
            upstream.send(command?).await?;
        }
        let code = match upstream.next().await {
            Some(Ok(Message::Close(frame))) => CloseCode::reported(frame.map(|frame| frame.code)),
            _ => CloseCode::AbnormalClosure,
        };
        println!("relay: {code}");
        // Not 1014, Bad Gateway: tungstenite, where it is the client, takes that for an error.
        let frame = CloseFrame::new(code.sendable_or(CloseCode::InternalError), "")?;
        client.close(Some(theirs(frame))).await?;
        finish(upstream).await?;
        finish(client).await?;
    }
}

/// The client: it says something once per connection, and prints how that ends.
async fn talk(server: &TcpListener, relay: &TcpListener) -> Result<(), Box<dyn Error>> {
    let signed_out = CloseFrame::new(CloseCode::from_u16(4001), "signed out")?;
    say(server, Message::text("춤 ".repeat(40))).await?;
    say(server, Message::Close(Some(theirs(signed_out)))).await?;
    say(server, Message::Close(None)).await?;
    say(relay, Message::text("sing")).await?;
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

/// Reads to the end, which also sends tungstenite's answer to a Close frame.
async fn finish(mut socket: Socket) -> Result<(), Box<dyn Error>> {
    while socket.next().await.transpose()?.is_some() {}
    Ok(())
}
