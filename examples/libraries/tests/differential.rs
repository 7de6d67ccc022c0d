//! Which codes in a received Close frame does a library refuse that this crate accepts, and the other
//! way round? Every library reads every number from the wire, as a server with its default settings.

use std::io::{self, Read, Write};
use std::ops::RangeInclusive;

use actix_codec::Decoder;
use actix_http::ws::{Codec, Frame};
use actix_web::web::BytesMut;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Message, WebSocket};
use ws_close_code::CloseCode;

/// Codes on which a library and [`CloseCode::may_be_received`] disagree, and why.
type Disagreement = (RangeInclusive<u16>, Library, &'static str);

/// What the library does where this crate does the opposite.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Library {
    Takes,
    Refuses,
}

use Library::{Refuses, Takes};

const TUNGSTENITE: &[Disagreement] = &[(
    1014..=1014,
    Refuses,
    "its list of codes ends at 1013; IANA registered 1014 later (tungstenite-rs issue 502)",
)];

const FASTWEBSOCKETS: &[Disagreement] =
    &[(1014..=1014, Refuses, "its list of codes is a copy of tungstenite's")];

const ACTIX_HTTP: &[Disagreement] = &[];

#[test]
fn tungstenite() {
    check(TUNGSTENITE, |code, frame| {
        let config = WebSocketConfig::default().read_buffer_size(frame.len());
        let mut socket = WebSocket::from_raw_socket(Wire(frame), Role::Server, Some(config));
        let Ok(Message::Close(Some(close))) = socket.read() else { return false };
        // It reports a refused code as 1002, with its own reason.
        u16::from(close.code) == code && close.reason.is_empty()
    });
}

#[test]
fn fastwebsockets() -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    check(FASTWEBSOCKETS, |code, frame| {
        let wire = tokio::io::join(frame, tokio::io::sink());
        let role = fastwebsockets::Role::Server;
        let mut socket = fastwebsockets::WebSocket::after_handshake(wire, role);
        let read = runtime.block_on(socket.read_frame());
        read.is_ok_and(|close| *close.payload == code.to_be_bytes())
    });
    Ok(())
}

#[test]
fn actix_http() {
    check(ACTIX_HTTP, |code, frame| {
        let read = Codec::new().decode(&mut BytesMut::from(frame));
        matches!(read, Ok(Some(Frame::Close(Some(close)))) if u16::from(close.code) == code)
    });
}

/// Asserts that the library and this crate disagree on exactly the listed codes.
fn check(listed: &[Disagreement], library_takes: impl Fn(u16, &[u8]) -> bool) {
    let mut listed: Vec<(u16, Library)> = listed
        .iter()
        .flat_map(|(codes, library, _why)| codes.clone().map(|code| (code, *library)))
        .collect();
    listed.sort_by_key(|(code, _)| *code);
    let found: Vec<(u16, Library)> = (0..=u16::MAX)
        .filter_map(|code| {
            let ours = CloseCode::from_u16(code).may_be_received();
            match (library_takes(code, &frame(code)), ours) {
                (true, false) => Some((code, Takes)),
                (false, true) => Some((code, Refuses)),
                _ => None,
            }
        })
        .collect();
    assert_eq!(found, listed, "the disagreements found are not those listed");
}

/// Returns a Close frame with only this code, as a client sends it. The masking key is zero, so the
/// payload is readable.
fn frame(code: u16) -> [u8; 8] {
    let [high, low] = code.to_be_bytes();
    [0x88, 0x82, 0, 0, 0, 0, high, low]
}

/// A connection that reads these bytes and drops what is written.
struct Wire<'a>(&'a [u8]);

impl Read for Wire<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Write for Wire<'_> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        Ok(buffer.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
