//! How a connection of tungstenite ended, as an event. Every way to end is one, also an error.

use std::time::Duration;

use tokio_tungstenite::tungstenite::error::{Error, ProtocolError};
use tokio_tungstenite::tungstenite::http::Response;
use tokio_tungstenite::tungstenite::http::header::RETRY_AFTER;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use ws_close_code::{CloseCode, CloseEvent, OwnedCloseEvent};

/// The peer closed with this frame.
pub fn closed(frame: Option<&CloseFrame>) -> OwnedCloseEvent {
    let frame = frame.map(|frame| (CloseCode::of(frame.code), frame.reason.as_str()));
    CloseEvent::reported(frame).into()
}

/// An open connection ended with this error.
pub fn failed(error: &Error) -> OwnedCloseEvent {
    let text = error.to_string();
    let code = match error {
        Error::Capacity(_) => CloseCode::MessageTooBig,
        Error::Utf8(_) => CloseCode::InvalidFramePayloadData,
        Error::Protocol(error) if *error != ProtocolError::ResetWithoutClosingHandshake => {
            CloseCode::ProtocolError
        }
        // No Close frame came.
        _ => return CloseEvent::LOST.into(),
    };
    CloseEvent::local(code, &text).into()
}

/// The opening handshake ended with this error.
pub fn not_opened(error: &Error) -> OwnedCloseEvent {
    let event = match error {
        Error::Http(response) => {
            let event = CloseEvent::refused(response.status().as_u16());
            retry_after(response).map_or(event, |delay| event.retry_after(delay))
        }
        Error::Tls(_) => CloseEvent::TLS_FAILED,
        _ => CloseEvent::NOT_OPENED,
    };
    event.into()
}

/// The seconds of a Retry-After header. It may also hold a date, which is not read here.
fn retry_after<B>(response: &Response<B>) -> Option<Duration> {
    let seconds = response.headers().get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}
