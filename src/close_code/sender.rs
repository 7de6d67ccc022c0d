//! Who puts a code into a Close frame.

use crate::words::word_enum;

word_enum! {
    /// Who is about to close the connection, for
    /// [`CloseCode::may_be_sent_by`](crate::CloseCode::may_be_sent_by).
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Sender};
    ///
    /// assert!(CloseCode::PolicyViolation.may_be_sent_by(Sender::Client));
    /// assert!(!CloseCode::PolicyViolation.may_be_sent_by(Sender::Browser)); // close(1008) throws
    /// ```
    #[non_exhaustive]
    pub enum Sender, "sender" {
        /// The program that opened the connection, unless it is a script in a browser.
        Client = "client",
        /// The program that accepted the connection.
        Server = "server",
        /// A script in a browser that calls `WebSocket.close`.
        Browser = "browser",
    }
}

word_enum! {
    /// Who sends a code that a family defines.
    #[non_exhaustive]
    pub enum SentBy, "sender" {
        /// Only the server.
        Server = "server",
        /// Only the client.
        Client = "client",
        /// Either end.
        Either = "either",
        /// Nobody: programs report it, as 1006, or say it in a message of their own.
        Nobody = "nobody",
    }
}

impl SentBy {
    /// Whether this sender may send such a code.
    ///
    /// ```
    /// use ws_close_code::{Sender, SentBy};
    ///
    /// assert!(SentBy::Client.includes(Sender::Browser));
    /// assert!(!SentBy::Client.includes(Sender::Server));
    /// ```
    #[inline]
    #[must_use]
    pub const fn includes(self, sender: Sender) -> bool {
        match self {
            Self::Server => matches!(sender, Sender::Server),
            Self::Client => matches!(sender, Sender::Client | Sender::Browser),
            Self::Either => true,
            Self::Nobody => false,
        }
    }
}
