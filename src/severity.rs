//! How loudly to log a close.

use crate::word_enum::word_enum;

word_enum! {
    /// How loudly to log that a connection closed with a code. Ordered: `Debug < Error`.
    ///
    /// It is our advice, drawn from what projects settled on after false alarms; no standard ranks
    /// close codes. The enum is complete and may be matched without `_`:
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
        /// Something is off; look at it when it recurs.
        Warn = "warn",
        /// A program or its configuration is at fault.
        Error = "error",
    }
}
