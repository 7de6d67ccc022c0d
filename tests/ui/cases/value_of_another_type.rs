//! A severity is none of its names.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 4001 { name: "Kicked", severity: "warn" },
    }
}

fn main() {}
