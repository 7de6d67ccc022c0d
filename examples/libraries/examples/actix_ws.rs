//! Close frames with actix-ws, both ways: a server with a relay, and tokio-tungstenite as their
//! client.
//!
//! ```sh
//! cargo run -p ws-close-code-libraries --example actix_ws
//! ```
//!
//! To take over into a program of yours: `theirs` and `ours`.

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use actix_web::web::{Payload, get};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, rt};
use actix_ws::{CloseReason, Message, MessageStream, Session, handle};
use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::{WebSocketStream, client_async, tungstenite};
use ws_close_code::{CloseCode, CloseFrame, InvalidCloseFrame};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = HttpServer::new(|| {
        App::new().route("/", get().to(server)).route("/relay", get().to(relay))
    })
    .workers(1)
    .disable_signals()
    // Else actix keeps the TCP connection open for a second after a Close frame.
    .client_disconnect_timeout(Duration::ZERO)
    .bind("127.0.0.1:0")?;
    let address = *server.addrs().first().ok_or("no address")?;
    tokio::select! {
        ended = server.run() => Ok(ended?),
        ended = talk(address) => ended,
    }
}

/// Going out.
fn theirs(frame: CloseFrame<'_>) -> CloseReason {
    (frame.code().as_u16().into(), frame.reason()).into()
}

/// Coming in. An empty Close frame is `None` here as it is there.
fn ours(reason: Option<&CloseReason>) -> Result<Option<CloseFrame<'_>>, InvalidCloseFrame> {
    let text = reason.and_then(|reason| reason.description.as_deref()).unwrap_or_default();
    reason.map(|reason| CloseFrame::new(CloseCode::of(reason.code), text)).transpose()
}

async fn server(request: HttpRequest, body: Payload) -> actix_web::Result<HttpResponse> {
    let (response, session, messages) = handle(&request, body)?;
    rt::spawn(async { report(obey(session, messages).await) });
    Ok(response)
}

/// The server: it knows no command but `crash`.
async fn obey(session: Session, mut messages: MessageStream) -> Result<(), Box<dyn Error>> {
    match messages.recv().await.transpose()? {
        Some(Message::Text(command)) if command == "crash" => {}
        Some(Message::Text(command)) => {
            let reason = format!("no such command: {command}");
            let frame = CloseFrame::truncating(CloseCode::PolicyViolation, &reason)?;
            session.close(Some(theirs(frame))).await?;
        }
        Some(Message::Close(reason)) => {
            let received = ours(reason.as_ref())?;
            print("server", received);
            let code = CloseCode::reported(received.map(CloseFrame::code));
            session.close(CloseFrame::echo(code).map(theirs)).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn relay(request: HttpRequest, body: Payload) -> actix_web::Result<HttpResponse> {
    let (response, session, messages) = handle(&request, body)?;
    let address = request.app_config().local_addr();
    rt::spawn(async move { report(relay_to(address, session, messages).await) });
    Ok(response)
}

/// The relay: what one connection ends with, it passes on to the other.
async fn relay_to(
    address: SocketAddr,
    client: Session,
    mut messages: MessageStream,
) -> Result<(), Box<dyn Error>> {
    let mut upstream = connect(address, "").await?;
    if let Some(Message::Text(command)) = messages.recv().await.transpose()? {
        upstream.send(tungstenite::Message::text(&*command)).await?;
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
    client.close(Some(theirs(frame))).await?;
    while upstream.next().await.transpose()?.is_some() {}
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
