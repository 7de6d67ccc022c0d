//! The numbers of a family are from 3000 to 4999.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 5000, "Kicked", "A moderator removed you from the room.",
            ws_close_code::Severity::Info,
            ws_close_code::Reconnect::documented(ws_close_code::ReconnectAction::AfterChange);
    }
}

fn main() {}
