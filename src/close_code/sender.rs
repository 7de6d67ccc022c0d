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
