//! Closes real WebSocket connections in different ways. Logs each close once, through `tracing`,
//! from the end that did not close.
//!
//! ```sh
//! cargo run --example close_log
//! ```
//!
//! Copy into your program: `watch`, `Closed` and `log`.

use futures_util::StreamExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::error::{Error, ProtocolError};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};
use tokio_tungstenite::{WebSocketStream, accept_async, client_async};
use tracing::{Level, event};
use ws_close_code::{CloseCode, Severity};

/// A code of this application, from the range for private use.
const SIGNED_OUT: CloseCode = CloseCode::from_u16(4001);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
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
    server_ends(&listener, End::Drop).await
}

/// How to end a connection.
enum End {
    /// With a Close frame that has this code and reason.
    Close(CloseCode, &'static str),
    /// With an empty Close frame, as a browser does on `close()`.
    EmptyClose,
    /// Without a Close frame, as when a process is killed.
    Drop,
}

async fn client_ends(listener: &TcpListener, how: End) -> Result<(), Error> {
    let (server, client) = connect(listener).await?;
    let ((), closed) = tokio::try_join!(end(client, how), watch(server))?;
    log("client", &closed);
    Ok(())
}

async fn server_ends(listener: &TcpListener, how: End) -> Result<(), Error> {
    let (server, client) = connect(listener).await?;
    let ((), closed) = tokio::try_join!(end(server, how), watch(client))?;
    log("server", &closed);
    Ok(())
}

type Socket = WebSocketStream<TcpStream>;

/// Opens a connection. Returns the server's end and the client's end.
async fn connect(listener: &TcpListener) -> Result<(Socket, Socket), Error> {
    let address = listener.local_addr()?;
    let ((accepted, _), connected) =
        tokio::try_join!(listener.accept(), TcpStream::connect(address))?;
    let (server, (client, _response)) = tokio::try_join!(
        accept_async(accepted),
        client_async(format!("ws://{address}"), connected)
    )?;
    Ok((server, client))
}

/// Ends the connection, and waits until the peer has ended it as well.
async fn end(mut socket: Socket, how: End) -> Result<(), Error> {
    let frame = match how {
        End::Close(code, reason) => {
            Some(CloseFrame { code: code.as_u16().into(), reason: reason.into() })
        }
        End::EmptyClose => None,
        End::Drop => return Ok(()),
    };
    socket.close(frame).await?;
    while let Some(message) = socket.next().await {
        message?;
    }
    Ok(())
}

/// Reads to the end of the connection. Returns how the peer ended it.
///
/// # Errors
///
/// What this end refuses: a message that is too big, text that is not UTF-8, a frame that breaks the
/// protocol. However the peer closes, that is not an error.
async fn watch(mut socket: Socket) -> Result<Closed, Error> {
    let mut closed = Closed::WITHOUT_FRAME;
    while let Some(message) = socket.next().await {
        match message {
            // Read on: that also sends the Close frame that answers this one.
            Ok(Message::Close(frame)) => closed = Closed::with(frame),
            Ok(_) => {} // Handle the application's messages here.
            Err(Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) | Error::Io(_)) => {
                break;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(closed)
}

/// How a connection was closed, as seen from the end that did not close it.
struct Closed {
    code: CloseCode,
    reason: Option<Utf8Bytes>,
}

impl Closed {
    /// No Close frame came. tungstenite reports an error without a code; the code for it is 1006.
    const WITHOUT_FRAME: Self = Self { code: CloseCode::AbnormalClosure, reason: None };

    /// What a Close frame says. An empty one means 1005.
    fn with(frame: Option<CloseFrame>) -> Self {
        let code = CloseCode::reported(frame.as_ref().map(|frame| frame.code));
        let reason = frame.map(|frame| frame.reason).filter(|reason| !reason.is_empty());
        Self { code, reason }
    }
}

/// Logs the close at the level of its code.
fn log(peer: &str, closed: &Closed) {
    // The level of an event must be a constant, so each level has its own arm below.
    macro_rules! log_at {
        ($level:expr) => {
            event!(
                $level,
                %peer,
                websocket.close.code = closed.code.as_u16(),
                websocket.close.name = closed.code.name(),
                // The peer chooses this text. A `&str` is logged quoted and escaped; `%` would not be.
                websocket.close.reason = closed.reason.as_deref(),
                label = %closed.code.label(),
                reconnect = closed.code.reconnect().to_string(),
                remedy = closed.code.remedies().first(),
                "closed",
            )
        };
    }
    match closed.code.severity() {
        Severity::Debug => log_at!(Level::DEBUG),
        Severity::Info => log_at!(Level::INFO),
        Severity::Warn => log_at!(Level::WARN),
        Severity::Error => log_at!(Level::ERROR),
    }
}
