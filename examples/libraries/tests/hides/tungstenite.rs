//! tungstenite in each version that a library of the table uses.

use std::io::{self, Read, Write};

use crate::{Row, close_frame, codes, frame};

pub const ROWS: [Row; 4] = [
    [
        "tungstenite and what uses it: tokio-tungstenite, async-tungstenite, axum, warp, salvo, poem, ezsockets, reqwest-websocket",
        "the peer closed with 0-999, 1004-1006, 1014-2999 or 5000-65535",
        "1002 with the reason `Protocol violation`; the number is lost, and the peer gets 1002",
        "read a 1002 with this reason as \"a code that I cannot see\"",
    ],
    [
        "the same",
        "the peer answered your Close frame with one of these numbers",
        "the number",
        "`CloseEvent` takes any number",
    ],
    [
        "the same",
        "the peer sent a message that is too long, is not UTF-8, or breaks the protocol",
        "an error; the peer gets no Close frame, and sees 1006",
        "close with the code of the event",
    ],
    [
        "the same",
        "you send a code or a reason that is not allowed",
        "nothing: it is sent, and the peer fails the connection",
        "build a `CloseFrame` first",
    ],
];

const REFUSED: &str = "0-999, 1004-1006, 1014-2999, 5000-65535";

macro_rules! measure {
    ($version:ident, $library:path) => {
        mod $version {
            use super::*;
            use tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
            use tungstenite::{Error, Message, WebSocket};
            use $library as tungstenite;

            fn server(received: Vec<u8>) -> WebSocket<Wire> {
                let config = WebSocketConfig::default()
                    .read_buffer_size(received.len())
                    .max_message_size(Some(100));
                let wire = Wire { received: io::Cursor::new(received), sent: Vec::new() };
                WebSocket::from_raw_socket(wire, Role::Server, Some(config))
            }

            fn to_send(code: u16, reason: &str) -> Option<CloseFrame> {
                Some(CloseFrame { code: code.into(), reason: reason.into() })
            }

            #[test]
            fn a_refused_code_is_reported_and_answered_as_1002() {
                let refused = codes(|code| {
                    let mut socket = server(close_frame(code));
                    let Ok(Message::Close(Some(close))) = socket.read() else { panic!("{code}") };
                    _ = socket.flush();
                    let reported = (u16::from(close.code), close.reason.as_str());
                    let answered = socket.get_ref().sent.clone();
                    let violation = b"\x88\x14\x03\xeaProtocol violation";
                    match reported == (code, "") {
                        true => {
                            assert_eq!(answered, [&[0x88, 2], &code.to_be_bytes()[..]].concat())
                        }
                        false => assert_eq!(
                            (reported, &answered[..]),
                            ((1002, "Protocol violation"), &violation[..])
                        ),
                    }
                    reported != (code, "")
                });
                assert_eq!(refused, REFUSED);
            }

            #[test]
            fn an_answer_may_have_any_code() {
                let reported = codes(|code| {
                    let mut socket = server(close_frame(code));
                    socket.close(None).unwrap();
                    let Ok(Message::Close(Some(close))) = socket.read() else { panic!("{code}") };
                    u16::from(close.code) == code
                });
                assert_eq!(reported, "0-65535");
            }

            #[test]
            fn it_sends_nothing_when_it_gives_up() {
                for (first_byte, payload) in
                    [(0x81, [b'a'; 101].as_slice()), (0x81, &[0xff]), (0x83, &[])]
                {
                    let mut socket = server(frame(first_byte, payload));
                    let error = socket.read().unwrap_err();
                    assert!(matches!(
                        error,
                        Error::Capacity(_) | Error::Utf8(_) | Error::Protocol(_)
                    ));
                    _ = socket.flush();
                    assert_eq!(socket.get_ref().sent, [0_u8; 0], "{error}");

                    _ = socket.close(to_send(1009, ""));
                    assert_eq!(socket.get_ref().sent, [0x88, 2, 0x03, 0xf1], "{error}");
                }
            }

            #[test]
            fn it_sends_any_code_and_reason() {
                let sent = codes(|code| {
                    let mut socket = server(Vec::new());
                    socket.close(to_send(code, "")).unwrap();
                    socket.get_ref().sent[2..] == code.to_be_bytes()
                });
                assert_eq!(sent, "0-65535");

                let mut socket = server(Vec::new());
                socket.close(to_send(1000, &"a".repeat(124))).unwrap();
                assert_eq!(socket.get_ref().sent[..4], [0x88, 126, 0, 126]);
            }
        }
    };
}

measure!(of_tokio_tungstenite, tokio_tungstenite::tungstenite);
measure!(of_axum, tungstenite_of_axum);
measure!(of_reqwest_websocket, tungstenite_of_reqwest);

/// A connection in memory.
struct Wire {
    received: io::Cursor<Vec<u8>>,
    sent: Vec<u8>,
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.received.read(buffer)
    }
}

impl Write for Wire {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.sent.write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
