use std::io::ErrorKind;

use actix_ws::{Message, ProtocolError};
use ws_close_code::{CloseCode, CloseEvent};

/// What `recv().await` or `next().await` returned. `None` while the connection goes on.
pub fn ended(read: Option<&Result<Message, ProtocolError>>) -> Option<CloseEvent<'_>> {
    match read {
        Some(Ok(Message::Close(reason))) => Some(CloseEvent::reported(
            reason
                .as_ref()
                .map(|r| (CloseCode::of(r.code), r.description.as_deref().unwrap_or_default())),
        )),
        // This end gives up because of what it received. actix-ws sends no Close frame.
        Some(Err(ProtocolError::Overflow)) => Some(CloseEvent::local(1009, "")),
        Some(Err(ProtocolError::Io(error))) if error.kind() == ErrorKind::InvalidData => {
            Some(CloseEvent::local(1007, "")) // a text that is not UTF-8
        }
        // After an error of the connection read on: a Close frame that came before it may follow.
        Some(Ok(_) | Err(ProtocolError::Io(_))) => None,
        None => Some(CloseEvent::LOST),
        Some(Err(_)) => Some(CloseEvent::local(1002, "")),
    }
}
