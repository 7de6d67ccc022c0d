use fastwebsockets::{Frame, OpCode, WebSocketError as Error};
use ws_close_code::{CloseEvent, CloseFrame};

/// What `read_frame().await` returned. `None` while the connection goes on.
pub fn ended<'a>(read: &'a Result<Frame<'_>, Error>) -> Option<CloseEvent<'a>> {
    match read {
        Ok(frame) if frame.opcode == OpCode::Close => Some(closed(&frame.payload)),
        // A message that came after this end had closed. Read on for the peer's Close frame.
        Ok(_) | Err(Error::ConnectionClosed) => None,
        Err(Error::UnexpectedEOF | Error::IoError(_)) => Some(CloseEvent::LOST),
        // This end gives up because of what it received. fastwebsockets sends no Close frame,
        // except with an illegal code.
        Err(Error::FrameTooLarge | Error::PingFrameTooLarge) => Some(CloseEvent::local(1009, "")),
        Err(Error::InvalidUTF8) => Some(CloseEvent::local(1007, "")),
        Err(_) => Some(CloseEvent::local(1002, "")),
    }
}

/// The payload of a Close frame. With `set_auto_close(false)` it may be anything.
fn closed(payload: &[u8]) -> CloseEvent<'_> {
    match CloseFrame::parse_lenient(payload) {
        Ok(frame) => frame.map_or(CloseEvent::NO_STATUS, CloseEvent::from),
        Err(malformed) => CloseEvent::local(malformed.reply_code(), ""),
    }
}

/// The error of `handshake::client`. Your own program connects and does TLS: an error of that is
/// `CloseEvent::NOT_OPENED` or `CloseEvent::TLS_FAILED`.
pub fn not_opened(error: &Error) -> CloseEvent<'_> {
    match error {
        Error::InvalidStatusCode(status) => CloseEvent::refused(*status),
        _ => CloseEvent::NOT_OPENED,
    }
}
