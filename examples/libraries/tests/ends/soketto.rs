use std::io;
use std::net::SocketAddr;

use soketto::connection::{Receiver, Sender};
use soketto::data::ByteSlice125;
use soketto::handshake::Client;
use tokio::net::TcpStream;
use tokio_util::compat::{Compat, TokioAsyncReadCompatExt};
use ws_close_code::EndedBy::{Local, Network};
use ws_close_code::ReconnectAction::{NotNeeded, Retry};
use ws_close_code::{CloseEvent, CloseFrame, OwnedCloseEvent};

use crate::peer::LIMIT;
use crate::way::Way;
use crate::{Difference, Socket, block_on, check, end_client};

#[path = "../../../../src/guide/events/soketto.rs"]
mod events;

const DIFFERENCES: [Difference; 6] = [
    (Way::PeerClosesWithoutCode, Some((1006, Network, false, Retry, "")), "both are Closed"),
    (Way::WeClose, Some((1000, Local, true, NotNeeded, "")), "it closes without a reason"),
    (Way::WeCloseWithoutReason, None, "it always closes with 1000"),
    (Way::WeCloseWithoutCode, None, "it always closes with 1000"),
    (Way::BadUtf8, Some((1006, Network, false, Retry, "")), "it does not check texts"),
    (Way::TlsFails, None, "TLS is done before soketto gets the stream"),
];

#[test]
fn soketto() -> io::Result<()> {
    block_on(check(&DIFFERENCES, async |way| end_client(way, connect).await))
}

struct Connection {
    sender: Sender<Compat<TcpStream>>,
    receiver: Receiver<Compat<TcpStream>>,
}

async fn connect(address: SocketAddr, _: Way) -> Result<Connection, OwnedCloseEvent> {
    let stream = TcpStream::connect(address).await.map_err(|_| CloseEvent::NOT_OPENED)?;
    let host = address.to_string();
    let mut client = Client::new(stream.compat(), &host, "/");
    if let Some(event) = events::not_opened(&client.handshake().await) {
        return Err(event.into());
    }
    let mut builder = client.into_builder();
    builder.set_max_message_size(LIMIT);
    let (sender, receiver) = builder.finish();
    Ok(Connection { sender, receiver })
}

impl Socket for Connection {
    async fn say_hello(&mut self) {
        self.sender.send_text("hello").await.unwrap();
        self.sender.flush().await.unwrap();
    }

    async fn ping(&mut self) {
        self.sender.send_ping(ByteSlice125::try_from(b"".as_slice()).unwrap()).await.unwrap();
        self.sender.flush().await.unwrap();
    }

    /// soketto has no argument for it.
    async fn close(&mut self, _: Option<CloseFrame<'_>>) {
        self.sender.close().await.unwrap();
    }

    async fn ended(&mut self) -> OwnedCloseEvent {
        loop {
            let mut message = Vec::new();
            if let Some(event) = events::ended(&self.receiver.receive(&mut message).await) {
                return event.into();
            }
        }
    }
}
