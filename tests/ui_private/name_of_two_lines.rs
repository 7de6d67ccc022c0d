//! A name is one line, so that it cannot forge a line of a log.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001, "Kicked\n2026 ERROR disk full", "A moderator removed you from the room.",
            ws_close_code::Severity::Info,
            ws_close_code::Reconnect::documented(ws_close_code::ReconnectAction::AfterChange);
    }
}

fn main() {}
