//! Close frames with actix-ws, both ways: a server with a relay, and tokio-tungstenite as their
//! client.
//!
//! ```sh
//! cargo run -p ws-close-code-libraries --example actix_ws
//! ```
//!
//! Copy into your program: `theirs` and `ours`, from the module `frames`.

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use actix_web::web::{Payload, get};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, rt};
use actix_ws::{Message, MessageStream, Session, handle};
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::tungstenite;
use ws_close_code::{CloseCode, CloseFrame, Sender};

use client::events::ended;
use client::{connect, print, report, talk};
use frames::{ours, theirs};

mod client;
#[path = "../../../src/guide/libraries/actix_ws.rs"]
mod frames;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = HttpServer::new(|| {
        App::new().route("/", get().to(server)).route("/relay", get().to(relay))
    })
    .workers(1)
    .disable_signals()
    // Without this, actix keeps the TCP connection open for a second after a Close frame.
    .client_disconnect_timeout(Duration::ZERO)
    .bind("127.0.0.1:0")?;
    let address = *server.addrs().first().ok_or("no address")?;
    tokio::select! {
        ended = server.run() => Ok(ended?),
        ended = talk(address) => ended,
    }
}

async fn server(request: HttpRequest, body: Payload) -> actix_web::Result<HttpResponse> {
    let (response, session, messages) = handle(&request, body)?;
    rt::spawn(async { report(obey(session, messages).await) });
    Ok(response)
}

/// The server. It has two commands: `leave` ends with an empty Close frame, and `crash` without any.
async fn obey(session: Session, mut messages: MessageStream) -> Result<(), Box<dyn Error>> {
    match messages.recv().await.transpose()? {
        Some(Message::Text(command)) if command == "crash" => {}
        Some(Message::Text(command)) if command == "leave" => session.close(None).await?,
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

/// The relay: it ends one connection as the other ended.
async fn relay_to(
    address: SocketAddr,
    client: Session,
    mut messages: MessageStream,
) -> Result<(), Box<dyn Error>> {
    let mut upstream = connect(address, "").await?;
    if let Some(Message::Text(command)) = messages.recv().await.transpose()? {
        upstream.send(tungstenite::Message::text(&*command)).await?;
    }
    let received = upstream.next().await;
    let Some(event) = ended(received.as_ref()) else { return Ok(()) };
    println!("relay: {event}");
    // Not 1014 (Bad Gateway): a tungstenite client treats it as a protocol error.
    let frame = event.relay(Sender::Server, CloseCode::InternalError)?;
    client.close(frame.map(theirs)).await?;
    while upstream.next().await.transpose()?.is_some() {}
    Ok(())
}
