use fastwebsockets::Frame;
use ws_close_code::{CloseFrame, MalformedCloseFrame};

/// Going out.
pub fn theirs(frame: CloseFrame<'_>) -> Frame<'static> {
    Frame::close(frame.code().into(), frame.reason().as_bytes())
}

/// Coming in: the payload of a frame whose `opcode` is `OpCode::Close`. `None` is an empty one.
pub fn ours(payload: &[u8]) -> Result<Option<CloseFrame<'_>>, MalformedCloseFrame> {
    CloseFrame::parse(payload)
}
