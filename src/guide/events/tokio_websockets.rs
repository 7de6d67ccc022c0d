use std::io::ErrorKind;

use tokio_websockets::proto::ProtocolError;
use tokio_websockets::upgrade::Error as Refusal;
use tokio_websockets::{Error, Message};
use ws_close_code::{CloseCode, CloseEvent};

/// What `next().await` returned. `None` while the connection goes on.
pub fn ended(read: Option<&Result<Message, Error>>) -> Option<CloseEvent<'_>> {
    match read {
        Some(Ok(message)) => {
            message.as_close().map(|(code, text)| CloseEvent::received(CloseCode::of(code), text))
        }
        // The last `next()` has returned how it ended.
        Some(Err(Error::AlreadyClosed)) => None,
        // This end gives up because of what it received. Call `next()` again, which tells the peer.
        Some(Err(Error::PayloadTooLong { .. })) => Some(CloseEvent::local(1009, "")),
        Some(Err(Error::Protocol(ProtocolError::InvalidUtf8))) => Some(CloseEvent::local(1007, "")),
        Some(Err(Error::Protocol(_))) => Some(CloseEvent::local(1002, "")),
        Some(Err(_)) | None => Some(CloseEvent::LOST),
    }
}

/// The error of `connect` or `connect_on`. `None` if the request itself is wrong, such as its URL: no
/// attempt can succeed, so return an error of your own.
pub fn not_opened(error: &Error) -> Option<CloseEvent<'_>> {
    match error {
        Error::Upgrade(Refusal::DidNotSwitchProtocols(code)) => Some(CloseEvent::refused(*code)),
        // rustls reports its errors this way.
        Error::Io(error) if error.kind() == ErrorKind::InvalidData => Some(CloseEvent::TLS_FAILED),
        Error::NoUriConfigured | Error::UnsupportedScheme | Error::InvalidDNSName(_) => None,
        _ => Some(CloseEvent::NOT_OPENED),
    }
}
