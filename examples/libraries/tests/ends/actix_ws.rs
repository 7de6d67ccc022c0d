use std::io;
use std::time::Duration;

use actix_web::web::{Data, Payload, get};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, rt};
use actix_ws::{MessageStream, Session, handle};
use ws_close_code::EndedBy::Local;
use ws_close_code::ReconnectAction::{IfNeeded, NotNeeded, Retry};
use ws_close_code::{CloseFrame, OwnedCloseEvent};

use crate::peer::LIMIT;
use crate::way::Way;
use crate::{Difference, Jobs, Socket, check, end_server};

#[path = "../../../../src/guide/events/actix_ws.rs"]
mod events;
#[expect(dead_code, reason = "the sockets get their Close frames as events")]
#[path = "../../../../src/guide/libraries/actix_ws.rs"]
mod frames;

const UNANSWERED: &str = "messages end as soon as this end has closed";

const DIFFERENCES: [Difference; 7] = [
    Way::OF_SERVERS[0],
    Way::OF_SERVERS[1],
    Way::OF_SERVERS[2],
    Way::OF_SERVERS[3],
    (Way::WeClose, Some((1000, Local, false, NotNeeded, "")), UNANSWERED),
    (Way::WeCloseWithoutReason, Some((1001, Local, false, Retry, "")), UNANSWERED),
    (Way::WeCloseWithoutCode, Some((1005, Local, false, IfNeeded, "")), UNANSWERED),
];

#[test]
fn actix_ws() -> io::Result<()> {
    let jobs = Data::new(Jobs::default());
    let shared = jobs.clone();
    let factory = move || App::new().app_data(shared.clone()).route("/", get().to(serve));
    rt::System::new().block_on(async {
        let server = HttpServer::new(factory)
            .workers(1)
            .disable_signals()
            .client_disconnect_timeout(Duration::ZERO)
            .bind("127.0.0.1:0")?;
        let address = server.addrs()[0];
        rt::spawn(server.run());
        check(&DIFFERENCES, async |way| end_server(way, address, &jobs).await).await
    })
}

struct Connection(Session, MessageStream);

async fn serve(
    request: HttpRequest,
    body: Payload,
    jobs: Data<Jobs>,
) -> actix_web::Result<HttpResponse> {
    let (response, session, messages) = handle(&request, body)?;
    let job = jobs.lock().unwrap().take().unwrap();
    rt::spawn(job.run(Connection(session, messages.max_frame_size(LIMIT))));
    Ok(response)
}

impl Socket for Connection {
    async fn say_hello(&mut self) {
        self.0.text("hello").await.unwrap();
    }

    async fn ping(&mut self) {
        self.0.ping(b"").await.unwrap();
    }

    async fn close(&mut self, frame: Option<CloseFrame<'_>>) {
        self.0.clone().close(frame.map(frames::theirs)).await.unwrap();
    }

    async fn ended(&mut self) -> OwnedCloseEvent {
        loop {
            if let Some(event) = events::ended(self.1.recv().await.as_ref()) {
                return event.into();
            }
        }
    }
}
