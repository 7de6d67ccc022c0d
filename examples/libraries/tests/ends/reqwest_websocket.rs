use std::io;
use std::net::SocketAddr;

use futures_util::{SinkExt, StreamExt};
use reqwest_websocket::{Message, Upgrade, WebSocket};
use tungstenite_of_reqwest::protocol::WebSocketConfig;
use ws_close_code::EndedBy::Peer;
use ws_close_code::ReconnectAction::IfNeeded;
use ws_close_code::{CloseFrame, OwnedCloseEvent};

use crate::peer::LIMIT;
use crate::way::Way;
use crate::{Difference, Socket, block_on, check, distrustful, end_client};

#[expect(dead_code, reason = "only its errors come through")]
mod of_tungstenite {
    use tungstenite_of_reqwest as tungstenite;

    include!("../../../../src/guide/events/tungstenite.rs");
}

#[path = "../../../../src/guide/events/reqwest_websocket.rs"]
mod events;

const DIFFERENCES: [Difference; 2] = [
    (Way::PeerClosesWithoutCode, Some((1000, Peer, true, IfNeeded, "")), "an empty frame is 1000"),
    (Way::WeCloseWithoutCode, None, "it sends no empty Close frame"),
];

#[test]
fn reqwest_websocket() -> io::Result<()> {
    block_on(check(&DIFFERENCES, async |way| end_client(way, connect).await))
}

#[test]
fn a_wrong_url_is_no_event() -> io::Result<()> {
    block_on(async {
        let client = reqwest::Client::builder().tls_backend_preconfigured(distrustful());
        let request = client.build().unwrap().get("ws//localhost").upgrade();
        assert_eq!(events::not_opened(&request.send().await.map(drop).unwrap_err()), None);
        Ok(())
    })
}

async fn connect(address: SocketAddr, way: Way) -> Result<WebSocket, OwnedCloseEvent> {
    let config = WebSocketConfig::default().max_message_size(Some(LIMIT));
    let scheme = if way == Way::TlsFails { "wss" } else { "ws" };
    let client = reqwest::Client::builder().tls_backend_preconfigured(distrustful());
    let request = client.build().unwrap().get(format!("{scheme}://{address}/")).upgrade();
    let opened = async { request.web_socket_config(config).send().await?.into_websocket().await };
    opened.await.map_err(|error| events::not_opened(&error).unwrap().into())
}

impl Socket for WebSocket {
    async fn say_hello(&mut self) {
        self.send(Message::Text("hello".into())).await.unwrap();
    }

    async fn ping(&mut self) {
        self.send(Message::Ping("".into())).await.unwrap();
    }

    async fn close(&mut self, frame: Option<CloseFrame<'_>>) {
        let frame = frame.unwrap();
        let (code, reason) = (frame.code().as_u16().into(), frame.reason().to_owned());
        self.send(Message::Close { code, reason }).await.unwrap();
    }

    async fn ended(&mut self) -> OwnedCloseEvent {
        loop {
            if let Some(event) = events::ended(self.next().await.as_ref()) {
                return event.into();
            }
        }
    }
}
