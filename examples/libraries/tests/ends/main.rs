//! Sixteen ways in which a connection ends, with real libraries on loopback: what each library reports,
//! and the event that the functions of the guide (`src/guide/events`) make of it.

mod actix_ws;
mod axum;
mod fastwebsockets;
mod peer;
mod reqwest_websocket;
mod soketto;
mod tokio_websockets;
mod tungstenite;
mod way;
/// Only compiled: there is no event outside of a browser.
#[expect(dead_code)]
#[path = "../../../../src/guide/events/web_sys.rs"]
mod web_sys;

use std::io;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::oneshot::{self, Receiver, Sender};
use ws_close_code::{CloseCode, CloseEvent, CloseFrame, OwnedCloseEvent};

use way::{Ended, Way, said};

/// An open connection of the library under test.
trait Socket {
    async fn say_hello(&mut self);
    async fn ping(&mut self);
    /// Sends a Close frame; `None` is an empty one.
    async fn close(&mut self, frame: Option<CloseFrame<'_>>);
    /// Reads until the connection has ended.
    async fn ended(&mut self) -> OwnedCloseEvent;
}

/// A way in which the library differs, and why: another event, or `None` where it has no part in it.
type Difference = (Way, Option<Ended>, &'static str);

/// Ends a connection in each way, and compares the events.
async fn check(
    differences: &[Difference],
    end: impl AsyncFn(Way) -> io::Result<OwnedCloseEvent>,
) -> io::Result<()> {
    let mut unexpected = Vec::new();
    for way in Way::ALL {
        let difference = differences.iter().find(|(listed, ..)| *listed == way);
        let expected = match difference {
            Some((_, None, _why)) => continue,
            Some((_, Some(ended), _why)) => {
                assert_ne!(*ended, way.ended(), "{way:?} is listed, but is no difference");
                *ended
            }
            None => way.ended(),
        };
        let event = end(way).await?;
        if said(event.as_event()) != expected {
            unexpected.push(format!("{way:?}: {event}, not {expected:?}"));
        }
    }
    assert!(unexpected.is_empty(), "{unexpected:#?}");
    Ok(())
}

/// Ends the connection of a client. `connect` returns the event of what its library reports.
async fn end_client<S: Socket>(
    way: Way,
    connect: impl AsyncFn(SocketAddr, Way) -> Result<S, OwnedCloseEvent>,
) -> io::Result<OwnedCloseEvent> {
    let held = TcpSocket::new_v4()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let (address, pinged) = match way {
        // A port that is bound and does not listen.
        Way::TcpRefused => {
            held.bind(([127, 0, 0, 1], 0).into())?;
            (held.local_addr()?, None)
        }
        _ => (listener.local_addr()?, Some(peer::accept(listener, way))),
    };
    match (connect(address, way).await, pinged) {
        (Ok(socket), Some(pinged)) => Ok(end(way, socket, pinged).await),
        (Ok(_), None) => Err(io::Error::other("nobody listened")),
        (Err(event), _) => Ok(event),
    }
}

/// What a server does with its next connection.
struct Job {
    way: Way,
    pinged: Receiver<()>,
    done: Sender<OwnedCloseEvent>,
}

/// Where a server finds its next job.
type Jobs = Mutex<Option<Job>>;

impl Job {
    async fn run(self, socket: impl Socket) {
        _ = self.done.send(end(self.way, socket, self.pinged).await);
    }
}

/// Ends a connection of a server at this address.
async fn end_server(way: Way, address: SocketAddr, jobs: &Jobs) -> io::Result<OwnedCloseEvent> {
    let (done, event) = oneshot::channel();
    let pinged = peer::connect(address, way);
    *jobs.lock().unwrap() = Some(Job { way, pinged, done });
    event.await.map_err(io::Error::other)
}

async fn end(way: Way, mut socket: impl Socket, pinged: Receiver<()>) -> OwnedCloseEvent {
    const PATIENCE: Duration = Duration::from_secs(20);

    socket.say_hello().await;
    match way {
        Way::WeClose | Way::WeCloseWithoutReason | Way::WeCloseWithoutCode => {
            socket.close(way.frame()).await;
            let answer = socket.ended().await;
            let (code, reason) = match way.frame() {
                Some(frame) => (frame.code(), frame.reason()),
                None => (CloseCode::NoStatusReceived, ""),
            };
            // The peer answers, but a library may not wait for it.
            match answer.as_event() {
                answer if answer.was_clean() => answer.by_us().into(),
                _ => CloseEvent::local(code, reason).into(),
            }
        }
        Way::PongMissing => {
            socket.ping().await;
            // The application's own limit is over as soon as the peer has the ping: no test waits.
            tokio::select! {
                event = socket.ended() => event,
                Ok(()) = pinged => CloseEvent::LOST.idle_for(PATIENCE).into(),
            }
        }
        _ => socket.ended().await,
    }
}

/// What TLS needs to fail: no certificate is trusted.
fn distrustful() -> rustls::ClientConfig {
    rustls::ClientConfig::builder()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth()
}

fn block_on<T>(future: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(future)
}
