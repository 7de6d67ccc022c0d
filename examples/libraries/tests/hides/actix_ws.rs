use actix_codec::{Decoder, Encoder};
use actix_http::ws::{CloseReason, Codec, Frame, Message, ProtocolError};
use actix_web::error::PayloadError;
use actix_web::http::header::{CONNECTION, UPGRADE};
use actix_web::test::TestRequest;
use actix_web::web::{Bytes, BytesMut, Payload};
use actix_web::{FromRequest, HttpResponse, body, dev, rt};
use actix_ws::{MessageStream, Session};
use futures_util::stream::iter;

use crate::{Row, close_frame, codes, frame};

pub const ROWS: [Row; 5] = [
    [
        "actix-ws, actix-http",
        "the peer closed with 0-999, 1004-1006, 1015-2999 or 5000-65535, or with a reason that is not UTF-8",
        "`ProtocolError::BadOpCode`, without the number",
        "read it as 1002, from your own end",
    ],
    [
        "actix-ws",
        "you closed",
        "the messages end; the peer's answer is not read",
        "`CloseEvent::local` with what you sent",
    ],
    [
        "actix-ws",
        "the peer closed, or sent something that is not allowed",
        "a Close frame or an error; the peer gets no answer by itself",
        "`session.close` with `CloseFrame::echo`, or with the code of the event",
    ],
    [
        "actix-ws",
        "the peer closed, and the connection ended at once",
        "it may be `ProtocolError::Io`, and the Close frame only then",
        "read until `None`",
    ],
    [
        "actix-http",
        "you send a code that is not allowed, or a reason over 123 bytes",
        "nothing: it is sent, and the peer fails the connection",
        "build a `CloseFrame` first",
    ],
];

fn decode(received: &[u8]) -> Result<Option<Frame>, ProtocolError> {
    Codec::new().decode(&mut BytesMut::from(received))
}

#[test]
fn a_refused_code_is_a_bad_opcode() {
    let refused = codes(|code| match decode(&close_frame(code)) {
        Ok(Some(Frame::Close(Some(close)))) => {
            assert_eq!(u16::from(close.code), code);
            false
        }
        Err(ProtocolError::BadOpCode) => true,
        _ => panic!("{code}"),
    });
    assert_eq!(refused, "0-999, 1004-1006, 1015-2999, 5000-65535");

    let bad_reason = decode(&frame(0x88, &[0x03, 0xe8, 0xff]));
    assert!(matches!(bad_reason, Err(ProtocolError::BadOpCode)));
}

#[test]
fn it_sends_any_code_and_reason() {
    let sent = |code: u16, reason: &str| {
        let reason = (!reason.is_empty()).then(|| reason.to_owned());
        let reason = CloseReason { code: code.into(), description: reason };
        let mut sent = BytesMut::new();
        Codec::new().encode(Message::Close(Some(reason)), &mut sent).unwrap();
        sent
    };
    assert_eq!(codes(|code| sent(code, "")[2..] == code.to_be_bytes()), "0-65535");
    assert_eq!(sent(1000, &"a".repeat(124))[..4], [0x88, 126, 0, 126]);
}

#[test]
fn actix_ws_sends_nothing_by_itself() {
    for received in [
        close_frame(1001),
        close_frame(1006),
        frame(0x81, &[0xff]),
        frame(0x83, &[]),
        [&[0x82, 0xff], 70_000_u64.to_be_bytes().as_slice(), &vec![0; 70_004]].concat(),
    ] {
        rt::System::new().block_on(async {
            let (response, session, mut messages) = serve(vec![Ok(received.into())]).await;
            let read = messages.recv().await.unwrap();
            assert!(matches!(read, Ok(Message::Close(_)) | Err(_)), "{read:?}");
            drop(session);
            assert_eq!(body::to_bytes(response.into_body()).await.unwrap(), "", "{read:?}");
        });
    }
}

#[test]
fn actix_ws_returns_an_error_before_the_frame_that_came_first() {
    rt::System::new().block_on(async {
        let received = vec![Ok(close_frame(1001).into()), Err(PayloadError::Incomplete(None))];
        let (_response, _session, mut messages) = serve(received).await;
        assert!(matches!(messages.recv().await, Some(Err(ProtocolError::Io(_)))));
        assert!(matches!(messages.recv().await, Some(Ok(Message::Close(Some(_))))));
        assert!(messages.recv().await.is_none());
    });
}

async fn serve(
    received: Vec<Result<Bytes, PayloadError>>,
) -> (HttpResponse, Session, MessageStream) {
    let request = TestRequest::get()
        .insert_header((UPGRADE, "websocket"))
        .insert_header((CONNECTION, "upgrade"))
        .insert_header(("Sec-WebSocket-Version", "13"))
        .insert_header(("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA=="))
        .to_http_request();
    let mut payload: dev::Payload = dev::Payload::Stream { payload: Box::pin(iter(received)) };
    let payload = Payload::from_request(&request, &mut payload).await.unwrap();
    actix_ws::handle(&request, payload).unwrap()
}
