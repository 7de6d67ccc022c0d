use soketto::connection::Error;
use soketto::handshake::{Error as HandshakeError, ServerResponse};
use soketto::{Incoming, base};
use ws_close_code::CloseEvent;

/// What `receive(&mut message).await` returned. `None` while the connection goes on.
pub fn ended<'a>(read: &'a Result<Incoming<'_>, Error>) -> Option<CloseEvent<'a>> {
    match read {
        Ok(Incoming::Closed(reason)) => {
            Some(CloseEvent::received(reason.code, reason.descr.as_deref().unwrap_or_default()))
        }
        Ok(_) => None,
        // `Closed` is an empty Close frame too.
        Err(Error::Closed | Error::Io(_) | Error::Codec(base::Error::Io(_))) => {
            Some(CloseEvent::LOST)
        }
        // This end gives up because of what it received. soketto sends no Close frame.
        Err(Error::MessageTooLarge { .. } | Error::Codec(base::Error::PayloadTooLarge { .. })) => {
            Some(CloseEvent::local(1009, ""))
        }
        Err(Error::Utf8(_)) => Some(CloseEvent::local(1007, "")), // only of a Close frame's reason
        Err(_) => Some(CloseEvent::local(1002, "")),
    }
}

/// What `handshake().await` of a client returned; `None` if the server accepted. Your own program
/// connects and does TLS: an error of that is `CloseEvent::NOT_OPENED` or `CloseEvent::TLS_FAILED`.
pub fn not_opened(response: &Result<ServerResponse, HandshakeError>) -> Option<CloseEvent<'_>> {
    match response {
        Ok(ServerResponse::Accepted { .. }) => None,
        Ok(
            ServerResponse::Rejected { status_code } | ServerResponse::Redirect { status_code, .. },
        ) => Some(CloseEvent::refused(*status_code)),
        Err(_) => Some(CloseEvent::NOT_OPENED),
    }
}
