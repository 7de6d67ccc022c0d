//! When an endpoint generates a code that no peer sends.

/// How a connection ended, for a code that the local endpoint generates.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum GeneratedWhen {
    /// With a Close frame that had no code.
    EmptyCloseFrame,
    /// Without a Close frame.
    NoCloseFrame,
    /// Before it was open.
    NoConnection,
}
