use reqwest_websocket::{CloseCode, Message};
use tungstenite_of_reqwest as tungstenite;

use crate::{Row, codes};

pub const ROWS: [Row; 1] = [[
    "reqwest-websocket",
    "the peer's Close frame is empty",
    "1000",
    "read its 1000 as \"1000 or nothing\"",
]];

#[test]
fn an_empty_close_frame_is_1000() {
    let Ok(Message::Close { code, reason }) = tungstenite::Message::Close(None).try_into() else {
        panic!()
    };
    assert_eq!((u16::from(code), reason.as_str()), (1000, ""));
}

/// Its own type has no 1014, but keeps the number.
#[test]
fn its_type_keeps_every_number() {
    assert_eq!(codes(|code| u16::from(CloseCode::from(code)) == code), "0-65535");
}
