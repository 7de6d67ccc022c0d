//! What may be done with a code.

use super::class::CodeClass;
use super::sender::Sender;
use super::table::{self, CloseCode};

/// # What may be done with a code
impl CloseCode {
    /// The range of the number, by
    /// [RFC 6455, section 7.4.2](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, CodeClass};
    ///
    /// assert_eq!(CloseCode::GoingAway.class(), CodeClass::Protocol);
    /// ```
    #[inline]
    #[must_use]
    pub const fn class(self) -> CodeClass {
        CodeClass::of(self.as_u16())
    }

    /// Whether [IANA's registry] has a row for this very number.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::from(3008).is_registered());
    /// assert!(!CloseCode::from(3009).is_registered());
    /// ```
    ///
    /// [IANA's registry]: https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number
    #[inline]
    #[must_use]
    pub const fn is_registered(self) -> bool {
        table::is_registered(self.as_u16())
    }

    /// Whether it is registered but set aside, so that no endpoint may ever put it in a Close frame
    /// ([RFC 6455, section 7.4.1](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1)).
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::AbnormalClosure.is_reserved());
    /// assert!(!CloseCode::GoingAway.is_reserved());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_reserved(self) -> bool {
        table::is_reserved(self.as_u16())
    }

    /// Whether only the local endpoint generates it, to report how a connection ended
    /// ([RFC 6455, section 7.4.1](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1)).
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let local: Vec<_> = CloseCode::NAMED.iter().filter(|code| code.is_local_only()).collect();
    /// assert_eq!(local, [&1005, &1006, &1015]);
    /// assert!(!CloseCode::Reserved.is_local_only());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_local_only(self) -> bool {
        table::is_local_only(self.as_u16())
    }

    /// Whether some endpoint may put it in a Close frame, by
    /// [RFC 6455, section 7.4](https://www.rfc-editor.org/rfc/rfc6455#section-7.4), and by IANA's
    /// registry for the codes that are newer than the RFC.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::from(4001).may_be_sent_by_endpoint());
    /// assert!(!CloseCode::NoStatusReceived.may_be_sent_by_endpoint());
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_be_sent_by_endpoint(self) -> bool {
        self.may_be_sent_by(Sender::Client)
    }

    /// Whether this sender may put it in a Close frame.
    ///
    /// A client may send every code that [an endpoint may](Self::may_be_sent_by_endpoint). A server may
    /// not send 1010, because it would refuse the handshake instead (RFC 6455, section 7.4.1). A script
    /// in a browser may send 1000 and 3000-4999; with any other code `WebSocket.close` throws
    /// ([WHATWG](https://websockets.spec.whatwg.org/#dom-websocket-close)).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Sender};
    ///
    /// assert!(CloseCode::MandatoryExtension.may_be_sent_by(Sender::Client));
    /// assert!(!CloseCode::MandatoryExtension.may_be_sent_by(Sender::Server));
    /// assert!(!CloseCode::GoingAway.may_be_sent_by(Sender::Browser));
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_be_sent_by(self, sender: Sender) -> bool {
        let number = self.as_u16();
        if number >= 3000 {
            return number < 5000;
        }
        match sender {
            Sender::Client => table::is_sent_by_clients(number),
            Sender::Server => table::is_sent_by_servers(number),
            Sender::Browser => number == 1000,
        }
    }

    /// Whether a strict endpoint accepts it in a Close frame that it receives: every code that some
    /// endpoint may send. It answers any other with 1002.
    ///
    /// Libraries differ: browsers accept every number except 1005, 1006 and 1015, and many libraries
    /// refuse 1014 or 1012-1014.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::BadGateway.may_be_received());
    /// assert!(!CloseCode::from(1016).may_be_received());
    /// ```
    #[inline]
    #[must_use]
    pub const fn may_be_received(self) -> bool {
        self.may_be_sent_by_endpoint()
    }

    /// Whether connecting again later can be expected to help, without anybody changing anything.
    ///
    /// This is the short form of [`reconnect`](Self::reconnect), which also says when, and what the advice
    /// is based on. Real clients disagree, most of all about 1000, 1005 and 1011.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// assert!(CloseCode::ServiceRestart.is_retryable());
    /// assert!(!CloseCode::PolicyViolation.is_retryable());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        table::is_retryable(self.as_u16())
    }
}

/// # What to send instead
impl CloseCode {
    /// This code where [an endpoint may send it](Self::may_be_sent_by_endpoint), else the fallback.
    /// For relays: one side reports 1005 or 1006, and they must not send that to the other side.
    ///
    /// The fallback is not checked; see
    /// [`CloseFrame`](crate::CloseFrame#what-to-answer-and-what-to-pass-on) for what to choose.
    ///
    /// ```
    /// use ws_close_code::CloseCode;
    ///
    /// let relayed = |code: CloseCode| code.sendable_or(CloseCode::BadGateway);
    /// assert_eq!(relayed(CloseCode::GoingAway), CloseCode::GoingAway);
    /// assert_eq!(relayed(CloseCode::AbnormalClosure), CloseCode::BadGateway);
    /// ```
    #[inline]
    #[must_use]
    pub const fn sendable_or(self, fallback: Self) -> Self {
        if self.may_be_sent_by_endpoint() { self } else { fallback }
    }
}
