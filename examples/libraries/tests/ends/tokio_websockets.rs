use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_websockets::{
    ClientBuilder, CloseCode, Connector, Limits, MaybeTlsStream, Message, WebSocketStream,
};
use ws_close_code::{CloseFrame, OwnedCloseEvent};

use crate::peer::LIMIT;
use crate::way::Way;
use crate::{Socket, block_on, check, distrustful, end_client};

#[path = "../../../../src/guide/events/tokio_websockets.rs"]
mod events;

#[test]
fn tokio_websockets() -> io::Result<()> {
    block_on(check(&[], async |way| end_client(way, connect).await))
}

#[test]
fn a_missing_url_is_no_event() -> io::Result<()> {
    block_on(async {
        let error = ClientBuilder::new().connect().await.unwrap_err();
        assert_eq!(events::not_opened(&error), None);
        Ok(())
    })
}

type Connection = WebSocketStream<MaybeTlsStream<TcpStream>>;

async fn connect(address: SocketAddr, way: Way) -> Result<Connection, OwnedCloseEvent> {
    let tls = way == Way::TlsFails;
    let url = format!("{}://{address}", if tls { "wss" } else { "ws" });
    let connector =
        if tls { Connector::Rustls(Arc::new(distrustful()).into()) } else { Connector::Plain };
    let limits = Limits::default().max_payload_len(Some(LIMIT));
    let builder = ClientBuilder::new().uri(&url).unwrap().limits(limits).connector(&connector);
    builder
        .connect()
        .await
        .map(|(socket, _response)| socket)
        .map_err(|error| events::not_opened(&error).unwrap().into())
}

impl Socket for Connection {
    async fn say_hello(&mut self) {
        self.send(Message::text("hello")).await.unwrap();
    }

    async fn ping(&mut self) {
        self.send(Message::ping("")).await.unwrap();
    }

    async fn close(&mut self, frame: Option<CloseFrame<'_>>) {
        let code = frame.map(|frame| CloseCode::try_from(frame.code().as_u16()).unwrap());
        let reason = frame.map(CloseFrame::reason).unwrap_or_default();
        self.send(Message::close(code, reason)).await.unwrap();
    }

    async fn ended(&mut self) -> OwnedCloseEvent {
        loop {
            if let Some(event) = events::ended(self.next().await.as_ref()) {
                return event.into();
            }
        }
    }
}
