//! How loudly to log a close.

use crate::words::word_enum;

word_enum! {
    /// How loudly to log that a connection closed with a code. Ordered: `Debug < Error`.
    ///
    /// This is our advice, based on what projects chose after false alarms; no standard ranks close
    /// codes. The enum is complete, so a `match` does not need `_`. A log library that has levels of the
    /// same names reads them: `severity.as_str().parse::<tracing::Level>()`.
    ///
    /// ```
    /// use ws_close_code::{CloseCode, Severity};
    ///
    /// let line = match CloseCode::GoingAway.severity() {
    ///     Severity::Debug | Severity::Info => "closed",
    ///     Severity::Warn | Severity::Error => "closed unexpectedly",
    /// };
    /// assert_eq!(line, "closed");
    /// ```
    pub enum Severity, "severity" {
        /// A normal end.
        Debug = "debug",
        /// Worth a line, nothing to do.
        Info = "info",
        /// Something is wrong; look at it when it happens again.
        Warn = "warn",
        /// A program or its configuration is at fault.
        Error = "error",
    }
}
