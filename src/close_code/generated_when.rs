//! When an endpoint generates a code that no peer sends.

/// How the connection ended for which the local endpoint generates a code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum GeneratedWhen {
    /// With a Close frame that had no code.
    EmptyCloseFrame,
    /// Without a Close frame.
    NoCloseFrame,
    /// Before it was open.
    NoConnection,
}
