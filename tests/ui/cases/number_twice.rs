//! Each number is there once.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001 { name: "Kicked" },
        TooFast = 4001 { name: "Too Fast" },
    }
}

fn main() {}
