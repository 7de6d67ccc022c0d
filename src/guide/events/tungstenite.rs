use std::io::ErrorKind;

use tungstenite::error::{ProtocolError, UrlError};
use tungstenite::{Error, Message};
use ws_close_code::{CloseCode, CloseEvent};

/// What `read()` or `next().await` returned. `None` while the connection goes on.
pub fn ended(read: Option<&Result<Message, Error>>) -> Option<CloseEvent<'_>> {
    match read {
        Some(Ok(Message::Close(frame))) => Some(CloseEvent::reported(
            frame.as_ref().map(|frame| (CloseCode::of(frame.code), frame.reason.as_str())),
        )),
        Some(Ok(_)) => None,
        Some(Err(error)) => failed(error),
        None => Some(CloseEvent::LOST),
    }
}

/// An error of an open connection. `None` if the connection goes on, or had ended before.
pub fn failed(error: &Error) -> Option<CloseEvent<'_>> {
    match error {
        // `read()` has returned how it ended, or only this message was not sent.
        Error::ConnectionClosed
        | Error::AlreadyClosed
        | Error::WriteBufferFull(_)
        | Error::Protocol(ProtocolError::SendAfterClosing) => None,
        // No Close frame came.
        Error::Io(_) | Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => {
            Some(CloseEvent::LOST)
        }
        // This end gives up because of what it received. tungstenite sends no Close frame.
        Error::Capacity(_) => Some(CloseEvent::local(1009, "")),
        Error::Utf8(why) => Some(CloseEvent::local(1007, why)),
        Error::Protocol(_) => Some(CloseEvent::local(1002, "")),
        // Only opening a connection returns these.
        Error::Tls(_)
        | Error::Http(_)
        | Error::HttpFormat(_)
        | Error::Url(_)
        | Error::AttackAttempt => not_opened(error),
    }
}

/// The error of `connect` or `connect_async`. `None` if the request itself is wrong, such as its URL:
/// no attempt can succeed, so return an error of your own.
pub fn not_opened(error: &Error) -> Option<CloseEvent<'_>> {
    match error {
        Error::Http(response) => Some(CloseEvent::refused(response.status().as_u16())),
        Error::Tls(_) => Some(CloseEvent::TLS_FAILED),
        // With tokio-tungstenite, rustls reports its errors this way.
        Error::Io(error) if error.kind() == ErrorKind::InvalidData => Some(CloseEvent::TLS_FAILED),
        Error::Url(UrlError::UnableToConnect(_)) => Some(CloseEvent::NOT_OPENED),
        Error::Url(_) | Error::HttpFormat(_) => None,
        _ => Some(CloseEvent::NOT_OPENED),
    }
}
