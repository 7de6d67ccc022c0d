//! Where a symptom appears.

use crate::words::word_enum;

word_enum! {
    /// Where people meet a [`Symptom`](crate::Symptom).
    #[non_exhaustive]
    pub enum SymptomForm, "form of a symptom" {
        /// The text of an error or an exception.
        Error = "error",
        /// The reason of a Close frame or of a close event.
        Reason = "reason",
        /// A line of a log.
        Log = "log",
        /// A line in the console of a browser.
        Console = "console",
    }
}
