use std::io::{self, ErrorKind};

use reqwest_websocket::{Error, HandshakeError, Message};
use ws_close_code::{CloseCode, CloseEvent};

use super::of_tungstenite::failed; // with tungstenite in the version that reqwest-websocket uses

/// What `next().await` returned. `None` while the connection goes on.
pub fn ended(read: Option<&Result<Message, Error>>) -> Option<CloseEvent<'_>> {
    match read {
        Some(Ok(Message::Close { code, reason })) => {
            Some(CloseEvent::received(CloseCode::of(*code), reason))
        }
        Some(Ok(_)) => None,
        Some(Err(Error::Tungstenite(error))) => failed(error),
        Some(Err(_)) | None => Some(CloseEvent::LOST),
    }
}

/// The error of `websocket()`, of `send()` and of `into_websocket()`. `None` if the request itself is
/// wrong, such as its URL: no attempt can succeed, so return an error of your own.
pub fn not_opened(error: &Error) -> Option<CloseEvent<'_>> {
    match error {
        Error::Handshake(HandshakeError::UnexpectedStatusCode(status)) => {
            Some(CloseEvent::refused(status.as_u16()))
        }
        Error::Reqwest(error) if is_tls(error) => Some(CloseEvent::TLS_FAILED),
        Error::Reqwest(error) if error.is_builder() => None,
        _ => Some(CloseEvent::NOT_OPENED),
    }
}

/// Whether rustls reported this error, which is deep within that of reqwest.
fn is_tls(error: &(dyn std::error::Error + 'static)) -> bool {
    match error.downcast_ref::<io::Error>() {
        Some(error) if error.kind() == ErrorKind::InvalidData => true,
        Some(error) => error.get_ref().is_some_and(|inner| is_tls(inner)),
        None => error.source().is_some_and(is_tls),
    }
}
