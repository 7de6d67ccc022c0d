//! Passing a close on to the other side of a proxy.

use super::event::CloseEvent;
use crate::close_code::{CloseCode, Sender};
use crate::close_frame::{CloseFrame, InvalidCloseFrame};

/// # Relaying
impl<'a> CloseEvent<'a> {
    /// The body of the Close frame to send to the other side of a proxy; `by` is what the proxy is on that
    /// side.
    ///
    /// - 1005 stays an empty body: `Ok(None)`.
    /// - A code that `by` may send goes on with its reason, cut at a character boundary to 123 bytes.
    /// - Instead of any other code, such as 1006, the other side gets `fallback` without the reason, which
    ///   belongs to the code. 1014 says best that a connection behind a proxy failed, but many
    ///   libraries refuse it; 1011 is accepted everywhere except from scripts in browsers.
    ///
    /// # Errors
    ///
    /// [`InvalidCloseFrame`], if `by` may not send the fallback either and it is needed.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CloseEvent, Sender};
    ///
    /// let relay = |event: CloseEvent<'static>| event.relay(Sender::Server, CloseCode::InternalError);
    /// assert_eq!(relay(CloseEvent::NO_STATUS)?, None);
    /// let frame = relay(CloseEvent::received(4001, "signed out"))?;
    /// assert_eq!(frame.map(|frame| frame.to_string()).as_deref(), Some(r#"4001 (private use): "signed out""#));
    /// let frame = relay(CloseEvent::LOST)?;
    /// assert_eq!(frame.map(|frame| frame.code()), Some(CloseCode::InternalError));
    /// # Ok::<(), ws_close_code::InvalidCloseFrame>(())
    /// ```
    #[inline]
    pub const fn relay(
        self,
        by: Sender,
        fallback: CloseCode,
    ) -> Result<Option<CloseFrame<'a>>, InvalidCloseFrame> {
        let (code, reason) = match self.code() {
            CloseCode::NoStatusReceived => return Ok(None),
            code if code.may_be_sent_by(by) => (code, self.reason()),
            _ => (fallback, ""),
        };
        let frame = match CloseFrame::truncating(code, reason) {
            Ok(frame) => frame.sent_by(by),
            Err(error) => Err(error),
        };
        match frame {
            Ok(frame) => Ok(Some(frame)),
            Err(error) => Err(error),
        }
    }
}
