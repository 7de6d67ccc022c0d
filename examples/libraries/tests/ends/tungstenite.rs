use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{
    Connector, MaybeTlsStream, WebSocketStream, connect_async_tls_with_config,
};
use ws_close_code::{CloseFrame, OwnedCloseEvent};

use crate::peer::LIMIT;
use crate::way::Way;
use crate::{Socket, block_on, check, distrustful, end_client};

#[path = "../../../../src/guide/events/tungstenite.rs"]
mod events;
#[expect(dead_code, reason = "the sockets get their Close frames as events")]
#[path = "../../../../src/guide/libraries/tungstenite.rs"]
mod frames;

#[test]
fn tungstenite() -> io::Result<()> {
    block_on(check(&[], async |way| end_client(way, connect).await))
}

type Connection = WebSocketStream<MaybeTlsStream<TcpStream>>;

async fn connect(address: SocketAddr, way: Way) -> Result<Connection, OwnedCloseEvent> {
    let scheme = if way == Way::TlsFails { "wss" } else { "ws" };
    let url = format!("{scheme}://{address}");
    let config = WebSocketConfig::default().max_message_size(Some(LIMIT));
    let connector = Connector::Rustls(Arc::new(distrustful()));
    connect_async_tls_with_config(url, Some(config), false, Some(connector))
        .await
        .map(|(socket, _response)| socket)
        .map_err(|error| events::not_opened(&error).into())
}

impl Socket for Connection {
    async fn say_hello(&mut self) {
        self.send(Message::text("hello")).await.unwrap();
    }

    async fn ping(&mut self) {
        self.send(Message::Ping("".into())).await.unwrap();
    }

    async fn close(&mut self, frame: Option<CloseFrame<'_>>) {
        WebSocketStream::close(self, frame.map(frames::theirs)).await.unwrap();
    }

    async fn ended(&mut self) -> OwnedCloseEvent {
        loop {
            if let Some(event) = events::ended(self.next().await.as_ref()) {
                return event.into();
            }
        }
    }
}
