//! The numbers of a family are from 1000 to 4999.

ws_close_code::family! {
    pub enum ChatClose in CHAT: "chat", "Chat protocol" {
        Kicked = 5000 { name: "Kicked" },
    }
}

fn main() {}
