use embedded_websocket::framer::FramerError;
use embedded_websocket::{Error, WebSocketReadResult, WebSocketReceiveMessageType};
use ws_close_code::{CloseEvent, CloseFrame};

/// What `WebSocket::read(from, to)` returned, and its `to`. `None` while the connection goes on.
pub fn ended<'a>(
    read: &Result<WebSocketReadResult, Error>,
    to: &'a [u8],
) -> Option<CloseEvent<'a>> {
    match read {
        Ok(read) => match read.message_type {
            WebSocketReceiveMessageType::CloseMustReply => Some(closed(&to[..read.len_to])),
            // It answers a Close frame that this end sent first.
            WebSocketReceiveMessageType::CloseCompleted => Some(closed(&to[..read.len_to]).by_us()),
            _ => None,
        },
        // `from` needs more bytes, or `read` has returned how it ended.
        Err(Error::ReadFrameIncomplete | Error::WebSocketNotOpen) => None,
        // This end gives up because of what it received. embedded-websocket sends no Close frame.
        Err(_) => Some(CloseEvent::local(1002, "")),
    }
}

/// The payload of a Close frame.
fn closed(payload: &[u8]) -> CloseEvent<'_> {
    match CloseFrame::parse_lenient(payload) {
        Ok(frame) => frame.map_or(CloseEvent::NO_STATUS, CloseEvent::from),
        Err(malformed) => CloseEvent::local(malformed.reply_code(), ""),
    }
}

/// The error of `Framer::connect`. Your own program opens the stream: an error of that is
/// `CloseEvent::NOT_OPENED`, and one of `stream.read` afterwards is `CloseEvent::LOST`.
pub fn not_opened<E>(error: &FramerError<E>) -> CloseEvent<'static> {
    match error {
        FramerError::WebSocket(Error::HttpResponseCodeInvalid(Some(status))) => {
            CloseEvent::refused(*status)
        }
        _ => CloseEvent::NOT_OPENED,
    }
}
