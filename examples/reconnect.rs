//! A client that connects again whenever that helps: it waits, backs off, starts afresh after a healthy
//! connection, and gives up where connecting again would not help.
//!
//! ```sh
//! cargo run --example reconnect
//! ```
//!
//! The servers on loopback are real; the clock is tokio's for tests, which skips every wait.
//! Copy into your program: `run`, `session`, `retry_after` and the module `close`.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};
use tokio_tungstenite::tungstenite::handshake::server::{ErrorResponse, Request, Response};
use tokio_tungstenite::tungstenite::http::header::RETRY_AFTER;
use tokio_tungstenite::tungstenite::http::{HeaderValue, StatusCode};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{accept_async, accept_hdr_async, client_async};
use ws_close_code::{Backoff, CloseCode, CloseEvent, GiveUp, OwnedCloseEvent};

#[path = "../src/guide/events/tungstenite.rs"]
mod close;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> io::Result<()> {
    println!("A service that restarts, vanishes, is overloaded, recovers, and then refuses:");
    let service = [
        Visit::Close(CloseCode::ServiceRestart),
        Visit::Vanish,
        Visit::Vanish,
        Visit::Vanish,
        Visit::Close(CloseCode::TryAgainLater),
        Visit::Refuse(StatusCode::SERVICE_UNAVAILABLE, Some("120")),
        Visit::Healthy(Duration::from_secs(600)),
        Visit::Vanish,
        Visit::Refuse(StatusCode::FORBIDDEN, None),
    ];
    meet(Backoff::new(), &service).await?;

    println!("\nA token that has expired:");
    meet(Backoff::new(), &[Visit::Refuse(StatusCode::UNAUTHORIZED, None)]).await?;

    println!("\nA server that ends every session normally:");
    meet(Backoff::new(), &[Visit::Close(CloseCode::NormalClosure)]).await?;

    println!("\nThe same, for a client that always needs a connection, but tries only 3 times:");
    let backoff = Backoff::new().also_if_needed().max_attempts(3);
    meet(backoff, &[const { Visit::Close(CloseCode::NormalClosure) }; 4]).await
}

/// Runs the client against a server.
async fn meet(backoff: Backoff, visits: &[Visit]) -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (give_up, served) = tokio::join!(run(address, backoff), serve(&listener, visits));
    println!("  {give_up}");
    served
}

/// Keeps a connection open for as long as that makes sense. Returns why it stopped.
async fn run(address: SocketAddr, mut backoff: Backoff) -> GiveUp {
    loop {
        let ended = session(address).await;
        let event = ended.as_event();
        match backoff.next_delay(&event, fastrand::u32(..)) {
            Ok(delay) => {
                let seconds = delay.as_secs_f64();
                println!("  {event}: {}: waiting {seconds:.1} s", event.reconnect());
                sleep(delay).await;
            }
            Err(give_up) => {
                println!("  {event}: {}", event.reconnect());
                return give_up;
            }
        }
    }
}

/// Runs one connection from start to end. Returns how it ended, and how long it was open.
async fn session(address: SocketAddr) -> OwnedCloseEvent {
    let Ok(stream) = TcpStream::connect(address).await else {
        return CloseEvent::NOT_OPENED.into();
    };
    let mut socket = match client_async(format!("ws://{address}"), stream).await {
        Ok((socket, _response)) => socket,
        Err(error) => {
            // `None` is about an invalid address, which ours is not.
            let event = close::not_opened(&error).unwrap_or(CloseEvent::NOT_OPENED);
            return retry_after(&error).map_or(event, |delay| event.retry_after(delay)).into();
        }
    };
    let opened = Instant::now();
    // If that fails, reading says why.
    let _ = socket.send(Message::text("hello")).await;
    let ended: OwnedCloseEvent = loop {
        let read = socket.next().await;
        if let Some(event) = close::ended(read.as_ref()) {
            break event.lasted(opened.elapsed()).into();
        }
        // Handle the application's messages here.
    };
    // That sends the answer to the Close frame.
    while let Some(Ok(_)) = socket.next().await {}
    ended
}

/// The seconds of a Retry-After header. It may also hold a date, which is not read here.
fn retry_after(error: &Error) -> Option<Duration> {
    let Error::Http(response) = error else { return None };
    let seconds = response.headers().get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// What the server does with one connection.
enum Visit {
    /// Ends it with this code.
    Close(CloseCode),
    /// Ends it without a Close frame, as when a process is killed.
    Vanish,
    /// Keeps it open for so long, then ends it with 1001.
    Healthy(Duration),
    /// Answers its handshake with this HTTP status and this Retry-After.
    Refuse(StatusCode, Option<&'static str>),
}

async fn serve(listener: &TcpListener, visits: &[Visit]) -> io::Result<()> {
    for visit in visits {
        let (stream, _address) = listener.accept().await?;
        match *visit {
            Visit::Close(code) => end(stream, Duration::ZERO, Some(code)).await,
            Visit::Vanish => end(stream, Duration::ZERO, None).await,
            Visit::Healthy(lasts) => end(stream, lasts, Some(CloseCode::GoingAway)).await,
            Visit::Refuse(status, retry_after) => refuse(stream, status, retry_after).await,
        }
    }
    Ok(())
}

/// Opens the connection, waits for the client's first message, and ends the connection after a while.
async fn end(stream: TcpStream, after: Duration, code: Option<CloseCode>) {
    let Ok(mut socket) = accept_async(stream).await else { return };
    socket.next().await;
    sleep(after).await;
    if let Some(code) = code {
        let frame = CloseFrame { code: code.as_u16().into(), reason: "".into() };
        let _ = socket.close(Some(frame)).await;
        while let Some(Ok(_)) = socket.next().await {}
    }
}

async fn refuse(stream: TcpStream, status: StatusCode, retry_after: Option<&'static str>) {
    // The size of the error is tungstenite's choice.
    #[expect(clippy::result_large_err)]
    let answer = |_: &Request, _: Response| {
        let mut refusal = ErrorResponse::new(None);
        *refusal.status_mut() = status;
        if let Some(seconds) = retry_after {
            refusal.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static(seconds));
        }
        Err(refusal)
    };
    let _ = accept_hdr_async(stream, answer).await;
}
