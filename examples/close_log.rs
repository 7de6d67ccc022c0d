//! Ends real WebSocket connections in different ways. Logs each end once, through `tracing`, from the
//! side that did not end it.
//!
//! ```sh
//! cargo run --example close_log
//! ```
//!
//! Copy into your program: `watch`, `log` and the module `close`.

use std::io;

use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::error::Error;
use tokio_tungstenite::tungstenite::handshake::server::{ErrorResponse, Request, Response};
use tokio_tungstenite::tungstenite::http::StatusCode;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, WebSocketConfig};
use tokio_tungstenite::{
    WebSocketStream, accept_async_with_config, accept_hdr_async, client_async_with_config,
};
use tracing::{Level, event};
use ws_close_code::{CloseCode, CloseEvent, OwnedCloseEvent, Severity};

#[path = "../src/guide/events/tungstenite.rs"]
mod close;

/// A code of this application, from the range for private use.
const SIGNED_OUT: CloseCode = CloseCode::from_u16(4001);

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    tracing_subscriber::fmt()
        .compact()
        .with_max_level(Level::DEBUG)
        .with_target(false)
        .without_time()
        .with_ansi(false)
        .init();
    let listener = TcpListener::bind("127.0.0.1:0").await?;

    client_ends(&listener, End::Close(CloseCode::NormalClosure, "")).await?;
    server_ends(&listener, End::Close(CloseCode::GoingAway, "")).await?;
    server_ends(&listener, End::Close(CloseCode::PolicyViolation, "rate limit")).await?;
    server_ends(&listener, End::Close(CloseCode::InternalError, "")).await?;
    server_ends(&listener, End::Close(CloseCode::ServiceRestart, "")).await?;
    server_ends(&listener, End::Close(CloseCode::Unauthorized, "token expired")).await?;
    client_ends(&listener, End::Close(SIGNED_OUT, "signed out")).await?;
    client_ends(&listener, End::EmptyClose).await?;
    server_ends(&listener, End::Drop).await?;
    client_ends(&listener, End::BigMessage).await?;
    client_ends(&listener, End::BadText).await?;
    client_ends(&listener, End::BadFrame).await?;
    server_refuses(&listener, StatusCode::FORBIDDEN).await?;
    server_refuses(&listener, StatusCode::SERVICE_UNAVAILABLE).await
}

/// How to end a connection.
enum End {
    /// With a Close frame that has this code and reason.
    Close(CloseCode, &'static str),
    /// With an empty Close frame, as a browser does on `close()`.
    EmptyClose,
    /// Without a Close frame, as when a process is killed.
    Drop,
    /// With a message that is longer than the peer allows.
    BigMessage,
    /// With text that is not UTF-8.
    BadText,
    /// With a frame that breaks the protocol.
    BadFrame,
}

async fn client_ends(listener: &TcpListener, how: End) -> io::Result<()> {
    let (accepted, connected) = connect(listener).await?;
    let ((), event) = tokio::join!(end(client(connected), how), watch(server(accepted)));
    log("client", event.as_event());
    Ok(())
}

async fn server_ends(listener: &TcpListener, how: End) -> io::Result<()> {
    let (accepted, connected) = connect(listener).await?;
    let ((), event) = tokio::join!(end(server(accepted), how), watch(client(connected)));
    log("server", event.as_event());
    Ok(())
}

async fn server_refuses(listener: &TcpListener, status: StatusCode) -> io::Result<()> {
    let (accepted, connected) = connect(listener).await?;
    let (_, event) = tokio::join!(refuse(accepted, status), watch(client(connected)));
    log("server", event.as_event());
    Ok(())
}

type Socket = WebSocketStream<TcpStream>;

/// Opens a TCP connection. Returns the server's end and the client's end.
async fn connect(listener: &TcpListener) -> io::Result<(TcpStream, TcpStream)> {
    let address = listener.local_addr()?;
    let ((accepted, _), connected) =
        tokio::try_join!(listener.accept(), TcpStream::connect(address))?;
    Ok((accepted, connected))
}

fn config() -> WebSocketConfig {
    WebSocketConfig::default().max_message_size(Some(1024))
}

async fn server(stream: TcpStream) -> Result<Socket, Error> {
    accept_async_with_config(stream, Some(config())).await
}

async fn client(stream: TcpStream) -> Result<Socket, Error> {
    let (socket, _response) =
        client_async_with_config("ws://localhost", stream, Some(config())).await?;
    Ok(socket)
}

/// Answers the opening handshake with an HTTP status.
async fn refuse(stream: TcpStream, status: StatusCode) -> Result<Socket, Error> {
    // The size of the error is tungstenite's choice.
    #[expect(clippy::result_large_err)]
    let answer = |_: &Request, _: Response| {
        let mut refusal = ErrorResponse::new(None);
        *refusal.status_mut() = status;
        Err(refusal)
    };
    accept_hdr_async(stream, answer).await
}

/// Ends the connection, and waits until the peer has ended it as well.
async fn end(open: impl Future<Output = Result<Socket, Error>>, how: End) {
    let Ok(mut socket) = open.await else { return };
    let text = OpCode::Data(Data::Text);
    let message = match how {
        End::Close(code, reason) => {
            let code = code.as_u16().into();
            Message::Close(Some(CloseFrame { code, reason: reason.into() }))
        }
        End::EmptyClose => Message::Close(None),
        End::Drop => return,
        End::BigMessage => Message::text("춤".repeat(1024)),
        End::BadText => Message::Frame(Frame::message(vec![0xff], text, true)),
        End::BadFrame => {
            let mut frame = Frame::message("춤", text, true);
            frame.header_mut().rsv1 = true;
            Message::Frame(frame)
        }
    };
    let _ = socket.send(message).await;
    while let Some(Ok(_)) = socket.next().await {}
}

/// Reads to the end of the connection. Returns how it ended, whatever happened.
async fn watch(open: impl Future<Output = Result<Socket, Error>>) -> OwnedCloseEvent {
    let mut socket = match open.await {
        Ok(socket) => socket,
        // `None` is about an invalid address, which ours is not.
        Err(error) => return close::not_opened(&error).unwrap_or(CloseEvent::NOT_OPENED).into(),
    };
    let ended: OwnedCloseEvent = loop {
        let read = socket.next().await;
        if let Some(event) = close::ended(read.as_ref()) {
            break event.into();
        }
        // Handle the application's messages here.
    };
    // That sends the answer to a Close frame.
    while let Some(Ok(_)) = socket.next().await {}
    ended
}

/// Logs how a connection ended, at the level that it deserves.
fn log(peer: &str, closed: CloseEvent<'_>) {
    // The level of an event must be a constant, so each level has its own arm below.
    macro_rules! log_at {
        ($level:expr) => {
            event!(
                $level,
                %peer,
                websocket.close.code = closed.code().as_u16(),
                label = %closed.code().label(),
                ended_by = %closed.ended_by(),
                reconnect = closed.reconnect().to_string(),
                remedy = closed.explain().remedies().first(),
                // This escapes the reason, which is often the peer's text.
                "closed: {closed}",
            )
        };
    }
    match closed.severity() {
        Severity::Debug => log_at!(Level::DEBUG),
        Severity::Info => log_at!(Level::INFO),
        Severity::Warn => log_at!(Level::WARN),
        Severity::Error => log_at!(Level::ERROR),
    }
}
