//! Real peers, on loopback: Python's `websockets` and Node's `ws` report the very code and reason
//! that our `CloseFrame` holds, and ours holds the very ones that they close with.
//!
//! The other tests hold `CloseFrame` to the RFC as we read it. These hold it to two readings that
//! are not ours.
//!
//! Where a peer is not installed its tests say so and pass, unless the environment variable
//! `WS_CLOSE_CODE_PEERS` is `required`, as it is in `.ci/deep.d/peers`.

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

/// The registered codes that may be sent and three that nobody has registered, each with reasons of
/// 0, 122 and 123 bytes, the longest that fits. No peer refuses any of them.
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

/// Closes one connection after the other, with the payload as we encode it.
async fn close_each(listener: TcpListener) -> Result<()> {
    for (code, reason) in closes() {
        let mut socket = accept_async(listener.accept().await?.0).await?;
        let payload = CloseFrame::new(CloseCode::of(code), &reason)?.encode().to_vec();
        let close = FrameHeader { opcode: OpCode::Control(Control::Close), ..Default::default() };
        socket.send(Message::Frame(Frame::from_payload(close, payload.into()))).await?;
        socket.next().await; // The Close frame in return.
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
        assert_eq!(closed_by(address.trim(), &sent).await?, as_tungstenite_tells_it(sent));
    }
    assert!(server.wait()?.success()); // It ends with its input, which this closes.
    Ok(())
}

/// Asks the server to close, and returns how it did, as we parse it.
async fn closed_by(address: &str, close: &Close) -> Result<Close> {
    let stream = TcpStream::connect(address).await?;
    let (mut socket, _response) = client_async(format!("ws://{address}"), stream).await?;
    socket.send(serde_json::to_string(close)?.into()).await?;
    let Message::Close(close) = socket.next().await.ok_or("no Close frame")?? else {
        return Err("a message, where a Close frame was asked for".into());
    };
    // Our own Close frame in return, and the end of the connection.
    while socket.next().await.transpose()?.is_some() {}
    // tungstenite has taken the payload apart; this puts it together again.
    let payload = Frame::close(close).into_payload();
    let frame = CloseFrame::parse(&payload)?.ok_or("no code")?;
    Ok((frame.code().as_u16(), frame.reason().to_owned()))
}

/// What tungstenite makes of a received close: the same, except that it takes 1014 for a violation of
/// the protocol, a known bug of its own (snapview/tungstenite-rs#502). Once it is fixed the tests
/// fail, and this function can go.
fn as_tungstenite_tells_it(sent: Close) -> Close {
    match sent {
        (1014, _) => (1002, "Protocol violation".to_owned()),
        sent => sent,
    }
}

/// A WebSocket library in another language.
struct Peer {
    name: &'static str,
    program: &'static str,
    /// Arguments that make the program fail where the library is missing.
    probe: [&'static str; 2],
    script: &'static str,
}

const PYTHON: Peer = Peer {
    name: "Python with websockets 15 or newer",
    program: "python3",
    probe: ["-c", "import websockets.proxy"],
    script: concat!(env!("CARGO_MANIFEST_DIR"), "/tests/peers/peer.py"),
};

const NODE: Peer = Peer {
    name: "Node with ws",
    program: "node",
    probe: ["-e", "require('ws')"],
    script: concat!(env!("CARGO_MANIFEST_DIR"), "/tests/peers/peer.cjs"),
};

impl Peer {
    /// Whether its tests are to be skipped, of which this tells.
    fn is_missing(&self) -> bool {
        let probed = Command::new(self.program).args(self.probe).output();
        let missing = !probed.is_ok_and(|output| output.status.success());
        if missing {
            let required = env::var_os("WS_CLOSE_CODE_PEERS").is_some_and(|it| it == "required");
            assert!(!required, "missing: {}", self.name);
            eprintln!("skipped, for this machine lacks {}", self.name);
        }
        missing
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.program);
        command.arg(self.script).args(arguments);
        command
    }
}
