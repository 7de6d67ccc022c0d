use std::io;
use std::net::SocketAddr;

use fastwebsockets::{Frame, OpCode, WebSocket, handshake};
use http_body_util::Empty;
use hyper::Request;
use hyper::body::Bytes;
use hyper::header::{CONNECTION, HOST, UPGRADE};
use hyper::upgrade::Upgraded;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::TcpStream;
use ws_close_code::{CloseEvent, CloseFrame, OwnedCloseEvent};

use crate::peer::LIMIT;
use crate::way::Way;
use crate::{Difference, Socket, block_on, check, end_client};

#[path = "../../../../src/guide/events/fastwebsockets.rs"]
mod events;

const DIFFERENCES: [Difference; 1] =
    [(Way::TlsFails, None, "TLS is done before fastwebsockets gets the stream")];

#[test]
fn fastwebsockets() -> io::Result<()> {
    block_on(check(&DIFFERENCES, async |way| end_client(way, connect).await))
}

type Connection = WebSocket<TokioIo<Upgraded>>;

async fn connect(address: SocketAddr, _: Way) -> Result<Connection, OwnedCloseEvent> {
    let request = Request::get("/")
        .header(HOST, address.to_string())
        .header(UPGRADE, "websocket")
        .header(CONNECTION, "upgrade")
        .header("Sec-WebSocket-Key", handshake::generate_key())
        .header("Sec-WebSocket-Version", "13")
        .body(Empty::<Bytes>::new())
        .unwrap();
    let stream = TcpStream::connect(address).await.map_err(|_| CloseEvent::NOT_OPENED)?;
    let (mut socket, _response) =
        handshake::client(&TokioExecutor::new(), request, stream)
            .await
            .map_err(|error| OwnedCloseEvent::from(events::not_opened(&error)))?;
    socket.set_max_message_size(LIMIT);
    Ok(socket)
}

impl Socket for Connection {
    async fn say_hello(&mut self) {
        self.write_frame(Frame::text(b"hello".as_slice().into())).await.unwrap();
    }

    async fn ping(&mut self) {
        let ping = Frame::new(true, OpCode::Ping, None, Vec::new().into());
        self.write_frame(ping).await.unwrap();
    }

    async fn close(&mut self, frame: Option<CloseFrame<'_>>) {
        let payload = frame.map(CloseFrame::encode);
        let payload = payload.as_deref().unwrap_or_default();
        self.write_frame(Frame::close_raw(payload.into())).await.unwrap();
    }

    async fn ended(&mut self) -> OwnedCloseEvent {
        loop {
            if let Some(event) = events::ended(&self.read_frame().await) {
                return event.into();
            }
        }
    }
}
