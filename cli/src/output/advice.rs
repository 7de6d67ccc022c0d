//! What a new connection has to do, in a word.

use ws_close_code::Reconnect;

/// As the files of families say it, if the advice says anything about it.
pub fn with(advice: Reconnect) -> Option<&'static str> {
    if advice.resumes_session() {
        Some("same_session")
    } else if advice.needs_new_session() {
        Some("new_session")
    } else if advice.needs_new_credentials() {
        Some("new_credentials")
    } else if advice.needs_other_message() {
        Some("other_message")
    } else {
        None
    }
}
