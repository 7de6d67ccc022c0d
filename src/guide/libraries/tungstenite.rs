use tokio_tungstenite::tungstenite::protocol::CloseFrame as Theirs;
use ws_close_code::{CloseCode, CloseFrame, InvalidCloseFrame};

/// Going out.
pub fn theirs(frame: CloseFrame<'_>) -> Theirs {
    Theirs { code: frame.code().as_u16().into(), reason: frame.reason().into() }
}

/// Coming in. `None` is an empty Close frame.
pub fn ours(frame: Option<&Theirs>) -> Result<Option<CloseFrame<'_>>, InvalidCloseFrame> {
    frame.map(|frame| CloseFrame::new(CloseCode::of(frame.code), &frame.reason)).transpose()
}
