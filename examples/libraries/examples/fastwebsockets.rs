//! Close frames with fastwebsockets, both ways: a server with a relay, and a client.
//!
//! ```sh
//! cargo run -p ws-close-code-libraries --example fastwebsockets
//! ```
//!
//! Copy into your program: the modules `events` and `frames`, and `answer`.

use std::error::Error;
use std::future::ready;
use std::net::SocketAddr;

use fastwebsockets::upgrade::{UpgradeFut, upgrade};
use fastwebsockets::{Frame, OpCode, WebSocket, WebSocketError, handshake};
use http_body_util::Empty;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONNECTION, HOST, UPGRADE};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::upgrade::Upgraded;
use hyper::{Request, Response};
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::{TcpListener, TcpStream};
use ws_close_code::{CloseCode, CloseFrame, Sender};

use events::ended;
use frames::{ours, theirs};

// The connections are open before the relay gets them.
#[allow(dead_code)]
#[path = "../../../src/guide/events/fastwebsockets.rs"]
mod events;
#[path = "../../../src/guide/libraries/fastwebsockets.rs"]
mod frames;

type Socket = WebSocket<TokioIo<Upgraded>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::select! {
        ended = serve(&listener, address) => ended,
        ended = talk(address) => ended,
    }
}

/// A Close frame without a code.
fn empty() -> Frame<'static> {
    Frame::close_raw(Vec::new().into())
}

/// Prints a Close frame that the peer sent first, and answers it.
async fn answer(socket: &mut Socket, payload: &[u8]) -> Result<(), WebSocketError> {
    let code = match ours(payload) {
        Ok(received) => {
            print("server", received);
            CloseCode::reported(received.map(CloseFrame::code))
        }
        Err(malformed) => {
            println!("server: {malformed}");
            malformed.reply_code()
        }
    };
    socket.write_frame(CloseFrame::echo(code).map_or_else(empty, theirs)).await
}

/// The server. It has two commands: `leave` ends with an empty Close frame, and `crash` without any.
async fn obey(mut socket: Socket) -> Result<(), Box<dyn Error>> {
    let frame = socket.read_frame().await?;
    match frame.opcode {
        OpCode::Text if *frame.payload == *b"crash" => return Ok(()),
        OpCode::Text if *frame.payload == *b"leave" => {
            socket.write_frame(empty()).await?;
            socket.read_frame().await?; // the client's answer
        }
        OpCode::Text => {
            let command = String::from_utf8_lossy(&frame.payload);
            let reason = format!("no such command: {command}");
            let frame = CloseFrame::truncating(CloseCode::PolicyViolation, &reason)?;
            socket.write_frame(theirs(frame)).await?;
            socket.read_frame().await?; // the client's answer
        }
        OpCode::Close => answer(&mut socket, &frame.payload).await?,
        _ => {}
    }
    Ok(())
}

/// The relay: it ends one connection as the other ended.
async fn relay_to(address: SocketAddr, mut client: Socket) -> Result<(), Box<dyn Error>> {
    let mut upstream = connect(address, "/").await?;
    let command = client.read_frame().await?;
    upstream.write_frame(Frame::text(command.payload)).await?;
    let received = upstream.read_frame().await;
    let Some(event) = ended(&received) else { return Ok(()) };
    println!("relay: {event}");
    // Not 1014 (Bad Gateway): fastwebsockets refuses it wherever it answers by itself.
    let frame = event.relay(Sender::Server, CloseCode::InternalError)?;
    client.write_frame(frame.map_or_else(empty, theirs)).await?;
    client.read_frame().await?; // the client's answer
    Ok(())
}

/// The client: it sends one message per connection, and prints how each connection ends.
async fn talk(address: SocketAddr) -> Result<(), Box<dyn Error>> {
    let signed_out = CloseFrame::new(CloseCode::from(4001), "signed out")?;
    let command = "춤 ".repeat(40);
    say(address, "/", Frame::text(command.as_bytes().into())).await?;
    say(address, "/", theirs(signed_out)).await?;
    say(address, "/", empty()).await?;
    say(address, "/", Frame::close(1006, b"")).await?;
    say(address, "/relay", Frame::text(b"sing".as_slice().into())).await?;
    say(address, "/relay", Frame::text(b"leave".as_slice().into())).await?;
    say(address, "/relay", Frame::text(b"crash".as_slice().into())).await
}

async fn say(address: SocketAddr, path: &str, frame: Frame<'_>) -> Result<(), Box<dyn Error>> {
    let mut socket = connect(address, path).await?;
    socket.write_frame(frame).await?;
    let frame = socket.read_frame().await?;
    if frame.opcode == OpCode::Close {
        print("client", ours(&frame.payload)?);
    }
    Ok(())
}

fn print(end: &str, received: Option<CloseFrame<'_>>) {
    match received {
        Some(frame) => println!("{end}: {frame}"),
        None => println!("{end}: {}", CloseCode::NoStatusReceived),
    }
}

async fn serve(listener: &TcpListener, address: SocketAddr) -> Result<(), Box<dyn Error>> {
    loop {
        let (stream, _) = listener.accept().await?;
        let respond = service_fn(move |request| ready(respond(address, request)));
        let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), respond);
        tokio::spawn(connection.with_upgrades());
    }
}

fn respond(
    address: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response<Empty<Bytes>>, WebSocketError> {
    let relayed = request.uri().path() == "/relay";
    let (response, upgraded) = upgrade(request)?;
    tokio::spawn(async move {
        if let Err(error) = accept(address, relayed, upgraded).await {
            eprintln!("server: {error}");
        }
    });
    Ok(response)
}

async fn accept(
    address: SocketAddr,
    relayed: bool,
    upgraded: UpgradeFut,
) -> Result<(), Box<dyn Error>> {
    let mut socket = upgraded.await?;
    // Then fastwebsockets neither checks nor answers Close frames: `answer` does both.
    socket.set_auto_close(false);
    if relayed { relay_to(address, socket).await } else { obey(socket).await }
}

async fn connect(address: SocketAddr, path: &str) -> Result<Socket, Box<dyn Error>> {
    let request = Request::get(path)
        .header(HOST, address.to_string())
        .header(UPGRADE, "websocket")
        .header(CONNECTION, "upgrade")
        .header("Sec-WebSocket-Key", handshake::generate_key())
        .header("Sec-WebSocket-Version", "13")
        .body(Empty::<Bytes>::new())?;
    let stream = TcpStream::connect(address).await?;
    let (socket, _response) = handshake::client(&TokioExecutor::new(), request, stream).await?;
    Ok(socket)
}
