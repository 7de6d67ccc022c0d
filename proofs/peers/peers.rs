//! Real peers on loopback: Python's `websockets` and Node's `ws` report exactly the code and reason
//! of our `CloseFrame`, and it reports exactly those that they close with.
//!
//! The other tests compare `CloseFrame` with the RFC as we understand it. These compare it with how
//! two other projects understand it.
//!
//! Where a peer is not installed, its tests say so and pass, unless the environment variable
//! `WS_CLOSE_CODE_PEERS` is `required`, as in `proofs/peers/run`.

use std::env;
use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Control, OpCode};
use tokio_tungstenite::tungstenite::protocol::frame::{Frame, FrameHeader};
use tokio_tungstenite::{accept_async, client_async};
use ws_close_code::{CloseCode, CloseFrame};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::test]
async fn python_reports_what_we_close_with() -> Result<()> {
    reports_what_we_close_with(PYTHON).await
}

#[tokio::test]
async fn node_reports_what_we_close_with() -> Result<()> {
    reports_what_we_close_with(NODE).await
}

#[tokio::test]
async fn we_report_what_python_closes_with() -> Result<()> {
    we_report_what_it_closes_with(PYTHON).await
}

#[tokio::test]
async fn we_report_what_node_closes_with() -> Result<()> {
    we_report_what_it_closes_with(NODE).await
}

/// The code and the reason.
type Close = (u16, String);

/// The registered codes that may be sent and three unregistered ones, each with reasons of 0, 122 and
/// 123 bytes, the longest that fits. No peer refuses any of them.
fn closes() -> Vec<Close> {
    let registered = CloseCode::NAMED.iter().filter(|code| code.may_be_sent_by_endpoint());
    let codes = registered.map(|code| code.as_u16()).chain([3999, 4000, 4999]);
    let reasons =
        [String::new(), "x".repeat(122), "x".repeat(123), "가".repeat(40) + "xx", "가".repeat(41)];
    codes.flat_map(|code| reasons.clone().map(|reason| (code, reason))).collect()
}

async fn reports_what_we_close_with(peer: Peer) -> Result<()> {
    if peer.is_missing() {
        return Ok(());
    }
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let mut client = peer.command(&["client", &address, &closes().len().to_string()]);
    tokio::spawn(close_each(listener));
    let output = tokio::task::spawn_blocking(move || client.output()).await??;

    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let reported = serde_json::Deserializer::from_slice(&output.stdout).into_iter::<Close>();
    let reported = reported.collect::<std::result::Result<Vec<_>, _>>()?;
    assert_eq!(reported.len(), closes().len());
    for (reported, sent) in reported.into_iter().zip(closes()) {
        assert_eq!(reported, sent);
    }
    Ok(())
}

/// Closes one connection after another with the payload that we encode.
async fn close_each(listener: TcpListener) -> Result<()> {
    for (code, reason) in closes() {
        let mut socket = accept_async(listener.accept().await?.0).await?;
        let payload = CloseFrame::new(CloseCode::of(code), &reason)?.encode().to_vec();
        let close = FrameHeader { opcode: OpCode::Control(Control::Close), ..Default::default() };
        socket.send(Message::Frame(Frame::from_payload(close, payload.into()))).await?;
        socket.next().await; // The Close frame that answers ours.
    }
    Ok(())
}

async fn we_report_what_it_closes_with(peer: Peer) -> Result<()> {
    if peer.is_missing() {
        return Ok(());
    }
    let mut server =
        peer.command(&["server"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut address = String::new();
    BufReader::new(server.stdout.take().ok_or("no output")?).read_line(&mut address)?;
    for sent in closes() {
        assert_eq!(closed_by(address.trim(), &sent).await?, as_tungstenite_reports(sent));
    }
    assert!(server.wait()?.success()); // It ends because this closes its input.
    Ok(())
}

/// Asks the server to close, and returns how it did, as we parse it.
async fn closed_by(address: &str, close: &Close) -> Result<Close> {
    let stream = TcpStream::connect(address).await?;
    let (mut socket, _response) = client_async(format!("ws://{address}"), stream).await?;
    socket.send(serde_json::to_string(close)?.into()).await?;
    let Message::Close(close) = socket.next().await.ok_or("no Close frame")?? else {
        return Err("expected a Close frame, found another message".into());
    };
    // Sends our Close frame in answer, and reads to the end of the connection.
    while socket.next().await.transpose()?.is_some() {}
    // tungstenite gives the parts of the payload; this joins them again.
    let payload = Frame::close(close).into_payload();
    let frame = CloseFrame::parse(&payload)?.ok_or("no code")?;
    Ok((frame.code().as_u16(), frame.reason().to_owned()))
}

/// What tungstenite reports for a received close. It is the same close, except that tungstenite
/// treats 1014 as a violation of the protocol, which is a known bug (snapview/tungstenite-rs#502).
/// When the bug is fixed, the tests fail and this function can be deleted.
fn as_tungstenite_reports(sent: Close) -> Close {
    match sent {
        (1014, _) => (1002, "Protocol violation".to_owned()),
        sent => sent,
    }
}

/// A WebSocket library in another language.
struct Peer {
    name: &'static str,
    program: &'static str,
    /// Arguments with which the program fails where the library is missing.
    probe: [&'static str; 2],
    script: &'static str,
}

const PYTHON: Peer = Peer {
    name: "Python with websockets 15 or newer",
    program: "python3",
    probe: ["-c", "import websockets.proxy"],
    script: concat!(env!("CARGO_MANIFEST_DIR"), "/proofs/peers/peer.py"),
};

const NODE: Peer = Peer {
    name: "Node with ws",
    program: "node",
    probe: ["-e", "require('ws')"],
    script: concat!(env!("CARGO_MANIFEST_DIR"), "/proofs/peers/peer.cjs"),
};

impl Peer {
    /// Whether its tests must be skipped; prints a line if so.
    fn is_missing(&self) -> bool {
        let probed = Command::new(self.program).args(self.probe).output();
        let missing = !probed.is_ok_and(|output| output.status.success());
        if missing {
            let required = env::var_os("WS_CLOSE_CODE_PEERS").is_some_and(|it| it == "required");
            assert!(!required, "missing: {}", self.name);
            eprintln!("skipped because {} is not installed", self.name);
        }
        missing
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.program);
        command.arg(self.script).args(arguments);
        command
    }
}
