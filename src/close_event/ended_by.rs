//! Who or what ended a connection.

use crate::words::word_enum;

word_enum! {
    /// Who or what ended a connection; see [`CloseEvent::ended_by`](crate::CloseEvent::ended_by).
    #[non_exhaustive]
    pub enum EndedBy, "end of a connection" {
        /// The peer closed first.
        Peer = "peer",
        /// This end closed first, or its library failed the connection.
        Local = "local",
        /// The connection ended without a Close frame.
        Network = "network",
        /// The opening handshake failed, so the connection was never open.
        Handshake = "handshake",
    }
}
