//! What a code reports that no peer sends.

/// How a connection ended, for a code that the local endpoint makes up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Report {
    /// With a Close frame that had no code.
    EmptyCloseFrame,
    /// Without a Close frame.
    NoCloseFrame,
    /// Before it was opened.
    NoConnection,
}
