use actix_ws::CloseReason as Theirs;
use ws_close_code::{CloseCode, CloseFrame, InvalidCloseFrame};

/// Going out.
pub fn theirs(frame: CloseFrame<'_>) -> Theirs {
    (frame.code().as_u16().into(), frame.reason()).into()
}

/// Coming in. `None` is an empty Close frame.
pub fn ours(reason: Option<&Theirs>) -> Result<Option<CloseFrame<'_>>, InvalidCloseFrame> {
    let text = reason.and_then(|reason| reason.description.as_deref()).unwrap_or_default();
    reason.map(|reason| CloseFrame::new(CloseCode::of(reason.code), text)).transpose()
}
