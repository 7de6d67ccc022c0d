use std::error::Error as _;

use axum::Error;
use axum::extract::ws::Message;
use ws_close_code::{CloseCode, CloseEvent};

use super::of_tungstenite::failed; // with tungstenite in the version that axum uses

/// What `recv().await` returned. `None` while the connection goes on.
pub fn ended(read: Option<&Result<Message, Error>>) -> Option<CloseEvent<'_>> {
    match read {
        Some(Ok(Message::Close(frame))) => Some(CloseEvent::reported(
            frame.as_ref().map(|frame| (CloseCode::from(frame.code), frame.reason.as_str())),
        )),
        Some(Ok(_)) => None,
        // axum does not say what went wrong, but its source does.
        Some(Err(error)) => {
            let cause = error.source().and_then(|cause| cause.downcast_ref());
            cause.map_or(Some(CloseEvent::LOST), failed)
        }
        None => Some(CloseEvent::LOST),
    }
}
