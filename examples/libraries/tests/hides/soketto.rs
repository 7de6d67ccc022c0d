use futures_util::io::Cursor;
use soketto::connection::{Builder, CloseReason, Error, Mode};
use soketto::{Data, Incoming};
use tokio_util::compat::TokioAsyncReadCompatExt;

use crate::{Row, block_on, close_frame, codes, frame};

pub const ROWS: [Row; 5] = [
    [
        "soketto",
        "the peer closed with 0-999, 1004-1006, 1014, 1016-2999 or 5000-65535",
        "1002 without a reason; the number is lost, and the peer gets 1002",
        "read it as \"a code that I cannot see\"",
    ],
    [
        "the same",
        "the peer's Close frame is empty, or the connection is lost",
        "`Error::Closed`, for both",
        "read it as lost",
    ],
    [
        "the same",
        "the peer sent a text that is not UTF-8",
        "nothing: you get the bytes",
        "`str::from_utf8`, and 1007",
    ],
    [
        "the same",
        "the peer sent a message that is too long, or breaks the protocol",
        "an error; the peer gets no Close frame, and sees 1006",
        "nothing: `close()` would say 1000",
    ],
    ["the same", "you close", "nothing: 1000 is sent, always", "it has no other way"],
];

/// What `read` makes of what a server received, and what the server sent.
fn server<T>(
    received: &[u8],
    read: impl FnOnce(Result<Incoming<'_>, Error>, &[u8]) -> T,
) -> (T, Vec<u8>) {
    let mut sent = Vec::new();
    let stream = tokio::io::join(received, &mut sent).compat();
    let mut builder = Builder::new(stream, Mode::Server);
    builder.set_max_message_size(100);
    let (sending, mut receiving) = builder.finish();
    let mut message = Vec::new();
    let read = block_on(async {
        match receiving.receive(&mut message).await {
            Ok(Incoming::Data(data)) => read(Ok(Incoming::Data(data)), &message),
            other => read(other, &[]),
        }
    });
    drop((sending, receiving));
    (read, sent)
}

#[test]
fn a_refused_code_is_reported_and_answered_as_1002() {
    let refused = codes(|code| {
        let (reported, sent) = server(&close_frame(code), |read, _| match read {
            Ok(Incoming::Closed(CloseReason { code, .. })) => code,
            _ => panic!("{code}"),
        });
        assert_eq!(sent[2..4], reported.to_be_bytes());
        assert!(reported == code || reported == 1002);
        reported != code
    });
    assert_eq!(refused, "0-999, 1004-1006, 1014, 1016-2999, 5000-65535");
}

#[test]
fn an_empty_close_frame_and_a_lost_connection_are_both_closed() {
    for received in [frame(0x88, &[]), Vec::new()] {
        let (closed, _) = server(&received, |read, _| matches!(read, Err(Error::Closed)));
        assert!(closed);
    }
}

#[test]
fn it_does_not_check_texts() {
    let (bytes, _) = server(&frame(0x81, &[0xff]), |read, message| {
        assert!(matches!(read, Ok(Incoming::Data(Data::Text(1)))));
        message.to_vec()
    });
    assert_eq!(bytes, [0xff]);
}

#[test]
fn it_sends_nothing_when_it_gives_up() {
    for (first_byte, payload) in [(0x82, [0; 101].as_slice()), (0x83, &[])] {
        let (failed, sent) = server(&frame(first_byte, payload), |read, _| {
            matches!(read, Err(Error::MessageTooLarge { .. } | Error::Codec(_)))
        });
        assert!(failed);
        assert_eq!(sent, [0_u8; 0]);
    }
}

#[test]
fn it_closes_with_1000() {
    let mut wire = Cursor::new(Vec::new());
    let (mut sender, receiver) = Builder::new(&mut wire, Mode::Server).finish();
    block_on(sender.close()).unwrap();
    drop((sender, receiver));
    assert_eq!(wire.into_inner(), [0x88, 2, 0x03, 0xe8]);
}
