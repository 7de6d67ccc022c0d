//! What a limit limits, and what its value is.

use crate::words::word_enum;

word_enum! {
    /// What a [`Limit`](crate::Limit) limits.
    #[non_exhaustive]
    pub enum LimitKind, "kind of limit" {
        /// How long nothing is received or sent.
        Idle = "idle",
        /// How long a connection lasts.
        Lifetime = "lifetime",
        /// How often to ping, or how long to wait for the answer.
        Ping = "ping",
        /// How long the opening handshake takes.
        Handshake = "handshake",
        /// How long the closing handshake takes.
        Close = "close",
        /// The size of a message.
        Message = "message",
        /// The size of a frame.
        Frame = "frame",
        /// What waits to be sent or read: its size, its number, or for how long.
        Queue = "queue",
        /// The number of connections.
        Connections = "connections",
    }
}

word_enum! {
    /// What the value of a [`Limit`](crate::Limit) is.
    #[non_exhaustive]
    pub enum LimitBasis, "basis of a limit" {
        /// It applies until somebody sets another.
        Default = "default",
        /// Nobody can set another.
        Fixed = "fixed",
        /// The most that somebody can set.
        Maximum = "maximum",
        /// It applies only where somebody switches it on.
        OptIn = "opt_in",
    }
}
