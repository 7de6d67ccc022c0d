use fastwebsockets::{Frame, OpCode, Role, WebSocket, WebSocketError as Error};
use tokio::io::join;
use ws_close_code::CloseFrame;

use crate::{Row, block_on, close_frame, codes, frame};

pub const ROWS: [Row; 4] = [
    [
        "fastwebsockets",
        "the peer closed with 0-999, 1004-1006, 1014-2999 or 5000-65535",
        "`WebSocketError::InvalidCloseCode` without the number; the peer gets 1002, with its own reason",
        "`set_auto_close(false)`, then `CloseFrame::parse_lenient`, and answer by yourself",
    ],
    [
        "the same",
        "the peer sent a message that is too long, is not UTF-8, or breaks the protocol",
        "an error; the peer gets no Close frame, and sees 1006",
        "close with the code of the event",
    ],
    [
        "the same",
        "the reason of the peer's Close frame is not UTF-8",
        "`InvalidUTF8` without the code, and no answer",
        "as above",
    ],
    [
        "the same",
        "you send a code or a reason that is not allowed",
        "nothing: it is sent, and the peer fails the connection",
        "build a `CloseFrame` first",
    ],
];

type Read = Result<(OpCode, Vec<u8>), Error>;

/// What a server reads, and what it sends.
fn read(received: &[u8], auto_close: bool) -> (Read, Vec<u8>) {
    let mut sent = Vec::new();
    let mut socket = WebSocket::after_handshake(join(received, &mut sent), Role::Server);
    socket.set_max_message_size(100);
    socket.set_auto_close(auto_close);
    let read = block_on(socket.read_frame()).map(|frame| (frame.opcode, frame.payload.to_vec()));
    (read, sent)
}

#[test]
fn a_refused_code_is_lost_and_answered_with_1002() {
    let refused = codes(|code| {
        let bytes = code.to_be_bytes();
        let (read, sent) = read(&frame(0x88, &[&bytes, b"bye".as_slice()].concat()), true);
        match read {
            Ok((OpCode::Close, payload)) => assert_eq!(payload[..2], bytes),
            Err(Error::InvalidCloseCode) => assert_eq!(sent, b"\x88\x05\x03\xeabye"),
            _ => panic!("{code}"),
        }
        sent[2..4] != bytes
    });
    // The answer to 1002 is 1002.
    assert_eq!(refused, "0-999, 1004-1006, 1014-2999, 5000-65535");
}

#[test]
fn without_auto_close_every_code_can_be_read() {
    let lenient = codes(|code| CloseFrame::parse_lenient(&code.to_be_bytes()).is_ok());
    let seen = codes(|code| {
        let (Ok((OpCode::Close, payload)), sent) = read(&close_frame(code), false) else {
            panic!("{code}")
        };
        assert_eq!(sent, [0_u8; 0]);
        CloseFrame::parse_lenient(&payload).is_ok_and(|close| close.unwrap().code() == code)
    });
    assert_eq!(seen, lenient);
}

#[test]
fn it_sends_nothing_when_it_gives_up() {
    for (first_byte, payload) in
        [(0x81, [b'a'; 101].as_slice()), (0x81, &[0xff]), (0x83, &[]), (0x88, &[0x03, 0xe8, 0xff])]
    {
        let (Err(error), sent) = read(&frame(first_byte, payload), true) else { panic!() };
        assert_eq!(sent, [0_u8; 0], "{error}");
    }
    let (read, _) = read(&frame(0x88, &[0x03, 0xe8, 0xff]), true);
    assert!(matches!(read, Err(Error::InvalidUTF8)));
}

#[test]
fn it_sends_any_code_and_reason() {
    let sent = |frame: Frame<'_>| {
        let mut sent = Vec::new();
        let stream = join(tokio::io::empty(), &mut sent);
        let mut socket = WebSocket::after_handshake(stream, Role::Server);
        block_on(socket.write_frame(frame)).unwrap();
        drop(socket);
        sent
    };
    assert_eq!(codes(|code| sent(Frame::close(code, b""))[2..] == code.to_be_bytes()), "0-65535");
    assert_eq!(sent(Frame::close(1000, &[b'a'; 124]))[..4], [0x88, 126, 0, 126]);
}
