//! The ways in which a connection ends, and the event that says so.

use ws_close_code::{CloseCode, CloseEvent, CloseFrame, EndedBy, ReconnectAction};

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Way {
    PeerCloses,
    PeerClosesWithoutReason,
    PeerClosesWithoutCode,
    WeClose,
    WeCloseWithoutReason,
    WeCloseWithoutCode,
    /// The TCP connection is reset.
    Reset,
    /// The task that serves the peer's end is killed.
    PeerKilled,
    Oversized,
    BadUtf8,
    /// A frame with a reserved opcode.
    BadFrame,
    TcpRefused,
    Http403,
    Http503,
    /// The peer does not speak TLS.
    TlsFails,
    PongMissing,
}

/// Code, who ended it, whether that was clean, the advice, and the reason of a received Close frame.
pub type Ended = (u16, EndedBy, bool, ReconnectAction, &'static str);

use Way::*;

impl Way {
    pub const ALL: [Self; 16] = [
        PeerCloses,
        PeerClosesWithoutReason,
        PeerClosesWithoutCode,
        WeClose,
        WeCloseWithoutReason,
        WeCloseWithoutCode,
        Reset,
        PeerKilled,
        Oversized,
        BadUtf8,
        BadFrame,
        TcpRefused,
        Http403,
        Http503,
        TlsFails,
        PongMissing,
    ];

    /// The ways of an end that accepts connections: nobody refuses it.
    pub const OF_SERVERS: [(Self, Option<Ended>, &'static str); 4] = [
        (TcpRefused, None, "a server opens no connections"),
        (Http403, None, "a server opens no connections"),
        (Http503, None, "a server opens no connections"),
        (TlsFails, None, "a server opens no connections"),
    ];

    pub fn ended(self) -> Ended {
        use EndedBy::{Handshake, Local, Network, Peer};
        use ReconnectAction::{AfterChange, IfNeeded, NotNeeded, Retry};
        match self {
            PeerCloses => (1001, Peer, true, Retry, "bye"),
            PeerClosesWithoutReason => (1012, Peer, true, Retry, ""),
            PeerClosesWithoutCode => (1005, Peer, true, IfNeeded, ""),
            WeClose => (1000, Local, true, NotNeeded, "done"),
            WeCloseWithoutReason => (1001, Local, true, Retry, ""),
            WeCloseWithoutCode => (1005, Local, true, IfNeeded, ""),
            Reset | PeerKilled | PongMissing => (1006, Network, false, Retry, ""),
            Oversized => (1009, Local, false, AfterChange, ""),
            BadUtf8 => (1007, Local, false, AfterChange, ""),
            BadFrame => (1002, Local, false, AfterChange, ""),
            TcpRefused | Http503 => (1006, Handshake, false, Retry, ""),
            Http403 => (1006, Handshake, false, AfterChange, ""),
            TlsFails => (1015, Handshake, false, AfterChange, ""),
        }
    }

    /// The Close frame that this end or the peer sends first.
    pub fn frame(self) -> Option<CloseFrame<'static>> {
        let (code, reason) = match self {
            PeerCloses => (CloseCode::GoingAway, "bye"),
            PeerClosesWithoutReason => (CloseCode::ServiceRestart, ""),
            WeClose => (CloseCode::NormalClosure, "done"),
            WeCloseWithoutReason => (CloseCode::GoingAway, ""),
            _ => return None,
        };
        CloseFrame::new(code, reason).ok()
    }

    pub fn payload(self) -> Vec<u8> {
        self.frame().map(|frame| frame.encode().to_vec()).unwrap_or_default()
    }
}

/// What an event says that a test compares.
pub fn said(event: CloseEvent<'_>) -> (u16, EndedBy, bool, ReconnectAction, &str) {
    let reason = if event.was_clean() { event.reason() } else { "" };
    let (code, action) = (event.code().as_u16(), event.reconnect().action());
    (code, event.ended_by(), event.was_clean(), action, reason)
}
