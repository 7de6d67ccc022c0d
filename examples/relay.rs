//! A relay between a backend and a browser. When one side ends, it ends the other in the same way, as far
//! as the rules for Close frames allow. Prints what the relay and the other side saw.
//!
//! ```sh
//! cargo run --example relay
//! ```
//!
//! Copy into your program: `relay`, `pass_on`, `drain` and the module `close`.

use std::error::Error;
use std::fmt;

use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame as Theirs;
use tokio_tungstenite::{WebSocketStream, accept_async, client_async};
use ws_close_code::{CloseCode, CloseFrame, OwnedCloseEvent, Sender};

#[path = "../src/guide/events/tungstenite.rs"]
mod close;

type Socket = WebSocketStream<TcpStream>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let longest = "춤".repeat(CloseFrame::MAX_REASON_LEN / "춤".len());
    let ends = [
        End::Close(None),
        End::Close(Some(CloseFrame::new(CloseCode::NormalClosure, "")?)),
        End::Close(Some(CloseFrame::new(CloseCode::GoingAway, "")?)),
        End::Close(Some(CloseFrame::new(CloseCode::from(4001), "signed out")?)),
        End::Close(Some(CloseFrame::new(CloseCode::from(4002), &longest)?)),
        End::Drop,
    ];

    for end in ends {
        let [to_browser, browser, backend, to_backend] = connect(&listener).await?;
        let (relayed, (), seen) =
            tokio::join!(relay(to_browser, to_backend), finish(backend, end), watch(browser));
        println!("the backend ends with {end}\n    relay:   {}\n    browser: {seen}", relayed?);
    }
    for end in ends {
        let [to_browser, browser, backend, to_backend] = connect(&listener).await?;
        let (relayed, (), seen) =
            tokio::join!(relay(to_browser, to_backend), finish(browser, end), watch(backend));
        println!("the browser ends with {end}\n    relay:   {}\n    backend: {seen}", relayed?);
    }
    Ok(())
}

/// Passes messages on in both directions until one side ends, then ends the other in the same way.
/// Returns how the first ended.
async fn relay(browser: Socket, backend: Socket) -> Result<OwnedCloseEvent, Box<dyn Error>> {
    let (mut to_browser, mut from_browser) = browser.split();
    let (mut to_backend, mut from_backend) = backend.split();
    // The relay is a server to the browser, and a client to the backend.
    let (ended, other, by, fallback) = tokio::select! {
        ended = pass_on(&mut from_backend, &mut to_browser) => {
            // Not 1014 (Bad Gateway): tungstenite treats it as a protocol error.
            (ended, &mut to_browser, Sender::Server, CloseCode::InternalError)
        }
        ended = pass_on(&mut from_browser, &mut to_backend) => {
            // Not 1011: browsers vanish every day, and that should alarm nobody at the backend.
            (ended, &mut to_backend, Sender::Client, CloseCode::GoingAway)
        }
    };
    let frame = ended.as_event().relay(by, fallback)?;
    let theirs = frame
        .map(|frame| Theirs { code: frame.code().as_u16().into(), reason: frame.reason().into() });
    // If that fails, the other side is gone as well.
    let _ = other.send(Message::Close(theirs)).await;
    tokio::join!(drain(from_browser), drain(from_backend));
    Ok(ended)
}

/// Passes messages on until the side that sends them ends. Returns how it ended.
async fn pass_on(
    from: &mut SplitStream<Socket>,
    to: &mut SplitSink<Socket, Message>,
) -> OwnedCloseEvent {
    loop {
        let read = from.next().await;
        if let Some(event) = close::ended(read.as_ref()) {
            return event.into();
        }
        // Pings and pongs belong to one connection.
        if let Some(Ok(message @ (Message::Text(_) | Message::Binary(_)))) = read {
            // If that fails, reading from the other side says why.
            let _ = to.send(message).await;
        }
    }
}

/// Reads to the end. That also sends tungstenite's answer to a Close frame.
async fn drain(mut from: SplitStream<Socket>) {
    while let Some(Ok(_)) = from.next().await {}
}

/// How one side ends its connection.
#[derive(Clone, Copy)]
enum End<'a> {
    /// With a Close frame. `None` is an empty one, as a browser sends on `close()`.
    Close(Option<CloseFrame<'a>>),
    /// Without a Close frame, as when a process is killed.
    Drop,
}

impl fmt::Display for End<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Close(Some(frame)) => frame.fmt(f),
            Self::Close(None) => f.write_str("an empty Close frame"),
            Self::Drop => f.write_str("no Close frame"),
        }
    }
}

/// Opens a connection between a browser and the relay, and one between the relay and a backend. Returns
/// their ends in this order: the relay's and the browser's, the backend's and the relay's.
async fn connect(listener: &TcpListener) -> Result<[Socket; 4], Box<dyn Error>> {
    let (to_browser, browser) = open(listener).await?;
    let (backend, to_backend) = open(listener).await?;
    Ok([to_browser, browser, backend, to_backend])
}

/// Opens a connection. Returns the server's end and the client's end.
async fn open(listener: &TcpListener) -> Result<(Socket, Socket), Box<dyn Error>> {
    let address = listener.local_addr()?;
    let ((accepted, _), connected) =
        tokio::try_join!(listener.accept(), TcpStream::connect(address))?;
    let (server, (client, _response)) = tokio::try_join!(
        accept_async(accepted),
        client_async(format!("ws://{address}"), connected)
    )?;
    Ok((server, client))
}

/// Sends a message, then ends the connection.
async fn finish(mut socket: Socket, end: End<'_>) {
    let _ = socket.send(Message::text("hello")).await;
    if let End::Close(frame) = end {
        let theirs = frame.map(|frame| Theirs {
            code: frame.code().as_u16().into(),
            reason: frame.reason().into(),
        });
        let _ = socket.close(theirs).await;
        while let Some(Ok(_)) = socket.next().await {}
    }
}

/// Reads to the end of the connection. Returns how it ended.
async fn watch(mut socket: Socket) -> OwnedCloseEvent {
    let ended: OwnedCloseEvent = loop {
        let read = socket.next().await;
        if let Some(event) = close::ended(read.as_ref()) {
            break event.into();
        }
    };
    while let Some(Ok(_)) = socket.next().await {}
    ended
}
