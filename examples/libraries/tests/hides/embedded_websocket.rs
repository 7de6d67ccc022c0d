use embedded_websocket::framer::{Framer, ReadResult, Stream};
use embedded_websocket::{
    WebSocketCloseStatusCode, WebSocketReadResult, WebSocketServer, WebSocketState,
};
use rand_core::OsRng;
use ws_close_code::{CloseEvent, EndedBy};

use crate::{Row, close_frame, codes, frame};

#[path = "../../../../src/guide/events/embedded_websocket.rs"]
mod events;

pub const ROWS: [Row; 4] = [
    [
        "embedded-websocket",
        "the peer closed",
        "`Framer::read` returns `Closed` without code and reason, as for a lost connection",
        "`WebSocket::read`",
    ],
    [
        "the same",
        "the peer's Close frame is empty",
        "the `close_status` is 1011",
        "parse the payload, as the [events](crate::guide::events) do",
    ],
    [
        "the same",
        "the peer closed with a number that is not allowed",
        "the number",
        "`CloseEvent` takes any number",
    ],
    [
        "the same",
        "the peer sent a frame with reserved bits set",
        "nothing: the bits are ignored",
        "nothing",
    ],
];

fn server() -> WebSocketServer {
    let mut server = WebSocketServer::new_server();
    server.state = WebSocketState::Open;
    server
}

fn read(received: &[u8]) -> (WebSocketReadResult, Vec<u8>) {
    let mut to = [0; 200];
    let read = server().read(received, &mut to).unwrap();
    let payload = to[..read.len_to].to_vec();
    (read, payload)
}

#[test]
fn the_framer_has_no_code() {
    for received in [close_frame(4001), Vec::new()] {
        let (mut from, mut to, mut frame) = ([0; 200], [0; 200], [0; 200]);
        let (mut cursor, mut server) = (0, server());
        let mut framer = Framer::new(&mut from, &mut cursor, &mut to, &mut server);
        let read = framer.read(&mut Wire(received), &mut frame);
        assert!(matches!(read, Ok(ReadResult::Closed)));
    }
}

#[test]
fn an_empty_close_frame_is_1011() {
    let (read, payload) = read(&frame(0x88, &[]));
    assert_eq!(read.close_status, Some(WebSocketCloseStatusCode::InternalServerError));
    assert_eq!(events::ended(&Ok(read), &payload), Some(CloseEvent::NO_STATUS));
}

#[test]
fn every_code_comes_through() {
    let seen = codes(|code| read(&close_frame(code)).1 == code.to_be_bytes());
    assert_eq!(seen, "0-65535");

    let (read, payload) = read(&frame(0x88, b"\x07\xd0bye"));
    assert_eq!(events::ended(&Ok(read), &payload), Some(CloseEvent::received(2000, "bye")));
}

#[test]
fn reserved_bits_are_ignored() {
    let (_, payload) = read(&frame(0xc1, b"a"));
    assert_eq!(payload, b"a");
}

#[test]
fn its_events() {
    let mut server = server();
    let (mut sent, mut to) = ([0; 200], [0; 200]);
    server.close(WebSocketCloseStatusCode::NormalClosure, None, &mut sent).unwrap();
    let answer = server.read(&close_frame(1000), &mut to);
    let event = events::ended(&answer, &to).unwrap();
    assert_eq!(event, CloseEvent::received(1000, "").by_us());

    let after = server.read(&close_frame(1000), &mut to);
    assert_eq!(events::ended(&after, &to), None);

    let bad = self::server().read(&frame(0x83, &[]), &mut to);
    assert_eq!(events::ended(&bad, &to), Some(CloseEvent::local(1002, "")));
}

#[test]
fn a_refused_handshake() {
    use embedded_websocket::{WebSocketClient, WebSocketOptions};

    let options = WebSocketOptions {
        path: "/",
        host: "localhost",
        origin: "",
        sub_protocols: None,
        additional_headers: None,
    };
    let connect = |response: &str| {
        let (mut from, mut to) = ([0; 500], [0; 500]);
        let (mut cursor, mut client) = (0, WebSocketClient::new_client(OsRng));
        let mut framer = Framer::new(&mut from, &mut cursor, &mut to, &mut client);
        let connected = framer.connect(&mut Wire(response.into()), &options);
        events::not_opened(&connected.unwrap_err())
    };
    let refused = connect("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(refused, CloseEvent::refused(503));
    assert_eq!(connect("nonsense\r\n\r\n").ended_by(), EndedBy::Handshake);
}

/// A stream on which this came in.
struct Wire(Vec<u8>);

impl Stream<()> for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ()> {
        let received = std::mem::take(&mut self.0);
        buffer[..received.len()].copy_from_slice(&received);
        Ok(received.len())
    }

    fn write_all(&mut self, _: &[u8]) -> Result<(), ()> {
        Ok(())
    }
}
