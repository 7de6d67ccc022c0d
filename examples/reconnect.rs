//! A client that connects again when its connection closes, and follows the advice for the code: it
//! waits, backs off, and gives up where connecting again would not help.
//!
//! ```sh
//! cargo run --example reconnect        # 100 times as fast: a second takes 10 ms
//! cargo run --example reconnect 1      # in real time
//! ```
//!
//! The server on loopback ends one connection with 1012, drops the next, and ends the last with 1008.
//! Copy into your program: `session`, `Closed` and `delay`.

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;
use std::{env, fmt};

use backon::{ExponentialBuilder, Retryable};
use futures_util::StreamExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::{accept_async, client_async};
use ws_close_code::CloseCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let second: f64 = env::args().nth(1).map_or(Ok(0.01), |argument| argument.parse())?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;

    let backoff = ExponentialBuilder::default()
        .with_min_delay(Duration::from_secs(1))
        .with_max_delay(Duration::from_secs(60))
        .without_max_times();
    let client = (|| session(address))
        .retry(backoff)
        .when(|closed: &Closed| closed.code.is_retryable())
        .adjust(|closed, backoff| Some(delay(closed.code, backoff?).mul_f64(second)))
        .notify(|closed, wait| {
            let wait = wait.as_secs_f64() / second;
            println!("{closed}: {}: waiting {wait:.1} s", closed.code.reconnect());
        });
    let (closed, served) = tokio::join!(client, serve(listener));
    if let Err(closed) = closed {
        println!("{closed}: {}: giving up", closed.code.reconnect());
    }
    served
}

/// Returns how long to wait before connecting again: a random time from the window that the code
/// advises, or the back-off, which grows with each failure, whichever is longer.
fn delay(code: CloseCode, backoff: Duration) -> Duration {
    let advised = code.reconnect().first_delay().map(|(shortest, longest)| {
        shortest + longest.saturating_sub(shortest).mul_f64(fastrand::f64())
    });
    advised.unwrap_or_default().max(backoff)
}

/// Runs one connection from start to end. The connection should never end, so every end is an error.
async fn session(address: SocketAddr) -> Result<(), Closed> {
    let without_frame = Closed { code: CloseCode::AbnormalClosure };
    let stream = TcpStream::connect(address).await.map_err(|_| without_frame)?;
    let url = format!("ws://{address}");
    let (mut socket, _response) = client_async(url, stream).await.map_err(|_| without_frame)?;
    while let Some(message) = socket.next().await {
        match message {
            Ok(Message::Close(frame)) => {
                return Err(Closed { code: CloseCode::reported(frame.map(|frame| frame.code)) });
            }
            Ok(_) => {} // Handle the application's messages here.
            Err(_) => break,
        }
    }
    Err(without_frame)
}

/// How a connection ended.
#[derive(Clone, Copy)]
struct Closed {
    code: CloseCode,
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "closed with {}", self.code)
    }
}

/// Ends the first connection with 1012, drops the second, and ends the third with 1008.
async fn serve(listener: TcpListener) -> Result<(), Box<dyn Error>> {
    for code in [Some(CloseCode::ServiceRestart), None, Some(CloseCode::PolicyViolation)] {
        let (stream, _address) = listener.accept().await?;
        let mut socket = accept_async(stream).await?;
        if let Some(code) = code {
            socket
                .close(Some(CloseFrame { code: code.as_u16().into(), reason: "".into() }))
                .await?;
            while let Some(Ok(_)) = socket.next().await {}
        }
    }
    Ok(())
}
