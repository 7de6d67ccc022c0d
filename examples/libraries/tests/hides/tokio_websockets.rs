use std::panic::catch_unwind;

use futures_util::StreamExt;
use tokio::io::join;
use tokio_websockets::proto::ProtocolError;
use tokio_websockets::{CloseCode, Error, Limits, Message, ServerBuilder};

use crate::{Row, block_on, close_frame, codes, frame};

pub const ROWS: [Row; 4] = [
    [
        "tokio-websockets",
        "the peer closed with 0-999, 1004-1006, 1015-2999 or 5000-65535",
        "`ProtocolError::InvalidCloseCode` without the number; the peer gets 1002",
        "read it as 1002, from your own end",
    ],
    [
        "the same",
        "the peer sent something that is not allowed",
        "an error; only if you call `next()` again does the peer get a Close frame",
        "read until `None`",
    ],
    [
        "the same",
        "the parts of a message were too long together",
        "an error; the peer gets no Close frame, and sees 1006",
        "close with 1009",
    ],
    [
        "the same",
        "you send 1004, 1005, 1006 or 1015, or a reason over 123 bytes",
        "`Message::close` panics",
        "build a `CloseFrame` first",
    ],
];

/// What a server reads, and what it sends until `next()` has been called so often.
fn read(received: &[u8], calls: usize) -> (Option<Result<Message, Error>>, Vec<u8>) {
    let mut sent = Vec::new();
    let first = block_on(async {
        let limits = Limits::default().max_payload_len(Some(100));
        let mut socket = ServerBuilder::new().limits(limits).serve(join(received, &mut sent));
        let first = socket.next().await;
        for _ in 1..calls {
            socket.next().await;
        }
        first
    });
    (first, sent)
}

#[test]
fn a_refused_code_is_lost_and_answered_with_1002() {
    let refused = codes(|code| match read(&close_frame(code), 2) {
        (Some(Ok(message)), _) => {
            assert_eq!(message.as_close().map(|(code, _)| u16::from(code)), Some(code));
            false
        }
        (Some(Err(Error::Protocol(ProtocolError::InvalidCloseCode))), sent) => {
            assert_eq!(sent[2..4], 1002_u16.to_be_bytes());
            true
        }
        _ => panic!("{code}"),
    });
    assert_eq!(refused, "0-999, 1004-1006, 1015-2999, 5000-65535");
}

#[test]
fn it_sends_its_close_frame_with_the_next_call() {
    for (first_byte, payload, code) in
        [(0x81, [0xff].as_slice(), 1007), (0x82, &[0; 101], 1009), (0x83, &[], 1002)]
    {
        let received = frame(first_byte, payload);
        assert_eq!(read(&received, 1).1, [0_u8; 0]);
        assert_eq!(read(&received, 2).1[2..4], u16::to_be_bytes(code));
    }
}

#[test]
fn it_sends_nothing_when_parts_are_too_long() {
    let received = [frame(0x02, &[0; 60]), frame(0x80, &[0; 60])].concat();
    let (read, sent) = read(&received, 2);
    assert!(matches!(read, Some(Err(Error::PayloadTooLong { len: 120, .. }))));
    assert_eq!(sent, [0_u8; 0]);
}

#[test]
fn some_frames_panic() {
    let panics = |code: u16, reason: &str| {
        let Ok(code) = CloseCode::try_from(code) else { return false };
        catch_unwind(|| Message::close(Some(code), reason)).is_err()
    };
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let codes = codes(|code| panics(code, ""));
    let reasons = [panics(1000, &"a".repeat(123)), panics(1000, &"a".repeat(124))];
    std::panic::set_hook(hook);

    assert_eq!(codes, "1004-1006, 1015");
    assert_eq!(reasons, [false, true]);
}
