use std::io;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::response::Response;
use axum::routing::get;
use tokio::net::TcpListener;
use ws_close_code::{CloseFrame, OwnedCloseEvent};

use crate::peer::LIMIT;
use crate::way::Way;
use crate::{Jobs, Socket, block_on, check, end_server};

#[expect(dead_code, reason = "only its errors come through")]
mod of_tungstenite {
    use tungstenite_of_axum as tungstenite;

    include!("../../../../src/guide/events/tungstenite.rs");
}

#[path = "../../../../src/guide/events/axum.rs"]
mod events;
#[expect(dead_code, reason = "the sockets get their Close frames as events")]
#[path = "../../../../src/guide/libraries/axum.rs"]
mod frames;

#[test]
fn axum() -> io::Result<()> {
    let jobs = Arc::new(Jobs::default());
    let app = Router::new().route("/", get(serve)).with_state(jobs.clone());
    block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(async { axum::serve(listener, app).await });
        check(&Way::OF_SERVERS, async |way| end_server(way, address, &jobs).await).await
    })
}

async fn serve(upgrade: WebSocketUpgrade, State(jobs): State<Arc<Jobs>>) -> Response {
    let job = jobs.lock().unwrap().take().unwrap();
    upgrade.max_message_size(LIMIT).on_upgrade(|socket| job.run(socket))
}

impl Socket for WebSocket {
    async fn say_hello(&mut self) {
        self.send(Message::text("hello")).await.unwrap();
    }

    async fn ping(&mut self) {
        self.send(Message::Ping("".into())).await.unwrap();
    }

    async fn close(&mut self, frame: Option<CloseFrame<'_>>) {
        self.send(Message::Close(frame.map(frames::theirs))).await.unwrap();
    }

    async fn ended(&mut self) -> OwnedCloseEvent {
        loop {
            if let Some(event) = events::ended(self.recv().await.as_ref()) {
                return event.into();
            }
        }
    }
}
