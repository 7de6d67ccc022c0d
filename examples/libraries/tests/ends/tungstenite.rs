use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    Connector, MaybeTlsStream, WebSocketStream, connect_async_tls_with_config,
};
use tungstenite::error::{CapacityError, ProtocolError, TlsError, UrlError};
use tungstenite::http::{HeaderValue, Response, StatusCode};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Error, Message};
use ws_close_code::{CloseEvent, CloseFrame, OwnedCloseEvent};

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

/// What loopback does not give: every variant of its error.
#[test]
fn every_error_has_an_event() {
    let failed = |error: Error| events::failed(&error).map(OwnedCloseEvent::from);
    for (error, event) in [
        (Error::ConnectionClosed, None),
        (Error::AlreadyClosed, None),
        (Error::WriteBufferFull(Message::text("").into()), None),
        (ProtocolError::SendAfterClosing.into(), None),
        (ProtocolError::ResetWithoutClosingHandshake.into(), Some(CloseEvent::LOST)),
        (io::Error::from(ErrorKind::ConnectionReset).into(), Some(CloseEvent::LOST)),
        (CapacityError::TooManyHeaders.into(), Some(CloseEvent::local(1009, ""))),
        (Error::Utf8("at 3".into()), Some(CloseEvent::local(1007, "at 3"))),
        (ProtocolError::NonZeroReservedBits.into(), Some(CloseEvent::local(1002, ""))),
    ] {
        let text = error.to_string();
        assert_eq!(failed(error), event.map(OwnedCloseEvent::from), "{text}");
    }
    let mut response = Response::new(None);
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    for (error, event) in [
        (Error::Http(response.into()), Some(CloseEvent::refused(401))),
        (TlsError::InvalidDnsName.into(), Some(CloseEvent::TLS_FAILED)),
        (io::Error::from(ErrorKind::ConnectionRefused).into(), Some(CloseEvent::NOT_OPENED)),
        (ProtocolError::HandshakeIncomplete.into(), Some(CloseEvent::NOT_OPENED)),
        (UrlError::UnableToConnect("host".into()).into(), Some(CloseEvent::NOT_OPENED)),
        (Error::AttackAttempt, Some(CloseEvent::NOT_OPENED)),
        (UrlError::NoHostName.into(), None),
        (HeaderValue::from_str("\n").unwrap_err().into(), None),
    ] {
        assert_eq!(events::not_opened(&error), event, "{error}");
    }
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
        .map_err(|error| events::not_opened(&error).unwrap().into())
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
