//! A code has a name.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001 { description: "A moderator removed you from the room." },
    }
}

fn main() {}
