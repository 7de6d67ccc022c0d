//! The client of the examples that show a server: tokio-tungstenite.

use std::error::Error;
use std::net::SocketAddr;

use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};
use ws_close_code::{CloseCode, CloseFrame};

use tungstenite_frames::{ours, theirs};

#[path = "../../../../src/guide/events/tungstenite.rs"]
pub mod events;
#[path = "../../../../src/guide/libraries/tungstenite.rs"]
mod tungstenite_frames;

/// Sends one message per connection, and prints how each connection ends.
pub async fn talk(address: SocketAddr) -> Result<(), Box<dyn Error>> {
    let signed_out = CloseFrame::new(CloseCode::from(4001), "signed out")?;
    say(address, "", Message::text("춤 ".repeat(40))).await?;
    say(address, "", Message::Close(Some(theirs(signed_out)))).await?;
    say(address, "", Message::Close(None)).await?;
    say(address, "relay", Message::text("sing")).await?;
    say(address, "relay", Message::text("leave")).await?;
    say(address, "relay", Message::text("crash")).await
}

async fn say(address: SocketAddr, path: &str, message: Message) -> Result<(), Box<dyn Error>> {
    let mut socket = connect(address, path).await?;
    socket.send(message).await?;
    while let Some(message) = socket.next().await.transpose()? {
        if let Message::Close(frame) = message {
            print("client", ours(frame.as_ref())?);
        }
    }
    Ok(())
}

/// Opens a connection. The relays use it too.
pub async fn connect(
    address: SocketAddr,
    path: &str,
) -> Result<WebSocketStream<TcpStream>, Box<dyn Error>> {
    let stream = TcpStream::connect(address).await?;
    let (socket, _response) = client_async(format!("ws://{address}/{path}"), stream).await?;
    Ok(socket)
}

/// Prints the Close frame that this end received.
pub fn print(end: &str, received: Option<CloseFrame<'_>>) {
    match received {
        Some(frame) => println!("{end}: {frame}"),
        None => println!("{end}: {}", CloseCode::NoStatusReceived),
    }
}

/// Prints the error that ended a connection of the server.
pub fn report(ended: Result<(), Box<dyn Error>>) {
    if let Err(error) = ended {
        eprintln!("server: {error}");
    }
}
