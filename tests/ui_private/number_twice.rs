//! Each number is there once.

use ws_close_code::{Reconnect, ReconnectAction, Severity};

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001, "Kicked", "A moderator removed you from the room.",
            Severity::Info, Reconnect::documented(ReconnectAction::AfterChange);
        TooFast = 4001, "Too Fast", "You sent more than five messages a second.",
            Severity::Info, Reconnect::documented(ReconnectAction::AfterChange);
    }
}

fn main() {}
